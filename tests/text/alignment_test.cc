#include "page/alignment.h"

#include <gtest/gtest.h>

#include <vector>

#include "../test_files.h"

namespace isnad {
namespace {

TEST(AlignmentTest, NoKnotsMeansTheSameBytes) {
  const Alignment same;
  EXPECT_TRUE(same.identity());
  EXPECT_EQ(same.to_page(Span{3, 7}), (Span{3, 7}));
  EXPECT_EQ(same.to_page(Span{}), Span{});
}

// "a&amp;b" is read as "a&b": the entity's five bytes are one character.
TEST(AlignmentTest, ACharacterThatThePageWritesLonger) {
  Alignment alignment;
  alignment.add(0, 0);
  alignment.add(2, 6);
  EXPECT_EQ(alignment.to_page(Span{0, 1}), (Span{0, 1}));
  EXPECT_EQ(alignment.to_page(Span{1, 2}), (Span{1, 6}));
  EXPECT_EQ(alignment.to_page(Span{2, 3}), (Span{6, 7}));
  EXPECT_EQ(alignment.to_page(Span{0, 3}), (Span{0, 7}));
}

// Two Arabic letters, one byte each in windows-1256 and two in UTF-8.
TEST(AlignmentTest, ACharacterThatThePageWritesShorter) {
  Alignment alignment;
  alignment.add(0, 0);
  alignment.add(2, 1);
  alignment.add(4, 2);
  EXPECT_EQ(alignment.to_page(Span{0, 2}), (Span{0, 1}));
  EXPECT_EQ(alignment.to_page(Span{2, 4}), (Span{1, 2}));
  EXPECT_EQ(alignment.to_page(Span{0, 4}), (Span{0, 2}));
}

// "<p>one</p><p>two": what was left out between belongs to neither side.
TEST(AlignmentTest, WhatWasLeftOut) {
  Alignment alignment;
  alignment.add(0, 3);
  alignment.add(3, 13, 6);
  EXPECT_EQ(alignment.to_page(Span{0, 3}), (Span{3, 6}));
  EXPECT_EQ(alignment.to_page(Span{3, 6}), (Span{13, 16}));
  EXPECT_EQ(alignment.to_page(Span{2, 4}), (Span{5, 14}));
}

TEST(AlignmentTest, ARepeatedTextReplaces) {
  Alignment alignment;
  alignment.add(0, 3);
  alignment.add(0, 5);
  EXPECT_EQ(alignment.to_page(0), 5U);
}

/// A page of random entities and the text it is read as, with the page span of each character.
struct Made {
  std::string page;
  std::string text;
  std::vector<Span> of_text;
  std::vector<Span> of_page;
  Alignment alignment;
};

/// Writes each character of `text` as itself, as a longer entity or as one byte, with tags left out between.
Made make(const std::string& text, std::uint64_t seed) {
  testing::Random random(seed);
  Made made;
  made.text = text;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t size = decode_utf8(text, at).size;
    const auto before = static_cast<std::uint32_t>(made.page.size());
    if (random.below(5) == 0) made.page.append(random.below(6), '<');
    const auto begin = static_cast<std::uint32_t>(made.page.size());
    made.alignment.add(at, begin, before);
    const std::uint64_t kind = random.below(4);
    if (kind == 0)
      made.page.append(1 + random.below(7), '&');
    else if (kind == 1)
      made.page.push_back('.');
    else
      made.page.append(text, at, size);
    made.of_text.push_back({at, at + size});
    made.of_page.push_back({begin, static_cast<std::uint32_t>(made.page.size())});
    at += size;
  }
  made.alignment.add(static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(made.page.size()));
  return made;
}

TEST(AlignmentTest, EverySpanOfCharactersMapsExactly) {
  testing::Random random(5);
  for (std::uint64_t round = 0; round < 100; ++round) {
    const Made made = make(mended_utf8(random.text(30)), round);
    for (std::size_t a = 0; a < made.of_text.size(); ++a) {
      for (std::size_t b = a; b < made.of_text.size(); ++b) {
        const Span there = made.alignment.to_page(Span{made.of_text[a].begin, made.of_text[b].end});
        ASSERT_EQ(there, (Span{made.of_page[a].begin, made.of_page[b].end})) << round << ' ' << a << ' ' << b;
      }
    }
  }
}

TEST(AlignmentTest, ChainedWithTheIdentity) {
  Alignment one;
  one.add(0, 4);
  EXPECT_EQ(Alignment::chain(one, {}).to_page(Span{1, 2}), (Span{5, 6}));
  EXPECT_EQ(Alignment::chain({}, one).to_page(Span{1, 2}), (Span{5, 6}));
  EXPECT_TRUE(Alignment::chain({}, {}).identity());
}

// Twice removed: text from a page that was itself decoded from bytes. The chain leads where the two steps lead.
TEST(AlignmentTest, ChainIsOneStepAfterTheOther) {
  testing::Random random(6);
  for (std::uint64_t round = 0; round < 200; ++round) {
    const Made first = make(mended_utf8(random.text(25)), round);
    const Made second = make(mended_utf8(first.page), round + 1000);
    const Alignment chain = Alignment::chain(first.alignment, second.alignment);
    for (const Span character : first.of_text) {
      const Span page = first.alignment.to_page(character);
      const Span there = chain.to_page(character);
      ASSERT_EQ(there.begin, second.alignment.to_page(page.begin)) << round;
      ASSERT_EQ(there.end, std::max(there.begin, second.alignment.end_to_page(page.end))) << round;
    }
  }
}

}  // namespace
}  // namespace isnad
