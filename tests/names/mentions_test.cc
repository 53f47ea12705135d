#include <gtest/gtest.h>

#include "named_reading.h"

namespace isnad {
namespace {

using testing::NamedReading;
using testing::Random;
using testing::rows_of;
using testing::small_lexicon;

std::string named(const Mention& mention) {
  const Lexicon& lexicon = small_lexicon();
  switch (mention.entry.table) {
    case Table::actor:
      return lexicon.actors[mention.entry.row].id;
    case Table::country:
    case Table::capital:
    case Table::nationality:
      return lexicon.countries[mention.entry.row].id;
    case Table::head:
      return lexicon.heads[mention.entry.row].word;
    default:
      return "";
  }
}

std::string told(const NamedReading& reading) {
  std::string out;
  for (const Mention& mention : reading.mentions.list) {
    out.append(out.empty() ? "" : " | ")
        .append(reading.said(mention.first, mention.last))
        .append("=")
        .append(named(mention));
  }
  return out;
}

TEST(MentionsOf, LongestFirst) {
  for (const auto& row : rows_of("names/data/mentions.tsv", 2)) {
    EXPECT_EQ(told(NamedReading(row.cells[0])), row.cells[1]) << row.place;
  }
}

TEST(MentionsOf, FoundByTheirFirstWord) {
  const NamedReading reading("the United States said");
  EXPECT_EQ(reading.mentions.find(0), nullptr);
  ASSERT_NE(reading.mentions.find(1), nullptr);
  EXPECT_EQ(reading.mentions.find(1)->last, 3U);
  EXPECT_EQ(reading.mentions.find(2), nullptr);
  EXPECT_EQ(reading.mentions.find(999), nullptr);
}

TEST(MentionsOf, OldOnesAreForgotten) {
  NamedReading reading("Reuters");
  const NamedReading other("nobody");
  find_mentions(other.reading.all(), other.reading.cache, reading.mentions);
  EXPECT_TRUE(reading.mentions.list.empty());
  EXPECT_EQ(reading.mentions.at.size(), 1U);
}

// On texts of names, marks and noise: in order, within one sentence, none over another.
TEST(MentionsOf, InOrderWithinSentences) {
  Random random(41);
  const auto names = rows_of("names/data/mentions.tsv", 2);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
      text += names[random.below(names.size())].cells[0];
      text += random.below(3) == 0 ? mended_utf8(random.text(5)) : random.below(2) == 0 ? " " : ". ";
    }
    const NamedReading reading(text);
    std::uint32_t before = 0;
    for (const Mention& mention : reading.mentions.list) {
      ASSERT_LE(before, mention.first);
      ASSERT_LT(mention.first, mention.last);
      before = mention.last;
      bool inside = false;
      for (const Sentence& one : reading.reading.sentences())
        inside = inside || (one.first <= mention.first && mention.last <= one.last);
      ASSERT_TRUE(inside);
      ASSERT_EQ(reading.mentions.find(mention.first), &mention);
    }
  }
}

}  // namespace
}  // namespace isnad
