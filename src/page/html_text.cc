#include "page/html_text.h"

#include <algorithm>

#include "page/html_entities.h"

namespace isnad {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
bool is_plain(char c) {
  return c != '&' && c != '\0' && static_cast<std::uint8_t>(c) < 0x80 && !is_space(c);
}

}  // namespace

void HtmlTextWriter::append(Span span) {
  for (std::uint32_t at = span.begin; at < span.end;) {
    const char c = html_[at];
    std::uint32_t size = 1;
    if (is_plain(c)) {
      while (at + size < span.end && is_plain(html_[at + size])) ++size;
      put_run(at, at + size);
    } else if (is_space(c)) {
      blank(at);
    } else if (c == '&') {
      const HtmlReference reference = read_reference(html_.substr(0, span.end), at, ReferencePlace::text);
      if (reference.size == 0) {
        put(at, at + 1, U'&');
      } else {
        size = reference.size;
        put(at, at + size, reference.first);
        if (reference.second != 0) put(at, at + size, reference.second);
      }
    } else if (c != '\0') {
      const CodePoint point = decode_utf8(html_.substr(0, span.end), at);
      size = point.size;
      replaced_ += point.broken ? 1 : 0;
      if (point.broken) {
        put(at, at + size, U'\uFFFD');
      } else {
        put_run(at, at + size);
      }
    }
    at += size;
  }
}

void HtmlTextWriter::align(std::uint32_t from, std::uint32_t to) {
  if (alignment_ != nullptr) {
    alignment_->add(static_cast<std::uint32_t>(text_.size()), locator_->to_page(from), end_);
    end_ = locator_->to_page(to);
  }
}

void HtmlTextWriter::flush_space() {
  if (space_ == nothing) return;
  if (!line_begins_) {
    align(space_, space_ + (space_ < html_.size() && is_space(html_[space_]) ? 1 : 0));
    text_.push_back(' ');
  }
  space_ = nothing;
}

void HtmlTextWriter::put(std::uint32_t from, std::uint32_t to, char32_t value) {
  if (value == U' ' || value == U'\n' || value == U'\t' || value == U'\r') {
    blank(from);
    return;
  }
  flush_space();
  align(from, to);
  append_utf8(text_, value);
  line_begins_ = false;
}

void HtmlTextWriter::put_run(std::uint32_t from, std::uint32_t to) {
  flush_space();
  align(from, to);
  text_.append(html_, from, to - from);
  line_begins_ = false;
}

void HtmlTextWriter::new_line() {
  space_ = nothing;
  line_begins_ = true;
  if (alignment_ != nullptr) alignment_->add(static_cast<std::uint32_t>(text_.size()), end_, end_);
  text_.push_back('\n');
}

std::string plain_text(std::string_view value) {
  std::string out;
  HtmlTextWriter writer(value, out);
  writer.append({0, static_cast<std::uint32_t>(value.size())});
  return out;
}

}  // namespace isnad
