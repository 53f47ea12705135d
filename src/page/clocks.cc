#include "page/clocks.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace isnad {

namespace {

constexpr std::uint32_t most_clock_line = 160;

int digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 0x660 && c <= 0x669) return static_cast<int>(c - 0x660);
  if (c >= 0x6F0 && c <= 0x6F9) return static_cast<int>(c - 0x6F0);
  return -1;
}

struct Number {
  int value = -1;  // -1: no number
  std::size_t digits = 0;
  std::size_t end = 0;
};

Number read_number(std::string_view text, std::size_t at) {
  Number out;
  out.end = at;
  while (out.end < text.size() && out.digits < 5) {
    const CodePoint point = decode_utf8(text, out.end);
    const int value = digit(point.value);
    if (value < 0) break;
    out.value = (out.value < 0 ? 0 : out.value) * 10 + value;
    ++out.digits;
    out.end += point.size;
  }
  return out;
}

bool is_year(const Number& number) {
  return number.digits == 4 && number.value >= 1900 && number.value <= 2099;
}

bool is_separator(char c) {
  return c == '-' || c == '/' || c == '.' || c == '\\';
}

// Marks of direction that stand between the numbers of a date in right-to-left text.
std::size_t skip_invisible(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = decode_utf8(text, at);
    const bool invisible =
        (point.value >= 0x200B && point.value <= 0x200F) || (point.value >= 0x202A && point.value <= 0x202E) ||
        (point.value >= 0x2066 && point.value <= 0x2069) || point.value == 0x61C || point.value == 0xFEFF;
    if (!invisible) break;
    at += point.size;
  }
  return at;
}

struct NumericDate {
  std::optional<Date> date;
  std::size_t end = 0;
};

// A numeric date that begins at `at`.
NumericDate date_at(std::string_view text, std::size_t at) {
  std::array<Number, 3> parts;
  char separator = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    parts[i] = read_number(text, skip_invisible(text, at));
    if (parts[i].value < 0) return {};
    at = parts[i].end;
    if (i == 2) break;
    at = skip_invisible(text, at);
    if (at >= text.size() || !is_separator(text[at]) || (separator != 0 && text[at] != separator)) return {};
    separator = text[at++];
  }
  const int a = parts[0].value;
  const int b = parts[1].value;
  const int c = parts[2].value;
  if (is_year(parts[0]) && parts[2].digits <= 2) {
    const auto date = make_date(a, b, c);
    return {date ? date : make_date(a, c, b), at};
  }
  if (is_year(parts[2]) && parts[0].digits <= 2) {
    const auto date = make_date(c, b, a);
    return {date ? date : make_date(c, a, b), at};
  }
  return {};
}

struct Token {
  Span span;
  Number number;  // at its beginning
  bool comma = false;
};

bool is_gap(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F;
}

std::vector<Token> tokens(std::string_view line) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode_utf8(line, at);
    if (is_gap(point.value)) {
      at += point.size;
      continue;
    }
    if (point.value == '(' || point.value == '[') {  // belongs to no word
      at += point.size;
      continue;
    }
    std::size_t end = at;
    char32_t last = 0;
    while (end < line.size()) {
      const CodePoint next = decode_utf8(line, end);
      if (is_gap(next.value)) break;
      last = next.value;
      end += next.size;
    }
    out.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                   read_number(line, at),
                   last == ',' || last == 0x60C});
    at = end;
  }
  return out;
}

// Only punctuation may stand behind the digits of a number that is to count ("25," but not "25th of" or "12:30").
bool stands_alone(std::string_view line, const Token& token) {
  if (token.number.value < 0) return false;
  if (token.number.end == token.span.end) return true;
  const CodePoint next = decode_utf8(line, token.number.end);
  return token.number.end + next.size == token.span.end &&
         (next.value == ',' || next.value == 0x60C || next.value == '.');
}

// The piece that ends with the year token `at`, or an empty span.
Span before_year(std::string_view line, const std::vector<Token>& words, std::size_t at) {
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const Token& day = words[at - back];
    if (!stands_alone(line, day) || day.number.value < 1 || day.number.value > 31 || day.number.digits > 2) continue;
    std::size_t first = at - back;
    if (back == 1 && first > 0) --first;               // "April 11, 2024"
    if (back == 1 && first == at - back) return {};    // a day and a year are no date
    if (first > 0 && words[first - 1].comma) --first;  // "Thursday, ..."
    return {words[first].span.begin, static_cast<std::uint32_t>(words[at].number.end)};
  }
  return {};
}

}  // namespace

std::optional<Date> numeric_date(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  const NumericDate found = date_at(text, at);
  if (!found.date) return std::nullopt;
  const std::size_t end = skip_invisible(text, found.end);
  const bool stops = end >= text.size() || is_gap(decode_utf8(text, end).value) || text[end] == 'T' ||
                     text[end] == ',' || text[end] == '|' || decode_utf8(text, end).value == 0x60C;
  return stops ? found.date : std::nullopt;
}

std::vector<Span> find_dates(std::string_view line) {
  std::vector<Span> out;
  const std::vector<Token> words = tokens(line);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& word = words[i];
    const std::size_t begin = skip_invisible(line, word.span.begin);
    const NumericDate numeric = date_at(line, begin);
    if (numeric.date && numeric.end <= word.span.end) {
      Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(numeric.end)};
      if (i > 0 && words[i - 1].comma) span.begin = words[i - 1].span.begin;
      out.push_back(span);
      continue;
    }
    if (!is_year(word.number)) continue;
    const Span span = before_year(line, words, i);
    if (!span.empty() && (out.empty() || out.back().end <= span.begin)) out.push_back(span);
  }
  return out;
}

void add_clocks(Article& article, Span line) {
  if (line.size() > most_clock_line) return;
  for (const Span found : find_dates(line.of(article.text))) {
    Clock clock;
    clock.span = {line.begin + found.begin, line.begin + found.end};
    clock.text = std::string(clock.span.of(article.text));
    clock.source = "page";
    clock.date = numeric_date(clock.text);
    if (!clock.date) {  // a weekday may stand before the numbers
      const std::size_t blank = clock.text.find(' ');
      if (blank != std::string::npos) clock.date = numeric_date(std::string_view(clock.text).substr(blank + 1));
    }
    article.clocks.push_back(std::move(clock));
  }
}

void add_record_clock(Article& article, const Hints& hints) {
  if (hints.published.empty()) return;
  Clock clock;
  clock.text = hints.published;
  clock.source = "record";
  clock.date = parse_iso(hints.published);
  article.clocks.push_back(std::move(clock));
}

}  // namespace isnad
