#include "page/dateline.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "page/clocks.h"

namespace isnad {

namespace {

constexpr std::size_t most_chars = 60;

enum class Mark : std::uint8_t { none, open, close, dash, long_dash, colon, slash, quote, stop, blank };

struct Sign {
  std::uint32_t at = 0;
  std::uint32_t end = 0;
  Mark mark = Mark::none;
  bool digit = false;
};

Mark mark_of(char32_t c) {
  switch (c) {
    case '(':
    case '[':
      return Mark::open;
    case ')':
    case ']':
      return Mark::close;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0x640:
      return Mark::dash;  // U+0640: see read_signs
    case 0x2014:
    case 0x2015:
      return Mark::long_dash;
    case ':':
    case 0xFF1A:
      return Mark::colon;
    case '/':
      return Mark::slash;
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return Mark::quote;
    case '.':
    case '!':
    case '?':
    case ';':
    case 0x61F:
    case 0x61B:
    case 0x6D4:
      return Mark::stop;
    case ' ':
    case '\t':
    case 0xA0:
    case 0x200E:
    case 0x200F:
    case 0x202F:
      return Mark::blank;
    default:
      return Mark::none;
  }
}

bool is_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

// The first signs of a paragraph, a few more than a dateline may have so that what follows can be looked at.
std::vector<Sign> read_signs(std::string_view text, Span paragraph, std::size_t most) {
  std::vector<Sign> out;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end && out.size() < most;) {
    const CodePoint point = decode_utf8(text, at);
    out.push_back({at, at + point.size, mark_of(point.value), is_digit(point.value)});
    if (point.value == 0x640 &&
        !(at > paragraph.begin && text[at - 1] == ' ' && at + 2 < paragraph.end && text[at + 2] == ' ')) {
      out.back().mark = Mark::none;  // the Arabic stretching stroke, written as a dash only where it stands alone
    }
    at += point.size;
  }
  return out;
}

struct Cut {
  Span dateline;
  std::uint32_t rest = 0;  // where the paragraph goes on
};

class PrefixFinder {
 public:
  PrefixFinder(std::string_view text, Span paragraph)
      : paragraph_(paragraph), signs_(read_signs(text, paragraph, 150)) {}

  // Walks to the first separator that closes a dateline; any sign of a sentence ends the search.
  [[nodiscard]] Cut find() const {
    std::size_t brackets = 0;  // closed so far
    std::size_t dashes = 0;    // set off by blanks, or slashes
    for (std::size_t i = 0; i < std::min(signs_.size(), most_chars); ++i) {
      switch (signs_[i].mark) {
        case Mark::open: {
          const std::size_t end = bracket_end(i);
          if (end == 0) return {};
          const std::size_t ahead = words(0, i);
          i = end;
          ++brackets;
          if (const Cut cut = behind_bracket(i, ahead, dashes); cut.rest != 0) return cut;
          break;
        }
        case Mark::close:
        case Mark::quote:
          return {};
        case Mark::stop:
          if (!is_abbreviation(i)) return {};
          break;
        case Mark::colon:
          return dashes > 0 && words(0, i) <= 7 && !quote_follows(i) ? cut(i, i + 1) : Cut{};
        case Mark::long_dash:
          return words(0, i) >= 1 && words(0, i) <= 4 ? cut_dash(i) : Cut{};
        case Mark::dash:
          if (is_double(i)) return words(0, i) >= 1 && words(0, i) <= 4 ? cut_dash(i) : Cut{};
          if (!is_set_off(i)) break;
          if (const Cut single = single_dash(i); dashes == 0 && single.rest != 0) return single;
          ++dashes;
          break;
        case Mark::slash:
          ++dashes;
          break;
        case Mark::none:
        case Mark::blank:
          break;
      }
    }
    return {};
  }

 private:
  [[nodiscard]] Mark mark(std::size_t i) const { return i < signs_.size() ? signs_[i].mark : Mark::blank; }

