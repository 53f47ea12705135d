#include "corpus_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "lexicon/arabic_letters.h"
#include "lexicon_rows.h"

namespace isnad {
namespace {

constexpr std::size_t ranked_words = 150;
constexpr std::size_t listed_words = 120;
constexpr std::uint32_t example_words = 6;  // On either side.

/// What the tables take a word for, the most telling first; empty where no table holds it.
struct Taken {
  std::string_view as;
  std::string key;
};

int rank(const Entry& entry, std::uint8_t clitics) {
  if ((clitics & clitic::prepositions) != 0) return entry.table == Table::content_noun ? 0 : 1;
  switch (entry.table) {
    case Table::cue:
      return 6;
    case Table::function:
      return 5;
    case Table::according:
      return 4;
    case Table::content_noun:
      return 2;
    default:
      return 3;
  }
}

Taken taken_for(const View& view, std::uint32_t i) {
  Taken taken;
  int best = 0;
  const Form& form = view.form(i);
  for (const FormVariant& way : form.ways()) {
    for (const Entry& entry : view.lexicon.entries(way.key)) {
      if (rank(entry, way.clitics) <= best) continue;
      best = rank(entry, way.clitics);
      taken.as =
          entry.table == Table::function ? class_name(static_cast<FunctionClass>(entry.row)) : name_of(entry.table);
      taken.key = key_of(view.lexicon, form.folded, way.key, way.clitics);
    }
  }
  // Content nouns and plural phrases of names are no knowledge about reporting: such a word stays open.
  if (best <= 2 && best != 1) taken.as = "";
  return taken;
}

std::string example_at(const View& view, std::uint32_t i) {
  const std::uint32_t first = i > example_words ? i - example_words : 0;
  const auto last = std::min<std::uint32_t>(i + example_words, static_cast<std::uint32_t>(view.text.words.size()));
  std::string text(view.said(first, last));
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::uint32_t total(const WordCount& count) {
  return count.that + count.quotation + count.behind_cue + count.heads + count.verbs + count.contents;
}

void merge(WordCount& into, const WordCount& from) {
  into.that += from.that;
  into.quotation += from.quotation;
  into.behind_cue += from.behind_cue;
  into.heads += from.heads;
  into.verbs += from.verbs;
  into.contents += from.contents;
  if (into.example.empty()) into.example = from.example;
}

template <class Counts>
std::vector<typename Counts::const_pointer> by_frequency(const Counts& counts) {
  std::vector<typename Counts::const_pointer> ranked;
  ranked.reserve(counts.size());
  for (const auto& one : counts) ranked.push_back(&one);
  std::sort(ranked.begin(), ranked.end(), [](const auto* a, const auto* b) {
    const std::uint32_t left = total(a->second);
    const std::uint32_t right = total(b->second);
    return left != right ? left > right : a->first < b->first;
  });
  return ranked;
}

}  // namespace

WordCount& CorpusWords::word_at(const View& view, std::uint32_t i, Counts& counts) {
  Taken taken = taken_for(view, i);
  if (taken.key.empty()) taken.key = std::string(view.form(i).folded);
  WordCount& count = counts[taken.key];
  count.as = taken.as;
  if (count.example.empty()) count.example = example_at(view, i);
  return count;
}

void CorpusWords::count_before(const View& view, const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (view.kind(i) != WordKind::word) continue;
    ++all_[std::string(view.form(i).folded)];
    if (i + 1 >= sentence.last) continue;
    const bool quotation =
        i + 2 < sentence.last && view.kind(i + 1) == WordKind::colon && view.kind(i + 2) == WordKind::quote_open;
    if (quotation) {
      ++word_at(view, i, before_).quotation;
    } else if (view.is(i + 1, FunctionClass::that) && (view.form(i + 1).clitics & clitic::conjunction) == 0) {
      ++word_at(view, i, before_).that;
    }
  }
}

void CorpusWords::count_verbs(const View& view, const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
    if (view.in(i, Table::cue) || view.in(i, Table::according)) return;  // What follows may stand inside its subject.
    if (view.kind(i) != WordKind::word || view.form(i).tables != 0) continue;
    const Mention* const mention = view.mentions.find(i + 1);
    if (mention == nullptr || mention->clitics != 0) continue;
    const NounPhrase phrase = read_noun_phrase(view, i + 1, sentence.last);
    if (phrase.empty() || phrase.last >= sentence.last) continue;
    const std::uint32_t at = view.kind(phrase.last) == WordKind::colon ? phrase.last + 1 : phrase.last;
    if (at >= sentence.last) continue;
    const bool quotation = view.kind(at) == WordKind::quote_open && at > phrase.last;
    if (quotation || (view.is(at, FunctionClass::that) && view.form(at).clitics == 0)) ++word_at(view, i, verbs_).verbs;
  }
}

void CorpusWords::count_speakers(const View& view, const std::vector<Frame>& frames) {
  const auto unknown = [&](std::uint32_t i) {
    return i < view.text.words.size() && view.kind(i) == WordKind::word && view.form(i).functions == 0 &&
           view.form(i).tables == 0;
  };
  for (const Frame& frame : frames) {
    if (frame.shape == CueShape::participle || frame.shape == CueShape::masdar) continue;
    const NounPhrase& subject = frame.subject;
    const bool sure = frame.joint == Joint::that || frame.joint == Joint::colon || frame.joint == Joint::quotation ||
                      frame.shape == CueShape::according;
    if (subject.empty()) {
      if (sure && unknown(frame.last) && frame.joint_at > frame.last) ++word_at(view, frame.last, speakers_).behind_cue;
    } else if (subject.head == nullptr && subject.actor == nullptr && subject.country == nullptr &&
               unknown(subject.first)) {
      if (sure) ++word_at(view, subject.first, speakers_).heads;
    }
  }
}

