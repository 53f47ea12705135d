#include <gtest/gtest.h>

#include "claimed_reading.h"

namespace isnad {
namespace {

using testing::ClaimedReading;
using testing::Random;
using testing::rows_of;

std::string chain_of(const Statement& statement) {
  std::string out;
  for (const ChainLink& link : statement.chain) {
    out.append(out.empty() ? "" : " <- ").append(name_of(link.as)).append(" ").append(link.name);
  }
  return out;
}

TEST(Statements, ChainFromOriginToOutlet) {
  const Carriers carriers{{{"Agency", "OUT.AGENCY", ChainRole::agency}}, "News", "OUT.NEWS"};
  const ClaimedReading reading("The spokesman told Reuters that talks began.", carriers);
  ASSERT_EQ(reading.statements.size(), 1U);
  const Statement& one = reading.statements[0];
  EXPECT_EQ(chain_of(one), "origin The spokesman <- channel Reuters <- agency Agency <- outlet News");
  ASSERT_TRUE(one.channel);
  EXPECT_EQ(one.channel->actor, "OUT.REUTERS");
  EXPECT_TRUE(one.id.empty());  // Set by the pipeline, which knows the document.
}

TEST(Statements, ModeAndQuotes) {
  const ClaimedReading direct("He said: \"Talks began.\"");
  ASSERT_EQ(direct.statements.size(), 1U);
  EXPECT_EQ(direct.statements[0].mode, Mode::direct);
  ASSERT_EQ(direct.statements[0].quotes.size(), 1U);
  EXPECT_EQ(direct.said(direct.statements[0].quotes[0]), "Talks began");
  const ClaimedReading indirect("The spokesman said that talks began.");
  ASSERT_EQ(indirect.statements.size(), 1U);
  EXPECT_EQ(indirect.statements[0].mode, Mode::indirect);
  EXPECT_TRUE(indirect.statements[0].quotes.empty());
  const ClaimedReading mixed("The spokesman said that talks \"really began at last\" in Baghdad.");
  ASSERT_EQ(mixed.statements.size(), 1U);
  EXPECT_EQ(mixed.statements[0].mode, Mode::mixed);
}

TEST(Statements, ANameInMarksAtTheEndKeepsItsMark) {
  const ClaimedReading reading("He said: \"Talks began at the place (Baghdad).\" And left.");
  ASSERT_EQ(reading.statements.size(), 1U);
  EXPECT_EQ(reading.said(reading.statements[0].content), "Talks began at the place (Baghdad)");
  EXPECT_EQ(reading.said(reading.statements[0].quotes.at(0)), "Talks began at the place (Baghdad)");
}

TEST(Statements, NoneWithoutReports) {
  EXPECT_TRUE(ClaimedReading("Talks began in Baghdad.").statements.empty());
  EXPECT_TRUE(ClaimedReading("").statements.empty());
}

void check(const ClaimedReading& reading) {
  const std::string_view text = reading.named.reading.article.text;
  const auto lies_well = [&](Span span) {
    return span.begin <= span.end && span.end <= text.size() && is_utf8(span.of(text));
  };
  for (const Statement& one : reading.statements) {
    ASSERT_TRUE(lies_well(one.sentence) && lies_well(one.cue.span) && lies_well(one.speaker.span) &&
                lies_well(one.content));
    ASSERT_FALSE(one.cue.span.empty());
    ASSERT_TRUE(one.sentence.holds(one.cue.span)) << reading.said(one.cue.span);
    ASSERT_FALSE(one.content.empty());
    ASSERT_TRUE(one.sentence.holds(one.content)) << reading.said(one.content);
    ASSERT_EQ(one.content_text, reading.said(one.content));
    ASSERT_FALSE(one.parts.empty());
    for (const Span part : one.parts) ASSERT_TRUE(lies_well(part) && one.content.holds(part));
    for (const Span quote : one.quotes) ASSERT_TRUE(lies_well(quote) && one.content.holds(quote));
    ASSERT_EQ(one.speaker.text, reading.said(one.speaker.span));
    ASSERT_GE(one.speaker.count, 0);
    ASSERT_FALSE(one.why.empty());
  }
}

/// Sentences of the data files cut up and put together at random, with noise between.
std::string mixture(Random& random) {
  static const auto frames = rows_of("claims/data/frames.tsv", 5);
  static const auto phrases = rows_of("names/data/noun_phrases.tsv", 6);
  std::string text;
  for (int i = 0; i < 6; ++i) {
    const bool frame = random.below(2) == 0;
    const std::string& piece =
        frame ? frames[random.below(frames.size())].cells[0] : phrases[random.below(phrases.size())].cells[0];
    const std::size_t begin = random.below(3) == 0 ? random.below(piece.size()) : 0;
    text += piece.substr(begin, random.below(3) == 0 ? random.below(piece.size()) : std::string::npos);
    text += random.below(3) == 0 ? random.text(4) : random.below(4) == 0 ? "\n" : " ";
  }
  return mended_utf8(text);
}

TEST(Statements, SpansOfAnyMixture) {
  Random random(71);
  for (int round = 0; round < 600; ++round) {
    const std::string text = mixture(random);
    ASSERT_NO_FATAL_FAILURE(check(ClaimedReading(text))) << text;
  }
}

TEST(Statements, TwiceTheSame) {
  Random random(72);
  for (int round = 0; round < 100; ++round) {
    const std::string text = mixture(random);
    const ClaimedReading one(text);
    const ClaimedReading other(text);
    ASSERT_EQ(one.statements.size(), other.statements.size());
    for (std::size_t i = 0; i < one.statements.size(); ++i) {
      ASSERT_EQ(one.statements[i].content, other.statements[i].content);
      ASSERT_EQ(chain_of(one.statements[i]), chain_of(other.statements[i]));
      ASSERT_EQ(one.statements[i].why, other.statements[i].why);
    }
  }
}

}  // namespace
}  // namespace isnad
