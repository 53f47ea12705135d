#include "exchange/ndjson.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include "base/utf8.h"
#include "sample_reading.h"

namespace isnad {
namespace {

std::string written(const Reading& reading, const NdjsonOptions& options = {}) {
  std::string out;
  write_ndjson(reading, out, options);
  return out;
}

TEST(Ndjson, Golden) {
  test::expect_golden("ministry.ndjson", written(test::sample_reading()));
}

TEST(Ndjson, GoldenOfAnEmptyPage) {
  test::expect_golden("empty.ndjson", written(test::empty_reading()));
}

TEST(Ndjson, GoldenWithText) {
  test::expect_golden("ministry-text.ndjson", written(test::sample_reading(), {NdjsonOptions::Text::include}));
}

TEST(Ndjson, ReadsBackAsItWas) {
  const Reading reading = test::sample_reading();
  simdjson::dom::parser parser;
  const simdjson::padded_string line(written(reading, {NdjsonOptions::Text::include}));
  simdjson::dom::element root;
  ASSERT_EQ(parser.parse(line).get(root), simdjson::SUCCESS);
  EXPECT_EQ(std::string_view(root["document"]["title"]["text"]), reading.document.title.text);
  EXPECT_EQ(std::string_view(root["text"]), reading.text);
  EXPECT_EQ(std::string_view(root["document"]["published"]["weekday"]), "monday");
  std::size_t i = 0;
  for (const simdjson::dom::element statement : root["statements"]) {
    const Statement& wanted = reading.statements.at(i++);
    EXPECT_EQ(std::uint64_t(statement["content"]["span"].at(0)), wanted.content.begin);
    EXPECT_EQ(std::uint64_t(statement["content"]["span"].at(1)), wanted.content.end);
    EXPECT_EQ(std::string_view(statement["content"]["text"]), wanted.content_text);
    EXPECT_EQ(std::string_view(statement["speaker"]["name"]), wanted.speaker.name);
    EXPECT_EQ(statement["speaker"]["span"].is_null(), wanted.speaker.span.empty());
    EXPECT_EQ(statement["channel"].is_null(), !wanted.channel.has_value());
    EXPECT_EQ(statement["chain"].get_array().size(), wanted.chain.size());
  }
  EXPECT_EQ(i, reading.statements.size());
  for (const char* const list : {"events", "links", "relations"}) EXPECT_EQ(root[list].get_array().size(), 0U);
}

TEST(Ndjson, IsOneLineAndAppends) {
  std::string out = "before\n";
  Reading reading = test::sample_reading();
  reading.document.path = "line\nfeed";
  write_ndjson(reading, out);
  EXPECT_TRUE(out.starts_with("before\n{"));
  EXPECT_EQ(out.find('\n', 7), out.size() - 1);
}

TEST(Ndjson, WeekdayOnlyOfASingleDay) {
  Reading reading = test::sample_reading();
  reading.document.published.latest = make_date(2024, 2, 13);
  EXPECT_NE(written(reading).find("\"weekday\":null"), std::string::npos);
  reading.document.published.earliest.reset();
  reading.document.published.latest.reset();
  EXPECT_NE(written(reading).find("{\"earliest\":null,\"latest\":null,\"weekday\":null"), std::string::npos);
}

TEST(Ndjson, BrokenFileNamesStayJson) {
  Reading reading = test::sample_reading();
  reading.document.path = "pages/\xC7\xE1.html";
  const std::string line = written(reading);
  EXPECT_TRUE(is_utf8(line));
  EXPECT_NE(line.find("pages/\uFFFD\uFFFD.html"), std::string::npos);
}

}  // namespace
}  // namespace isnad
