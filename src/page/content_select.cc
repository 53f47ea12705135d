// Which blocks of the region are the article's own.
#include <algorithm>

#include "page/content_parts.h"
#include "page/html_cues.h"

namespace isnad {
namespace {

bool is_paragraph(const HtmlBlock& block, float weight) {
  if (block.link_density() > 0.5) {  // a sentence that is a link for the most part
    return block.ends_sentence && block.link_density() < 0.85 && block.letters - block.link_letters >= 20;
  }
  return weight >= 20 || (block.ends_sentence && block.words >= 3);
}

}  // namespace

std::vector<std::uint32_t> select_paragraphs(const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts,
                                             const std::vector<std::uint8_t>& region, std::uint32_t title) {
  std::vector<std::uint32_t> out;
  std::vector<std::uint32_t> waiting;  // headings and short lines, kept if a paragraph follows
  for (std::uint32_t i = 0; i < blocks.blocks.size(); ++i) {
    const HtmlBlock& block = blocks.blocks[i];
    const std::uint8_t inside = region[block.node];
    if (inside == 0 || i == title || parts.chrome[block.node] != 0) continue;
    if (inside == 2 && (parts.block_weight[i] < 60 || block.link_density() > 0.25)) continue;
    const Tag tag = tree.nodes[block.node].tag;
    if (is_paragraph(block, parts.block_weight[i])) {
      if (!out.empty()) out.insert(out.end(), waiting.begin(), waiting.end());
      waiting.clear();
      out.push_back(i);
    } else if (block.link_density() < 0.5 && inside == 1 && waiting.size() < 40 &&
               (is_heading(tag) || tag == Tag::li || tag == Tag::p ||
                (!out.empty() && blocks.blocks[out.back()].node == block.node))) {
      waiting.push_back(i);
    }
  }
  return out;
}

}  // namespace isnad
