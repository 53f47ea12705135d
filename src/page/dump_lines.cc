#include "page/dump_lines.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "page/clocks.h"

namespace isnad {

namespace {

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == 0xA0 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202F) || (c >= 0x2060 && c <= 0x2069) || c == 0x3000 || c == 0x61C;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c < 0xC0 || c == 0xD7 || c == 0xF7 || c == 0xFFFD) return false;
  if (c == 0x60C || c == 0x61B || c == 0x61E || c == 0x61F || (c >= 0x66A && c <= 0x66D) || c == 0x6D4) return false;
  return !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F) && !(c >= 0xFF00 && c <= 0xFF0F) &&
         !(c >= 0x1F000 && c <= 0x1FAFF) && !is_blank(c);
}

// Arabic vowel signs and the stretching stroke, Hebrew points, combining marks.
bool is_mark(char32_t c) {
  return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == 0x640 || (c >= 0x591 && c <= 0x5C7) ||
         (c >= 0x300 && c <= 0x36F);
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x61F || c == 0x6D4 || c == 0x3002 || c == 0x203D;
}

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0xBB || c == 0xAB || (c >= 0x2018 && c <= 0x201F);
}

bool is_bullet(char32_t c) {
  return c == 0x2022 || c == 0xB7 || c == 0x25CF || c == 0x25AA || c == 0x25A0 || c == 0x203A || c == 0xBB ||
         c == '*' || c == '#' || c == 0x25BA || c == 0x2023 || c == 0xA9;
}

struct Shape {
  char32_t first = 0;
  char32_t last = 0;  // behind closing quotes and brackets
  char32_t very_last = 0;
  std::uint32_t chars = 0;
  std::uint32_t words = 0;
  std::uint32_t letters = 0;
  std::uint32_t bars = 0;    // '|' and "***" between entries
  std::uint32_t crumbs = 0;  // '>' and the like between blanks
  std::uint32_t tags = 0;    // words that begin with '#'
  std::uint32_t dots = 0;    // at the end
};

Shape look(std::string_view line) {
  Shape out;
  char32_t before = ' ';
  bool in_word = false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode_utf8(line, at);
    at += point.size;
    const char32_t c = point.value;
    if (is_mark(c)) continue;
    ++out.chars;
    if (out.first == 0) out.first = c;
    const bool letter = is_letter(c);
    out.letters += letter ? 1 : 0;
    if (letter && !in_word) ++out.words;
    in_word = letter || (in_word && !is_blank(c));
    if (c == '|' || (c == '*' && before == '*') || c == 0x2022) ++out.bars;
    if (c == '#' && is_blank(before)) ++out.tags;
    const bool crumb = c == '>' || c == 0xBB || c == 0x203A || c == 0xAB || c == 0x2039;  // "Home > World"
    if (crumb && is_blank(before) && at < line.size() && line[at] == ' ') ++out.crumbs;
    out.dots = c == '.' ? out.dots + 1 : c == 0x2026 ? 3 : (is_blank(c) ? out.dots : 0);
    if (!is_blank(c)) out.very_last = c;
    if (!is_blank(c) && !is_quote(c) && c != ')' && c != ']') out.last = c;
    before = c;
  }
  return out;
}

bool mostly_date(std::string_view line, const Shape& shape) {
  if (shape.words > 14 || line.size() > 160) return false;
  return !find_dates(line).empty();
}

LineShape shape_of(std::string_view line, const Shape& shape) {
  const bool entries = shape.bars > 1 && shape.words < 15 * (shape.bars + 1);
  if (shape.letters == 0 || shape.tags > 1 || entries) return LineShape::list;
  if (shape.crumbs > 0 && shape.chars < 120) return LineShape::list;
  const bool ends = ends_sentence(shape.last) && shape.dots < 2;
  const bool bullet = is_bullet(shape.first) || (shape.first == '-' && shape.very_last == '-');
  if (bullet && !(ends && shape.chars >= 60)) return LineShape::list;
  if (mostly_date(line, shape) && !(ends && shape.chars >= 60)) return LineShape::date;
  const bool quoted = is_quote(shape.very_last) && shape.chars >= 60 && shape.words >= 9;
  if (ends && shape.chars >= 40 && shape.words >= 6) return LineShape::sentence;
  if (shape.chars >= 120 && shape.words >= 15) return LineShape::sentence;
  const bool goes_on = shape.last == ':' || shape.last == ',' || shape.last == 0x60C || shape.last == 0x61B;
  if (quoted || (goes_on && shape.chars >= 60)) return LineShape::sentence;
  return ends ? LineShape::remark : LineShape::label;
}

