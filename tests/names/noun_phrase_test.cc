#include "names/noun_phrase.h"

#include <gtest/gtest.h>

#include "named_reading.h"

namespace isnad {
namespace {

using testing::NamedReading;
using testing::Random;
using testing::rows_of;

NounPhrase phrase_of(const NamedReading& reading, std::uint32_t first = 0) {
  return read_noun_phrase(reading.view(), first, static_cast<std::uint32_t>(reading.reading.words().size()));
}

std::string naming_of(const NounPhrase& phrase) {
  constexpr const char* names[] = {"none", "full", "name", "role", "indefinite"};
  return names[static_cast<std::size_t>(phrase.naming)];
}

TEST(NounPhraseOf, Speakers) {
  for (const auto& row : rows_of("names/data/noun_phrases.tsv", 6)) {
    const NamedReading reading(row.cells[0]);
    const NounPhrase phrase = phrase_of(reading);
    EXPECT_EQ(reading.said(phrase.first, phrase.last), row.cells[1]) << row.place;
    if (row.cells[2] != "-") {
      EXPECT_EQ(naming_of(phrase), row.cells[2]) << row.place << ": " << row.cells[0];
    }
    EXPECT_EQ(phrase.number, std::stoi(row.cells[3])) << row.place << ": " << row.cells[0];
    EXPECT_EQ(phrase.head != nullptr ? phrase.head->word : "-", row.cells[4]) << row.place;
    const std::string who = phrase.actor != nullptr     ? phrase.actor->id
                            : phrase.country != nullptr ? phrase.country->id
                                                        : "-";
    EXPECT_EQ(who, row.cells[5]) << row.place;
  }
}

TEST(NounPhraseOf, EndsAtTheLimit) {
  const NamedReading reading("the spokesman of the ministry");
  for (std::uint32_t limit = 0; limit <= 5; ++limit) {
    EXPECT_LE(read_noun_phrase(reading.view(), 0, limit).last, limit);
  }
  EXPECT_TRUE(read_noun_phrase(reading.view(), 5, 5).empty());
}

// From every word of texts of phrases and noise: bounded, inside, its name words too.
TEST(NounPhraseOf, AnyWords) {
  Random random(51);
  const auto phrases = rows_of("names/data/noun_phrases.tsv", 6);
  for (int round = 0; round < 100; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) {
      const std::string& phrase = phrases[random.below(phrases.size())].cells[0];
      text += random.below(4) == 0 ? mended_utf8(phrase.substr(0, random.below(phrase.size()))) : phrase;
      text += random.below(4) == 0 ? mended_utf8(random.text(4)) : " ";
    }
    const NamedReading reading(text);
    const auto count = static_cast<std::uint32_t>(reading.reading.words().size());
    for (std::uint32_t at = 0; at < count; ++at) {
      const NounPhrase phrase = phrase_of(reading, at);
      ASSERT_LE(phrase.last, count);
      ASSERT_LE(phrase.last - phrase.first, 40U);
      ASSERT_GE(phrase.number, 0);
      ASSERT_EQ(phrase.naming == Naming::none, phrase.empty());
      for (const std::uint32_t word : phrase.name_words) ASSERT_TRUE(phrase.first <= word && word < phrase.last);
    }
  }
}

}  // namespace
}  // namespace isnad
