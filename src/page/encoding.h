// From the bytes of a page to UTF-8: which encoding they are in, and the way back to each byte.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "page/alignment.h"
#include "page/article.h"

namespace isnad {

/// How characters sit in the bytes of an encoding.
enum class EncodingFamily : std::uint8_t { utf8, utf16_little, utf16_big, single_byte, multi_byte };

/// What a page's bytes are to be read as.
struct Encoding {
  EncodingFamily family = EncodingFamily::utf8;
  std::string name = "utf-8";         ///< Lower case, as the WHATWG Encoding Standard names it.
  std::uint32_t mark = 0;             ///< Bytes of a byte order mark at the beginning.
  std::vector<PageWarning> warnings;  ///< "encoding": declared otherwise, or not declared and guessed.
};

/// Decides in this order: byte order mark; well-formed UTF-8; what `declared` or the page's own meta element says
/// (WHATWG HTML, "prescan a byte stream"), unless the bytes are plainly Arabic in windows-1256 or ISO-8859-6 and
/// something else was said; UTF-8 with some broken bytes; windows-1252.
[[nodiscard]] Encoding detect_encoding(std::string_view bytes, std::string_view declared);

/// The encoding that a meta element or XML declaration names within the page's first 8 KiB, as written; empty if none.
[[nodiscard]] std::string declared_in_page(std::string_view bytes);

/// Reads one character at a time. Not for sharing between threads.
class Decoder {
 public:
  explicit Decoder(const Encoding& encoding);
  ~Decoder();
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;

  /// The character that begins at `at` (at < bytes.size()) and how many bytes it took; U+FFFD where it is broken.
  [[nodiscard]] CodePoint next(std::string_view bytes, std::size_t at);

 private:
  EncodingFamily family_;
  std::array<char32_t, 256> table_{};  // for single_byte
  void* converter_ = nullptr;          // ICU's, for multi_byte
};

/// A page's text in UTF-8 with the way back.
struct Decoded {
  std::string text;
  Alignment alignment;       ///< text -> bytes; identity for well-formed UTF-8 without a mark.
  std::size_t replaced = 0;  ///< Broken characters that became U+FFFD.
};

/// Decodes the whole page, a knot for every character that changed its length.
[[nodiscard]] Decoded decode_page(std::string_view bytes, const Encoding& encoding);

/// Decodes the whole page without the way back, which PageLocator finds for chosen places: knots for a whole page in
/// windows-1256 would cost eight bytes for each of its characters.
[[nodiscard]] std::string decode_text(std::string_view bytes, const Encoding& encoding);

/// Finds where characters of a text from decode_text begin in the page, by decoding again from the last place asked
/// for: cheap when asked in growing order.
class PageLocator {
 public:
  /// `bytes` must outlive this object.
  PageLocator(std::string_view bytes, const Encoding& encoding);
  /// `text` is an offset in the decoded text, at the beginning of a character. UTF-8 was not decoded: it maps to
  /// itself.
  [[nodiscard]] std::uint32_t to_page(std::uint32_t text);

 private:
  std::string_view bytes_;
  bool identity_;
  std::uint32_t mark_;
  Decoder decoder_;
  std::uint32_t text_ = 0;
  std::uint32_t page_;
};

/// The warning for characters that had to be replaced.
[[nodiscard]] PageWarning replaced_warning(std::size_t count, std::string_view encoding);

}  // namespace isnad
