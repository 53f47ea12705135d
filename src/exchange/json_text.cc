#include "exchange/json_text.h"

#include <array>
#include <bit>
#include <charconv>
#include <chrono>
#include <cstring>

#include "base/utf8.h"

namespace isnad::json {
namespace {

constexpr std::uint64_t every_byte(std::uint8_t value) {
  return 0x0101010101010101ULL * value;
}

// Bit 7 of each byte that JSON wants escaped, for eight bytes at once. Exact up to and including the lowest marked
// byte, which is all that is asked for ("hasless" and "haszero" of Bit Twiddling Hacks, S. E. Anderson).
std::uint64_t marks_to_escape(std::uint64_t bytes) {
  const auto zero = [](std::uint64_t x) { return (x - every_byte(0x01)) & ~x & every_byte(0x80); };
  const std::uint64_t control = (bytes - every_byte(0x20)) & ~bytes & every_byte(0x80);
  return control | zero(bytes ^ every_byte('"')) | zero(bytes ^ every_byte('\\'));
}

bool must_escape(char c) {
  return static_cast<std::uint8_t>(c) < 0x20 || c == '"' || c == '\\';
}

// How many bytes from `at` on need no escape.
std::size_t plain_run(std::string_view text, std::size_t at) {
  std::size_t i = at;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + i, 8);
    if constexpr (std::endian::native == std::endian::little) {
      if (const std::uint64_t marks = marks_to_escape(bytes)) return i + std::countr_zero(marks) / 8 - at;
    } else if (marks_to_escape(bytes) != 0) {
      break;
    }
  }
  while (i < text.size() && !must_escape(text[i])) ++i;
  return i - at;
}

void append_escaped(std::string& out, char c) {
  static constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto byte = static_cast<std::uint8_t>(c);
  out += "\\u00";
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t run = plain_run(text, at);
    out.append(text, at, run);
    at += run;
    if (at < text.size()) append_escaped(out, text[at++]);
  }
  out += '"';
}

void append_string_or_null(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += "null";
  } else {
    append_string(out, text);
  }
}

void append_number(std::string& out, std::int64_t value) {
  std::array<char, 20> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end);
}

void append_span(std::string& out, Span span) {
  out += '[';
  append_number(out, span.begin);
  out += ',';
  append_number(out, span.end);
  out += ']';
}

void append_span_or_null(std::string& out, Span span) {
  if (span.empty()) {
    out += "null";
  } else {
    append_span(out, span);
  }
}

void append_date(std::string& out, const std::optional<Date>& date) {
  if (!date) {
    out += "null";
    return;
  }
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{date->days}}};
  const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
  const auto year = static_cast<unsigned>(static_cast<int>(day.year()));
  const auto month = static_cast<unsigned>(day.month());
  const auto of_month = static_cast<unsigned>(day.day());
  const std::array<char, 12> text = {'"',
                                     digit(year / 1000),
                                     digit(year / 100),
                                     digit(year / 10),
                                     digit(year),
                                     '-',
                                     digit(month / 10),
                                     digit(month),
                                     '-',
                                     digit(of_month / 10),
                                     digit(of_month),
                                     '"'};
  out.append(text.data(), text.size());
}

void mend_utf8(std::string& out, std::size_t from) {
  const std::string_view written = std::string_view(out).substr(from);
  if (is_utf8(written)) return;
  std::string mended;
  mended.reserve(written.size() + 64);
  for (std::size_t at = 0; at < written.size();) {
    const CodePoint point = decode_utf8(written, at);
    if (point.broken) {
      append_utf8(mended, point.value);
    } else {
      mended.append(written, at, point.size);
    }
    at += point.size;
  }
  out.replace(from, std::string::npos, mended);
}

}  // namespace isnad::json
