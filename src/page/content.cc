#include "page/content.h"

#include <algorithm>
#include <array>

#include "page/content_parts.h"
#include "page/html_cues.h"

namespace isnad {
namespace {

// How much a block looks like a paragraph of an article: its letters outside links, fewer where it is short, full of
// links or without any punctuation.
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
  out.link_blocks.assign(count, 0);
  out.block_weight.reserve(blocks.blocks.size());
  for (const HtmlBlock& block : blocks.blocks) {
    const double weight = paragraph_weight(block, tree.nodes[block.node].tag);
    out.block_weight.push_back(static_cast<float>(weight));
    out.weight[block.node] += static_cast<float>(weight);
    out.letters[block.node] += block.letters;
    out.links[block.node] += block.link_letters;
    out.link_blocks[block.node] += block.letters >= 15 && block.link_density() > 0.8 ? 1 : 0;
  }
  for (std::size_t i = count; i-- > 1;) {
    const std::uint32_t parent = tree.nodes[i].parent;
    out.weight[parent] += out.weight[i];
    out.letters[parent] += out.letters[i];
    out.links[parent] += out.links[i];
    out.link_blocks[parent] += out.link_blocks[i];
  }
  return out;
}

namespace {

// Weight of all elements with a cue, by bit; an element within another of the same cue is not counted twice.
std::array<double, 32> weight_under_cues(const HtmlTree& tree, const PageParts& parts) {
  std::vector<std::uint32_t> above(tree.nodes.size(), 0);
  std::array<double, 32> out{};
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    const std::uint32_t own = tree.nodes[i].cues & cue::chrome;
    const std::uint32_t fresh = own & ~above[tree.nodes[i].parent];
    above[i] = above[tree.nodes[i].parent] | own;
    for (std::uint32_t bit = 0; bit < 32 && (fresh >> bit) != 0; ++bit) {
      if ((fresh >> bit & 1U) != 0) out[bit] += parts.weight[i];
    }
  }
  return out;
}

constexpr std::uint32_t sure = cue::hidden | cue::comments;
constexpr double enough = 200;  // letters of paragraphs that make an article

// Cues that stand on most of the page's text tell nothing on this page: some builders call every part a widget.
std::uint32_t telling_cues(const HtmlTree& tree, const PageParts& parts) {
  const double total = parts.weight[0];
  const std::array<double, 32> under = weight_under_cues(tree, parts);
  std::uint32_t out = cue::chrome | cue::header;
  for (std::uint32_t bit = 0; bit < 32; ++bit) {
    const bool is_sure = (sure >> bit & 1U) != 0;
    if (is_sure ? total - under[bit] < enough : under[bit] > 0.75 * total) out &= ~(1U << bit);
  }
  return out;
}

}  // namespace

void mark_chrome(const HtmlTree& tree, PageParts& parts) {
  const std::uint32_t asked = telling_cues(tree, parts);
  parts.chrome.assign(tree.nodes.size(), 0);
  double total = parts.weight[0];
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    parts.chrome[i] = parts.chrome[tree.nodes[i].parent];
    if (parts.chrome[i] != 0) continue;
    parts.chrome[i] = tree.nodes[i].cues & asked & sure;
    if (parts.chrome[i] != 0) total -= parts.weight[i];
  }
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    if (parts.chrome[i] == 0) parts.chrome[i] = parts.chrome[node.parent];
    const std::uint32_t against = node.cues & asked;
    if (parts.chrome[i] != 0 || against == 0) continue;
    const double share = total > 0 ? parts.weight[i] / total : 0;
    const bool foot = (against & cue::footer) != 0;
    if (share > (foot ? 0.7 : 0.35)) continue;
    if ((node.cues & (cue::body | cue::article)) != 0 && share > 0.1 && !foot) continue;
    parts.chrome[i] = against;
  }
}

Content find_content(std::string_view html, const HtmlTree& tree, const HtmlBlocks& blocks,
                     const ContentEvidence& evidence) {
  Content out;
  if (blocks.blocks.empty()) return out;
  PageParts parts = measure_parts(tree, blocks);
  mark_chrome(tree, parts);
  mark_items(tree, blocks, parts);
  out.title = find_title_block(tree, blocks, parts, evidence.title);
  const std::vector<std::uint8_t> region = find_region(html, tree, blocks, parts, out.title);
  out.paragraphs = select_paragraphs(tree, blocks, parts, region, out.title);
  heed_body(blocks, evidence.body, out);
  return out;
}

}  // namespace isnad
