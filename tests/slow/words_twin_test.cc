// Splitting into words by decoding every code point and asking a plain switch.

#include <gtest/gtest.h>

#include <algorithm>

#include "../text/text_reading.h"
#include "lexicon/fold.h"
#include "race.h"

namespace isnad {
namespace {

using testing::race;
using testing::race_text;
using testing::small_lexicon;

enum class Sort { blank, invisible, arabic, latin, digit, apostrophe, hyphen, point, comma, mark };

Sort sort_of(char32_t c) {
  if (c <= 0x20 || c == 0x7F || (c >= 0x2000 && c <= 0x200A)) return Sort::blank;
  if (c == 0xA0 || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000) return Sort::blank;
  if (c >= 0x06D6 && c <= 0x06ED) return Sort::invisible;
  if (is_dropped(c) || c == 0x061B + 1) return Sort::invisible;
  if ((c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9)) return Sort::digit;
  if ((c | 32U) >= 'a' && (c | 32U) <= 'z' && c < 0x80) return Sort::latin;
  switch (c) {
    case '\'':
    case 0x2018:
    case 0x2019:
      return Sort::apostrophe;
    case '-':
      return Sort::hyphen;
    case '.':
    case '!':
    case '?':
    case 0x061F:
    case 0x06D4:
      return Sort::point;
    case ',':
    case 0x060C:
    case 0x066B:
    case 0x066C:
      return Sort::comma;
    case 0x061B:
    case 0x066A:
    case 0x066D:
    case 0xD7:
    case 0xF7:
    case 0xFD3E:
    case 0xFD3F:
      return Sort::mark;
    default:
      break;
  }
  if (c >= 0x620 && c <= 0x8FF && (c < 0x700 || c >= 0x750)) return Sort::arabic;
  if ((c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC)) return Sort::arabic;
  if ((c >= 0xC0 && c <= 0x24F) || (c >= 0x370 && c <= 0x5FF) || (c >= 0x700 && c <= 0x74F) ||
      (c >= 0x900 && c <= 0x1FFF)) {
    return Sort::latin;
  }
  return Sort::mark;
}

struct Letter {
  Span span;
  char32_t value;
  Sort sort;
};

/// The spans of words, numbers and marks, with the sort they begin with.
std::vector<Letter> twin_words(std::string_view text) {
  std::vector<Letter> all;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    all.push_back({{at, at + point.size}, point.value, sort_of(point.value)});
    at += point.size;
  }
  const auto is = [&](std::size_t i, Sort sort) { return i < all.size() && all[i].sort == sort; };
  const auto is_dash = [&](std::size_t i) {
    return is(i, Sort::hyphen) || (i < all.size() && all[i].value >= 0x2010 && all[i].value <= 0x2015);
  };
  std::vector<Letter> words;
  for (std::size_t i = 0; i < all.size();) {
    const Sort sort = all[i].sort;
    std::size_t end = i + 1;
    if (sort == Sort::blank || sort == Sort::invisible) {
      ++i;
      continue;
    }
    if (sort == Sort::arabic || sort == Sort::latin || sort == Sort::digit) {
      for (; end < all.size(); ++end) {
        if (is(end, sort) || is(end, Sort::invisible)) continue;
        const bool joins = (sort == Sort::digit && (is(end, Sort::point) || is(end, Sort::comma))) ||
                           (sort == Sort::latin && (is(end, Sort::apostrophe) || is(end, Sort::hyphen)));
        if (!joins || !is(end + 1, sort)) break;
      }
    } else if (all[i].value == '.') {
      while (end < all.size() && all[end].value == '.') ++end;
    } else if (is_dash(i)) {
      while (is_dash(end)) ++end;
    }
    words.push_back({{all[i].span.begin, all[end - 1].span.end}, all[i].value, sort});
    i = end;
  }
  return words;
}

void compare(const std::vector<Word>& fast, const std::vector<Letter>& naive, std::string_view text) {
  for (std::size_t i = 0; i < std::min(fast.size(), naive.size()); ++i) {
    ASSERT_EQ(fast[i].span, naive[i].span)
        << "'" << fast[i].span.of(text) << "' and '" << naive[i].span.of(text) << "'";
    const Sort sort = naive[i].sort;
    ASSERT_EQ(fast[i].kind == WordKind::number, sort == Sort::digit);
    ASSERT_EQ(fast[i].kind == WordKind::word, sort == Sort::arabic || sort == Sort::latin);
  }
  EXPECT_EQ(fast.size(), naive.size());
}

TEST(WordsTwin, EveryCodePoint) {
  FormCache cache(small_lexicon());
  for (char32_t value = 1; value <= 0x20000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text = "5";
    append_utf8(text, value);
    text += "5 a";
    append_utf8(text, value);
    text += "b.";
    std::vector<Word> fast;
    split_words(text, {0, static_cast<std::uint32_t>(text.size())}, cache, fast);
    ASSERT_NO_FATAL_FAILURE(compare(fast, twin_words(text), text)) << std::hex << static_cast<std::uint32_t>(value);
    cache.trim();
  }
}

TEST(WordsTwin, Race) {
  FormCache cache(small_lexicon());
  std::vector<Word> fast;
  std::vector<Letter> naive;
  const std::string& text = race_text();
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  split_words(text, all, cache, fast);  // So that every spelling is known, as in a long run.
  fast.clear();
  race(
      "splitting into words", text.size(), [&] { split_words(text, all, cache, fast); },
      [&] { naive = twin_words(text); });
  compare(fast, naive, text);
}

}  // namespace
}  // namespace isnad
