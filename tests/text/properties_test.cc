// What holds of any text, tried on random ones.

#include <gtest/gtest.h>

#include "text_reading.h"

namespace isnad {
namespace {

using testing::Random;
using testing::TextReading;

void check(const TextReading& reading, bool whole) {
  const std::string& text = reading.article.text;
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < reading.words().size(); ++i) {
    const Word& word = reading.words()[i];
    ASSERT_LE(before, word.span.begin);
    ASSERT_LT(word.span.begin, word.span.end);
    ASSERT_LE(word.span.end, text.size());
    before = word.span.end;
    if (whole) {
      ASSERT_TRUE(is_utf8(reading.said(word.span)));
    }
    if (word.partner != 0) {
      ASSERT_EQ(reading.words().at(word.partner).partner, i);
    }
    if (word.form != 0) {
      ASSERT_TRUE(reading.said(word.span).starts_with(reading.form(i).raw));
    }
  }
  std::uint32_t word = 0;
  for (const Sentence& sentence : reading.sentences()) {
    ASSERT_EQ(sentence.first, word);
    ASSERT_LT(sentence.first, sentence.last);
    word = sentence.last;
    ASSERT_EQ(sentence.span.begin, reading.words()[sentence.first].span.begin);
    ASSERT_EQ(sentence.span.end, reading.words()[sentence.last - 1].span.end);
    ASSERT_TRUE(reading.article.paragraphs.at(sentence.paragraph).holds(sentence.span));
  }
  ASSERT_EQ(word, reading.words().size());
}

TEST(Properties, AnyBytesSurvive) {
  Random random(31);
  for (int round = 0; round < 300; ++round) check(TextReading(random.text(random.below(300))), false);
}

TEST(Properties, WordsAreWholeCharacters) {
  Random random(32);
  for (int round = 0; round < 300; ++round) check(TextReading(mended_utf8(random.text(random.below(300)))), true);
}

// What lies between words is blank or invisible: no letter and no mark is lost.
TEST(Properties, NothingIsLost) {
  Random random(33);
  for (int round = 0; round < 200; ++round) {
    const TextReading reading(mended_utf8(random.text(200)));
    std::string left = reading.article.text;
    for (auto word = reading.words().rbegin(); word != reading.words().rend(); ++word) {
      left.erase(word->span.begin, word->span.size());
    }
    for (const char c : left) ASSERT_FALSE(c > ' ' && c < 0x7F) << c;
  }
}

TEST(Properties, EverySingleCharacter) {
  for (char32_t value = 1; value < 0x30000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text = "a";
    append_utf8(text, value);
    text += "b";
    check(TextReading(text), true);
    if (value == 0x33FF) value = 0xF8FF;
    if (value == 0x10100) value = 0x1EDFF;
    if (value == 0x1F6FF) break;
  }
}

TEST(Properties, LongParagraphsTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += "\u00AB(\" \u00BB. ";
  check(TextReading(text), true);
}

}  // namespace
}  // namespace isnad
