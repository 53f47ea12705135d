// What must hold of everything the reader makes, whatever the bytes: shared by the fuzz targets.
#pragma once

#include <cstdint>
#include <string_view>

#include "page/article.h"
#include "text/text.h"

namespace isnad::fuzz {

/// Stops the run with a sentence that says what was broken, so that libFuzzer keeps the input.
void must(bool holds, const char* what);

/// True where a character begins or the text ends. In broken text every byte counts as a character that can begin one.
[[nodiscard]] bool is_boundary(std::string_view text, std::uint32_t at);

/// The span lies in the text and begins and ends between characters.
void check_span(std::string_view text, Span span, const char* what);

/// Text is UTF-8; title, dateline, paragraphs and clocks lie in it; each of them leads back to the page in order.
void check_article(const Article& article, std::string_view page);

/// Both articles are the same in everything that is read from them.
void check_same(const Article& a, const Article& b);

/// Words and sentences lie in the article in order, nothing in between is lost, marks are paired both ways, forms hold.
void check_sentences(const Article& article, const FormCache& cache, const Sentences& text);

/// Folding gives UTF-8, and folding again changes nothing.
void check_folding(std::string_view text);

/// The tables of the program, loaded once a run.
[[nodiscard]] const Lexicon& lexicon();

}  // namespace isnad::fuzz
