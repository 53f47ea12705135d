// Which block is the headline.
#include <algorithm>
#include <set>

#include "page/content_parts.h"
#include "page/html_cues.h"

namespace isnad {
namespace {

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> out;
  std::string word;
  for (std::size_t i = 0; i <= text.size() && out.size() < 200; ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const bool letter =
        static_cast<std::uint8_t>(c) >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
    if (letter) {
      word.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    } else if (!word.empty()) {
      out.insert(std::move(word));
      word.clear();
    }
  }
  return out;
}

}  // namespace

double word_overlap(std::string_view a, std::string_view b) {
  const std::set<std::string> left = words_of(a);
  const std::set<std::string> right = words_of(b);
  if (left.empty() || right.empty()) return 0;
  const auto both =
      std::count_if(left.begin(), left.end(), [&](const std::string& word) { return right.contains(word); });
  return 2.0 * static_cast<double>(both) / static_cast<double>(left.size() + right.size());
}

namespace {

// The heading most like the page's title, `score` how much so.
std::uint32_t title_heading(const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts,
                            std::string_view title, double& best_score) {
  std::uint32_t best = UINT32_MAX;
  int looked_at = 0;
  for (std::uint32_t i = 0; i < blocks.blocks.size() && looked_at < 200; ++i) {
    const HtmlBlock& block = blocks.blocks[i];
    const HtmlNode& node = tree.nodes[block.node];
    const bool named = (node.cues & cue::title) != 0;
    if ((!is_heading(node.tag) && !named) || block.words > 60) continue;
    ++looked_at;
    double score = word_overlap(blocks.text_of(block), title);
    if (title.empty() && node.tag == Tag::h1) score = 0.5;
    if (node.tag == Tag::h1) score += 0.25;
    if ((parts.chrome[block.node] & ~cue::header) != 0) score -= 0.3;
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

// Old pages have headlines that are no headings: a short block that says what the title says.
std::uint32_t title_line(const HtmlBlocks& blocks, const PageParts& parts, std::string_view title) {
  std::uint32_t best = UINT32_MAX;
  double best_score = 0.7;
  int looked_at = 0;
  for (std::uint32_t i = 0; i < blocks.blocks.size() && looked_at < 300; ++i) {
    const HtmlBlock& block = blocks.blocks[i];
    if (block.words < 3 || block.words > 40 || block.link_density() > 0.3 || parts.chrome[block.node] != 0) continue;
    ++looked_at;
    const double score = word_overlap(blocks.text_of(block), title);
    if (score > best_score) {
      best_score = score;
      best = i;
    }
  }
  return best;
}

}  // namespace

std::uint32_t find_title_block(const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts,
                               std::string_view title) {
  double score = 0.3;
  const std::uint32_t heading = title_heading(tree, blocks, parts, title, score);
  if (score > 0.7 || title.empty()) return heading;
  const std::uint32_t line = title_line(blocks, parts, title);
  return line == UINT32_MAX ? heading : line;
}

}  // namespace isnad
