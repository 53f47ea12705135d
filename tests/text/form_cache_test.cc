#include "text/form_cache.h"

#include <gtest/gtest.h>

#include "text_reading.h"

namespace isnad {
namespace {

using testing::Random;
using testing::small_lexicon;

/// One of any number of spellings.
std::string spelling(int number) {
  std::string out = "w";
  out += std::to_string(number);
  return out;
}

TEST(FormCacheTest, OneFormASpelling) {
  FormCache cache(small_lexicon());
  const FormId said = cache.find("said");
  EXPECT_NE(said, 0U);
  EXPECT_EQ(cache.find("said"), said);
  EXPECT_NE(cache.find("Said"), said);
  EXPECT_EQ(cache.form(said).raw, "said");
  EXPECT_EQ(cache.form(cache.find("Said")).folded, "said");
}

TEST(FormCacheTest, KeepsItsOwnBytes) {
  FormCache cache(small_lexicon());
  std::string word = "ministry";
  const FormId id = cache.find(word);
  word = "xxxxxxxx";
  EXPECT_EQ(cache.form(id).raw, "ministry");
}

TEST(FormCacheTest, FormsStayWhileItGrows) {
  FormCache cache(small_lexicon());
  std::vector<FormId> ids;
  for (int i = 0; i < 60000; ++i) ids.push_back(cache.find(spelling(i)));
  for (int i = 0; i < 60000; ++i) {
    ASSERT_EQ(cache.form(ids[static_cast<std::size_t>(i)]).raw, spelling(i));
    ASSERT_EQ(cache.find(spelling(i)), ids[static_cast<std::size_t>(i)]);
  }
}

TEST(FormCacheTest, TrimKeepsWhatFits) {
  FormCache cache(small_lexicon());
  const FormId id = cache.find("ministry");
  cache.trim();
  EXPECT_EQ(cache.find("ministry"), id);
}

// New spellings without end: ids would grow with them if trim() did not empty the cache.
TEST(FormCacheTest, BoundedByTrim) {
  FormCache cache(small_lexicon());
  FormId highest = 0;
  for (int i = 0; i < 300000; ++i) {
    if (i % 1000 == 0) cache.trim();
    highest = std::max(highest, cache.find(spelling(i)));
  }
  EXPECT_LE(highest, FormCache::most_forms + 1000);
}

TEST(FormCacheTest, LongSpellingsAreCut) {
  FormCache cache(small_lexicon());
  const std::string endless(100000, 'x');
  EXPECT_LE(cache.form(cache.find(endless)).raw.size(), 1024U);
  for (int round = 0; round < 40; ++round) {  // Letters of two, three and four bytes at every offset of the cut.
    std::string text(static_cast<std::size_t>(round), 'x');
    for (int i = 0; i < 400; ++i) text += round % 3 == 0 ? "\u0642" : round % 3 == 1 ? "\uFEFB" : "\U0001F600";
    const Form& form = cache.form(cache.find(text));
    EXPECT_TRUE(is_utf8(form.raw)) << round;
    EXPECT_TRUE(is_utf8(form.folded)) << round;
  }
}

/// Everything of a reading that does not depend on the number of a form.
std::string told(const Article& article, FormCache& cache) {
  Sentences text;
  read_text(article, cache, text);
  std::string out;
  for (const Word& word : text.words) {
    out += std::to_string(word.span.begin) + ',' + std::to_string(static_cast<int>(word.kind)) + ',' +
           std::to_string(word.partner);
    if (word.form != 0) {
      const Form& form = cache.form(word.form);
      out.append(form.folded).append(form.bare) += std::to_string(form.tables) + std::to_string(form.clitics);
    }
    out += ' ';
  }
  for (const Sentence& sentence : text.sentences) out += std::to_string(sentence.last) + ' ';
  return out;
}

TEST(FormCacheTest, TheSameAfterTrim) {
  Random random(21);
  FormCache full(small_lexicon());
  const std::string news = testing::read_file(ISNAD_SOURCE_DIR "/tests/text/data/sentences.tsv");
  for (int round = 0; round < 20; ++round) {
    const Article article = testing::article_of(news + mended_utf8(random.text(500)));
    const std::string once = told(article, full);
    for (int i = 0; i < 140000 && round == 10; ++i) (void)full.find(spelling(i));  // Past the bound.
    EXPECT_EQ(told(article, full), once);
    FormCache fresh(small_lexicon());
    EXPECT_EQ(told(article, fresh), once);
  }
}

}  // namespace
}  // namespace isnad
