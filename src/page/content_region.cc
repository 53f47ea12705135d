// Where the article is on the page.
#include <algorithm>

#include "page/content_parts.h"
#include "page/html_cues.h"
#include "page/html_tokenizer.h"

namespace isnad {
namespace {

constexpr int most_levels = 6;  // how far up from the core its neighbours are looked at

double favour(std::uint32_t cues) {
  double out = 1;
  if ((cues & cue::body) != 0) out *= 1.5;
  if ((cues & cue::article) != 0) out *= 1.2;
  if ((cues & cue::content) != 0) out *= 1.15;
  return out;
}

// Elements that are a paragraph or part of one hand their weight to what they stand in.
bool is_paragraph_like(Tag tag) {
  switch (tag) {
    case Tag::p:
    case Tag::li:
    case Tag::ul:
    case Tag::ol:
    case Tag::blockquote:
    case Tag::pre:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::tr:
    case Tag::tbody:
    case Tag::dd:
    case Tag::dt:
      return true;
    default:
      return false;
  }
}

class RegionFinder {
 public:
  RegionFinder(std::string_view html, const HtmlTree& tree, const HtmlBlocks& blocks, const PageParts& parts,
               std::uint32_t title)
      : html_(html), nodes_(tree.nodes), blocks_(blocks.blocks), parts_(parts), title_(title) {}

  std::vector<std::uint8_t> find() {
    std::vector<std::uint8_t> inside(nodes_.size(), 0);
    clean_.assign(nodes_.size(), 0);
    counted_.assign(nodes_.size(), 0);
    note_surroundings();
    core_ = find_core();
    for (const std::uint32_t root : with_neighbours()) inside[root] = 1;
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      if (inside[nodes_[i].parent] == 1) inside[i] = 1;
    }
    for (const std::uint32_t node : loose_) inside[node] = std::max<std::uint8_t>(inside[node], 2);
    return inside;
  }

 private:
  // The element with the most paragraph weight directly in it, a share of that passed on to the elements around it.
  std::uint32_t find_core() {
    std::vector<float> score(nodes_.size(), 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      std::uint32_t node = blocks_[i].node;
      if (parts_.chrome[node] != 0) continue;
      float weight = parts_.block_weight[i];
      clean_[node] += weight;
      counted_[node] += weight > 0 ? 1 : 0;
      if (title_ != UINT32_MAX && i < title_) weight *= 0.4F;
      spread(score, node, weight);
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      clean_[nodes_[i].parent] += clean_[i];
      counted_[nodes_[i].parent] += counted_[i];
    }
    std::uint32_t best = 0;
    double best_score = -1;
    const std::uint32_t home = home_of_title();
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      const double s = score[i] * favour(nodes_[i].cues) * (home != 0 && home <= i && i < nodes_[home].end ? 1.4 : 1.0);
      if (s > best_score) {
        best_score = s;
        best = i;
      }
    }
    return best;
  }

  // The widest element around the headline that does not hold most of the page; 0 where the headline stands apart.
  [[nodiscard]] std::uint32_t home_of_title() const {
    if (title_ == UINT32_MAX) return 0;
    std::uint32_t home = 0;
    for (std::uint32_t node = blocks_[title_].node; node != 0; node = nodes_[node].parent) {
      if (parts_.letters[node] > 0.6 * parts_.letters[0]) break;
      home = node;
    }
    return home;
  }

