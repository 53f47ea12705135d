// The blocks of an HTML page: runs of text that a reader sees as one paragraph, heading, menu item.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/html_tree.h"

namespace isnad {

/// A run of bytes within a block that no tag interrupts, or (empty) a place where words are parted.
struct HtmlPiece {
  Span span;
  bool link = false;
};

/// A paragraph's worth of text with what is measured on it. Letters are characters but white space.
struct HtmlBlock {
  std::uint32_t first_piece = 0;
  std::uint32_t last_piece = 0;  ///< One past.
  std::uint32_t node = 0;        ///< The innermost block element it stands in.
  Span text;                     ///< In HtmlBlocks::text, trimmed.
  std::uint32_t letters = 0;
  std::uint32_t link_letters = 0;  ///< Those within links.
  std::uint32_t words = 0;
  std::uint32_t sentence_marks = 0;  ///< Full stops, question and exclamation marks, in Latin, Arabic and CJK forms.
  std::uint32_t commas = 0;          ///< Commas and semicolons of the same.
  bool ends_sentence = false;        ///< The last character, quotes and brackets aside, is a sentence mark.

  [[nodiscard]] double link_density() const { return letters == 0 ? 0.0 : double(link_letters) / letters; }
};

/// All blocks of a page in order.
struct HtmlBlocks {
  std::string text;  ///< Of all blocks, a line each.
  std::vector<HtmlPiece> pieces;
  std::vector<HtmlBlock> blocks;

  [[nodiscard]] std::string_view text_of(const HtmlBlock& block) const { return block.text.of(text); }
};

/// Cuts a page into blocks: at block elements, at two line breaks, at one line break behind the end of a sentence. What
/// no reader sees or reads as text (scripts, styles, pictures, form controls) is left out. Linear.
[[nodiscard]] HtmlBlocks find_html_blocks(std::string_view html, const HtmlTree& tree);

}  // namespace isnad
