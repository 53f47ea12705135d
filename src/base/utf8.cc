#include "base/utf8.h"

#include <simdjson.h>

namespace isnad {

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const CodePoint broken{0xFFFD, 1, true};
  const std::uint32_t first = byte(at);
  if (first < 0x80) return {first, 1, false};
  if (first < 0xC2) return broken;
  if (first < 0xE0) {
    if (!tail(at + 1)) return broken;
    return {((first & 0x1F) << 6) | (byte(at + 1) & 0x3F), 2, false};
  }
  if (first < 0xF0) {
    if (!tail(at + 1) || !tail(at + 2)) return broken;
    const std::uint32_t value = ((first & 0x0F) << 12) | ((byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F);
    if (value < 0x800 || (value >= 0xD800 && value < 0xE000)) return broken;
    return {value, 3, false};
  }
  if (first < 0xF5) {
    if (!tail(at + 1) || !tail(at + 2) || !tail(at + 3)) return broken;
    const std::uint32_t value =
        ((first & 0x07) << 18) | ((byte(at + 1) & 0x3F) << 12) | ((byte(at + 2) & 0x3F) << 6) | (byte(at + 3) & 0x3F);
    if (value < 0x10000 || value > 0x10FFFF) return broken;
    return {value, 4, false};
  }
  return broken;
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

bool is_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

std::string mended_utf8(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 64);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    append_utf8(out, point.value);
    at += point.size;
  }
  return out;
}

}  // namespace isnad
