#include "exchange/csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "sample_reading.h"

namespace isnad {
namespace {

// A reader of RFC 4180 of its own.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      cell += csv[++i];
    } else if (csv[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && csv[i] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && csv.compare(i, 2, "\r\n") == 0) {
      rows.push_back({""});
      ++i;
    } else {
      cell += csv[i];
    }
  }
  rows.pop_back();
  return rows;
}

std::string table_of(const Reading& reading) {
  std::string out;
  write_csv_header(out);
  write_csv(reading, out);
  return out;
}

std::string cell(const std::string& csv, std::size_t row, const std::string& column) {
  const auto rows = rows_of(csv);
  const auto& names = rows.at(0);
  const auto at = std::find(names.begin(), names.end(), column) - names.begin();
  return rows.at(row).at(static_cast<std::size_t>(at));
}

TEST(Csv, Golden) {
  test::expect_golden("ministry.csv", table_of(test::sample_reading()));
}

TEST(Csv, APageWithoutStatementsHasNoRow) {
  EXPECT_EQ(rows_of(table_of(test::empty_reading())).size(), 1U);
}

TEST(Csv, EveryRowHasEveryColumn) {
  const auto rows = rows_of(table_of(test::sample_reading()));
  ASSERT_EQ(rows.size(), 6U);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows.front().size());
  EXPECT_TRUE(rows.front().front().starts_with("\xEF\xBB\xBF"));
}

TEST(Csv, HardCellsComeBack) {
  Reading reading = test::sample_reading();
  const std::string hard = "a, \"b\"\r\n\u0642\u0627\u0644, c";
  reading.statements[0].content_text = hard;
  reading.statements[1].speaker.name = std::string(1, '"');
  EXPECT_EQ(cell(table_of(reading), 1, "content"), hard);
  EXPECT_EQ(cell(table_of(reading), 2, "speaker"), "\"");
}

TEST(Csv, FormulasAreGuarded) {
  Reading reading = test::sample_reading();
  for (const std::string formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=a,\"b\""}) {
    reading.statements[0].content_text = formula;
    EXPECT_EQ(cell(table_of(reading), 1, "content"), "'" + formula);
  }
  reading.statements[0].content_text = "a=1";
  EXPECT_EQ(cell(table_of(reading), 1, "content"), "a=1");
}

}  // namespace
}  // namespace isnad
