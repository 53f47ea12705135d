// Broken tables are refused with file, line and reason.

#include <gtest/gtest.h>

#include <map>

#include "../test_files.h"
#include "lexicon/lexicon.h"

namespace isnad {
namespace {

using testing::ScratchFolder;

using Tables = std::map<std::string, std::string>;

/// The smallest set of tables that is right.
Tables right_tables() {
  return {{"cues",
           "past\tpresent\tparticiple\tmasdar\tforce\tstance\ttakes\nsaid\tsays\tsaying\tsay\tsay\tneutral\tthat\n"},
          {"heads", "singular\tplural\tkind\tanonymous\tclass\nspokesman\tspokesmen\toffice\tno\tspokesman\n"},
          {"function_words", "word\tclass\nthat\tthat\n"}};
}

std::string load_error(const Tables& tables, std::string* folder_path) {
  const ScratchFolder folder;
  for (const auto& [name, bytes] : tables) folder.put("en/" + name + ".tsv", bytes);
  *folder_path = folder.path();
  const auto lexicon = Lexicon::load(folder.path());
  return lexicon ? "" : lexicon.error().text();
}

TEST(Load, SmallestTables) {
  std::string path;
  EXPECT_EQ(load_error(right_tables(), &path), "");
}

TEST(Load, TablesThatMustBeThere) {
  for (const char* name : {"cues", "heads", "function_words"}) {
    Tables tables = right_tables();
    tables.erase(name);
    std::string path;
    const std::string error = load_error(tables, &path);
    EXPECT_TRUE(error.starts_with(path + "/en/" + name + ".tsv: ")) << error;
  }
}

TEST(Load, NoFolderNoLanguage) {
  const auto nowhere = Lexicon::load("/nowhere/at/all");
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().kind, ErrorKind::not_found);
  const ScratchFolder folder;
  folder.put("xx/cues.tsv", "");
  ASSERT_FALSE(Lexicon::load(folder.path()));
  EXPECT_NE(Lexicon::load(folder.path()).error().text().find("no language tables"), std::string::npos);
}

struct Fault {
  const char* table;
  int line;
  const char* reason;
};

constexpr const char* cue_columns = "past\tpresent\tparticiple\tmasdar\tforce\tstance\ttakes\n";

TEST(Load, FaultsNameFileAndLine) {
  const std::string cues = cue_columns;
  const std::pair<std::string, Fault> faults[] = {
      {cues + "said\t\t\t\tsing\tneutral\tthat\n", {"cues", 2, "force 'sing' is none of"}},
      {cues + "# why\nsaid\t\t\t\tsay\tcold\tthat\n", {"cues", 3, "stance 'cold' is none of"}},
      {cues + "said\t\t\t\tsay\tneutral\t\n", {"cues", 2, "column takes says nothing"}},
      {cues + "\tsays\t\t\tsay\tneutral\tthat\n", {"cues", 2, "the past tense is missing"}},
      {"past\tpresent\n", {"cues", 1, "column 'participle' is missing"}},
      {"phrase\tthen\tforce\tstance\nby\tnoun\tsay\tneutral\n", {"according", 2, "then 'noun' is none of"}},
      {"phrase\tthen\tforce\tstance\nby\tverb\tx\tneutral\n", {"according", 2, "force 'x' is none of"}},
      {"phrase\tthen\tforce\tstance\nby\tverb\tsay\tx\n", {"according", 2, "stance 'x' is none of"}},
      {"singular\tplural\tkind\tanonymous\tclass\nman\t\tthing\tno\tman\n", {"heads", 2, "kind 'thing' is none of"}},
      {"singular\tplural\tkind\tanonymous\tclass\nman\t\tperson\tmaybe\tman\n", {"heads", 2, "anonymous 'maybe'"}},
      {"id\tkind\tenglish\tnames\n\tgroup\tX\tX\n", {"actors", 2, "the id is missing"}},
      {"id\tkind\tenglish\tnames\nA\tgroup\tX\t\n", {"actors", 2, "no names"}},
      {"id\tkind\tenglish\tnames\nA\tcrowd\tX\tX\n", {"actors", 2, "kind 'crowd' is none of"}},
      {"id\tkind\tenglish\tnames\tweak\nA\tgroup\tX\tX|Y\tZ\n", {"actors", 2, "weak lists 'Z'"}},
      {"id\tnames\tadjective\tpeople\tcapital\nIRQ\t\tIraqi\t\tBaghdad\n", {"countries", 2, "id or names are missing"}},
      {"word\tclass\nthe\tnoise\n", {"function_words", 2, "class 'noise' is none of"}},
      {"month\tnames\n13\tSmarch\n", {"months", 2, "month '13' is not 1 to 12"}},
      {"value\twords\n2\ttwo\nx\tthree\n", {"numbers", 3, "value 'x' is no number"}},
  };
  for (const auto& [bytes, fault] : faults) {
    Tables tables = right_tables();
    tables[fault.table] = bytes;
    std::string path;
    const std::string error = load_error(tables, &path);
    const std::string place = path + "/en/" + fault.table + ".tsv:" + std::to_string(fault.line) + ": ";
    EXPECT_TRUE(error.starts_with(place)) << error << "\n  instead of " << place << fault.reason;
    EXPECT_NE(error.find(fault.reason), std::string::npos) << error << "\n  instead of " << fault.reason;
  }
}

}  // namespace
}  // namespace isnad
