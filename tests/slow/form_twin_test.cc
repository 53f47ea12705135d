// The cache of forms against analysing every word anew.

#include <gtest/gtest.h>

#include <algorithm>

#include "../text/text_reading.h"
#include "lexicon/fold.h"
#include "race.h"

namespace isnad {
namespace {

using testing::race;
using testing::race_text;

struct Analysed {
  std::string folded;
  Form form;
};

std::unique_ptr<Analysed> analyse(const Lexicon& lexicon, std::string_view raw) {
  auto made = std::make_unique<Analysed>();
  fold(raw, made->folded);
  made->form.raw = raw;
  made->form.folded = made->folded;
  analyse_form(lexicon, made->form);
  return made;
}

bool same(const Form& a, const Form& b) {
  const auto ways = [](const Form& form) {
    std::string out;
    for (const FormVariant& way : form.ways()) out += std::to_string(way.key) + ',' + std::to_string(way.clitics) + ' ';
    return out;
  };
  return a.raw == b.raw && a.folded == b.folded && a.bare == b.bare && ways(a) == ways(b) && a.clitics == b.clitics &&
         a.letters == b.letters && a.starts_phrase == b.starts_phrase && a.definite == b.definite &&
         a.feminine == b.feminine && a.plural == b.plural && a.teh_marbuta == b.teh_marbuta && a.tanwin == b.tanwin &&
         a.hamza_first == b.hamza_first && a.latin == b.latin && a.capital == b.capital &&
         a.subject_first == b.subject_first && a.tables == b.tables && a.functions == b.functions &&
         a.number == b.number;
}

// With the tables that are shipped.
TEST(FormTwin, Race) {
  const auto lexicon = Lexicon::load(ISNAD_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon) << lexicon.error().text();
  FormCache cache(*lexicon);
  std::vector<Word> words;
  split_words(race_text(), {0, static_cast<std::uint32_t>(race_text().size())}, cache, words);
  std::vector<std::string_view> spellings;
  for (const Word& word : words) {
    if (word.form != 0 && word.span.size() <= 256) spellings.push_back(word.span.of(race_text()));
  }
  std::size_t bytes = 0;
  for (const auto spelling : spellings) bytes += spelling.size();
  std::vector<FormId> cached;
  std::vector<std::unique_ptr<Analysed>> anew;
  race(
      "forms of words", bytes,
      [&] {
        for (const auto spelling : spellings) cached.push_back(cache.find(spelling));
      },
      [&] {
        for (const auto spelling : spellings) anew.push_back(analyse(*lexicon, spelling));
      });
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    ASSERT_TRUE(same(cache.form(cached[i]), anew[i]->form)) << spellings[i];
  }
}

}  // namespace
}  // namespace isnad
