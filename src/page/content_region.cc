// Where the article is on the page.
#include <algorithm>

#include "page/content_parts.h"
#include "page/html_cues.h"

namespace isnad {
namespace {

double favour(std::uint32_t cues) {
  double out = 1;
  if ((cues & cue::body) != 0) out *= 1.5;
  if ((cues & cue::article) != 0) out *= 1.2;
  if ((cues & cue::content) != 0) out *= 1.15;
  return out;
}

// An element that is itself a paragraph or part of one hands its weight to what it stands in.
bool is_paragraph_like(Tag tag) {
  switch (tag) {
    case Tag::p: case Tag::li: case Tag::ul: case Tag::ol: case Tag::blockquote: case Tag::pre: case Tag::h1: case Tag::h2:
    case Tag::h3: case Tag::h4: case Tag::h5: case Tag::h6: case Tag::td: case Tag::tr: case Tag::tbody: case Tag::dd:
    case Tag::dt: case Tag::span: return true;
    default: return false;
  }
}

}  // namespace

std::uint32_t find_region(const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts) {
  std::vector<float> score(tree.nodes.size(), 0);
  std::vector<float> clean(tree.nodes.size(), 0);  // weight beneath that is no chrome
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    std::uint32_t node = blocks.blocks[i].node;
    if (parts.chrome[node] != 0) continue;
    const float weight = parts.block_weight[i];
    clean[node] += weight;
    while (node != 0 && is_paragraph_like(tree.nodes[node].tag)) node = tree.nodes[node].parent;
    float part = 1;
    for (int level = 0; level < 4; ++level) {
      score[node] += weight * part;
      if (node == 0) break;
      node = tree.nodes[node].parent;
      part *= level == 0 ? 0.7F : 0.6F;
    }
  }
  std::uint32_t best = 0;
  double best_score = 0;
  for (std::size_t i = tree.nodes.size(); i-- > 1;) clean[tree.nodes[i].parent] += clean[i];
  for (std::uint32_t i = 0; i < tree.nodes.size(); ++i) {
    const double s = score[i] * favour(tree.nodes[i].cues);
    if (s > best_score) {
      best_score = s;
      best = i;
    }
  }
  // Wider while that adds much text and few links.
  for (std::uint32_t wide = best; wide != 0;) {
    wide = tree.nodes[wide].parent;
    if (clean[wide] > clean[best] * 1.2F) best = wide;
    if (clean[wide] > clean[best] * 3) break;
  }
  return best;
}

}  // namespace isnad
