#include <gtest/gtest.h>

#include "text_reading.h"

namespace isnad {
namespace {

using testing::rows_of;
using testing::TextReading;

void add(std::string& out, bool is, const char* name) {
  if (is) out.append(out.empty() ? "" : "+").append(name);
}

std::string clitics_of(const Form& form) {
  std::string out;
  add(out, (form.clitics & clitic::conjunction) != 0, "wa");
  add(out, (form.clitics & clitic::in) != 0, "bi");
  add(out, (form.clitics & clitic::to) != 0, "li");
  add(out, (form.clitics & clitic::like) != 0, "ka");
  add(out, (form.clitics & clitic::future) != 0, "sa");
  add(out, (form.clitics & clitic::possessive) != 0, "'s");
  return out.empty() ? "-" : out;
}

std::string marks_of(const Form& form) {
  std::string out;
  add(out, form.definite, "the");
  add(out, form.latin, "L");
  add(out, form.capital, "C");
  add(out, form.feminine, "f");
  add(out, form.plural, "p");
  add(out, form.teh_marbuta, "t");
  add(out, form.tanwin, "n");
  return out.empty() ? "-" : out;
}

TEST(Forms, ByTheTablesElseByTheirLetters) {
  for (const auto& row : rows_of("text/data/forms.tsv", 4)) {
    const TextReading reading(row.cells[0]);
    ASSERT_EQ(reading.words().size(), 1U) << row.place;
    const Form& form = reading.form(0);
    EXPECT_EQ(form.bare, row.cells[1]) << row.place;
    EXPECT_EQ(clitics_of(form), row.cells[2]) << row.place << ": " << row.cells[0];
    EXPECT_EQ(marks_of(form), row.cells[3]) << row.place << ": " << row.cells[0];
  }
}

TEST(Forms, PhrasesWithoutWhatIsJoinedToThem) {
  for (const auto& row : rows_of("text/data/without_clitics.tsv", 2)) {
    const TextReading reading(row.cells[0]);
    EXPECT_EQ(without_clitics(row.cells[0], reading.form(0), reading.form(0).clitics), row.cells[1]) << row.place;
  }
}

TEST(Forms, Numbers) {
  const std::pair<const char*, int> numbers[] = {
      {"15", 15},  {"\u0661\u0665", 15}, {"\u06F1\u06F5", 15},     {"\u06615", 15},
      {"007", 7},  {"1,200", 1200},      {"12,345,678", 12345678}, {"\u0661\u066C\u0662\u0660\u0660", 1200},
      {"3.5", -1}, {"1,2", -1},          {"12.05.2024", -1},       {"99999999999999999999", -1}};
  for (const auto& [text, value] : numbers) EXPECT_EQ(TextReading(text).form(0).number, value) << text;
  EXPECT_EQ(TextReading("word").form(0).number, -1);
}

TEST(Forms, KnownWordsNameTheirTables) {
  const TextReading reading("said official Reuters that nowhere");
  EXPECT_TRUE(reading.form(0).in(Table::cue));
  EXPECT_TRUE(reading.form(1).in(Table::head));
  EXPECT_TRUE(reading.form(2).in(Table::actor));
  EXPECT_TRUE(reading.form(3).is(FunctionClass::that));
  EXPECT_EQ(reading.form(4).tables, 0);
  EXPECT_EQ(reading.form(4).variant_count, 0);
}

TEST(Forms, TheFirstWordOfAPhrase) {
  const TextReading reading("United States of Iraq");
  EXPECT_TRUE(reading.form(0).starts_phrase);
  EXPECT_FALSE(reading.form(1).starts_phrase);
}

}  // namespace
}  // namespace isnad
