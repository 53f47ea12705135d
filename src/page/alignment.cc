#include "page/alignment.h"

#include <algorithm>

namespace isnad {

std::uint32_t Alignment::to_page(std::uint32_t offset) const {
  const auto after = std::upper_bound(knots_.begin(), knots_.end(), offset,
                                      [](std::uint32_t at, const Knot& knot) { return at < knot.text; });
  if (after == knots_.begin()) return offset;
  const Knot& knot = *(after - 1);
  const std::uint32_t linear = knot.page + (offset - knot.text);
  // Within a character that the page writes in fewer bytes: no further than its end.
  return after != knots_.end() ? std::min(linear, std::max(after->before, knot.page)) : linear;
}

std::uint32_t Alignment::end_to_page(std::uint32_t end) const {
  if (end == 0 || knots_.empty()) return end;
  const auto at = std::lower_bound(knots_.begin(), knots_.end(), end,
                                   [](const Knot& knot, std::uint32_t offset) { return knot.text < offset; });
  if (at != knots_.end() && at->text == end) return at->before;
  return to_page(end - 1) + 1;
}

Span Alignment::to_page(Span span) const {
  if (span.empty()) return {};
  const std::uint32_t begin = to_page(span.begin);
  return {begin, std::max(begin, end_to_page(span.end))};
}

Alignment Alignment::chain(const Alignment& first, const Alignment& second) {
  if (second.identity()) return first;
  if (first.identity()) return second;
  Alignment out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < first.knots_.size(); ++i) {
    const Knot& knot = first.knots_[i];
    const std::uint32_t text_end = i + 1 < first.knots_.size() ? first.knots_[i + 1].text : UINT32_MAX;
    out.add(knot.text, second.to_page(knot.page), second.end_to_page(knot.before));
    if (i > 0 && knot.page < first.knots_[i - 1].page) next = 0;  // a jump back
    while (next < second.knots_.size() && second.knots_[next].text <= knot.page) ++next;
    for (std::size_t k = next; k < second.knots_.size(); ++k) {
      const std::uint64_t text = std::uint64_t{knot.text} + (second.knots_[k].text - knot.page);
      if (text >= text_end) break;
      out.add(static_cast<std::uint32_t>(text), second.knots_[k].page, second.knots_[k].before);
    }
  }
  return out;
}

}  // namespace isnad
