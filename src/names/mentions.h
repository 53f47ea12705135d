// Known names in an article: actors, outlets, persons, countries, adjectives of nationality, head nouns.
#pragma once

#include <cstdint>
#include <vector>

#include "text/sentences.h"
#include "text/text.h"

namespace isnad {

/// Words [first, last) that one row of a lexicon table names. The clitics of the first word are not part of the name.
struct Mention {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Entry entry;               ///< Table and row, with the features of the form.
  std::uint8_t clitics = 0;  ///< Small words joined in front of the first word.
};

/// The mentions of one article in the order of the text, longest first where several begin at one word; they do not
/// overlap otherwise. `at[word]` is one plus the index of the mention that begins at that word, 0 where none does.
struct Mentions {
  std::vector<Mention> list;
  std::vector<std::uint32_t> at;

  [[nodiscard]] const Mention* find(std::uint32_t word) const {
    return word < at.size() && at[word] != 0 ? &list[at[word] - 1] : nullptr;
  }
  void clear() {
    list.clear();
    at.clear();
  }
};

}  // namespace isnad
