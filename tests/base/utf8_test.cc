#include "base/utf8.h"

#include <gtest/gtest.h>

#include "../test_files.h"

namespace isnad {
namespace {

using testing::Random;

TEST(Utf8, EveryCodePointThereAndBack) {
  for (char32_t value = 0; value <= 0x10FFFF; value += (value < 0x3000 ? 1 : 0x35)) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string bytes;
    append_utf8(bytes, value);
    const CodePoint point = decode_utf8(bytes, 0);
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(point.size, bytes.size());
    ASSERT_FALSE(point.broken);
    ASSERT_TRUE(is_utf8(bytes));
  }
}

TEST(Utf8, BorderValues) {
  const std::pair<char32_t, std::size_t> sizes[] = {{0x7F, 1},   {0x80, 2},    {0x7FF, 2},   {0x800, 3},
                                                    {0xFFFF, 3}, {0x10000, 4}, {0x10FFFF, 4}};
  for (const auto& [value, size] : sizes) {
    std::string bytes;
    append_utf8(bytes, value);
    EXPECT_EQ(bytes.size(), size);
  }
}

// RFC 3629: overlong forms, surrogates, beyond U+10FFFF, cut off, lone tails, bytes that never occur.
TEST(Utf8, BrokenBytesCountOneByOne) {
  for (const char* bytes : {"\xC0\xAF",
                            "\xC1\xBF",
                            "\xE0\x80\xAF",
                            "\xE0\x9F\xBF",
                            "\xF0\x80\x80\xAF",
                            "\xF0\x8F\xBF\xBF",
                            "\xED\xA0\x80",
                            "\xED\xBF\xBF",
                            "\xF4\x90\x80\x80",
                            "\xF5\x80\x80\x80",
                            "\xFF",
                            "\xFE",
                            "\x80",
                            "\xBF",
                            "\xD8",
                            "\xE2\x80",
                            "\xF0\x9F\x98",
                            "\xD8 ",
                            "\xE2\x80 ",
                            "\xF0\x9F\x98 "}) {
    const CodePoint point = decode_utf8(bytes, 0);
    EXPECT_TRUE(point.broken) << ::testing::PrintToString(bytes);
    EXPECT_EQ(point.value, U'\uFFFD');
    EXPECT_EQ(point.size, 1U);
    EXPECT_FALSE(is_utf8(bytes));
  }
}

TEST(Utf8, DecodesInMidText) {
  const std::string text = "a\u0642\u0627\u0644 \U0001F600";
  EXPECT_EQ(decode_utf8(text, 1).value, U'\u0642');
  EXPECT_EQ(decode_utf8(text, 8).value, U'\U0001F600');
  EXPECT_TRUE(decode_utf8(text, 2).broken);
}

TEST(Utf8, MendingKeepsWhatIsWhole) {
  EXPECT_EQ(mended_utf8("plain"), "plain");
  EXPECT_EQ(mended_utf8(""), "");
  EXPECT_EQ(mended_utf8("a\xFF\u0642\xD9"), "a\uFFFD\u0642\uFFFD");
  EXPECT_EQ(mended_utf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
}

TEST(Utf8, AnyBytesCanBeMended) {
  Random random(7);
  for (int round = 0; round < 300; ++round) {
    const std::string text = random.text(random.below(60));
    const std::string mended = mended_utf8(text);
    EXPECT_TRUE(is_utf8(mended));
    EXPECT_EQ(mended_utf8(mended), mended);
    if (is_utf8(text)) {
      EXPECT_EQ(mended, text);
    }
  }
}

}  // namespace
}  // namespace isnad
