#include "page/html_tree.h"

#include <algorithm>
#include <array>

#include "page/html_cues.h"
#include "page/html_tokenizer.h"

namespace isnad {
namespace {

constexpr std::uint32_t nobody = 0;  // index 0 of the stack is the document

// An open element. The nearest open elements that rules of HTML ask for are kept with each, so that none is searched
// for.
struct Open {
  std::uint32_t node = 0;
  std::uint32_t same = nobody;       // the open element of the same tag beneath, as an index in the stack
  std::uint32_t name = 0;            // hash of a custom element's name
  std::uint32_t paragraph = nobody;  // p that a block would close
  std::uint32_t item = nobody;       // li that a li would close
  std::uint32_t term = nobody;       // dt or dd
  std::uint32_t anchor = nobody;     // a
  std::uint32_t cell = nobody;       // td, th of the innermost table, and so on
  std::uint32_t row = nobody;
  std::uint32_t section = nobody;
  std::uint32_t block = nobody;  // innermost block
  Tag tag = Tag::custom;
};

std::uint32_t name_hash(std::string_view name) {
  std::uint32_t h = 2166136261U;
  for (const char c : name) h = (h ^ static_cast<std::uint8_t>(c | 32)) * 16777619U;
  return h;
}

class Builder {
 public:
  explicit Builder(std::string_view html) : html_(html) {}

  HtmlTree build() {
    tree_.nodes.push_back({});
    stack_.push_back({});
    HtmlTokenizer tokenizer(html_);
    HtmlToken token;
    while (tokenizer.next(token)) take(token);
    while (stack_.size() > 1) pop();
    tree_.nodes[0].end = static_cast<std::uint32_t>(tree_.nodes.size());
    return std::move(tree_);
  }

 private:
  void take(const HtmlToken& token) {
    switch (token.kind) {
      case HtmlToken::Kind::text:
        text(token);
        break;
      case HtmlToken::Kind::raw:
        if (json_ld_) tree_.json_lds.push_back(token.span);
        break;
      case HtmlToken::Kind::start_tag:
        start(token);
        break;
      case HtmlToken::Kind::end_tag:
        end(token.tag, token);
        break;
    }
  }

  void text(const HtmlToken& token) {
    if (stack_.back().tag == Tag::title && last_open(Tag::svg) == nobody) {
      if (tree_.title.empty()) tree_.title = token.span;
      return;
    }
    add(Tag::text, token.span, 0);
  }

  // True if there was room for the node.
  bool add(Tag tag, Span span, std::uint32_t cues) {
    if (tree_.nodes.size() >= most_html_nodes) {
      tree_.cut = true;
      if (tag != Tag::text || tree_.nodes.size() >= most_html_nodes + most_html_nodes / 4) return false;
    }
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes.push_back({stack_.back().node, index + 1, span, tag, cues});
    return true;
  }

  void start(const HtmlToken& token) {
    const Tag tag = token.tag;
    json_ld_ = false;
    if (tag == Tag::html || tag == Tag::head || tag == Tag::body || tag == Tag::frameset || is_formatting(tag)) return;
    if (tag == Tag::meta || tag == Tag::link) {
      if (tree_.metas.size() < 4096) tree_.metas.push_back(token.span);
      return;
    }
    if (tag == Tag::script) {
      json_ld_ = same_letters(attribute_value(html_, token.attributes, "type"), "application/ld+json");
      return;
    }
    close_implied(tag);
    if (!add(tag, token.span, cues_of(html_, token)) || is_void(tag)) return;
    if (token.closed && last_open(Tag::svg) != nobody) return;
    push(token);
  }

