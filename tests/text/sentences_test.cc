#include <gtest/gtest.h>

#include "text_reading.h"

namespace isnad {
namespace {

using testing::joined;
using testing::rows_of;
using testing::TextReading;

TEST(SentencesOf, Paragraphs) {
  for (const auto& row : rows_of("text/data/sentences.tsv", 2)) {
    const TextReading reading(row.cells[0]);
    EXPECT_EQ(joined(reading, reading.sentences()), row.cells[1]) << row.place;
  }
}

TEST(SentencesOf, TitleFirst) {
  Article article;
  article.text = "First paragraph. More.\nThe title\nSecond paragraph";
  article.title = {23, 32};
  article.paragraphs = {{0, 22}, {33, 49}};
  FormCache cache(testing::small_lexicon());
  Sentences out;
  read_text(article, cache, out);
  ASSERT_EQ(out.sentences.size(), 4U);
  EXPECT_TRUE(out.sentences[0].in_title);
  EXPECT_EQ(out.sentences[0].span, article.title);
  EXPECT_FALSE(out.sentences[1].in_title);
  EXPECT_EQ(out.sentences[2].paragraph, 0U);
  EXPECT_EQ(out.sentences[3].paragraph, 1U);
  EXPECT_EQ(out.sentences[1].first, out.sentences[0].last);
}

TEST(SentencesOf, OldWordsAreForgotten) {
  FormCache cache(testing::small_lexicon());
  Sentences out;
  read_text(testing::article_of("One. Two."), cache, out);
  read_text(testing::article_of("Three"), cache, out);
  EXPECT_EQ(out.words.size(), 1U);
  EXPECT_EQ(out.sentences.size(), 1U);
  read_text(testing::article_of(""), cache, out);
  EXPECT_TRUE(out.words.empty() && out.sentences.empty());
}

TEST(SentencesOf, LanguageIsTheScriptOfMostWords) {
  EXPECT_STREQ(TextReading("The ministry said so").all().language, "en");
  EXPECT_STREQ(TextReading("\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 Reuters").all().language, "ar");
}

}  // namespace
}  // namespace isnad