void CorpusWords::count_contents(const View& view, const Sentence& sentence) {
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i) {
    const Entry* const entry = view.entry(i, Table::cue);
    if (entry == nullptr || entry->shape == Shape::masdar || !view.lexicon.cues[entry->row].takes.noun) continue;
    std::uint32_t at = i + 1;  // Behind known names and whatever has the article.
    while (at < sentence.last && view.kind(at) == WordKind::word) {
      const Mention* const mention = view.mentions.find(at);
      if (mention == nullptr && !view.form(at).definite) break;
      at = mention != nullptr ? mention->last : at + 1;
    }
    if (at == i + 1 || at + 1 >= sentence.last || view.kind(at) != WordKind::word) continue;
    const Form& form = view.form(at);
    if (form.tables == 0 && form.clitics == 0 && view.kind(at + 1) == WordKind::word)
      ++word_at(view, at, contents_).contents;
  }
}

void CorpusWords::add(const View& view, const std::vector<Frame>& frames) {
  for (const Sentence& sentence : view.text.sentences) {
    count_before(view, sentence);
    count_verbs(view, sentence);
    count_contents(view, sentence);
  }
  count_speakers(view, frames);
}

void CorpusWords::finish() {
  constexpr std::size_t letter = 2;        // Bytes of an Arabic letter.
  constexpr std::uint32_t far_rarer = 20;  // A rest this much rarer than the word is no word of its own.
  for (Counts* counts : {&before_, &speakers_, &verbs_, &contents_}) {
    std::vector<std::pair<std::string, std::string>> joined;
    for (const auto& [word, count] : *counts) {
      const bool marked = word.starts_with(arabic::waw) || word.starts_with(arabic::feh);
      if (!count.as.empty() || !marked || word.size() < 4 * letter) continue;
      const auto rest = all_.find(word.substr(letter));
      if (rest != all_.end() && rest->second * far_rarer >= all_[word]) joined.emplace_back(word, rest->first);
    }
    for (const auto& [word, rest] : joined) {
      const WordCount count = std::move((*counts)[word]);
      counts->erase(word);
      merge((*counts)[rest], count);
    }
  }
}

bool CorpusWords::may_report(const std::string& word, const WordCount& count) const {
  return count.as == "cue" || (count.as.empty() && !judged_.contains(word));
}

void CorpusWords::write(std::string& out) const {
  auto to = std::back_inserter(out);
  fmt::format_to(to, "\n# speakers: word, behind a cue, first of a subject, example\n");
  std::size_t listed = 0;
  for (const auto* one : by_frequency(speakers_)) {
    if (++listed > listed_words) break;
    const auto& [word, count] = *one;
    fmt::format_to(to, "{}\t{}\t{}\t{}\n", word, count.behind_cue, count.heads, count.example);
  }
  fmt::format_to(to, "\n# verbs: word, before a known speaker and a content, example\n");
  listed = 0;
  for (const auto* one : by_frequency(verbs_)) {
    if (++listed > listed_words) break;
    fmt::format_to(to, "{}\t{}\t{}\n", one->first, one->second.verbs, one->second.example);
  }
  fmt::format_to(to, "\n# contents: word, behind a verb that takes a noun and a known speaker, example\n");
  listed = 0;
  for (const auto* one : by_frequency(contents_)) {
    if (++listed > listed_words) break;
    fmt::format_to(to, "{}\t{}\t{}\n", one->first, one->second.contents, one->second.example);
  }
  const auto ranked = by_frequency(before_);
  fmt::format_to(to, "\n# before: word, before a that-word, before a quotation, example\n");
  listed = 0;
  for (const auto* one : ranked) {
    const auto& [word, count] = *one;
    if (!count.as.empty() || judged_.contains(word)) continue;
    if (++listed > listed_words) break;
    fmt::format_to(to, "{}\t{}\t{}\t{}\n", word, count.that, count.quotation, count.example);
  }
  write_coverage(ranked, out);
}

void CorpusWords::write_coverage(const std::vector<Counts::const_pointer>& ranked, std::string& out) const {
  auto to = std::back_inserter(out);
  fmt::format_to(to, "\n# words: rank, word, occurrences, taken for\n");
  for (std::size_t i = 0; i < std::min(ranked.size(), ranked_words); ++i) {
    const auto& [word, count] = *ranked[i];
    const std::string_view as = !count.as.empty() ? count.as : judged_.contains(word) ? "not reporting" : "unknown";
    fmt::format_to(to, "{}\t{}\t{}\t{}\n", i + 1, word, total(count), as);
  }
  fmt::format_to(to,
                 "\n# coverage: most frequent words, their occurrences, of those that may report, of cues, per cent\n");
  for (const std::size_t most : {ranked_words, 2 * ranked_words, 4 * ranked_words}) {
    std::uint64_t occurrences = 0;
    std::uint64_t reporting = 0;
    std::uint64_t covered = 0;
    for (std::size_t i = 0; i < std::min(ranked.size(), most); ++i) {
      const auto& [word, count] = *ranked[i];
      occurrences += total(count);
      if (may_report(word, count)) reporting += total(count);
      if (count.as == "cue") covered += total(count);
    }
    const double share = reporting == 0 ? 0.0 : 100.0 * static_cast<double>(covered) / static_cast<double>(reporting);
    fmt::format_to(to, "{}\t{}\t{}\t{}\t{:.2f}\n", most, occurrences, reporting, covered, share);
  }
}

}  // namespace isnad
