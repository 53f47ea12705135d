// The way back from an article's text to the bytes of the page as it came.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace isnad {

/// Maps offsets in Article::text to offsets in the page. Piecewise linear: each knot says "from this text offset on,
/// the page offset is `page` + (offset - text)", and where in the page the text before it ended. No knots at all means
/// the two are the same bytes. Where a character was written otherwise in the page (an entity, a one-byte encoding),
/// the next character has a knot of its own, so spans that begin and end on characters always map exactly.
class Alignment {
 public:
  /// Text from `text` on comes from `page` on, directly behind the page's bytes of the text before it. Calls must come
  /// with growing `text`; a repeated `text` replaces.
  void add(std::uint32_t text, std::uint32_t page) { add(text, page, page); }

  /// The same where something was left out in between (markup, a menu): the text before ends at `before` in the page.
  /// `page` may also lie ahead of `before` (a title that stands below the first paragraph).
  void add(std::uint32_t text, std::uint32_t page, std::uint32_t before) {
    if (!knots_.empty() && knots_.back().text == text) {
      knots_.back().page = page;
    } else if (knots_.empty() || before != page || knots_.back().page + (text - knots_.back().text) != page) {
      knots_.push_back({text, page, before});
    }
  }

  [[nodiscard]] bool identity() const { return knots_.empty(); }

  /// The page offset where the character that begins at `offset` begins.
  [[nodiscard]] std::uint32_t to_page(std::uint32_t offset) const;

  /// The page offset just behind the bytes of the character that ends at `end`.
  [[nodiscard]] std::uint32_t end_to_page(std::uint32_t end) const;

  /// The page span of a text span; an empty span stays empty. `end` maps to just behind the last character's own bytes.
  [[nodiscard]] Span to_page(Span span) const;

  /// For each text offset t of `first`, a page offset; `second` maps those on to an older page (first, then second).
  [[nodiscard]] static Alignment chain(const Alignment& first, const Alignment& second);

 private:
  struct Knot {
    std::uint32_t text;
    std::uint32_t page;
    std::uint32_t before;
  };
  std::vector<Knot> knots_;
};

}  // namespace isnad
