#include "lexicon/table.h"

#include <gtest/gtest.h>

#include "../test_files.h"

namespace isnad {
namespace {

using testing::ScratchFolder;

TEST(Table, CellsByRowAndColumn) {
  const ScratchFolder folder;
  const auto table =
      read_table(folder.put("t.tsv", "# why\n\nword\tclass\r\nthat\tthat\r\n# note\nthe\n"), {"word", "class"});
  ASSERT_TRUE(table) << table.error().text();
  EXPECT_EQ(table->columns, (std::vector<std::string>{"word", "class"}));
  ASSERT_EQ(table->rows.size(), 2U);
  EXPECT_EQ(table->rows[1], (std::vector<std::string>{"the", ""}));  // Missing cells at the end are empty.
  EXPECT_EQ(table->place(0), folder.path() + "/t.tsv:4");
  EXPECT_EQ(table->place(1), folder.path() + "/t.tsv:6");
  EXPECT_EQ(table->column("class"), 1);
  EXPECT_EQ(table->column("none"), -1);
}

struct Broken {
  const char* bytes;
  const char* place;
  const char* reason;
};

TEST(Table, FaultsNameTheLine) {
  const Broken cases[] = {
      {"word\n# x\n\xFFx\n", ":3", "not UTF-8"},
      {"word\tclass\nx\ty\tz\n", ":2", "3 cells in a table of 2 columns"},
      {"word\tclass\nx \ty\n", ":2", "blank at the end of a cell: 'x '"},
      {"word\tclass\nx\t y\n", ":2", "blank at the end of a cell: ' y'"},
      {"# x\nclass\tother\n", ":2", "column 'word' is missing"},
      {"# nothing but notes\n", "", "no line names the columns"},
      {"", "", "no line names the columns"},
  };
  for (const Broken& one : cases) {
    const ScratchFolder folder;
    const std::string path = folder.put("broken.tsv", one.bytes);
    const auto table = read_table(path, {"word"});
    ASSERT_FALSE(table) << one.reason;
    EXPECT_EQ(table.error().kind, ErrorKind::bad_table);
    EXPECT_EQ(table.error().where, path + one.place);
    EXPECT_NE(table.error().reason.find(one.reason), std::string::npos) << table.error().reason;
  }
}

TEST(Table, NoSuchFile) {
  const auto table = read_table("/nowhere/at/all.tsv", {});
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().kind, ErrorKind::not_found);
  EXPECT_EQ(table.error().where, "/nowhere/at/all.tsv");
}

TEST(Table, Alternatives) {
  using Views = std::vector<std::string_view>;
  EXPECT_EQ(alternatives("a|b c|d"), (Views{"a", "b c", "d"}));
  EXPECT_EQ(alternatives("|a||b|"), (Views{"a", "b"}));
  EXPECT_EQ(alternatives(""), Views{});
}

}  // namespace
}  // namespace isnad