  [[nodiscard]] std::size_t skip_blanks(std::size_t i) const {
    while (i < signs_.size() && signs_[i].mark == Mark::blank) ++i;
    return i;
  }

  [[nodiscard]] bool is_double(std::size_t i) const { return mark(i) == Mark::dash && mark(i + 1) == Mark::dash; }

  // A blank on at least one side: "Baghdad - x", "agencies- x"; a hyphen within a word is none.
  [[nodiscard]] bool is_set_off(std::size_t i) const {
    return i > 0 && (mark(i - 1) == Mark::blank || mark(i + 1) == Mark::blank) && i + 1 < signs_.size();
  }

  // "U.S." and "A.F.P": a stop right behind a single letter.
  [[nodiscard]] bool is_abbreviation(std::size_t i) const {
    return i >= 1 && mark(i - 1) == Mark::none && (i == 1 || mark(i - 2) != Mark::none);
  }

  [[nodiscard]] std::size_t bracket_end(std::size_t i) const {
    for (std::size_t end = i + 1; end < std::min(signs_.size(), most_chars); ++end) {
      if (signs_[end].mark == Mark::open) return 0;
      if (signs_[end].mark == Mark::close) return end;
    }
    return 0;
  }

  [[nodiscard]] std::size_t words(std::size_t from, std::size_t to) const {
    std::size_t count = 0;
    bool in_word = false;
    for (std::size_t i = from; i < to && i < signs_.size(); ++i) {
      const bool letter = signs_[i].mark == Mark::none;
      if (letter && !in_word) ++count;
      in_word = letter || (in_word && signs_[i].mark != Mark::blank);
    }
    return count;
  }

  [[nodiscard]] bool quote_follows(std::size_t i) const { return mark(skip_blanks(i + 1)) == Mark::quote; }

  // A second dash within the next words means a clause between dashes, not a dateline.
  [[nodiscard]] bool dash_follows(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(signs_.size(), i + 90); ++k) {
      if (signs_[k].mark == Mark::stop) return false;
      if (signs_[k].mark == Mark::long_dash || (signs_[k].mark == Mark::dash && is_set_off(k))) return true;
    }
    return false;
  }

  // `ahead`: words before the bracket opens. A place has few; "the spokesman told the site (Name):" is no dateline.
  [[nodiscard]] Cut behind_bracket(std::size_t close, std::size_t ahead, std::size_t dashes) const {
    const std::size_t next = skip_blanks(close + 1);
    const std::size_t before = words(0, close);
    if (mark(next) == Mark::colon)
      return ahead <= 2 && before <= 6 && !quote_follows(next) ? cut(close + 1, next + 1) : Cut{};
    if (mark(next) == Mark::long_dash || is_double(next)) return before <= 10 ? cut_dash(next) : Cut{};
    if (mark(next) != Mark::dash || !is_set_off(next)) return {};
    return before <= 8 && (dashes > 0 || !dash_follows(next)) ? cut_dash(next) : Cut{};
  }

  // "Baghdad - It was": at most three words ahead, none of them a clause.
  [[nodiscard]] Cut single_dash(std::size_t i) const {
    const std::size_t before = words(0, i);
    const bool blanks = mark(i - 1) == Mark::blank && mark(i + 1) == Mark::blank;
    if (!blanks || before == 0 || before > 2 || has_digit(i) || dash_follows(i) || colon_follows(i)) return {};
    return cut_dash(i);
  }

