#include "lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "../test_files.h"
#include "lexicon/fold.h"

namespace isnad {
namespace {

const Lexicon& small() {
  static const auto lexicon = Lexicon::load(ISNAD_SOURCE_DIR "/tests/lexicon/data/small");
  return lexicon.value();
}

bool holds(std::span<const Entry> entries, Table table) {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.table == table; });
}

TEST(LexiconDoor, WordsByTheirFoldedSpelling) {
  const KeyId said = small().key("said");
  ASSERT_NE(said, 0U);
  EXPECT_TRUE(holds(small().entries(said), Table::cue));
  EXPECT_EQ(small().key("Said"), 0U);  // Callers fold.
  EXPECT_EQ(small().key("nowhere"), 0U);
  EXPECT_EQ(small().key(""), 0U);
  EXPECT_TRUE(small().entries(0).empty());
}

TEST(LexiconDoor, PhrasesWordByWord) {
  const NodeId united = small().step(0, small().key("united"));
  ASSERT_NE(united, 0U);
  EXPECT_TRUE(small().entries_at(united).empty());  // In mid-phrase.
  const NodeId states = small().step(united, small().key("states"));
  ASSERT_NE(states, 0U);
  EXPECT_TRUE(holds(small().entries_at(states), Table::country));
  EXPECT_EQ(small().step(united, small().key("said")), 0U);
  EXPECT_EQ(small().step(united, 0), 0U);
  EXPECT_TRUE(small().begins_phrase(small().key("united")));
  EXPECT_FALSE(small().begins_phrase(small().key("states")));
  EXPECT_FALSE(small().begins_phrase(0));
}

TEST(LexiconDoor, WholeNames) {
  EXPECT_TRUE(holds(small().named("United States"), Table::country));
  EXPECT_TRUE(holds(small().named("Reuters"), Table::actor));
  EXPECT_TRUE(small().named("United").empty());
  EXPECT_TRUE(small().named("").empty());
}

TEST(LexiconDoor, WeakNamesAreMarkedOneByOne) {
  for (const Entry& entry :
       small().named(testing::unescaped("\\u0627\\u0644\\u0633\\u0648\\u062F\\u0627\\u0646\\u064A"))) {
    if (entry.table == Table::actor) {
      EXPECT_TRUE(entry.weak);
    }
  }
  for (const Entry& entry : small().named("Reuters")) EXPECT_FALSE(entry.weak);
}

TEST(LexiconDoor, RowsSayWhereTheyStand) {
  const auto& cues = small().cues;
  EXPECT_TRUE(std::all_of(cues.begin(), cues.end(),
                          [](const Cue& cue) { return cue.place.find("/cues.tsv:") != std::string::npos; }));
  const auto told = std::find_if(cues.begin(), cues.end(), [](const Cue& cue) { return cue.lemma == "told"; });
  ASSERT_NE(told, cues.end());
  EXPECT_TRUE(told->subject_first);
  EXPECT_TRUE(told->takes.object);
  EXPECT_FALSE(told->takes.that);
  EXPECT_EQ(told->takes.after_object, (std::vector<std::string>{"that", "quote"}));
  EXPECT_FALSE(cues.front().subject_first);
}

TEST(LexiconDoor, HashSaysWhichTables) {
  const auto again = Lexicon::load(ISNAD_SOURCE_DIR "/tests/lexicon/data/small");
  EXPECT_EQ(again->hash(), small().hash());
  EXPECT_EQ(small().hash().size(), 16U);
  const testing::ScratchFolder folder;
  std::filesystem::copy(ISNAD_SOURCE_DIR "/tests/lexicon/data/small/en", folder.path() + "/en");
  const auto less = Lexicon::load(folder.path());
  ASSERT_TRUE(less) << less.error().text();
  EXPECT_NE(less->hash(), small().hash());
}

// The tables that are shipped: right, and each name found again as its loader took it.
TEST(LexiconDoor, ShippedTables) {
  const auto lexicon = Lexicon::load(ISNAD_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  for (const Actor& actor : lexicon->actors) EXPECT_FALSE(lexicon->named(actor.name).empty()) << actor.place;
  for (const Country& country : lexicon->countries) EXPECT_FALSE(lexicon->named(country.name).empty()) << country.place;
  EXPECT_GT(lexicon->cues.size(), 100U);
}

}  // namespace
}  // namespace isnad
