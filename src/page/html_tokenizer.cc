#include "page/html_tokenizer.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Tags that end foreign content (WHATWG HTML 13.2.6.5), as far as they are known here.
bool breaks_out(Tag tag) {
  switch (tag) {
    case Tag::b:
    case Tag::big:
    case Tag::blockquote:
    case Tag::body:
    case Tag::br:
    case Tag::center:
    case Tag::code:
    case Tag::dd:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::em:
    case Tag::embed:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::head:
    case Tag::hr:
    case Tag::i:
    case Tag::img:
    case Tag::li:
    case Tag::menu:
    case Tag::meta:
    case Tag::ol:
    case Tag::p:
    case Tag::pre:
    case Tag::s:
    case Tag::small:
    case Tag::span:
    case Tag::strong:
    case Tag::sub:
    case Tag::sup:
    case Tag::table:
    case Tag::tt:
    case Tag::u:
    case Tag::ul:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool same_letters(std::string_view any, std::string_view low) {
  return any.size() == low.size() && std::equal(any.begin(), any.end(), low.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
         });
}

bool HtmlTokenizer::next(HtmlToken& token) {
  token.attributes.clear();
  token.closed = false;
  token.tag = Tag::custom;
  if (mode_ != TextMode::markup && raw_content(token)) return true;
  while (at_ < html_.size()) {
    const std::size_t begin = at_;
    std::size_t open = html_.find('<', at_);
    // "<" that begins no markup is text.
    while (open != std::string_view::npos && open + 1 < html_.size() && !is_letter(html_[open + 1]) &&
           html_[open + 1] != '/' && html_[open + 1] != '!' && html_[open + 1] != '?') {
      open = html_.find('<', open + 1);
    }
    if (open == std::string_view::npos || open + 1 >= html_.size()) open = html_.size();
    if (open > begin) {
      token.kind = HtmlToken::Kind::text;
      token.span = span_of(begin, open);
      at_ = open;
      return true;
    }
    if (markup(token)) return true;
  }
  return false;
}

// Raw text up to the end tag of its element; the end tag itself comes as the next token.
bool HtmlTokenizer::raw_content(HtmlToken& token) {
  const std::size_t begin = at_;
  const std::size_t end = mode_ == TextMode::plain    ? html_.size()
                          : mode_ == TextMode::script ? script_end()
                                                      : raw_end();
  token.kind = mode_ == TextMode::escapable ? HtmlToken::Kind::text : HtmlToken::Kind::raw;
  token.span = span_of(begin, end);
  at_ = end;
  mode_ = TextMode::markup;
  return end > begin;
}

bool HtmlTokenizer::ends_raw(std::size_t at) const {
  const std::size_t end = at + 2 + raw_name_.size();
  if (end >= html_.size() || html_[at + 1] != '/') return false;
  const char after = html_[end];
  if (!is_space(after) && after != '/' && after != '>') return false;
  return std::equal(raw_name_.begin(), raw_name_.end(), html_.begin() + static_cast<std::ptrdiff_t>(at + 2),
                    [](char a, char b) { return (a | 32) == (b | 32); });
}

std::size_t HtmlTokenizer::raw_end() const {
  for (std::size_t at = html_.find('<', at_); at != std::string_view::npos; at = html_.find('<', at + 1)) {
    if (ends_raw(at)) return at;
  }
  return html_.size();
}

// Scripts may hide their own end tags between "<!--" with "<script" and "-->" (script data double escaped state).
std::size_t HtmlTokenizer::script_end() const {
  enum { normal, escaped, twice } state = normal;
  std::size_t close = 0;  // of the next "-->", kept so that it is searched for once
  for (std::size_t at = html_.find('<', at_); at != std::string_view::npos; at = html_.find('<', at + 1)) {
    if (state != normal && close < at) state = normal;
    if (ends_raw(at)) {
      if (state != twice) return at;
      state = escaped;
    } else if (state == normal && html_.substr(at, 4) == "<!--") {
      state = escaped;
      close = html_.find("-->", at + 2);  // "<!-->" closes itself
    } else if (state == escaped && same_letters(html_.substr(at, 7), "<script") && at + 7 < html_.size() &&
               (is_space(html_[at + 7]) || html_[at + 7] == '/' || html_[at + 7] == '>')) {
      state = twice;
    }
  }
  return html_.size();
}

// At "<" with a letter, "/", "!" or "?" behind it. True if it gave a tag.
bool HtmlTokenizer::markup(HtmlToken& token) {
  const char next = html_[at_ + 1];
  if (is_letter(next)) {
    token.kind = HtmlToken::Kind::start_tag;
    return tag(token, at_ + 1);
  }
  if (next == '/' && at_ + 2 < html_.size() && is_letter(html_[at_ + 2])) {
    token.kind = HtmlToken::Kind::end_tag;
    return tag(token, at_ + 2);
  }
  if (next == '/' && at_ + 2 >= html_.size()) {
    token.kind = HtmlToken::Kind::text;
    token.span = span_of(at_, html_.size());
    at_ = html_.size();
    return true;
  }
  skip_declaration();
  return false;
}

bool HtmlTokenizer::tag(HtmlToken& token, std::size_t name) {
  const std::size_t begin = at_;
  std::size_t at = name;
  while (at < html_.size() && !is_space(html_[at]) && html_[at] != '/' && html_[at] != '>') ++at;
  token.name = span_of(name, at);
  at_ = at;
  while (at_ < html_.size() && html_[at_] != '>') {
    token.closed = false;
    if (is_space(html_[at_])) {
      ++at_;
    } else if (html_[at_] == '/') {
      token.closed = true;
      ++at_;
    } else {
      attribute(token);
    }
  }
  if (at_ >= html_.size()) return false;  // cut off within a tag: nothing
  ++at_;
  token.span = span_of(begin, at_);
  token.tag = tag_of(token.name.of(html_));
  note_foreign(token);
  if (token.kind == HtmlToken::Kind::start_tag && foreign_ == 0) {
    mode_ = text_mode(token.tag);
    raw_name_ = token.name.of(html_);
  }
  return true;
}

void HtmlTokenizer::attribute(HtmlToken& token) {
  HtmlAttribute found;
  const std::size_t begin = at_;
  ++at_;  // a "=" in the first place belongs to the name
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>' && html_[at_] != '=')
    ++at_;
  found.name = span_of(begin, at_);
  std::size_t value = at_;
  while (value < html_.size() && is_space(html_[value])) ++value;
  if (value < html_.size() && html_[value] == '=') {
    ++value;
    while (value < html_.size() && is_space(html_[value])) ++value;
    if (value < html_.size() && (html_[value] == '"' || html_[value] == '\'')) {
      const std::size_t end = std::min(html_.find(html_[value], value + 1), html_.size());
      found.value = span_of(value + 1, end);
      at_ = std::min(end + 1, html_.size());
    } else {
      std::size_t end = value;
      while (end < html_.size() && !is_space(html_[end]) && html_[end] != '>') ++end;
      found.value = span_of(value, end);
      at_ = end;
    }
  } else {
    at_ = value;
  }
  if (token.attributes.size() < HtmlToken::most_attributes) token.attributes.push_back(found);
}

// At "<!", "<?" or "</" with no letter behind: a comment of some kind, or a doctype.
void HtmlTokenizer::skip_declaration() {
  if (html_.substr(at_, 4) == "<!--") {
    skip_comment();
    return;
  }
  if (foreign_ > 0 && html_.substr(at_, 9) == "<![CDATA[") {
    const std::size_t end = html_.find("]]>", at_);
    at_ = end == std::string_view::npos ? html_.size() : end + 3;
    return;
  }
  const std::size_t end = html_.find('>', at_);
  at_ = end == std::string_view::npos ? html_.size() : end + 1;
}

void HtmlTokenizer::skip_comment() {
  const std::size_t begin = at_ + 4;
  if (html_.substr(begin, 1) == ">" || html_.substr(begin, 2) == "->") {
    at_ = html_.find('>', begin) + 1;
    return;
  }
  for (std::size_t at = html_.find("--", begin); at != std::string_view::npos; at = html_.find("--", at + 1)) {
    if (html_.substr(at + 2, 1) == ">" || html_.substr(at + 2, 2) == "!>") {
      at_ = html_.find('>', at) + 1;
      return;
    }
  }
  at_ = html_.size();
}

void HtmlTokenizer::note_foreign(const HtmlToken& token) {
  const bool foreign = token.tag == Tag::svg || token.tag == Tag::math;
  if (token.kind == HtmlToken::Kind::start_tag) {
    if (foreign && !token.closed) ++foreign_;
    if (foreign_ > 0 && breaks_out(token.tag)) foreign_ = 0;
  } else if (foreign && foreign_ > 0) {
    --foreign_;
  }
}

std::vector<HtmlAttribute> attributes_at(std::string_view html, Span span) {
  HtmlTokenizer tokenizer(span.of(html));
  HtmlToken token;
  if (!tokenizer.next(token)) return {};
  for (HtmlAttribute& attribute : token.attributes) {
    attribute.name = {attribute.name.begin + span.begin, attribute.name.end + span.begin};
    attribute.value = {attribute.value.begin + span.begin, attribute.value.end + span.begin};
  }
  return token.attributes;
}

std::string_view attribute_value(std::string_view html, const std::vector<HtmlAttribute>& attributes,
                                 std::string_view name) {
  for (const HtmlAttribute& attribute : attributes) {
    if (same_letters(attribute.name.of(html), name)) return attribute.value.of(html);
  }
  return {};
}

}  // namespace isnad
