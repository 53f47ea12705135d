#include "exchange/terminal_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace isnad::terminal {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Marks (Mn, Me) and format characters (Cf) of the scripts news is printed in; after Unicode 15,
// DerivedGeneralCategory.
constexpr std::array no_columns = {
    Range{0x00AD, 0x00AD}, Range{0x0300, 0x036F},  Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x05BF, 0x05BF},
    Range{0x05C1, 0x05C2}, Range{0x05C4, 0x05C5},  Range{0x05C7, 0x05C7}, Range{0x0610, 0x061A}, Range{0x061C, 0x061C},
    Range{0x064B, 0x065F}, Range{0x0670, 0x0670},  Range{0x06D6, 0x06DC}, Range{0x06DF, 0x06E4}, Range{0x06E7, 0x06E8},
    Range{0x06EA, 0x06ED}, Range{0x0711, 0x0711},  Range{0x0730, 0x074A}, Range{0x07A6, 0x07B0}, Range{0x0898, 0x089F},
    Range{0x08CA, 0x0903}, Range{0x093C, 0x093C},  Range{0x0941, 0x0948}, Range{0x094D, 0x094D}, Range{0x0E31, 0x0E31},
    Range{0x0E34, 0x0E3A}, Range{0x0E47, 0x0E4E},  Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F},
    Range{0x202A, 0x202E}, Range{0x2060, 0x206F},  Range{0x20D0, 0x20F0}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F},
    Range{0xFEFF, 0xFEFF}, Range{0xE0000, 0xE01EF}};

// East Asian Wide and Fullwidth, and pictures shown wide; after Unicode 15, EastAsianWidth.
constexpr std::array two_columns = {
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x23E9, 0x23EC},  Range{0x2614, 0x2615},
    Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},  Range{0x4E00, 0x9FFF},
    Range{0xA000, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},  Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
    Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

// Hebrew, Arabic, Syriac, Thaana, NKo, Samaritan, Mandaic; presentation forms; the right-to-left planes.
constexpr std::array right_to_left = {Range{0x0590, 0x08FF}, Range{0x200F, 0x200F},   Range{0xFB1D, 0xFDFF},
                                      Range{0xFE70, 0xFEFC}, Range{0x10800, 0x10FFF}, Range{0x1E800, 0x1EFFF}};

template <std::size_t size>
bool within(const std::array<Range, size>& ranges, char32_t value) {
  const auto* const at = std::upper_bound(ranges.begin(), ranges.end(), value,
                                          [](char32_t v, const Range& range) { return v < range.first; });
  return at != ranges.begin() && value <= (at - 1)->last;
}

bool turns_the_line(char32_t value) {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

bool is_blank(char32_t value) {
  return value == ' ' || (value >= 0x09 && value <= 0x0D) || value == 0x85 || value == 0xA0 || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 || value == 0x202F ||
         value == 0x205F || value == 0x3000;
}

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0);
}

// Digits and signs of the Arabic block have no direction of their own.
bool is_letter(char32_t value) {
  if (value < 0x80) return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
  if (value < 0xC0) return value == 0xAA || value == 0xB5 || value == 0xBA;
  if (value >= 0x0600 && value < 0x0620) return value == 0x0608 || value == 0x060B || value == 0x060D;
  if ((value >= 0x0660 && value <= 0x066C) || (value >= 0x06F0 && value <= 0x06F9)) return false;
  return !within(no_columns, value) && !(value >= 0x2000 && value < 0x2C00) && !(value >= 0x3000 && value < 0x3041);
}

}  // namespace

int columns_of(char32_t value) {
  if (value < 0x300) return is_control(value) || value == 0xAD ? 0 : 1;
  if (within(no_columns, value)) return 0;
  return within(two_columns, value) ? 2 : 1;
}

int columns_of(std::string_view text) {
  int columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    columns += columns_of(point.value);
    at += point.size;
  }
  return columns;
}

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (is_blank(point.value)) {
      blank = !out.empty();
    } else if (!is_control(point.value) && !turns_the_line(point.value)) {
      if (blank) out += ' ';
      blank = false;
      append_utf8(out, point.value);
    }
    at += point.size;
  }
  return out;
}

std::vector<std::string_view> wrap(std::string_view text, int columns) {
  std::vector<std::string_view> lines;
  std::size_t line = 0;  // where the line begins
  std::size_t end = 0;   // behind its last whole word
  int width = 0;         // of the line up to `end`
  for (std::size_t word = 0; word < text.size() && columns > 0;) {
    const std::size_t next = std::min(text.find(' ', word), text.size());
    const int size = columns_of(text.substr(word, next - word));
    if (end > line && width + 1 + size > columns) {
      lines.push_back(text.substr(line, end - line));
      line = word;
      width = size;
    } else {
      width += size + (end > line ? 1 : 0);
    }
    end = next;
    word = next + 1;
  }
  lines.push_back(text.substr(line));
  return lines;
}

Direction direction_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (within(right_to_left, point.value) && is_letter(point.value)) return Direction::right_to_left;
    if (is_letter(point.value)) return Direction::left_to_right;
    at += point.size;
  }
  return Direction::left_to_right;
}

void append_isolated(std::string& out, std::string_view text, Direction direction) {
  append_utf8(out, direction == Direction::right_to_left ? 0x2067 : 0x2066);
  out += text;
  append_utf8(out, 0x2069);
}

}  // namespace isnad::terminal
