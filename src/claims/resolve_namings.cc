// The namings of an article, and which of them says most fully who somebody is.

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/hash.h"
#include "claims/agreement.h"
#include "claims/resolve.h"

namespace isnad {
namespace {

/// An article names fewer; beyond that, time must not grow with the square of a page's length.
constexpr std::size_t most_namings = 2048;

/// "replied", spelt like "a reply", before whoever replied.
bool is_verb_of(const View& view, const Sentence& sentence, std::uint32_t i) {
  const Mention* next = view.mentions.find(i + 1);
  if (next == nullptr || view.form(i).definite) return false;
  const bool title = next->entry.table == Table::head && next->entry.definite;
  if (!is_subject_place(view, sentence, i)) return title && view.in(i, Table::cue) && view.in(i, Table::given_name);
  // "honoured", spelt like a first name, before a title.
  const Mention* here = view.mentions.find(i);
  const bool name = here != nullptr && here->entry.table == Table::given_name && here->last == i + 1;
  return view.in(i, Table::cue) || (name && next->entry.table == Table::head);
}

}  // namespace

bool Resolver::is_part(const std::vector<std::uint64_t>& part, const std::vector<std::uint64_t>& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

std::vector<std::uint64_t> Resolver::tokens_of(const NounPhrase& phrase) const {
  std::vector<std::uint64_t> tokens;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (view_.word(i).form == 0 || view_.is(i, FunctionClass::same)) continue;
    const Form& form = view_.form(i);
    if (form.letters > 1) tokens.push_back(quick_hash(form.bare));
  }
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

void Resolver::collect() {
  if (collected_) return;
  collected_ = true;
  namings_.clear();
  for (std::uint32_t number = 0; number < view_.text.sentences.size(); ++number) {
    const Sentence& sentence = view_.text.sentences[number];
    if (sentence.in_title) continue;
    if (namings_.size() > most_namings) break;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Mention* mention = view_.mentions.find(i);
      if (mention == nullptr) continue;
      const Table table = mention->entry.table;
      if (table != Table::head && table != Table::actor && table != Table::given_name) continue;
      if (table == Table::given_name && mention->clitics != 0) continue;
      if (is_verb_of(view_, sentence, i)) continue;
      NounPhrase phrase = read_noun_phrase(view_, i, sentence.last);
      if (phrase.empty()) continue;
      const std::uint32_t last = phrase.last;
      auto tokens = tokens_of(phrase);
      if (tokens.size() > 1 || phrase.naming == Naming::full || phrase.naming == Naming::indefinite) {
        const bool is_subject = is_subject_place(view_, sentence, i);
        namings_.push_back({std::move(phrase), std::move(tokens), number, is_subject});
      }
      // Inside an institution's title a further naming may begin; behind a personal name none does.
      i = namings_.empty() || !namings_.back().phrase.named ? i : std::max(i, last - 1);
    }
  }
}

const Resolver::NamingOf* Resolver::last_named_before(const NounPhrase& honorific) const {
  const NamingOf* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first >= honorific.first) break;
    const bool person = one.phrase.named && one.phrase.head != nullptr && one.phrase.head->kind == "person" &&
                        !one.phrase.head->word.ends_with("\u0647");  // Points back itself.
    if (person && bears(one.phrase, honorific)) found = &one;
  }
  return found;
}

const Resolver::NamingOf* Resolver::earlier_naming(const NounPhrase& subject) const {
  const auto wanted = tokens_of(subject);
  const NamingOf* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first >= subject.first) break;
    if (one.phrase.head != subject.head || one.phrase.naming == Naming::role) continue;
    if (!fits(subject.gender, subject.count, one.phrase) || subject.count != one.phrase.count) continue;
    // "the American president" is no head of the agency; "the investigators" are not any investigators.
    if (wanted.size() > 1 && !one.phrase.named && !is_part(wanted, one.tokens)) continue;
    if (subject.count == Count::plural && one.phrase.naming == Naming::indefinite) continue;
    found = &one;
  }
  return found;
}

/// A person named elsewhere under the same title, said a little differently: two words in common, no other country.
const Resolver::NamingOf* Resolver::by_title(const NounPhrase& subject) const {
  if (subject.head == nullptr || subject.head->kind != "person" || subject.coordinated) return nullptr;
  const auto wanted = tokens_of(subject);
  const auto country_of = [&](const NounPhrase& phrase) {
    std::int64_t country = -1;
    for (std::uint32_t i = phrase.first; i < phrase.last && country < 0; ++i) {
      const Mention* mention = view_.mentions.find(i);
      if (mention == nullptr) continue;
      const Table table = mention->entry.table;
      if (table == Table::country || table == Table::nationality || table == Table::capital)
        country = mention->entry.row;
    }
    return country;
  };
  const std::int64_t country = country_of(subject);
  // Whoever spoke last under that title, else the first one named with it.
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    if (one->phrase.head != subject.head || !one->phrase.named) continue;
    const auto tokens = tokens_of(one->phrase);
    std::vector<std::uint64_t> common;
    std::set_intersection(wanted.begin(), wanted.end(), tokens.begin(), tokens.end(), std::back_inserter(common));
    const bool same_country =
        country >= 0 && country_of(one->phrase) == country;  // "the Egyptian ambassador", "of Egypt"
    if (common.size() < 2 && !same_country) continue;        // "the director of buildings" is no director of schools.
    const auto naming =
        std::lower_bound(namings_.begin(), namings_.end(), one->phrase.first,
                         [](const NamingOf& other, std::uint32_t first) { return other.phrase.first < first; });
    if (naming != namings_.end() && naming->phrase.first == one->phrase.first) return &*naming;
  }
  for (const NamingOf& one : namings_) {
    if (one.phrase.head != subject.head || !one.phrase.named || !one.phrase.definite || one.phrase.coordinated)
      continue;
    std::vector<std::uint64_t> shared;
    std::set_intersection(wanted.begin(), wanted.end(), one.tokens.begin(), one.tokens.end(),
                          std::back_inserter(shared));
    const std::int64_t other = country_of(one.phrase);
    if (shared.size() >= 2 && (country < 0 || other < 0 || country == other)) return &one;
  }
  return nullptr;
}

const NounPhrase* Resolver::outlet_before(std::uint32_t before) {
  collect();
  const NounPhrase* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first >= before) break;
    const bool outlet = (one.phrase.actor != nullptr && one.phrase.actor->kind == "outlet") ||
                        (one.phrase.head != nullptr && one.phrase.head->kind == "outlet" && one.tokens.size() > 1);
    if (outlet) found = &one.phrase;
  }
  return found;
}

}  // namespace isnad
