#include "exchange/terminal.h"

#include <gtest/gtest.h>

#include "exchange/terminal_text.h"
#include "sample_reading.h"

namespace isnad {
namespace {

using terminal::Direction;

std::string written(const Reading& reading, const TextStyle& style) {
  std::string out;
  write_text(reading, style, out);
  return out;
}

TEST(Terminal, GoldenOfAFile) {
  test::expect_golden("ministry.out", written(test::sample_reading(), {}));
}

TEST(Terminal, GoldenOfATerminal) {
  const TextStyle style{TextStyle::Colour::on, TextStyle::Isolates::on, 60};
  test::expect_golden("ministry-terminal.out", written(test::sample_reading(), style));
}

TEST(Terminal, GoldenOfAnEmptyPage) {
  test::expect_golden("empty.out", written(test::empty_reading(), {}));
}

TEST(Terminal, NoPageCanSteerTheTerminal) {
  Reading reading = test::sample_reading();
  reading.document.title.text = "\033]0;title\a\u009B31m\u202Eabc\u2069";
  reading.statements[0].content_text = "x\033[2Jy\r\nz";
  reading.document.path = "\033[1m.txt";
  const std::string out = written(reading, {});
  for (const char* const bad : {"\033", "\a", "\r", "\u009B", "\u202E", "\u2069"}) {
    EXPECT_EQ(out.find(bad), std::string::npos);
  }
  EXPECT_NE(out.find("x[2Jy z"), std::string::npos);
}

TEST(Terminal, IsolatesAreBalancedOnEveryLine) {
  const TextStyle style{TextStyle::Colour::off, TextStyle::Isolates::on, 40};
  const std::string out = written(test::sample_reading(), style);
  int open = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out.compare(i, 3, "\u2066") == 0 || out.compare(i, 3, "\u2067") == 0) ++open;
    if (out.compare(i, 3, "\u2069") == 0) --open;
    if (out[i] == '\n') {
      EXPECT_EQ(open, 0);
    }
  }
}

TEST(TerminalText, Columns) {
  EXPECT_EQ(terminal::columns_of("abc"), 3);
  EXPECT_EQ(terminal::columns_of("\u0642\u064F\u0627\u0644\u0651"), 3);  // with marks
  EXPECT_EQ(terminal::columns_of("\u200F\u2067"), 0);
  EXPECT_EQ(terminal::columns_of("\u4E2D\U0001F600"), 4);
}

TEST(TerminalText, WrapsBetweenWordsAndLosesNone) {
  const auto lines = terminal::wrap("one two three fourteencharacters x y", 9);
  const std::vector<std::string_view> wanted = {"one two", "three", "fourteencharacters", "x y"};
  EXPECT_EQ(lines, wanted);
  EXPECT_EQ(terminal::wrap("one two", 0).size(), 1U);
  EXPECT_EQ(terminal::wrap("", 10).size(), 1U);
}

TEST(TerminalText, DirectionOfTheFirstLetter) {
  EXPECT_EQ(terminal::direction_of("12 \u00AB\u0642\u0627\u0644 abc"), Direction::right_to_left);
  EXPECT_EQ(terminal::direction_of("\u0663 abc \u0642"), Direction::left_to_right);
  EXPECT_EQ(terminal::direction_of("\u05D0"), Direction::right_to_left);
  EXPECT_EQ(terminal::direction_of("\u0416 \u0642"), Direction::left_to_right);
  EXPECT_EQ(terminal::direction_of("12"), Direction::left_to_right);
}

TEST(TerminalText, HarmlessKeepsLettersMarksAndJoiners) {
  const std::string text = "\u0645\u064F\u0640\u062D\u200C\u0645\u0651\u062F\u200F";
  EXPECT_EQ(terminal::harmless(text), text);
  EXPECT_EQ(terminal::harmless(" a\t\n b\xFF "), "a b\uFFFD");
}

}  // namespace
}  // namespace isnad