  // End tags that HTML lets authors leave out.
  void close_implied(Tag tag) {
    if (closes_paragraph(tag) && stack_.back().paragraph != nobody) pop_to(stack_.back().paragraph);
    if (is_heading(tag) && is_heading(stack_.back().tag)) pop();
    std::uint32_t closes = nobody;
    const Open& top = stack_.back();
    switch (tag) {
      case Tag::li:
        closes = top.item;
        break;
      case Tag::dt:
      case Tag::dd:
        closes = top.term;
        break;
      case Tag::a:
        closes = top.anchor;
        break;
      case Tag::td:
      case Tag::th:
        closes = top.cell;
        break;
      case Tag::tr:
        closes = top.row;
        break;
      case Tag::tbody:
      case Tag::thead:
      case Tag::tfoot:
        closes = top.section != nobody ? top.section : top.row;
        break;
      case Tag::option:
        closes = top.tag == Tag::option ? last_open(Tag::option) : nobody;
        break;
      default:
        break;
    }
    if (closes != nobody) pop_to(closes);
  }

  void push(const HtmlToken& token) {
    const Tag tag = token.tag;
    const auto self = static_cast<std::uint32_t>(stack_.size());
    Open open = stack_.back();
    open.node = static_cast<std::uint32_t>(tree_.nodes.size() - 1);
    open.tag = tag;
    open.same = last_open(tag);
    open.name = tag == Tag::custom ? name_hash(token.name.of(html_)) : 0;
    const bool table_part = tag == Tag::table || tag == Tag::td || tag == Tag::th || tag == Tag::caption;
    if (table_part || tag == Tag::button || tag == Tag::object || tag == Tag::template_) open.paragraph = nobody;
    if (is_block(tag)) {
      open.block = self;
      open.anchor = nobody;
      if (tag != Tag::div && tag != Tag::p && tag != Tag::address) open.item = open.term = nobody;
    }
    if (tag == Tag::table) open.cell = open.row = open.section = nobody;
    if (tag == Tag::p) open.paragraph = self;
    if (tag == Tag::li) open.item = self;
    if (tag == Tag::dt || tag == Tag::dd) open.term = self;
    if (tag == Tag::a) open.anchor = self;
    if (tag == Tag::td || tag == Tag::th) open.cell = self;
    if (tag == Tag::tr) open.row = self;
    if (tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot) open.section = self;
    stack_.push_back(open);
    last_[static_cast<std::size_t>(tag)] = self;
  }

  void end(Tag tag, const HtmlToken& token) {
    json_ld_ = false;
    if (tag == Tag::br) {
      add(Tag::br, token.span, 0);
      return;
    }
    std::uint32_t open = last_open(tag);
    if (is_heading(tag)) {
      for (auto h = static_cast<std::size_t>(Tag::h1); h <= static_cast<std::size_t>(Tag::h6); ++h) {
        open = std::max(open, last_[h]);
      }
    }
    if (open == nobody) return;
    const Open& top = stack_.back();
    const bool table_part = tag == Tag::table || tag == Tag::td || tag == Tag::th || tag == Tag::tr ||
                            tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot;
    if (!is_block(tag) && open < top.block) return;               // an inline end tag does not end blocks
    if (is_block(tag) && !table_part && open < top.cell) return;  // nor a block outside the cell
    if (tag == Tag::custom && stack_[open].name != name_hash(token.name.of(html_))) return;
    pop_to(open);
  }

  std::uint32_t last_open(Tag tag) const { return last_[static_cast<std::size_t>(tag)]; }

  void pop() {
    const Open& open = stack_.back();
    tree_.nodes[open.node].end = static_cast<std::uint32_t>(tree_.nodes.size());
    last_[static_cast<std::size_t>(open.tag)] = open.same;
    stack_.pop_back();
  }

  void pop_to(std::uint32_t index) {
    while (stack_.size() > index) pop();
  }

  std::string_view html_;
  HtmlTree tree_;
  std::vector<Open> stack_;
  std::array<std::uint32_t, static_cast<std::size_t>(Tag::count)> last_{};
  bool json_ld_ = false;
};

}  // namespace

HtmlTree build_html_tree(std::string_view html) {
  return Builder(html).build();
}

}  // namespace isnad
