// Latin spellings: the possessive ending, capitals, plurals.

#include "base/utf8.h"
#include "text/form.h"

namespace isnad {

void analyse_english(const Lexicon& lexicon, Form& form) {
  const std::string_view word = form.folded;
  form.latin = true;
  form.subject_first = true;
  form.letters = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255));
  form.capital = !form.raw.empty() && form.raw.front() >= 'A' && form.raw.front() <= 'Z';
  form.bare = word;
  add_variant(lexicon, word, 0, form);
  if (word.ends_with("'s") && word.size() > 3) {
    form.bare = word.substr(0, word.size() - 2);
    add_variant(lexicon, form.bare, clitic::possessive, form);
    form.clitics = clitic::possessive;
  }
  form.plural = word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("'s");
}

}  // namespace isnad