  // For each element the one around it (or itself) that is no part of a paragraph, and the table around it; 0 for none.
  // Asked for each block, so that deeply nested lists do not cost the square of their depth.
  void note_surroundings() {
    host_.assign(nodes_.size(), 0);
    table_.assign(nodes_.size(), 0);
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      host_[i] = is_paragraph_like(nodes_[i].tag) ? host_[nodes_[i].parent] : i;
      table_[i] = nodes_[i].tag == Tag::table ? i : table_[nodes_[i].parent];
    }
  }

  void spread(std::vector<float>& score, std::uint32_t node, float weight) const {
    node = host_[node];
    if (node != 0 && (nodes_[node].tag == Tag::td || nodes_[node].tag == Tag::th) && parts_.weight[node] < 200) {
      node = table_[node];  // a cell of data
    }
    for (float part = 1; part > 0.2F; part *= 0.65F) {
      score[node] += weight * part;
      if (node == 0) break;
      node = nodes_[node].parent;
    }
  }

  std::vector<std::uint32_t> with_neighbours() {
    std::vector<std::uint32_t> out = {core_};
    std::uint32_t inner = core_;
    for (int level = 0; level < most_levels && inner != 0; ++level) {
      const std::uint32_t outer = nodes_[inner].parent;
      for (std::uint32_t child = outer + 1; child < nodes_[outer].end; child = nodes_[child].end) {
        if (child != inner && nodes_[child].tag != Tag::text && belongs(child, inner, level)) out.push_back(child);
      }
      if (level < 2 && outer != 0) loose_.push_back(outer);
      inner = outer;
    }
    return out;
  }

  [[nodiscard]] double density(std::uint32_t node) const {
    return parts_.letters[node] == 0 ? 0 : double(parts_.links[node]) / parts_.letters[node];
  }

  // Whether a neighbour goes on with the article: a paragraph of its own, an element built like the inner one, or much
  // text of long paragraphs.
  [[nodiscard]] bool belongs(std::uint32_t node, std::uint32_t inner, int level) const {
    if (parts_.chrome[node] != 0 || clean_[node] <= 0) return false;
    if (title_ != UINT32_MAX && core_ > blocks_[title_].node && nodes_[node].end <= blocks_[title_].node) return false;
    const double links = density(node);
    if (is_paragraph_like(nodes_[node].tag)) return level < 2 && clean_[node] >= 30 && links < 0.25;
    if (links < 0.2 && nodes_[node].tag == nodes_[inner].tag) {
      if (same_class(node, inner)) return true;
      if (level < 3 && counted_[inner] == 1 && counted_[node] == 1 && clean_[node] >= 30)
        return true;  // divs as paragraphs
    }
    const double mean = double(clean_[node]) / std::max<std::uint32_t>(1, counted_[node]);
    const double core_mean = double(clean_[core_]) / std::max<std::uint32_t>(1, counted_[core_]);
    return links < 0.12 && clean_[node] > 0.25F * clean_[core_] && mean > 0.4 * core_mean;
  }

  [[nodiscard]] bool same_class(std::uint32_t a, std::uint32_t b) const {
    const std::string_view left = attribute_value(html_, attributes_at(html_, nodes_[a].span), "class");
    const std::string_view right = attribute_value(html_, attributes_at(html_, nodes_[b].span), "class");
    if (left.empty() || left == right) return !left.empty();
    // Numbers and hashes behind a name tell copies of one thing apart.
    const std::string_view stem = left.substr(0, left.find_first_of("0123456789"));
    return stem.size() >= 8 && stem == right.substr(0, right.find_first_of("0123456789"));
  }

  std::string_view html_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<HtmlBlock>& blocks_;
  const PageParts& parts_;
  std::uint32_t title_;
  std::uint32_t core_ = 0;
  std::vector<std::uint32_t> host_;
  std::vector<std::uint32_t> table_;
  std::vector<float> clean_;            // weight beneath that is no chrome
  std::vector<std::uint32_t> counted_;  // blocks that have it
  std::vector<std::uint32_t> loose_;    // elements whose own texts may belong
};

}  // namespace

std::vector<std::uint8_t> find_region(std::string_view html, const HtmlTree& tree, const HtmlBlocks& blocks,
                                      const PageParts& parts, std::uint32_t title) {
  return RegionFinder(html, tree, blocks, parts, title).find();
}

}  // namespace isnad
