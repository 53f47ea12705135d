#include "claims/resolve.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/hash.h"

namespace isnad {
namespace {

/// An article names and quotes fewer; beyond that, time must not grow with the square of a page's length.
constexpr std::size_t most_namings = 2048;
constexpr std::ptrdiff_t most_speakers = 256;

bool subset(const std::vector<std::uint64_t>& part, const std::vector<std::uint64_t>& whole) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

/// A hidden pronoun or a role can point to this phrase: gender and number do not contradict.
bool fits(Gender gender, Count count, const NounPhrase& phrase) {
  if (gender != Gender::both && phrase.gender != Gender::both && phrase.head != nullptr &&
      phrase.count != Count::plural && !phrase.coordinated && gender != phrase.gender) {
    return false;
  }
  if (count == Count::dual) return phrase.number == 2;
  if (count == Count::plural) return phrase.number != 1 || phrase.count == Count::plural;
  return true;
}

/// Names a person, not an institution that has the same word in its name.
bool is_for_people(const NounPhrase& phrase) {
  if (phrase.head == nullptr) return true;
  const std::string& kind = phrase.head->kind;
  return kind == "person" || kind == "source" || phrase.head->class_name == "spokesman";
}

bool mentions_actor(const View& view, const NounPhrase& phrase, const Actor& actor) {
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Mention* mention = view.mentions.find(i);
    if (mention != nullptr && mention->entry.table == Table::actor &&
        &view.lexicon.actors[mention->entry.row] == &actor)
      return true;
  }
  return false;
}

/// States and institutions known by name are full as they are; indefinite sources stay unknown.
bool may_be_fuller(const NounPhrase& subject) {
  if (subject.naming == Naming::indefinite || subject.country != nullptr) return false;
  return subject.actor == nullptr || subject.actor->kind == "person" || subject.head != nullptr;
}

/// "His Highness", "His Excellency": the joined pronoun points to whoever bears the title.
bool is_honorific(const NounPhrase& subject) {
  return subject.head != nullptr && subject.naming == Naming::role && subject.head->kind == "person" &&
         subject.head->word.ends_with("\u0647");
}

bool is_role_of_outlet(const NounPhrase& subject) {
  return subject.naming == Naming::role && subject.head != nullptr && subject.head->kind == "outlet";
}

}  // namespace

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
  for (const Sentence& sentence : view_.text.sentences) {
    if (sentence.in_title) continue;
    if (namings_.size() > most_namings) break;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Mention* mention = view_.mentions.find(i);
      if (mention == nullptr) continue;
      const Table table = mention->entry.table;
      if (table != Table::head && table != Table::actor && table != Table::given_name) continue;
      if (table == Table::given_name && mention->clitics != 0) continue;
      NounPhrase phrase = read_noun_phrase(view_, i, sentence.last);
      if (phrase.empty()) continue;
      const std::uint32_t last = phrase.last;
      auto tokens = tokens_of(phrase);
      if (tokens.size() > 1 || phrase.naming == Naming::full || phrase.naming == Naming::indefinite) {
        namings_.push_back({std::move(phrase), std::move(tokens)});
      }
      // Inside an institution's title a further naming may begin; behind a personal name none does.
      i = namings_.empty() || !namings_.back().phrase.named ? i : std::max(i, last - 1);
    }
  }
}

const Resolved* Resolver::last_agreeing(const Entry& verb) const {
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    if (fits(verb.gender, verb.count, one->phrase)) return &*one;
  }
  // A plural or dual verb does not speak of one.
  return speakers_.empty() || verb.count != Count::singular ? nullptr : &speakers_.back();
}

const Resolved* Resolver::earlier_speaker(const NounPhrase& subject) const {
  if (subject.head == nullptr) return nullptr;
  const auto wanted = tokens_of(subject);
  const Resolved* other_source = nullptr;  // "the source" for "an official", if no source was named.
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    const NounPhrase& phrase = one->phrase;
    if (phrase.head == nullptr || !fits(subject.gender, subject.count, phrase)) continue;
    const bool institution = subject.head->kind == "office" || subject.head->kind == "group";
    const bool same_class = phrase.head->noun_class == subject.head->noun_class;
    const bool same_word = phrase.head == subject.head || subset(wanted, tokens_of(phrase));
    const bool people =
        subject.head->kind == "person" || subject.head->kind == "source" || subject.head->class_name == "spokesman";
    if (same_word || (same_class && (!institution || people))) return &*one;
    const bool both_sources = subject.head->kind == "source" && phrase.head->kind == "source";
    if (other_source == nullptr && both_sources && (subject.head->class_name == "source" || phrase.number == 2))
      other_source = &*one;
  }
  return other_source;
}

const Resolved* Resolver::last_named() const {
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    if (one->phrase.named && !one->phrase.coordinated) return &*one;
  }
  return nullptr;
}

const Resolver::NamingOf* Resolver::last_named_before(std::uint32_t word) const {
  const NamingOf* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first >= word) break;
    if (one.phrase.named && one.phrase.head != nullptr && one.phrase.head->kind == "person") found = &one;
  }
  return found;
}

const Resolved* Resolver::speaker_of_that_name(const NounPhrase& subject) const {
  const auto wanted = tokens_of(subject);
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    if (one->phrase.coordinated || one->phrase.empty()) continue;
    const auto tokens = tokens_of(one->phrase);
    if (tokens.size() > wanted.size() && subset(wanted, tokens)) return &*one;
  }
  return nullptr;
}

