// Text of an HTML page as a reader sees it: references resolved, white space collapsed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.h"
#include "page/alignment.h"
#include "page/encoding.h"

namespace isnad {

/// Appends pieces of a page to a text. Runs of white space become one blank, none at the beginning of a line; NUL is
/// dropped; bytes that are no UTF-8 become U+FFFD. With an Alignment every character keeps its way back.
class HtmlTextWriter {
 public:
  /// `html` is the decoded page, `text` what is appended to; both outlive this object.
  HtmlTextWriter(std::string_view html, std::string& text) : html_(html), text_(text) {}

  /// From now on the way back of each character goes to `alignment`, by way of `locator`.
  void keep_way_back(Alignment& alignment, PageLocator& locator) {
    alignment_ = &alignment;
    locator_ = &locator;
  }

  /// The characters at `span`, references read as they are in `place`.
  void append(Span span);

  /// A blank where a tag parts words ("<br>", a cell), unless one is there.
  void blank(std::uint32_t at) { space_ = space_ == nothing ? at : space_; }

  /// A line's end. Its way back is an empty place behind the last character.
  void new_line();

  /// How many characters were broken so far.
  [[nodiscard]] std::uint32_t replaced() const { return replaced_; }

 private:
  static constexpr std::uint32_t nothing = UINT32_MAX;
  void put(std::uint32_t from, std::uint32_t to, char32_t value);
  void put_run(std::uint32_t from, std::uint32_t to);
  void flush_space();
  void align(std::uint32_t from, std::uint32_t to);

  std::string_view html_;
  std::string& text_;
  Alignment* alignment_ = nullptr;
  PageLocator* locator_ = nullptr;
  std::uint32_t space_ = nothing;  // a pending blank, where it stands
  std::uint32_t end_ = 0;          // in the page, behind the last character written
  std::uint32_t replaced_ = 0;
  bool line_begins_ = true;
};

/// An attribute's value (or a short text) as plain text: references resolved, white space collapsed and trimmed.
[[nodiscard]] std::string plain_text(std::string_view value);

}  // namespace isnad
