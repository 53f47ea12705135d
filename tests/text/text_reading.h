// Reading texts with the small tables, for the tests of the room text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "../test_files.h"
#include "text/text.h"

namespace isnad::testing {

inline const Lexicon& small_lexicon() {
  static const auto lexicon = Lexicon::load(ISNAD_SOURCE_DIR "/tests/lexicon/data/small");
  return lexicon.value();
}

/// One cache for all readings of a test program, as a reading thread has it. It never grows so far that it is emptied.
inline FormCache& shared_cache() {
  static FormCache cache(small_lexicon());
  return cache;
}

/// Each line a paragraph; no title.
inline Article article_of(std::string text) {
  Article article;
  article.text = std::move(text);
  std::size_t at = 0;
  for (const std::string& line : split(article.text, "\n")) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (!line.empty()) article.paragraphs.push_back({begin, begin + static_cast<std::uint32_t>(line.size())});
    at += line.size() + 1;
  }
  return article;
}

/// An article with its words and sentences, and the cache that holds their forms.
struct TextReading {
  explicit TextReading(std::string text) : article(article_of(std::move(text))), cache(shared_cache()) {
    read_text(article, cache, text_);
  }
  [[nodiscard]] const std::vector<Word>& words() const { return text_.words; }
  [[nodiscard]] const std::vector<Sentence>& sentences() const { return text_.sentences; }
  [[nodiscard]] std::string_view said(Span span) const { return span.of(article.text); }
  [[nodiscard]] const Form& form(std::size_t word) const { return cache.form(text_.words.at(word).form); }
  [[nodiscard]] const Sentences& all() const { return text_; }

  Article article;
  FormCache& cache;

 private:
  Sentences text_;
};

/// The pieces joined as the data files write them.
template <class List>
std::string joined(const TextReading& reading, const List& pieces) {
  std::string out;
  for (const auto& piece : pieces) out.append(out.empty() ? "" : " | ").append(reading.said(piece.span));
  return out;
}

}  // namespace isnad::testing
