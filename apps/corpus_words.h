// Counting words of a corpus where speakers and reporting verbs stand: the second half of `isnad lexicon report`.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "claims/frames.h"
#include "names/names.h"

namespace isnad {

/// How often a word stood somewhere, and one place to look at.
struct WordCount {
  std::uint32_t that = 0;        ///< Right before a that-word.
  std::uint32_t quotation = 0;   ///< Before a colon with a quotation.
  std::uint32_t behind_cue = 0;  ///< Right behind a cue without a subject.
  std::uint32_t heads = 0;       ///< First word of a subject.
  std::uint32_t contents = 0;    ///< Behind a verb that takes a noun and a known speaker.
  std::uint32_t verbs = 0;  ///< Right before a known speaker whose naming is followed by a that-word or a quotation.
  std::string_view as;      ///< What it is taken for; empty when no table knows it.
  std::string example;
};

/// The counts of one corpus, page by page.
class CorpusWords {
 public:
  /// `not_reporting`: folded words that a person has judged.
  explicit CorpusWords(std::set<std::string> not_reporting) : judged_(std::move(not_reporting)) {}

  /// Counts one page; `frames` are those of its sentences.
  void add(const View& view, const std::vector<Frame>& frames);

  /// To be called once behind the last page: "wa-" and "fa-" are taken off unknown words if the rest is a frequent
  /// word.
  void finish();

  /// Appends the sections speakers, verbs, contents, before, words and coverage (see lexicon_report.h).
  void write(std::string& out) const;

 private:
  using Counts = std::unordered_map<std::string, WordCount>;
  void count_before(const View& view, const Sentence& sentence);
  void count_verbs(const View& view, const Sentence& sentence);
  void count_contents(const View& view, const Sentence& sentence);
  void count_speakers(const View& view, const std::vector<Frame>& frames);
  WordCount& word_at(const View& view, std::uint32_t i, Counts& counts);
  [[nodiscard]] bool may_report(const std::string& word, const WordCount& count) const;
  void write_coverage(const std::vector<Counts::const_pointer>& ranked, std::string& out) const;

  std::set<std::string> judged_;
  std::unordered_map<std::string, std::uint32_t> all_;  // Every folded word.
  Counts before_;
  Counts speakers_;
  Counts verbs_;
  Counts contents_;
};

}  // namespace isnad
