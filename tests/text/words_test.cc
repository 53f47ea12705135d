#include <gtest/gtest.h>

#include "text_reading.h"

namespace isnad {
namespace {

using testing::joined;
using testing::rows_of;
using testing::TextReading;

std::string kinds_of(const TextReading& reading) {
  constexpr std::string_view signs = "wn.e,;:<>()-/o";
  std::string out;
  for (const Word& word : reading.words()) out.push_back(signs[static_cast<std::size_t>(word.kind)]);
  return out;
}

TEST(Words, SplitByScriptAndMark) {
  for (const auto& row : rows_of("text/data/words.tsv", 3)) {
    const TextReading reading(row.cells[0]);
    EXPECT_EQ(joined(reading, reading.words()), row.cells[1]) << row.place;
    EXPECT_EQ(kinds_of(reading), row.cells[2]) << row.place << ": " << row.cells[0];
  }
}

TEST(Words, OnlyWordsAndNumbersHaveForms) {
  const TextReading reading("said: 5 (x)");
  for (const Word& word : reading.words()) {
    EXPECT_EQ(word.form != 0, word.kind == WordKind::word || word.kind == WordKind::number);
  }
}

TEST(Words, BlankBefore) {
  const TextReading reading("he said:\"no\" 5%");
  std::string blanks;
  for (const Word& word : reading.words()) blanks.push_back(word.blank_before ? '1' : '0');
  EXPECT_EQ(blanks, "11000010");
}

TEST(Words, OfASpanAlone) {
  FormCache cache(testing::small_lexicon());
  std::vector<Word> words;
  const std::string text = "one two three";
  split_words(text, {4, 7}, cache, words);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].span, (Span{4, 7}));
  split_words(text, {8, 99}, cache, words);  // A span beyond the text is cut.
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].span, (Span{8, 13}));
}

TEST(Words, ABrokenByteIsAWordOfItsOwnKind) {
  const TextReading reading("a \xD9 b\xFF");
  ASSERT_EQ(reading.words().size(), 4U);
  EXPECT_EQ(reading.words()[1].kind, WordKind::other);
  EXPECT_EQ(reading.words()[3].span.size(), 1U);
}

}  // namespace
}  // namespace isnad
