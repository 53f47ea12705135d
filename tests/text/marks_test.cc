#include <gtest/gtest.h>

#include "text_reading.h"

namespace isnad {
namespace {

using testing::TextReading;

/// The text between each opening mark and its partner, inner ones too.
std::vector<std::string> quoted(const TextReading& reading) {
  std::vector<std::string> out;
  for (const Word& word : reading.words()) {
    const bool opens = word.kind == WordKind::quote_open || word.kind == WordKind::bracket_open;
    if (!opens || word.partner == 0) continue;
    const Span end = reading.words()[word.partner].span;
    out.emplace_back(reading.said({word.span.end, end.begin}));
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST(Marks, Pairs) {
  EXPECT_EQ(quoted(TextReading("he \"said\" (so) [no]")), (Texts{"said", "so", "no"}));
  EXPECT_EQ(quoted(TextReading("he \u00ABsaid\u00BB")), (Texts{"said"}));
  EXPECT_EQ(quoted(TextReading("he \u201Csaid\u201D, \u201Eso\u201C")), (Texts{"said", "so"}));
}

TEST(Marks, Nested) {
  EXPECT_EQ(quoted(TextReading("\u00ABhe said: \"no\"\u00BB")), (Texts{"he said: \"no\"", "no"}));
  EXPECT_EQ(quoted(TextReading("(he (and she) said)")), (Texts{"he (and she) said", "and she"}));
  EXPECT_EQ(quoted(TextReading("\"he (and she\" said)")), (Texts{"he (and she", "and she\" said"}));
}

TEST(Marks, ClosingOnesUsedToOpen) {
  EXPECT_EQ(quoted(TextReading("he said: \u00BBno\u00AB then left")), (Texts{"no"}));
  EXPECT_EQ(quoted(TextReading("he said \u201Dno\u201D then")), (Texts{"no"}));
}

TEST(Marks, BehindAJoinedParticle) {
  EXPECT_EQ(quoted(TextReading("\u0642\u0627\u0644 \u0644\"Reuters\" \u0648\"AFP\"")), (Texts{"Reuters", "AFP"}));
  EXPECT_EQ(quoted(TextReading("\u0642\u0627\u0644 \u0628\u0640\"Reuters\"")), (Texts{"Reuters"}));
}

TEST(Marks, UnpairedOnesHaveNoPartner) {
  for (const char* text : {"he said\u00BB then", "\u00ABhe said", "he) said", "(he said", "he said \"", ")("}) {
    EXPECT_TRUE(quoted(TextReading(text)).empty()) << text;
  }
}

TEST(Marks, AParagraphEndsWhatIsOpen) {
  const TextReading reading("he said: \"no\nshe said: \"yes\" and left");
  EXPECT_EQ(quoted(reading), (Texts{"yes"}));
}

TEST(Marks, AnUnclosedQuotationNeverSwallowsAnArticle) {
  std::string text = "\u00ABhe said ";
  for (int i = 0; i < 500; ++i) text += "word ";
  text += "end\u00BB and \u00ABthen\u00BB";
  EXPECT_EQ(quoted(TextReading(text)), (Texts{"then"}));
}

}  // namespace
}  // namespace isnad
