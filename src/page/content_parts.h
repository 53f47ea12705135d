// The steps of finding an article's blocks (content.cc).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/content.h"
#include "page/html_blocks.h"
#include "page/html_tree.h"

namespace isnad {

/// Measures of each element with all beneath it, by node; of each block by block.
struct PageParts {
  std::vector<float> weight;  ///< Of paragraphs, in letters.
  std::vector<std::uint32_t> letters;
  std::vector<std::uint32_t> links;        ///< Letters in links.
  std::vector<std::uint32_t> chrome;       ///< Cues that tell against it; 0 where none do or the text outweighs them.
  std::vector<std::uint32_t> link_blocks;  ///< Blocks that are nothing but a link of some length.
  std::vector<float> block_weight;
};

[[nodiscard]] PageParts measure_parts(const HtmlTree& tree, const HtmlBlocks& blocks);

/// Marks what its class, id, tag or role shows not to be article, unless it holds most of the page's paragraphs.
void mark_chrome(const HtmlTree& tree, PageParts& parts);

/// Marks by structure what no class need name: a small element with a link of its own beside little text (a teaser),
/// one with something to fill in (a newsletter's box), and runs of at least three small elements side by side that each
/// bear a date (comments, feeds), where most of the page is elsewhere.
void mark_items(const HtmlTree& tree, const HtmlBlocks& blocks, PageParts& parts);

/// The block of the headline: the heading most like the page's title.
[[nodiscard]] std::uint32_t find_title_block(const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts,
                                             std::string_view title);

/// Which nodes are within the article's part of the page: 1 with all beneath, 2 for an element of whose own loose texts
/// the long ones may belong, 0 outside. `title` is the headline's block.
[[nodiscard]] std::vector<std::uint8_t> find_region(std::string_view html, const HtmlTree& tree,
                                                    const HtmlBlocks& blocks, const PageParts& parts,
                                                    std::uint32_t title);

/// The article's blocks within the region.
[[nodiscard]] std::vector<std::uint32_t> select_paragraphs(const HtmlTree& tree, const HtmlBlocks& blocks,
                                                           const PageParts& parts,
                                                           const std::vector<std::uint8_t>& region,
                                                           std::uint32_t title);

/// Holds the selection against the body that the page's JSON-LD gives, where the two are plainly one text: blocks
/// between the first and the last paragraph that are in the body are taken in, blocks at either end that are not are
/// dropped.
void heed_body(const HtmlBlocks& blocks, std::string_view body, Content& content);

/// How many of the words of `a` are in `b` and the other way round, as F1 of word sets, 0 to 1. Case of ASCII letters
/// is nothing.
[[nodiscard]] double word_overlap(std::string_view a, std::string_view b);

}  // namespace isnad
