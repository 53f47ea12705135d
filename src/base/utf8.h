// UTF-8: one code point at a time, and mending.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

/// One decoded code point. `size` is how many bytes it took (1 to 4); a broken byte gives U+FFFD and size 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 1;
  bool broken = false;
};

/// Decodes the code point that begins at `at` (at < text.size()). Overlong forms, surrogates and values above U+10FFFF
/// are broken (RFC 3629).
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of a code point.
void append_utf8(std::string& out, char32_t value);

/// True if the whole text is well-formed UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);

/// The text with U+FFFD in place of each broken byte; well-formed text stays as it is.
[[nodiscard]] std::string mended_utf8(std::string_view text);

}  // namespace isnad
