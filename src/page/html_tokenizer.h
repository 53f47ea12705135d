// From the bytes of an HTML page to tags and text, one after the other, each with its place in the page.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/html_tags.h"

namespace isnad {

/// One attribute as written; the value without its quotes, references still in it. An attribute without "=" has none.
struct HtmlAttribute {
  Span name;
  Span value;
};

/// A piece of the page.
struct HtmlToken {
  enum class Kind : std::uint8_t {
    text,  ///< Characters with references; after an escapable start tag also the content of title and textarea.
    raw,   ///< The content of script, style and their like: no references in it.
    start_tag,
    end_tag,
  };
  Kind kind = Kind::text;
  Tag tag = Tag::custom;                  ///< Of a tag.
  bool closed = false;                    ///< "<br/>"
  Span span;                              ///< The whole token in the page.
  Span name;                              ///< Of a tag.
  std::vector<HtmlAttribute> attributes;  ///< Of a start tag; at most `most_attributes`, the others are skipped.

  static constexpr std::size_t most_attributes = 64;
};

/// Tokenises as WHATWG HTML section 13.2.5 says; comments and doctypes are passed over. Offsets are bytes of `html`,
/// whose encoding must have ASCII as its lower half. Linear in the size of the page, and holds no memory but one
/// token's. Two liberties: text of foreign elements (svg, math) is told from HTML by the tags that HTML says break out
/// of them, and the content of noscript is raw text, as in a browser that runs scripts.
class HtmlTokenizer {
 public:
  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  /// The next token; false at the end. `token` is filled anew, its vector's memory kept.
  [[nodiscard]] bool next(HtmlToken& token);

 private:
  [[nodiscard]] bool raw_content(HtmlToken& token);
  [[nodiscard]] std::size_t raw_end() const;
  [[nodiscard]] std::size_t script_end() const;
  [[nodiscard]] bool ends_raw(std::size_t at) const;
  [[nodiscard]] bool markup(HtmlToken& token);
  [[nodiscard]] bool tag(HtmlToken& token, std::size_t name);
  void attribute(HtmlToken& token);
  void skip_declaration();
  void skip_comment();
  void note_foreign(const HtmlToken& token);

  std::string_view html_;
  std::size_t at_ = 0;
  TextMode mode_ = TextMode::markup;
  std::string_view raw_name_;  // the element whose end tag ends the raw text
  std::uint32_t foreign_ = 0;  // open svg and math elements
};

/// The attributes of a start tag that stands at `span`.
[[nodiscard]] std::vector<HtmlAttribute> attributes_at(std::string_view html, Span span);

/// The value of the first attribute of that name (lower case), as written; empty if none.
[[nodiscard]] std::string_view attribute_value(std::string_view html, const std::vector<HtmlAttribute>& attributes,
                                               std::string_view name);

/// Whether two ASCII strings are the same but for letter case; `low` is lower case.
[[nodiscard]] bool same_letters(std::string_view any, std::string_view low);

}  // namespace isnad
