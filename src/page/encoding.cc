#include "page/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>

namespace isnad {
namespace {

std::uint32_t utf8_size(char32_t value) {
  return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

CodePoint next_utf16(std::string_view bytes, std::size_t at, std::size_t high) {
  const CodePoint broken{0xFFFD, static_cast<std::uint32_t>(std::min<std::size_t>(2, bytes.size() - at)), true};
  if (at + 2 > bytes.size()) return broken;
  const auto unit = [&](std::size_t i) {
    const std::uint32_t a = static_cast<std::uint8_t>(bytes[i + high]);
    const std::uint32_t b = static_cast<std::uint8_t>(bytes[i + 1 - high]);
    return (a << 8) | b;
  };
  const std::uint32_t first = unit(at);
  if (first < 0xD800 || first >= 0xE000) return {first, 2, false};
  if (first >= 0xDC00 || at + 4 > bytes.size()) return broken;
  const std::uint32_t second = unit(at + 2);
  if (second < 0xDC00 || second >= 0xE000) return broken;
  return {0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 4, false};
}

CodePoint next_multi_byte(UConverter* converter, std::string_view bytes, std::size_t at) {
  const char* from = bytes.data() + at;
  const char* begin = from;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_resetToUnicode(converter);
  const UChar32 value = ucnv_getNextUChar(converter, &from, bytes.data() + bytes.size(), &status);
  const auto size = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(1, from - begin));
  if (U_FAILURE(status) || value < 0 || value == 0xFFFD) return {0xFFFD, size, true};
  return {static_cast<char32_t>(value), size, false};
}

void fill_table(const std::string& name, std::array<char32_t, 256>& table) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    const char one = static_cast<char>(byte);
    table[byte] = byte < 0x80 ? byte : 0xFFFD;
    if (byte >= 0x80 && converter != nullptr) table[byte] = next_multi_byte(converter, {&one, 1}, 0).value;
  }
  if (converter != nullptr) ucnv_close(converter);
}

}  // namespace

Decoder::Decoder(const Encoding& encoding) : family_(encoding.family) {
  if (family_ == EncodingFamily::single_byte) fill_table(encoding.name, table_);
  if (family_ == EncodingFamily::multi_byte) {
    UErrorCode status = U_ZERO_ERROR;
    converter_ = ucnv_open(encoding.name.c_str(), &status);
    if (converter_ == nullptr) family_ = EncodingFamily::utf8;
  }
}

Decoder::~Decoder() {
  if (converter_ != nullptr) ucnv_close(static_cast<UConverter*>(converter_));
}

CodePoint Decoder::next(std::string_view bytes, std::size_t at) {
  switch (family_) {
    case EncodingFamily::utf8:
      return decode_utf8(bytes, at);
    case EncodingFamily::utf16_little:
      return next_utf16(bytes, at, 1);
    case EncodingFamily::utf16_big:
      return next_utf16(bytes, at, 0);
    case EncodingFamily::single_byte: {
      const char32_t value = table_[static_cast<std::uint8_t>(bytes[at])];
      return {value, 1, value == 0xFFFD};
    }
    case EncodingFamily::multi_byte: {
      const auto byte = static_cast<std::uint8_t>(bytes[at]);
      if (byte < 0x80) return {byte, 1, false};
      return next_multi_byte(static_cast<UConverter*>(converter_), bytes, at);
    }
  }
  return {0xFFFD, 1, true};
}

Decoded decode_page(std::string_view bytes, const Encoding& encoding) {
  Decoded out;
  if (encoding.family == EncodingFamily::utf8 && is_utf8(bytes)) {
    out.text = bytes.substr(encoding.mark);
    if (encoding.mark > 0) out.alignment.add(0, encoding.mark);
    return out;
  }
  Decoder decoder(encoding);
  out.text.reserve(bytes.size() + bytes.size() / 2);
  out.alignment.add(0, encoding.mark);
  for (std::size_t at = encoding.mark; at < bytes.size();) {
    const CodePoint point = decoder.next(bytes, at);
    out.alignment.add(static_cast<std::uint32_t>(out.text.size()), static_cast<std::uint32_t>(at));
    append_utf8(out.text, point.value);
    out.replaced += point.broken ? 1 : 0;
    at += point.size;
  }
  out.alignment.add(static_cast<std::uint32_t>(out.text.size()), static_cast<std::uint32_t>(bytes.size()));
  return out;
}

std::string decode_text(std::string_view bytes, const Encoding& encoding) {
  std::string out;
  Decoder decoder(encoding);
  out.reserve(bytes.size() + bytes.size() / 4);
  for (std::size_t at = encoding.mark; at < bytes.size();) {
    const CodePoint point = decoder.next(bytes, at);
    append_utf8(out, point.value);
    at += point.size;
  }
  return out;
}

PageLocator::PageLocator(std::string_view bytes, const Encoding& encoding)
    : bytes_(bytes),
      identity_(encoding.family == EncodingFamily::utf8),
      mark_(encoding.mark),
      decoder_(encoding),
      page_(encoding.mark) {}

std::uint32_t PageLocator::to_page(std::uint32_t text) {
  if (identity_) return text;
  if (text < text_) {
    text_ = 0;
    page_ = mark_;
  }
  while (text_ < text && page_ < bytes_.size()) {
    const CodePoint point = decoder_.next(bytes_, page_);
    text_ += utf8_size(point.value);
    page_ += point.size;
  }
  return page_;
}

PageWarning replaced_warning(std::size_t count, std::string_view encoding) {
  return {"bytes_replaced", std::to_string(count) + (count == 1 ? " character is no " : " characters are no ") +
                                std::string(encoding) + " and became U+FFFD."};
}

}  // namespace isnad
