// Teasers, comments and feeds by their structure.
#include <algorithm>

#include "page/clocks.h"
#include "page/content_parts.h"
#include "page/html_cues.h"

namespace isnad {
namespace {

constexpr std::uint32_t small_item = 700;  // letters

bool can_be_box(Tag tag) {
  switch (tag) {
    case Tag::div:
    case Tag::section:
    case Tag::article:
    case Tag::ul:
    case Tag::ol:
    case Tag::li:
    case Tag::table:
    case Tag::tr:
    case Tag::td:
    case Tag::dl:
    case Tag::figure:
    case Tag::custom:
      return true;
    default:
      return false;
  }
}

class ItemFinder {
 public:
  ItemFinder(const HtmlTree& tree, const HtmlBlocks& blocks, PageParts& parts)
      : nodes_(tree.nodes), blocks_(blocks), parts_(parts) {}

  void mark() {
    find_dated();
    find_controls();
    std::vector<std::uint32_t> found(nodes_.size(), 0);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      if (i > 0 && is_teaser(i)) found[i] |= cue::related;
      if (i > 0 && is_form(i)) found[i] |= cue::control;
      find_runs(i, found);
    }
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      if (parts_.chrome[i] == 0) parts_.chrome[i] = found[i] != 0 ? found[i] : parts_.chrome[nodes_[i].parent];
    }
  }

 private:
  // Which elements have a date beneath: a time element, or a date printed near the beginning of a block.
  void find_dated() {
    dated_.assign(nodes_.size(), 0);
    for (std::size_t i = 1; i < nodes_.size(); ++i) dated_[i] = nodes_[i].tag == Tag::time ? 1 : 0;
    for (const HtmlBlock& block : blocks_.blocks) {
      const std::string_view begin = blocks_.text_of(block).substr(0, 90);
      const bool digits = std::any_of(begin.begin(), begin.end(),
                                      [](char c) { return (c >= '0' && c <= '9') || c == '\xD9' || c == '\xDB'; });
      if (block.letters < small_item && digits && !find_dates(begin).empty()) dated_[block.node] = 1;
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) dated_[nodes_[i].parent] |= dated_[i];
  }

  void find_controls() {
    controls_.assign(nodes_.size(), 0);
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      controls_[i] = nodes_[i].tag == Tag::input || nodes_[i].tag == Tag::textarea ? 1 : 0;
    }
    for (std::size_t i = nodes_.size(); i-- > 1;) controls_[nodes_[i].parent] |= controls_[i];
  }

  // Something to fill in, with the text that asks for it.
  [[nodiscard]] bool is_form(std::uint32_t node) const {
    return controls_[node] != 0 && can_be_box(nodes_[node].tag) && parts_.letters[node] < small_item &&
           parts_.weight[node] < 0.2 * parts_.weight[0];
  }

  [[nodiscard]] bool is_teaser(std::uint32_t node) const {
    if (!can_be_box(nodes_[node].tag) || parts_.link_blocks[node] == 0 || parts_.letters[node] > small_item)
      return false;
    return parts_.links[node] > 0.2 * parts_.letters[node] && parts_.weight[node] < 0.15 * parts_.weight[0];
  }

  void find_runs(std::uint32_t parent, std::vector<std::uint32_t>& found) const {
    std::vector<std::uint32_t> run;
    double weight = 0;
    const auto close = [&] {
      if (run.size() >= 3 && weight < 0.5 * parts_.weight[0]) {
        for (const std::uint32_t node : run) found[node] |= cue::comments;
      }
      run.clear();
      weight = 0;
    };
    for (std::uint32_t child = parent + 1; child < nodes_[parent].end; child = nodes_[child].end) {
      const HtmlNode& node = nodes_[child];
      if (node.tag == Tag::text || node.tag == Tag::br || node.tag == Tag::hr || parts_.letters[child] == 0) continue;
      const bool item = can_be_box(node.tag) && dated_[child] != 0 && parts_.letters[child] < small_item;
      if (!item || (!run.empty() && nodes_[run.back()].tag != node.tag)) close();
      if (item) {
        run.push_back(child);
        weight += parts_.weight[child];
      }
    }
    close();
  }

  const std::vector<HtmlNode>& nodes_;
  const HtmlBlocks& blocks_;
  PageParts& parts_;
  std::vector<std::uint8_t> dated_;     // has a date beneath
  std::vector<std::uint8_t> controls_;  // has an input beneath
};

}  // namespace

void mark_items(const HtmlTree& tree, const HtmlBlocks& blocks, PageParts& parts) {
  ItemFinder(tree, blocks, parts).mark();
}

}  // namespace isnad
