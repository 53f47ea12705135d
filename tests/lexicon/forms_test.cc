#include "lexicon/forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "../test_files.h"
#include "lexicon/table.h"

namespace isnad {
namespace {

using testing::rows_of;

const char* name_of(Gender gender) {
  return gender == Gender::masculine ? "m" : gender == Gender::feminine ? "f" : "-";
}
const char* name_of(Count count) {
  return count == Count::singular ? "singular" : count == Count::dual ? "dual" : "plural";
}
const char* name_of(Shape shape) {
  constexpr const char* names[] = {"none", "past", "present", "participle", "masdar"};
  return names[static_cast<std::size_t>(shape)];
}

/// "spelling shape gender count object" of every form.
std::set<std::string> said(const std::vector<MadeForm>& forms) {
  std::set<std::string> out;
  for (const MadeForm& form : forms) {
    const Entry& entry = form.entry;
    const char* more = entry.object_suffix ? "object" : entry.first_person ? "first" : entry.definite ? "the" : "-";
    out.insert(form.spelling + ' ' + name_of(entry.shape) + ' ' + name_of(entry.gender) + ' ' + name_of(entry.count) +
               ' ' + more);
  }
  return out;
}

VerbParts parts_of(const std::string& past) {
  const auto table = read_table(ISNAD_SOURCE_DIR "/tests/lexicon/data/small/ar/cues.tsv", {"past"});
  for (const auto& row : table.value().rows) {
    if (row[0] == past) return {row[0], row[1], row[2], row[3]};
  }
  return {};
}

TEST(ArabicForms, Verbs) {
  for (const auto& row : rows_of("lexicon/data/verb_forms.tsv", 6)) {
    const auto& cells = row.cells;
    const std::string wanted = cells[1] + ' ' + cells[2] + ' ' + cells[3] + ' ' + cells[4] + ' ' + cells[5];
    EXPECT_TRUE(said(arabic_forms()->verb(parts_of(cells[0]))).contains(wanted)) << row.place << ": " << wanted;
  }
}

TEST(ArabicForms, NounsAndAdjectives) {
  for (const auto& row : rows_of("lexicon/data/noun_forms.tsv", 8)) {
    const auto& cells = row.cells;
    const auto forms =
        cells[0] == "noun" ? arabic_forms()->noun(cells[1], cells[2], cells[3]) : arabic_forms()->adjective(cells[1]);
    const std::string wanted = cells[4] + " none " + cells[5] + ' ' + cells[6] + ' ' + cells[7];
    EXPECT_TRUE(said(forms).contains(wanted)) << row.place << ": " << wanted;
  }
}

TEST(ArabicForms, MissingPartsMakeNoForms) {
  EXPECT_TRUE(arabic_forms()->verb({}).empty());
  for (const MadeForm& form : arabic_forms()->verb(parts_of("\u0646\u0642\u0644"))) {
    EXPECT_NE(form.entry.shape, Shape::masdar);  // The table gives this verb none.
    EXPECT_FALSE(form.spelling.empty());
  }
}

TEST(ArabicForms, HeadsOfTwoWordsStayAsTheyAre) {
  const auto forms = said(arabic_forms()->noun("\u0634\u0627\u0647\u062F \u0639\u064A\u0627\u0646", "-", "source"));
  EXPECT_TRUE(std::none_of(forms.begin(), forms.end(),
                           [](const std::string& one) { return one.find("dual") != std::string::npos; }));
}

TEST(EnglishForms, Verbs) {
  const auto forms = said(english_forms()->verb({"said", "says", "saying", "say"}));
  EXPECT_EQ(forms, (std::set<std::string>{"said past - singular -", "says present - singular -",
                                          "saying participle - singular -", "say present - plural -"}));
}

TEST(EnglishForms, Nouns) {
  EXPECT_TRUE(said(english_forms()->noun("official", "", "source")).contains("officials none - plural -"));
  EXPECT_TRUE(said(english_forms()->noun("spokesperson", "spokespeople|spokespersons", "office"))
                  .contains("spokespeople none - plural -"));
  EXPECT_EQ(english_forms()->noun("press", "-", "outlet").size(), 1U);
}

TEST(Forms, LanguagesThatAreKnown) {
  EXPECT_NE(form_maker("ar"), nullptr);
  EXPECT_NE(form_maker("en"), nullptr);
  EXPECT_EQ(form_maker("xx"), nullptr);
  EXPECT_FALSE(form_maker("ar")->subject_first());
  EXPECT_TRUE(form_maker("en")->subject_first());
}

}  // namespace
}  // namespace isnad
