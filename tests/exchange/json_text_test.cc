#include "exchange/json_text.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <random>

#include "base/utf8.h"

namespace isnad {
namespace {

std::string parsed(const std::string& json) {
  simdjson::dom::parser parser;
  const simdjson::padded_string padded("[" + json + "]");
  std::string_view text;
  EXPECT_EQ(parser.parse(padded).at(0).get(text), simdjson::SUCCESS) << json;
  return std::string(text);
}

TEST(JsonText, EscapesWhatJsonDemandsAndNothingElse) {
  std::string out;
  json::append_string(out, "a\"b\\c\n\t\r\x01/\x7f\u0642");
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\n\\t\\r\\u0001/\x7f\u0642\"");
}

TEST(JsonText, EveryByteAtEveryPlaceComesBack) {
  for (int byte = 0; byte < 0x80; ++byte) {
    for (std::size_t place = 0; place < 20; ++place) {
      std::string text(20, 'x');
      text[place] = static_cast<char>(byte);
      std::string out;
      json::append_string(out, text);
      EXPECT_EQ(parsed(out), text) << byte << " at " << place;
    }
  }
}

TEST(JsonText, RandomTextComesBack) {
  std::mt19937 random(7);
  const std::u32string letters = U"a\"\\\n\u0627\u0642\u0644\u00AB \u20AC\U0001F600";
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) append_utf8(text, letters[random() % letters.size()]);
    std::string out;
    json::append_string(out, text);
    EXPECT_EQ(parsed(out), text);
  }
}

TEST(JsonText, AnyBytesBecomeUtf8) {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) text += static_cast<char>(random());
    std::string out;
    json::append_string(out, text);
    json::mend_utf8(out, 0);
    EXPECT_TRUE(is_utf8(out));
    parsed(out);
  }
}

TEST(JsonText, MendsOnlyBehindItsStart) {
  std::string out = "\xFF|\xD8|\u0627";
  json::mend_utf8(out, 1);
  EXPECT_EQ(out, "\xFF|\uFFFD|\u0627");
}

TEST(JsonText, NumbersSpansAndDates) {
  std::string out;
  json::append_number(out, -12);
  json::append_span(out, {3, 4294967295U});
  json::append_span_or_null(out, {5, 5});
  json::append_date(out, make_date(2024, 2, 9));
  json::append_date(out, make_date(987, 12, 31));
  json::append_date(out, std::nullopt);
  EXPECT_EQ(out, "-12[3,4294967295]null\"2024-02-09\"\"0987-12-31\"null");
}

TEST(JsonText, DatesAreThoseOfBase) {
  for (std::int32_t day = -1000; day < 40000; day += 13) {
    std::string out;
    json::append_date(out, Date{day});
    EXPECT_EQ(out, '"' + iso(Date{day}) + '"');
  }
}

}  // namespace
}  // namespace isnad
