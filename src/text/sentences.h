// Sentences and words of an article, tied to its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"
#include "text/form.h"

namespace isnad {

enum class WordKind : std::uint8_t {
  word,
  number,
  stop,
  ellipsis,
  comma,
  semicolon,
  colon,
  quote_open,
  quote_close,
  bracket_open,
  bracket_close,
  dash,
  slash,
  other,
};

/// A word, a number or a punctuation mark.
struct Word {
  Span span;        ///< Bytes of Article::text.
  FormId form = 0;  ///< In the FormCache of this reading; 0 for punctuation.
  WordKind kind = WordKind::word;
  bool blank_before = false;  ///< White space or the paragraph's beginning stands before it.
  std::uint32_t partner = 0;  ///< For a quotation mark or bracket: index of the other one; 0 = it has none.
};

/// A run of words that ends at a full stop or the paragraph's end, also inside a quotation; of 512 words at most.
struct Sentence {
  std::uint32_t first = 0;  ///< Words [first, last).
  std::uint32_t last = 0;
  Span span;                    ///< Bytes of Article::text, without blanks around.
  std::uint32_t paragraph = 0;  ///< Index in Article::paragraphs; for the title 0.
  bool in_title = false;
};

/// The words of one article: title first (if any), then the paragraphs.
struct Sentences {
  std::vector<Word> words;
  std::vector<Sentence> sentences;
  const char* language = "";  ///< "ar" or "en": the script most words are written in.

  void clear() {
    words.clear();
    sentences.clear();
    language = "";
  }
};

}  // namespace isnad