  // "1 - The first" is a list.
  [[nodiscard]] bool has_digit(std::size_t end) const {
    return std::any_of(signs_.begin(), signs_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Sign& s) { return s.digit; });
  }

  // "Baghdad - Reuters: It was": the colon closes it.
  [[nodiscard]] bool colon_follows(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(signs_.size(), most_chars); ++k) {
      if (signs_[k].mark == Mark::stop || signs_[k].mark == Mark::quote) return false;
      if (signs_[k].mark == Mark::colon) return words(0, k) <= 7;
    }
    return false;
  }

  [[nodiscard]] Cut cut_dash(std::size_t dash) const {
    std::size_t rest = dash;
    while (mark(rest) == Mark::dash || mark(rest) == Mark::long_dash) ++rest;
    return cut(dash, rest);
  }

  // The dateline is what stands before sign `end`; the paragraph goes on at the first non-blank from sign `rest`.
  [[nodiscard]] Cut cut(std::size_t end, std::size_t rest) const {
    rest = skip_blanks(rest);
    while (end > 0 && mark(end - 1) == Mark::blank) --end;
    if (end == 0 || rest >= signs_.size()) return {};
    return {{paragraph_.begin, signs_[end - 1].end}, signs_[rest].at};
  }

  Span paragraph_;
  std::vector<Sign> signs_;
};

enum class Colon : std::uint8_t { asked, free };

// A line that is nothing but a dateline: "agencies - Kitabat:", given without the colon. Where no colon is asked for,
// "name - outlet" will do.
Span whole_line(std::string_view text, Span line, Colon colon) {
  const std::vector<Sign> signs = read_signs(text, line, most_chars + 1);
  if (signs.size() < 3 || signs.size() > most_chars) return {};
  const bool closed = signs.back().mark == Mark::colon;
  std::size_t end = signs.size() - (closed ? 1 : 0);
  std::size_t words = 1;
  std::size_t dashes = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const Mark mark = signs[i].mark;
    if (mark == Mark::colon || mark == Mark::quote || (mark == Mark::stop && i + 1 == end) || signs[i].digit) return {};
    const bool by_blank =
        i > 0 && i + 1 < end && (signs[i - 1].mark == Mark::blank || signs[i + 1].mark == Mark::blank);
    if (mark == Mark::slash || mark == Mark::open || mark == Mark::long_dash || (mark == Mark::dash && by_blank))
      ++dashes;
    if (mark == Mark::blank && i > 0 && signs[i - 1].mark == Mark::none) ++words;
  }
  if (!closed && (colon == Colon::asked || dashes == 0 || signs.size() > 45)) return {};
  if (words > (dashes > 0 ? 7U : 2U)) return {};
  while (end > 0 && signs[end - 1].mark == Mark::blank) --end;
  return {line.begin, end == 0 ? line.begin : signs[end - 1].end};
}

Span trimmed(std::string_view text, Span line) {
  while (line.begin < line.end && static_cast<unsigned char>(text[line.begin]) <= ' ') ++line.begin;
  while (line.end > line.begin && static_cast<unsigned char>(text[line.end - 1]) <= ' ') --line.end;
  return line;
}

// The last line between title and body that is not empty.
Span line_before(const Article& article) {
  const std::uint32_t floor = article.title.end <= article.paragraphs.front().begin ? article.title.end : 0;
  const Span between = trimmed(article.text, {floor, article.paragraphs.front().begin});
  if (between.empty()) return {};
  const std::size_t line = between.of(article.text).rfind('\n');
  if (line == std::string_view::npos) return between;
  return trimmed(article.text, {between.begin + static_cast<std::uint32_t>(line), between.end});
}

}  // namespace

void find_dateline(Article& article) {
  if (!article.dateline.empty() || article.paragraphs.empty()) return;
  Span& first = article.paragraphs.front();
  if (const Span own = whole_line(article.text, first, Colon::free); !own.empty() && article.paragraphs.size() > 1) {
    article.dateline = own;
    article.paragraphs.erase(article.paragraphs.begin());
    return;
  }
  if (const Span own = whole_line(article.text, line_before(article), Colon::asked); !own.empty()) {
    article.dateline = own;
    return;
  }
  const Cut cut = PrefixFinder(article.text, first).find();
  if (cut.rest == 0) return;
  article.dateline = cut.dateline;
  first.begin = cut.rest;
}

}  // namespace isnad
