#include "page/dateline.h"

#include <gtest/gtest.h>

#include "page/clocks.h"
#include "page_files.h"

namespace isnad {
namespace {

TEST(Dateline, IsTakenOffTheFirstParagraph) {
  for (const std::string& line : testing::data_lines("datelines.tsv")) {
    const std::vector<std::string> cells = testing::split(line, "\t");
    ASSERT_EQ(cells.size(), 3U) << line;
    Article article;
    article.text = cells[0];
    article.paragraphs.push_back({0, static_cast<std::uint32_t>(article.text.size())});
    find_dateline(article);
    EXPECT_EQ(article.dateline.empty() ? "-" : article.dateline.of(article.text), cells[1]) << line;
    EXPECT_EQ(article.paragraphs[0].of(article.text), cells[2]) << line;
  }
}

TEST(Dateline, MayBeAParagraphOfItsOwn) {
  Article article;
  article.text = "agencies- Wadi:\nThe minister opened the bridge.";
  article.paragraphs = {{0, 15}, {16, static_cast<std::uint32_t>(article.text.size())}};
  find_dateline(article);
  EXPECT_EQ(article.dateline.of(article.text), "agencies- Wadi");
  ASSERT_EQ(article.paragraphs.size(), 1U);
  EXPECT_EQ(article.paragraphs[0].begin, 16U);
}

TEST(Dateline, AnArticleWithoutParagraphsHasNone) {
  Article article;
  find_dateline(article);
  EXPECT_TRUE(article.dateline.empty());
}

TEST(Clocks, PiecesOfALine) {
  for (const std::string& line : testing::data_lines("clocks.tsv")) {
    const std::vector<std::string> cells = testing::split(line, "\t");
    ASSERT_EQ(cells.size(), 2U) << line;
    Article article;
    article.text = cells[0];
    add_clocks(article, {0, static_cast<std::uint32_t>(article.text.size())});
    std::string found;
    for (const Clock& clock : article.clocks) {
      found += (found.empty() ? "" : " ") + clock.text + "=" + (clock.date ? iso(*clock.date) : "-");
    }
    EXPECT_EQ(found, cells[1]) << line;
  }
}

TEST(Clocks, NumericDates) {
  EXPECT_EQ(numeric_date("2024-01-25"), make_date(2024, 1, 25));
  EXPECT_EQ(numeric_date("2024-01-25T10:00:00Z"), make_date(2024, 1, 25));
  EXPECT_EQ(numeric_date(" 25.1.2024 10:00"), make_date(2024, 1, 25));
  EXPECT_EQ(numeric_date("\u0662\u0665/\u0661/\u0662\u0660\u0662\u0664"), make_date(2024, 1, 25));
  EXPECT_EQ(numeric_date("1/25/2024"), make_date(2024, 1, 25));
  EXPECT_EQ(numeric_date("2/1/2024"), make_date(2024, 1, 2));
  EXPECT_EQ(numeric_date("31/2/2024"), std::nullopt);
  EXPECT_EQ(numeric_date("2024-01"), std::nullopt);
  EXPECT_EQ(numeric_date("25-1/2024"), std::nullopt);
  EXPECT_EQ(numeric_date("2024-01-255"), std::nullopt);
  EXPECT_EQ(numeric_date(""), std::nullopt);
}

}  // namespace
}  // namespace isnad
