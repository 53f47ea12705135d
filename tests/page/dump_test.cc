#include "page/dump.h"

#include <gtest/gtest.h>

#include "page_files.h"

namespace isnad {
namespace {

// One line a fact, as in the .expected files.
std::string facts(const Article& article) {
  std::string out;
  const auto add = [&](const std::string& fact) { out += fact + "\n"; };
  if (!article.title.empty()) add("title\t" + std::string(article.title.of(article.text)));
  if (!article.dateline.empty()) add("dateline\t" + std::string(article.dateline.of(article.text)));
  for (const Clock& clock : article.clocks) {
    EXPECT_EQ(clock.text, clock.span.of(article.text));
    add("clock\t" + clock.text + "\t" + (clock.date ? iso(*clock.date) : "-"));
  }
  for (const Span paragraph : article.paragraphs) add("paragraph\t" + std::string(paragraph.of(article.text)));
  return out;
}

class DumpFile : public ::testing::TestWithParam<const char*> {};

TEST_P(DumpFile, GivesTheArticleAndNothingElse) {
  const std::string name = GetParam();
  const Article article = read_dump(testing::read_data(name + ".txt"), {}, {});
  EXPECT_EQ(facts(article), testing::read_data(name + ".expected"));
}

INSTANTIATE_TEST_SUITE_P(Files, DumpFile,
                         ::testing::Values("dump_inserts", "dump_buttons", "simple_text", "simple_paragraph"));

TEST(Dump, LineEndsOfAllKindsAreTheSame) {
  const std::string unix_text = testing::read_data("dump_inserts.txt");
  for (const std::string end : {"\r\n", "\r", "\xE2\x80\xA8"}) {
    std::string text;
    for (const char c : unix_text) text += c == '\n' ? end : std::string(1, c);
    EXPECT_EQ(facts(read_dump(text, {}, {})), testing::read_data("dump_inserts.expected"));
  }
}

TEST(Dump, HintsAreKept) {
  Hints hints;
  hints.url = "https://wadi.example/1";
  hints.outlet = "Wadi";
  hints.published = "2024-01-25T10:00:00Z";
  hints.title = "A bridge opens";
  const Article article =
      read_dump("Home\nNews\n\nA bridge opens\n\nThe minister opened the bridge on Monday, he said.\n", {}, hints);
  EXPECT_EQ(article.url, hints.url);
  EXPECT_EQ(article.outlet, "Wadi");
  EXPECT_EQ(article.title.of(article.text), "A bridge opens");
  ASSERT_EQ(article.clocks.size(), 1U);
  EXPECT_EQ(article.clocks[0].source, "record");
  EXPECT_EQ(article.clocks[0].date, make_date(2024, 1, 25));
}

TEST(Dump, AnyTextSurvives) {
  for (const std::string& text :
       {std::string(), std::string("\n\n \n"), std::string("x"), std::string(64, '\0'), std::string(1 << 20, 'a'),
        std::string(1 << 16, '\n'), std::string("# # # # #\n| | |\n")}) {
    const Article article = read_dump(text, {}, {});
    for (const Span paragraph : article.paragraphs) EXPECT_LE(paragraph.end, text.size());
  }
}

TEST(Dump, MenusAloneAreNoArticle) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "Entry " + std::to_string(i) + "\n";
  const Article article = read_dump(text, {}, {});
  EXPECT_TRUE(article.paragraphs.empty());
  ASSERT_EQ(article.warnings.size(), 1U);
  EXPECT_EQ(article.warnings[0].kind, "no_article");
}

TEST(Clean, KeepsEveryLine) {
  Hints hints;
  hints.title = "Title";
  const Article article = read_clean("Title\n\nOne.\n\n  Two \r\nMore\n", {}, hints);
  EXPECT_EQ(facts(article), "title\tTitle\nparagraph\tOne.\nparagraph\tTwo\nparagraph\tMore\n");
}

TEST(Clean, WithoutAKnownTitleThereIsNone) {
  const Article article = read_clean("First line\n\nOne.", {}, {});
  EXPECT_TRUE(article.title.empty());
  EXPECT_EQ(article.paragraphs.size(), 2U);
}

}  // namespace
}  // namespace isnad
