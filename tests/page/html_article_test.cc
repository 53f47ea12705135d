// Whole HTML pages: the article on them, its metadata, the way back to the page, and hostile markup.
#include <gtest/gtest.h>

#include <filesystem>

#include "html_pages.h"
#include "page/html_tree.h"
#include "page/metadata.h"
#include "page_files.h"

namespace isnad {
namespace {

using testing::html_hints;
using testing::misaligned;
using testing::paragraphs_of;
using testing::read_data;

std::string spaces(std::string_view text) {  // no-break spaces as blanks, so that expected files can be read
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool no_break = text.substr(at, 2) == "\u00A0";
    out.push_back(no_break ? ' ' : text[at]);
    at += no_break ? 1 : 0;
  }
  return out;
}

class HtmlPage : public ::testing::TestWithParam<const char*> {};

TEST_P(HtmlPage, GivesTitleAndParagraphs) {
  const std::string name = std::string("html/") + GetParam();
  const std::string page = read_data(name + ".html");
  const auto article = read_page(page, {});
  ASSERT_TRUE(article);
  std::string found(article->title.of(article->text));
  found += '\n' + paragraphs_of(*article) + '\n';
  EXPECT_EQ(spaces(found), read_data(name + ".expected"));
  EXPECT_EQ(misaligned(page, *article, detect_encoding(page, "")), 0U);
  EXPECT_TRUE(article->warnings.empty());
}

INSTANTIATE_TEST_SUITE_P(Pages, HtmlPage, ::testing::Values("plain_divs", "old_tables", "short_story", "sections"));

TEST(HtmlSamples, EveryCharacterLeadsBackToItsBytes) {
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ISNAD_SOURCE_DIR "/samples")) {
    if (entry.path().extension() != ".html") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    const auto article = read_page(page, {});
    ASSERT_TRUE(article) << entry.path();
    EXPECT_GE(article->paragraphs.size(), 4U) << entry.path();
    EXPECT_EQ(misaligned(page, *article, detect_encoding(page, "")), 0U) << entry.path();
    ++seen;
  }
  EXPECT_GE(seen, 5);
}

TEST(HtmlMetadata, JsonLdOpenGraphAndLinks) {
  const auto article = read_page(read_data("html/sections.html"), {});
  ASSERT_TRUE(article);
  EXPECT_EQ(article->url, "https://lantern.example/world/2024/03/11/panel");
  EXPECT_EQ(article->outlet, "The Lantern");
  ASSERT_GE(article->clocks.size(), 3U);
  EXPECT_EQ(article->clocks[0].source, "json-ld");
  EXPECT_EQ(iso(article->clocks[0].date.value()), "2024-03-11");
  EXPECT_EQ(iso(article->clocks[1].date.value()), "2024-03-12");
  EXPECT_EQ(article->clocks[2].source, "url");
  EXPECT_EQ(iso(article->clocks[2].date.value()), "2024-03-11");
}

TEST(HtmlMetadata, DatelineAboveTheText) {
  const auto article = read_page(read_data("html/short_story.html"), {});
  ASSERT_TRUE(article);
  EXPECT_FALSE(article->dateline.empty());
  EXPECT_LT(article->dateline.end, article->paragraphs.front().begin);
  EXPECT_EQ(article->clocks.front().source, "time");
}

TEST(HtmlMetadata, TitleWithoutTheSite) {
  EXPECT_EQ(without_site("Talks open in the capital - The Lantern", "The Lantern"), "Talks open in the capital");
  EXPECT_EQ(without_site("The Lantern | Talks open in the capital", ""), "Talks open in the capital");
  EXPECT_EQ(without_site("Talks open", ""), "Talks open");
}

TEST(HtmlMetadata, TheSiteIsNamedInTheTitle) {
  EXPECT_EQ(site_in_title("Talks open in the capital | The Lantern", "Talks open in the capital"), "The Lantern");
  EXPECT_EQ(site_in_title("The Lantern :: Talks open", "Talks open"), "The Lantern");
  EXPECT_EQ(site_in_title("Talks open \u2013 The Lantern", "Talks open"), "The Lantern");
  EXPECT_EQ(site_in_title("Talks open today", "Talks open"), "");
  EXPECT_EQ(site_in_title("Another headline", "Talks open"), "");
  const auto article = read_page(read_data("html/plain_divs.html"), {});
  ASSERT_TRUE(article);
  EXPECT_EQ(article->outlet, read_data("html/plain_divs.outlet"));
}

