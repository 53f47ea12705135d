#include "lexicon/fold.h"

#include <gtest/gtest.h>

#include "../test_files.h"

namespace isnad {
namespace {

using testing::Random;
using testing::rows_of;

TEST(Fold, Checklist) {
  for (const auto& row : rows_of("lexicon/data/folding.tsv", 3)) {
    EXPECT_EQ(folded(row.cells[1]), row.cells[2]) << row.place;
    EXPECT_EQ(folded(row.cells[2]), row.cells[2]) << row.place << ": the key itself is folded further";
  }
}

TEST(Fold, AppendsToWhatIsThere) {
  std::string out = "a";
  fold("B", out);
  EXPECT_EQ(out, "ab");
}

TEST(Fold, BrokenBytesBecomeReplacements) {
  EXPECT_EQ(folded("\xD9"), "\uFFFD");
  EXPECT_EQ(folded("\u0642\xFF\u0644"), "\u0642\uFFFD\u0644");
}

TEST(Fold, EveryCodePointOnceAndTwice) {
  std::u32string out;
  for (char32_t value = 1; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    out.clear();
    fold_code_point(value, out);
    ASSERT_LE(out.size(), 18U) << static_cast<std::uint32_t>(value);
    ASSERT_EQ(out.empty(), is_dropped(value) || out.empty());
    for (const char32_t part : out) {
      std::u32string again;
      fold_code_point(part, again);
      ASSERT_EQ(again, std::u32string(1, part)) << static_cast<std::uint32_t>(value);
    }
    if (value == 0x2FFF) value = 0xA63F;    // Nothing folds among the ideographs,
    if (value == 0x1FFFF) value = 0xDFFFF;  // nor behind the emoji.
  }
}

TEST(Fold, TwiceChangesNothing) {
  Random random(11);
  for (int round = 0; round < 400; ++round) {
    const std::string once = folded(random.text(40));
    EXPECT_TRUE(is_utf8(once));
    EXPECT_EQ(folded(once), once);
  }
}

// The key of a text is the keys of its pieces: so phrases can be matched word by word.
TEST(Fold, PieceByPiece) {
  Random random(12);
  for (int round = 0; round < 100; ++round) {
    const std::string a = mended_utf8(random.text(12));
    const std::string b = mended_utf8(random.text(12));
    EXPECT_EQ(folded(a + b), folded(a) + folded(b));
  }
}

}  // namespace
}  // namespace isnad
