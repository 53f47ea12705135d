// Folding by a plain table of what stands for what, without ICU.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "lexicon/fold.h"
#include "race.h"

namespace isnad {
namespace {

using testing::race;
using testing::race_text;

using Table = std::map<char32_t, std::u32string>;

char32_t hexadecimal(const std::string& digits) {
  return static_cast<char32_t>(std::stoul(digits, nullptr, 16));
}

/// What single characters become, written out one by one.
Table letters() {
  Table table;
  const auto put = [&](std::u32string_view from, char32_t to) {
    for (const char32_t one : from) table[one] = std::u32string(1, to);
  };
  put(U"\u0622\u0623\u0625\u0671\u0672\u0673", U'\u0627');
  put(U"\u0649\u06CC\u06D2\u0678", U'\u064A');
  put(U"\u06A9\u06AA", U'\u0643');
  put(U"\u0629\u06C0\u06C1\u06D5", U'\u0647');
  put(U"\u0624\u0626\u0676", U'\u0621');
  put(U"\u2018\u2019\u02BC", U'\'');
  for (char32_t i = 0; i < 10; ++i) {
    table[0x660 + i] = std::u32string(1, '0' + i);
    table[0x6F0 + i] = std::u32string(1, '0' + i);
  }
  for (char32_t c = 'A'; c <= 'Z'; ++c) table[c] = std::u32string(1, c - 'A' + 'a');
  for (char32_t c = 0xC0; c <= 0xDE; ++c) {
    if (c != 0xD7) table[c] = std::u32string(1, c - 0xC0 + 0xE0);
  }
  const std::pair<char32_t, char32_t> dropped[] = {
      {0x64B, 0x65F},   {0x670, 0x670},   {0x640, 0x640},   {0x610, 0x61A},   {0x61C, 0x61C},
      {0x6D6, 0x6DC},   {0x6DF, 0x6E4},   {0x6E7, 0x6E8},   {0x6EA, 0x6ED},   {0x200B, 0x200F},
      {0x202A, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x2069}, {0xFEFF, 0xFEFF}, {0xAD, 0xAD}};
  for (const auto& [first, last] : dropped) {
    for (char32_t c = first; c <= last; ++c) table[c] = U"";
  }
  return table;
}

/// The same with the presentation forms, whose letters are folded in their turn.
const Table& twin_table() {
  static const Table whole = [] {
    Table table = letters();
    for (const auto& row : testing::rows_of("slow/data/presentation.tsv", 2)) {
      std::u32string parts;
      for (const std::string& digits : testing::split(row.cells[1], " ")) {
        const char32_t part = hexadecimal(digits);
        const auto found = table.find(part);
        parts += found == table.end() ? std::u32string(1, part) : found->second;
      }
      table[hexadecimal(row.cells[0])] = parts;
    }
    return table;
  }();
  return whole;
}

std::string twin_folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    const auto found = twin_table().find(point.value);
    if (found == twin_table().end()) {
      append_utf8(out, point.value);
    } else {
      for (const char32_t part : found->second) append_utf8(out, part);
    }
  }
  return out;
}

TEST(FoldTwin, EveryCodePoint) {
  for (char32_t value = 1; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text;
    append_utf8(text, value);
    ASSERT_EQ(folded(text), twin_folded(text)) << std::hex << static_cast<std::uint32_t>(value);
  }
}

TEST(FoldTwin, Race) {
  std::string fast;
  std::string naive;
  (void)twin_table();
  race("folding", race_text().size(), [&] { fold(race_text(), fast); }, [&] { naive = twin_folded(race_text()); });
  EXPECT_TRUE(fast == naive);
}

}  // namespace
}  // namespace isnad