TEST(HtmlMetadata, BrokenJsonIsPassedOver) {
  const auto article = read_page(
      "<script type=\"application/ld+json\">{\"datePublished\": \"2024-</script>"
      "<h1>Talks open</h1><p>The talks opened on Monday, an official said in the capital.</p>",
      {});
  ASSERT_TRUE(article);
  EXPECT_TRUE(article->clocks.empty());
  EXPECT_EQ(paragraphs_of(*article), "The talks opened on Monday, an official said in the capital.");
}

const std::string sentence = "The delegation arrived on Monday, and the talks began at once. ";

std::string repeat(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(HostileHtml, TextBelowTenThousandTagsSurvives) {
  for (const std::string tag :
       {"<div>", "<b>", "<section class=x>", "<span class=y>", "<blockquote>", "<table><tr><td>", "<x-y>"}) {
    const auto article = read_page("<html>" + repeat(tag, 10'000) + sentence + sentence, {});
    ASSERT_TRUE(article) << tag;
    EXPECT_NE(paragraphs_of(*article).find("The delegation arrived"), std::string::npos) << tag;
  }
}

TEST(HostileHtml, ManyKindsEndInTime) {
  const std::vector<std::string> pieces = {"<div>",
                                           "<b>",
                                           "<svg>",
                                           "<a href=x>",
                                           "<b><div>",
                                           "<b><i></b>",
                                           "<font size=1><p>",
                                           "<table>",
                                           "<p>",
                                           "</p>",
                                           "<!--",
                                           "<![CDATA[",
                                           "<script><!--<script>",
                                           "<title>",
                                           "<a x=\"",
                                           "<",
                                           "&",
                                           "&amp",
                                           "<li><ul>",
                                           "<dl><dt>a<dd>b",
                                           "<select><option>",
                                           "<form><h2>x",
                                           "<br>",
                                           "a)))<br>",
                                           "<x-a></x-b>",
                                           "<h1>a b c</h1>",
                                           "<time>1/2/2024</time>",
                                           "<div><a href=x>a link of some length</a> 1/2/2024 text</div>",
                                           std::string("a\0b", 3),
                                           "\xFF\xFE",
                                           "\xD8"};
  for (const std::string& piece : pieces) {
    const std::string page = "<!doctype html>" + sentence + repeat(piece, 200'000 / piece.size());
    const auto article = read_page(page, html_hints());
    ASSERT_TRUE(article) << piece;
    EXPECT_TRUE(is_utf8(article->text)) << piece;
  }
}

TEST(HostileHtml, MoreElementsThanTheTreeHolds) {
  const HtmlTree tree = build_html_tree(repeat("<i class=x></i><p>a", most_html_nodes / 2 + 1000));
  EXPECT_TRUE(tree.cut);
  EXPECT_LE(tree.nodes.size(), most_html_nodes + most_html_nodes / 4);
}

TEST(HostileHtml, NulBytesAreDropped) {
  std::string page = "<p>" + sentence + sentence;
  page.insert(10, std::string(3, '\0'));
  const auto article = read_page(page, html_hints());
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text.find('\0'), std::string::npos);
  EXPECT_EQ(misaligned(page, *article, detect_encoding(page, "")), 0U);
}

TEST(HostileHtml, BrokenBytesAreReplacedWithAWarning) {
  const auto article = read_page("<p>" + sentence + "\xD9\x84\xD9\x85\xD9\x84\xD9\x85 \xD9 " + sentence, html_hints());
  ASSERT_TRUE(article);
  EXPECT_TRUE(is_utf8(article->text));
  ASSERT_EQ(article->warnings.size(), 1U);
  EXPECT_EQ(article->warnings[0].kind, "bytes_replaced");
}

TEST(HostileHtml, WhatIsNoTextIsRefused) {
  EXPECT_FALSE(read_page("", {}));
  EXPECT_FALSE(read_page("  \n 123", {}));
  std::string binary;
  for (int i = 0; i < 4000; ++i) binary += static_cast<char>(i * 7 % 256);
  const auto refused = read_page(binary, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::not_text);
}

TEST(HostileHtml, ALongArticleIsCutOff) {
  const auto article = read_page("<p>" + repeat(sentence, 200'000), html_hints());
  ASSERT_TRUE(article);
  EXPECT_LE(article->text.size(), (std::size_t{8} << 20) + 16);
  EXPECT_EQ(article->warnings.back().kind, "cut_off");
}

}  // namespace
}  // namespace isnad
