#include "claims/vocabulary.h"

#include <gtest/gtest.h>

#include "../text/text_reading.h"

namespace isnad {
namespace {

TEST(Vocabulary, NamesThereAndBack) {
  for (int i = 0; i <= static_cast<int>(Force::other); ++i) {
    EXPECT_EQ(force_named(name_of(static_cast<Force>(i))), static_cast<Force>(i));
  }
  for (int i = 0; i <= static_cast<int>(Stance::endorses); ++i) {
    EXPECT_EQ(stance_named(name_of(static_cast<Stance>(i))), static_cast<Stance>(i));
  }
  EXPECT_STREQ(name_of(Mode::mixed), "mixed");
  EXPECT_STREQ(name_of(SpeakerKind::source), "source");
  EXPECT_STREQ(name_of(ChainRole::outlet), "outlet");
}

TEST(Vocabulary, UnknownNames) {
  EXPECT_EQ(force_named("sing"), Force::other);
  EXPECT_EQ(force_named(""), Force::other);
  EXPECT_EQ(stance_named("cold"), Stance::neutral);
}

// What a table may say, the Reading can say.
TEST(Vocabulary, AllThatTheTablesSay) {
  const auto lexicon = Lexicon::load(ISNAD_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  for (const Cue& cue : lexicon->cues) {
    EXPECT_EQ(name_of(force_named(cue.force)), cue.force) << cue.place;
    EXPECT_EQ(name_of(stance_named(cue.stance)), cue.stance) << cue.place;
  }
  for (const According& one : lexicon->according) {
    EXPECT_EQ(name_of(force_named(one.force)), one.force) << one.place;
    EXPECT_EQ(name_of(stance_named(one.stance)), one.stance) << one.place;
  }
}

}  // namespace
}  // namespace isnad
