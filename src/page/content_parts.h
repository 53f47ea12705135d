// The steps of finding an article's blocks (content.cc).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/html_blocks.h"
#include "page/html_tree.h"

namespace isnad {

/// Measures of each element with all beneath it, by node; of each block by block.
struct PageParts {
  std::vector<float> weight;            ///< Of paragraphs, in letters.
  std::vector<std::uint32_t> letters;
  std::vector<std::uint32_t> links;     ///< Letters in links.
  std::vector<std::uint32_t> chrome;    ///< Cues that tell against it; 0 where none do or the text outweighs them.
  std::vector<float> block_weight;
};

[[nodiscard]] PageParts measure_parts(const HtmlTree& tree, const HtmlBlocks& blocks);

/// Marks what its class, id, tag or role shows not to be article, unless it holds most of the page's paragraphs.
void mark_chrome(const HtmlTree& tree, PageParts& parts);

/// The block of the headline: the heading most like the page's title.
[[nodiscard]] std::uint32_t find_title_block(const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts,
                                             std::string_view title);

/// The element that holds the article's paragraphs and as little else as can be.
[[nodiscard]] std::uint32_t find_region(const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts);

/// The article's blocks within the region.
[[nodiscard]] std::vector<std::uint32_t> select_paragraphs(const HtmlTree& tree, const HtmlBlocks& blocks,
                                                           const PageParts& parts, std::uint32_t region,
                                                           std::uint32_t title);

/// How many of the words of `a` are in `b` and the other way round, as F1 of word sets, 0 to 1. Case of ASCII letters is
/// nothing.
[[nodiscard]] double word_overlap(std::string_view a, std::string_view b);

}  // namespace isnad