const Resolver::NamingOf* Resolver::earlier_naming(const NounPhrase& subject) const {
  const NamingOf* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first >= subject.first) break;
    if (one.phrase.head != subject.head || one.phrase.naming == Naming::role) continue;
    if (!fits(subject.gender, subject.count, one.phrase)) continue;
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
    const auto naming = std::lower_bound(
        namings_.begin(), namings_.end(), one->phrase.first,
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

const Resolver::NamingOf* Resolver::fullest(const NounPhrase& subject) const {
  const auto wanted = tokens_of(subject);
  if (wanted.empty()) return nullptr;
  const NamingOf* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first == subject.first || one.tokens.size() <= wanted.size() || one.phrase.coordinated) continue;
    if (!one.phrase.named && one.phrase.actor == nullptr && subject.head == nullptr) continue;
    if (subject.head != nullptr && !one.phrase.named && one.phrase.head != subject.head) continue;
    if (subject.head == nullptr && !is_for_people(one.phrase)) continue;
    if (one.phrase.head != nullptr && one.phrase.count == Count::plural && subject.count != Count::plural) continue;
    if (one.phrase.last - one.phrase.first > 16 || !subset(wanted, one.tokens)) continue;
    // A longer title of the same person, not a longer phrase about another: the role must be the same where both have
    // one.
    if (subject.head != nullptr && one.phrase.head != nullptr &&
        one.phrase.head->noun_class != subject.head->noun_class)
      continue;
    // Best is a title that ends in the name at hand; then the longer one.
    const std::string_view name = view_.form(subject.last - 1).bare;
    const auto rank = [&](const NamingOf& naming) {
      const bool same_actor = subject.actor != nullptr && mentions_actor(view_, naming.phrase, *subject.actor);
      const bool same_end =
          view_.word(naming.phrase.last - 1).form != 0 && view_.form(naming.phrase.last - 1).bare == name;
      return std::tuple(same_actor, same_end && naming.phrase.head != nullptr, naming.phrase.definite,
                        naming.tokens.size());
    };
    if (found == nullptr || rank(one) > rank(*found)) found = &one;
  }
  return found;
}

Resolved Resolver::from_naming(const NounPhrase& subject, const NounPhrase& full) const {
  Resolved resolved;
  resolved.phrase = full;
  Speaker& speaker = resolved.speaker;
  speaker.span = view_.span(subject.first, subject.last);
  speaker.text = std::string(view_.said(subject.first, subject.last));
  speaker.name = naming_text(view_, full);
  speaker.kind = kind_of(full);
  speaker.count = subject.empty() ? full.number : subject.number;
  speaker.actors = actor_ids(view_, full);
  speaker.anonymous = speaker.kind == SpeakerKind::source && !full.named;
  return resolved;
}

const Resolved& Resolver::resolve(const NounPhrase& subject, const Entry& verb) {
  if (std::ssize(speakers_) >= most_speakers) speakers_.erase(speakers_.begin(), speakers_.begin() + most_speakers / 2);
  Resolved resolved;
  if (subject.empty()) {
    if (const Resolved* last = last_agreeing(verb)) {
      resolved = *last;
      resolved.speaker.span = {};
      resolved.speaker.text.clear();
    } else {
      resolved.speaker.kind = SpeakerKind::source;
      resolved.speaker.anonymous = true;
    }
    speakers_.push_back(std::move(resolved));
    return speakers_.back();
  }
  collect();
  const auto repeat = [&](const Resolved& earlier) {
    resolved = earlier;
    resolved.speaker.span = view_.span(subject.first, subject.last);
    resolved.speaker.text = std::string(view_.said(subject.first, subject.last));
  };
  const bool honorific = is_honorific(subject);
  const Resolved* earlier = subject.naming == Naming::role ? earlier_speaker(subject) : nullptr;
  if (honorific && (earlier == nullptr || !earlier->phrase.named)) earlier = last_named();
  if (earlier == nullptr && subject.naming == Naming::name) earlier = speaker_of_that_name(subject);
  if (earlier != nullptr) {
    repeat(*earlier);
  } else if (const NamingOf* full = may_be_fuller(subject) ? fullest(subject) : nullptr; full != nullptr) {
    resolved = from_naming(subject, full->phrase);
  } else if (const NamingOf* bearer = honorific ? last_named_before(subject.first) : nullptr) {
    resolved = from_naming(subject, bearer->phrase);
  } else if (const NamingOf* before = subject.naming == Naming::role ? earlier_naming(subject) : nullptr) {
    resolved = from_naming(subject, before->phrase);
  } else if (const NounPhrase* outlet = is_role_of_outlet(subject) ? outlet_before(subject.first) : nullptr) {
    resolved = from_naming(subject, *outlet);
  } else if (const NamingOf* titled = subject.naming == Naming::full && !subject.named ? by_title(subject) : nullptr) {
    resolved = from_naming(subject, titled->phrase);
  } else {
    resolved = from_naming(subject, subject);
  }
  speakers_.push_back(std::move(resolved));
  return speakers_.back();
}

void Resolver::step_out() {
  if (speakers_.size() >= 2) std::swap(speakers_[speakers_.size() - 1], speakers_[speakers_.size() - 2]);
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
