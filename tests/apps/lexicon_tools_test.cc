// What `isnad explain` and `isnad lexicon report` print, with small tables of their own.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "explain.h"
#include "lexicon_report.h"

namespace isnad {
namespace {

const std::string folder = ISNAD_SOURCE_DIR "/tests/apps/";
const std::string tables = folder + "small_lexicon";

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream in(folder + "small_corpus/" + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void expect_lines(const std::string& text, const std::string& name) {
  const auto lines = lines_of(name);
  ASSERT_FALSE(lines.empty());
  for (const std::string& line : lines) EXPECT_NE(('\n' + text).find('\n' + line + '\n'), std::string::npos) << line;
}

RawPage first_page() {
  std::vector<RawPage> pages;
  PageSink sink;
  sink.page = [&](RawPage&& page) {
    pages.push_back(std::move(page));
    return false;
  };
  sink.problem = [](const Error& error) { ADD_FAILURE() << error.text(); };
  read_sources({folder + "small_corpus/pages.ndjson"}, sink);
  return pages.empty() ? RawPage{} : pages.front();
}

TEST(LexiconReport, CountsRowsAndTellsWhatIsMissing) {
  const auto report = lexicon_report({folder + "small_corpus/pages.ndjson"}, tables);
  ASSERT_TRUE(report.has_value()) << report.error().text();
  expect_lines(*report, "report.expected");
  // The verb that no table holds: before a known speaker, and before a that-word with "and" written in front.
  const std::string missing = "\n\u0627\u0648\u0636\u062D\t1\t";
  const auto verbs = report->find("\n# verbs");
  const auto before = report->find("\n# before");
  ASSERT_NE(verbs, std::string::npos);
  ASSERT_NE(before, std::string::npos);
  EXPECT_LT(report->find(missing, verbs), before);
  EXPECT_NE(report->find(missing, before), std::string::npos);
}

TEST(LexiconReport, FailsWithoutPagesOrTables) {
  EXPECT_FALSE(lexicon_report({folder + "small_corpus/none.ndjson"}, tables).has_value());
  EXPECT_FALSE(lexicon_report({folder + "small_corpus/pages.ndjson"}, folder + "none").has_value());
}

TEST(Explain, ShowsWordsRulesAndStatements) {
  ExplainOptions options;
  options.data_folder = tables;
  const auto text = explain(first_page(), options);
  ASSERT_TRUE(text.has_value()) << text.error().text();
  expect_lines(*text, "explain.expected");
  EXPECT_EQ(text->find('\033'), std::string::npos);
}

TEST(Explain, KeepsToSentencesThatHoldAWord) {
  ExplainOptions options;
  options.data_folder = tables;
  options.colour = ExplainOptions::Colour::on;
  options.word = "\u0627\u0644\u0646\u0627\u0637\u0642";  // "the spokesman", in the second sentence only.
  const auto text = explain(first_page(), options);
  ASSERT_TRUE(text.has_value()) << text.error().text();
  EXPECT_NE(text->find("\n\033[1m2 ["), std::string::npos);
  EXPECT_EQ(text->find("\n\033[1m1 ["), std::string::npos);
  EXPECT_EQ(text->find("\n\033[1m3 ["), std::string::npos);
}

}  // namespace
}  // namespace isnad
