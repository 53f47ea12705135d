// The way back from an article's text to the bytes of the page as it came.
#pragma once

#include <cstdint>
#include <vector>

#include "base/span.h"

namespace isnad {

/// Maps offsets in Article::text to offsets in the page. Piecewise linear: each knot says "from this text offset on, the
/// page offset is `page` + (offset - text)". No knots at all means the two are the same bytes.
/// Where a character was written otherwise in the page (an entity, a one-byte encoding), the next character has a knot of
/// its own, so spans that begin and end on characters always map exactly.
class Alignment {
 public:
  /// Text from `text` on comes from `page` on. Calls must come with growing `text`; a repeated `text` replaces.
  void add(std::uint32_t text, std::uint32_t page) {
    if (!knots_.empty() && knots_.back().text == text) {
      knots_.back().page = page;
    } else if (knots_.empty() || knots_.back().page + (text - knots_.back().text) != page) {
      knots_.push_back({text, page});
    }
  }

  [[nodiscard]] bool identity() const { return knots_.empty(); }

  /// The page offset where the character that begins at `offset` begins.
  [[nodiscard]] std::uint32_t to_page(std::uint32_t offset) const;

  /// The page span of a text span; an empty span stays empty. `end` maps to just behind the last character's own bytes.
  [[nodiscard]] Span to_page(Span span) const;

  /// For each text offset t of `first`, a page offset; `second` maps those on to an older page (first, then second).
  [[nodiscard]] static Alignment chain(const Alignment& first, const Alignment& second);

 private:
  struct Knot {
    std::uint32_t text;
    std::uint32_t page;
  };
  std::vector<Knot> knots_;
};

}  // namespace isnad
