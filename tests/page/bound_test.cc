// However long a text is, a bounded part of it is read, and the reader is told.
#include <gtest/gtest.h>

#include <string>

#include "page/page.h"

namespace isnad {
namespace {

TEST(Bound, ALongTextEndsBetweenTwoCharactersWithAWarning) {
  std::string line;
  while (line.size() < most_article_bytes + 3000) line += "\u0642\u0627\u0644 a ";  // Two-byte letters, so that a cut may hit one.
  Hints hints;
  hints.kind = PageKind::clean;
  const auto article = read_page(line + "\nmore text after the bound\n", hints);
  ASSERT_TRUE(article);
  ASSERT_EQ(article->paragraphs.size(), 1U);
  const Span paragraph = article->paragraphs.front();
  EXPECT_LE(paragraph.size(), most_article_bytes);
  EXPECT_GT(paragraph.size(), most_article_bytes - 4);
  EXPECT_NE(static_cast<unsigned char>(article->text[paragraph.end]) & 0xC0U, 0x80U);
  ASSERT_EQ(article->warnings.size(), 1U);
  EXPECT_EQ(article->warnings.front().kind, "cut_off");
}

TEST(Bound, ReferencesLeftInPlainTextLeadBackToTheirBytes) {
  Hints hints;
  hints.kind = PageKind::clean;
  const std::string page = "He said &quot;yes&quot; to R&D &amp; more.";
  const auto article = read_page(page, hints);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text, "He said \"yes\" to R&D & more.");
  const auto at = static_cast<std::uint32_t>(article->text.find("yes"));
  EXPECT_EQ(article->alignment.to_page(Span{at, at + 3}).of(page), "yes");
  EXPECT_EQ(article->alignment.to_page(Span{at - 1, at + 4}).of(page), "&quot;yes&quot;");
}

}  // namespace
}  // namespace isnad
