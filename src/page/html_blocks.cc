#include "page/html_blocks.h"

#include <array>

#include "base/utf8.h"
#include "page/html_text.h"

namespace isnad {
namespace {

bool is_skipped(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::iframe:
    case Tag::template_:
    case Tag::svg:
    case Tag::math:
    case Tag::select:
    case Tag::button:
    case Tag::textarea:
    case Tag::title:
    case Tag::object:
    case Tag::audio:
    case Tag::video:
    case Tag::canvas:
    case Tag::noembed:
    case Tag::noframes:
      return true;
    default:
      return false;
  }
}

bool is_sentence_mark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x61F || c == 0x6D4 || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F;
}

bool is_comma(char32_t c) {
  return c == ',' || c == ';' || c == 0x60C || c == 0x61B || c == 0x3001 || c == 0xFF0C;
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x201D || c == 0x2019 || c == 0xA0;
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\n' || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0xFEFF || c == 0x3000 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

class Cutter {
 public:
  Cutter(std::string_view html, const HtmlTree& tree) : html_(html), tree_(tree), writer_(html, out_.text) {}

  HtmlBlocks cut() {
    const auto& nodes = tree_.nodes;
    for (std::uint32_t i = 1; i < nodes.size();) {
      while (!open_.empty() && nodes[open_.back()].end <= i) close();
      while (!links_.empty() && nodes[links_.back()].end <= i) links_.pop_back();
      const HtmlNode& node = nodes[i];
      if (node.tag != Tag::text && is_skipped(node.tag)) {
        if (begun_) add_piece({node.span.end, node.span.end});
        i = node.end;
        continue;
      }
      take(i);
      ++i;
    }
    finish();
    return std::move(out_);
  }

 private:
  void take(std::uint32_t index) {
    const HtmlNode& node = tree_.nodes[index];
    if (node.tag == Tag::text) {
      text(node.span);
    } else if (node.tag == Tag::br) {
      line_break(node.span);
    } else if (node.tag == Tag::img) {
      if (begun_) add_piece({node.span.end, node.span.end});
    } else if (is_block(node.tag)) {
      finish();
      if (!is_void(node.tag)) open_.push_back(index);
    } else if (node.tag == Tag::a) {
      links_.push_back(index);
    }
  }

  void close() {
    finish();
    open_.pop_back();
  }

  void text(Span span) {
    bool seen = false;
    for (std::uint32_t i = span.begin; i < span.end && !seen; ++i) {
      seen = html_[i] != ' ' && html_[i] != '\n' && html_[i] != '\t' && html_[i] != '\r' && html_[i] != '\f';
    }
    if (seen) {
      breaks_ = 0;
    } else if (!begun_ || breaks_ > 0) {
      return;
    }
    add_piece(span);
  }

  void add_piece(Span span) {
    if (!begun_) begin();
    if (span.empty()) {
      writer_.blank(span.begin);
    } else {
      const std::size_t before = out_.text.size();
      writer_.append(span);
      if (!links_.empty()) count_link(before);
    }
    out_.pieces.push_back({span, !links_.empty()});
  }

  void count_link(std::size_t from) {
    for (std::size_t i = from; i < out_.text.size(); ++i) {
      const auto byte = static_cast<std::uint8_t>(out_.text[i]);
      if (byte > 0x20 && (byte & 0xC0) != 0x80) ++block_.link_letters;
    }
  }

  void begin() {
    begun_ = true;
    block_ = {};
    block_.first_piece = static_cast<std::uint32_t>(out_.pieces.size());
    block_.node = open_.empty() ? 0 : open_.back();
    block_.text.begin = static_cast<std::uint32_t>(out_.text.size());
  }

  void line_break(Span span) {
    if (!begun_) return;
    ++breaks_;
    if (breaks_ >= 2 || ends_sentence(out_.text.size()) || is_marked_line()) {
      finish();
    } else {
      add_piece({span.begin, span.begin});
    }
  }

  // Whether all text of the block so far stands in one formatting element: "<b>Two sides</b><br>" is a heading of
  // sorts.
  [[nodiscard]] bool is_marked_line() const {
    if (block_.first_piece + 1 != out_.pieces.size()) return false;
    const Span line = out_.pieces.back().span;
    const std::size_t open = html_.rfind('<', line.begin);
    if (open == std::string_view::npos || line.begin - open > 200 || line.end + 2 > html_.size()) return false;
    const auto name = [&](std::size_t at) {
      std::size_t end = at;
      while (end < html_.size() && end < at + 8 && ((html_[end] | 32) >= 'a' && (html_[end] | 32) <= 'z')) ++end;
      return tag_of(html_.substr(at, end - at));
    };
    return is_formatting(name(open + 1)) && html_[line.end] == '<' && html_[line.end + 1] == '/' &&
           is_formatting(name(line.end + 2));
  }

  bool ends_sentence(std::size_t end) const {
    for (int steps = 0; end > block_.text.begin && steps < 16; ++steps) {
      std::size_t at = end - 1;
      while (at > block_.text.begin && (static_cast<std::uint8_t>(out_.text[at]) & 0xC0) == 0x80) --at;
      const char32_t c = decode_utf8(out_.text, at).value;
      if (is_sentence_mark(c)) return true;
      if (!is_closing(c) && !is_blank(c)) return false;
      end = at;
    }
    return false;
  }

  void finish() {
    if (!begun_) return;
    begun_ = false;
    breaks_ = 0;
    block_.last_piece = static_cast<std::uint32_t>(out_.pieces.size());
    block_.text.end = static_cast<std::uint32_t>(out_.text.size());
    measure();
    if (block_.letters > 0) out_.blocks.push_back(block_);
    writer_.new_line();
  }

  void measure() {
    block_.ends_sentence = ends_sentence(block_.text.end);
    std::uint32_t first = UINT32_MAX;
    std::uint32_t last = block_.text.begin;
    bool in_word = false;
    for (std::uint32_t at = block_.text.begin; at < block_.text.end;) {
      const auto byte = static_cast<std::uint8_t>(out_.text[at]);
      const CodePoint point = byte < 0x80 ? CodePoint{byte, 1, false} : decode_utf8(out_.text, at);
      if (is_blank(point.value)) {
        in_word = false;
      } else {
        if (first == UINT32_MAX) first = at;
        last = at + point.size;
        ++block_.letters;
        if (!in_word) ++block_.words;
        in_word = true;
        if (is_sentence_mark(point.value)) ++block_.sentence_marks;
        if (is_comma(point.value)) ++block_.commas;
      }
      at += point.size;
    }
    if (first != UINT32_MAX) block_.text = {first, last};
  }

  std::string_view html_;
  const HtmlTree& tree_;
  HtmlBlocks out_;
  HtmlTextWriter writer_;
  std::vector<std::uint32_t> open_;   // block elements around
  std::vector<std::uint32_t> links_;  // a elements around
  HtmlBlock block_;
  bool begun_ = false;
  int breaks_ = 0;
};

}  // namespace

HtmlBlocks find_html_blocks(std::string_view html, const HtmlTree& tree) {
  return Cutter(html, tree).cut();
}

}  // namespace isnad
