#include "page/alignment.h"

#include <algorithm>

namespace isnad {

std::uint32_t Alignment::to_page(std::uint32_t offset) const {
  const auto after = std::upper_bound(knots_.begin(), knots_.end(), offset,
                                      [](std::uint32_t at, const Knot& knot) { return at < knot.text; });
  if (after == knots_.begin()) return offset;
  const Knot& knot = *(after - 1);
  const std::uint32_t linear = knot.page + (offset - knot.text);
  // A jump back in the page never happens; a jump forward ahead of the next knot is that knot's own.
  return after != knots_.end() ? std::min(linear, std::max(after->page, knot.page)) : linear;
}

Span Alignment::to_page(Span span) const {
  if (span.empty()) return {};
  if (identity()) return span;
  // The end is where the last byte's character ends: the page offset of the last byte, carried to the next knot if it is
  // the last byte before one (an entity, a wide character), else one further.
  const std::uint32_t last = span.end - 1;
  const auto after = std::upper_bound(knots_.begin(), knots_.end(), last,
                                      [](std::uint32_t at, const Knot& knot) { return at < knot.text; });
  const std::uint32_t end = to_page(last) + 1;
  if (after != knots_.end() && after->text == span.end) {
    return {to_page(span.begin), std::max(end, std::min(after->page, end + 32))};
  }
  return {to_page(span.begin), end};
}

Alignment Alignment::chain(const Alignment& first, const Alignment& second) {
  if (second.identity()) return first;
  if (first.identity()) return second;
  Alignment out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < first.knots_.size(); ++i) {
    const Knot& knot = first.knots_[i];
    const std::uint32_t text_end = i + 1 < first.knots_.size() ? first.knots_[i + 1].text : UINT32_MAX;
    out.add(knot.text, second.to_page(knot.page));
    while (next < second.knots_.size() && second.knots_[next].text <= knot.page) ++next;
    for (std::size_t k = next; k < second.knots_.size(); ++k) {
      const std::uint64_t text = std::uint64_t{knot.text} + (second.knots_[k].text - knot.page);
      if (text >= text_end) break;
      out.add(static_cast<std::uint32_t>(text), second.knots_[k].page);
    }
  }
  return out;
}

}  // namespace isnad
