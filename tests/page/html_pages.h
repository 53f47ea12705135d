// Help for tests of HTML pages.
#pragma once

#include <string>
#include <string_view>

#include "base/utf8.h"
#include "page/encoding.h"
#include "page/html_entities.h"
#include "page/page.h"

namespace isnad::testing {

inline std::string paragraphs_of(const Article& article) {
  std::string out;
  for (const Span span : article.paragraphs) {
    if (!out.empty()) out += '\n';
    out += span.of(article.text);
  }
  return out;
}

/// The bytes of one character in the page decode to `want`: directly, or by a character reference. A blank may also
/// stand for other white space, or for a tag that parts words (then it has no bytes, or nothing but a part of the tag).
inline bool bytes_say(std::string_view page, Span bytes, char32_t want, Decoder& decoder) {
  const std::string_view raw = bytes.of(page);
  if (want == ' ' && (raw.empty() || raw == "\n" || raw == "\t" || raw == "\r")) return true;
  if (raw.empty()) return false;
  if (raw[0] == '&' && raw.size() > 1) {
    const HtmlReference reference = read_reference(page, bytes.begin, ReferencePlace::text);
    return reference.size == raw.size() && (reference.first == want || reference.second == want);
  }
  const CodePoint point = decoder.next(page, bytes.begin);
  return point.value == want && point.size == raw.size();
}

/// How many characters of title and paragraphs do not lead back to bytes that say them.
inline std::size_t misaligned(std::string_view page, const Article& article, const Encoding& encoding) {
  Decoder decoder(encoding);
  std::size_t out = 0;
  std::vector<Span> spans = article.paragraphs;
  spans.push_back(article.title);
  for (const Span span : spans) {
    for (std::uint32_t at = span.begin; at < span.end;) {
      const CodePoint point = decode_utf8(article.text, at);
      if (!bytes_say(page, article.alignment.to_page(Span{at, at + point.size}), point.value, decoder)) ++out;
      at += point.size;
    }
  }
  return out;
}

inline Hints html_hints() {
  Hints out;
  out.kind = PageKind::html;
  return out;
}

}  // namespace isnad::testing
