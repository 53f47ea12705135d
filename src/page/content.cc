#include "page/content.h"

#include <algorithm>

#include "page/content_parts.h"
#include "page/html_cues.h"

namespace isnad {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

// How much a block looks like a paragraph of an article: its letters outside links, fewer where it is short, full of links
// or without any punctuation.
double paragraph_weight(const HtmlBlock& block, Tag tag) {
  const double own = double(block.letters) - block.link_letters;
  const double density = block.link_density();
  if (density > 0.5 || own < 20) return 0;
  double weight = own * (1 - density) * (1 - density);
  if (is_heading(tag)) return weight * 0.1;
  if (block.sentence_marks == 0) weight *= block.commas > 0 || own > 120 ? 0.5 : 0.15;
  if (tag == Tag::li || tag == Tag::td || tag == Tag::dd) weight *= 0.6;
  return own < 60 && !block.ends_sentence ? weight * 0.5 : weight;
}

}  // namespace

PageParts measure_parts(const HtmlTree& tree, const HtmlBlocks& blocks) {
  PageParts out;
  const std::size_t count = tree.nodes.size();
  out.weight.assign(count, 0);
  out.letters.assign(count, 0);
  out.links.assign(count, 0);
  out.block_weight.reserve(blocks.blocks.size());
  for (const HtmlBlock& block : blocks.blocks) {
    const double weight = paragraph_weight(block, tree.nodes[block.node].tag);
    out.block_weight.push_back(static_cast<float>(weight));
    out.weight[block.node] += static_cast<float>(weight);
    out.letters[block.node] += block.letters;
    out.links[block.node] += block.link_letters;
  }
  for (std::size_t i = count; i-- > 1;) {
    const std::uint32_t parent = tree.nodes[i].parent;
    out.weight[parent] += out.weight[i];
    out.letters[parent] += out.letters[i];
    out.links[parent] += out.links[i];
  }
  return out;
}

void mark_chrome(const HtmlTree& tree, PageParts& parts) {
  parts.chrome.assign(tree.nodes.size(), 0);
  const double total = parts.weight[0];
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    if (parts.chrome[node.parent] != 0) {
      parts.chrome[i] = parts.chrome[node.parent];
      continue;
    }
    std::uint32_t against = node.cues & (cue::chrome | cue::header);
    if (against == 0) continue;
    const double share = total > 0 ? parts.weight[i] / total : 0;
    const bool strong = (against & (cue::hidden | cue::comments | cue::footer)) != 0;
    if (share > (strong ? 0.7 : 0.35)) continue;
    if ((node.cues & (cue::body | cue::article)) != 0 && share > 0.1 && !strong) continue;
    parts.chrome[i] = against;
  }
}

Content find_content(const HtmlTree& tree, const HtmlBlocks& blocks, const ContentEvidence& evidence) {
  Content out;
  if (blocks.blocks.empty()) return out;
  PageParts parts = measure_parts(tree, blocks);
  mark_chrome(tree, parts);
  out.title = find_title_block(tree, blocks, parts, evidence.title);
  const std::uint32_t region = find_region(tree, blocks, parts);
  out.paragraphs = select_paragraphs(tree, blocks, parts, region, out.title);
  (void)none;
  return out;
}

}  // namespace isnad
