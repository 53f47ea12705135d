// Door of the room `text`: from an article to its sentences and words.
#pragma once

#include "page/article.h"
#include "text/form_cache.h"
#include "text/sentences.h"

namespace isnad {

/// Splits title and paragraphs into words and sentences; `out` is cleared first and its memory reused. Spans count in
/// article.text. The cache gives every word its form. Linear in the text's length; any bytes survive.
void read_text(const Article& article, FormCache& cache, Sentences& out);

/// The parts of read_text, one after the other, for tests and measurements: words of one span; quotation marks and
/// brackets joined in pairs, words [first, end); sentences of those words.
void split_words(std::string_view text, Span span, FormCache& cache, std::vector<Word>& words);
void pair_marks(std::string_view text, std::uint32_t first, std::vector<Word>& words);
void split_sentences(const FormCache& cache, std::uint32_t first, Sentence like, Sentences& out);

}  // namespace isnad
