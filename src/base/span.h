// A piece of a text, by byte offsets.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace isnad {

/// Half-open range [begin, end) of byte offsets. Which text the offsets count in is said where a Span is stored:
/// inside the reader it is Article::text, in a finished Reading it is the page as it came.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return end <= begin; }
  [[nodiscard]] std::uint32_t size() const { return end <= begin ? 0 : end - begin; }
  [[nodiscard]] bool holds(std::uint32_t offset) const { return begin <= offset && offset < end; }
  [[nodiscard]] bool holds(Span other) const { return begin <= other.begin && other.end <= end; }
  /// The bytes of `text` that this span covers; cut short where the text is shorter.
  [[nodiscard]] std::string_view of(std::string_view text) const {
    if (begin >= text.size() || empty()) return {};
    return text.substr(begin, size());
  }
  bool operator==(const Span&) const = default;
};

[[nodiscard]] inline Span hull(Span a, Span b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace isnad