// "Label: rest" with at most three words and 48 bytes before the colon, and no quotation behind it.
std::uint64_t lead_of(std::string_view line) {
  const std::size_t colon = line.substr(0, 49).find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 2 >= line.size()) return 0;
  if (std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), ' ') > 2) return 0;
  std::size_t next = colon + 1;
  while (next < line.size() && line[next] == ' ') ++next;
  if (next >= line.size() || is_quote(decode_utf8(line, next).value)) return 0;
  return quick_hash(line.substr(0, colon)) | 1;
}

// Where the line that begins at `at` ends, and how long its line end is.
std::pair<std::size_t, std::size_t> line_end(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    at = std::min(text.find_first_of("\n\r\xE2", at), text.size());
    if (at == text.size()) break;
    if (text[at] == '\n') return {at, 1};
    if (text[at] == '\r') return {at, at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1};
    const std::string_view three = text.substr(at, 3);
    if (three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9") return {at, 3};
  }
  return {text.size(), 0};
}

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t last = begin;
  std::size_t first = end;
  for (std::size_t at = begin; at < end;) {
    const CodePoint point = decode_utf8(text, at);
    if (!is_blank(point.value)) {
      first = std::min(first, at);
      last = at + point.size;
    }
    at += point.size;
  }
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

template <class Use>
void for_pieces(std::string_view line, const Use& use) {
  constexpr std::size_t length = 5;
  std::array<char32_t, length> window{};
  std::size_t in_word = 0;
  const auto give = [&](std::size_t count) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (std::size_t i = 0; i < count; ++i) hash = (hash ^ window[i]) * 1099511628211ULL;
    use(static_cast<std::uint32_t>((hash ^ (hash >> 32)) * 0x9E3779B1ULL >> 13));
  };
  for (std::size_t at = 0; at <= line.size();) {
    const CodePoint point = at < line.size() ? decode_utf8(line, at) : CodePoint{' ', 1, false};
    at += point.size;
    if (is_mark(point.value)) continue;
    if (!is_letter(point.value)) {
      if (in_word == 4) give(4);
      in_word = 0;
      continue;
    }
    if (in_word >= length) std::rotate(window.begin(), window.begin() + 1, window.end());
    window[std::min(in_word, length - 1)] = point.value;
    ++in_word;
    if (in_word >= length) give(length);
  }
}

constexpr std::uint32_t table_bits = 16;
constexpr std::uint32_t table_mask = (1U << table_bits) - 1;
constexpr std::size_t most_looked_at = 4000;  // bytes of one line

}  // namespace

std::vector<TextLine> read_lines(std::string_view text) {
  std::vector<TextLine> lines;
  std::unordered_map<std::uint64_t, std::uint32_t> repeats;
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size() && lines.size() < most_lines;) {
    const auto [end, skip] = line_end(text, at);
    TextLine line;
    line.span = trimmed(text, at, end);
    at = end + skip;
    if (line.span.empty()) {
      after_blank = true;
      continue;
    }
    const std::string_view said = line.span.of(text);
    const Shape shape = look(said);
    line.shape = shape_of(said, shape);
    line.chars = shape.chars;
    line.words = shape.words;
    line.ends_open = shape.last == ':';
    line.cut_short = shape.dots > 1;
    line.ends_full = !line.cut_short && (shape.last == '.' || shape.last == 0x6D4 || shape.last == 0x3002);
    line.lead = lead_of(said);
    line.after_blank = std::exchange(after_blank, false);
    ++repeats[quick_hash(said)];
    lines.push_back(line);
  }
  for (TextLine& line : lines) line.repeats = repeats[quick_hash(line.span.of(text))];
  return lines;
}

Vocabulary::Vocabulary() : counts_(table_mask + 1), last_(table_mask + 1) {}

void Vocabulary::add(std::string_view line) {
  ++line_;
  for_pieces(line.substr(0, most_looked_at), [&](std::uint32_t piece) {
    piece &= table_mask;
    if (last_[piece] == line_) return;
    last_[piece] = line_;
    if (counts_[piece] < 255) ++counts_[piece];
  });
}

double Vocabulary::share(std::string_view line, unsigned copies) const {
  std::size_t all = 0;
  std::size_t known = 0;
  for_pieces(line.substr(0, most_looked_at), [&](std::uint32_t piece) {
    ++all;
    if (counts_[piece & table_mask] > copies) ++known;
  });
  return all == 0 ? 0.0 : static_cast<double>(known) / static_cast<double>(all);
}

}  // namespace isnad
