// From what the lexicon holds back to the rows of the tables it was made from, for whoever looks after the tables.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"

namespace isnad {

/// One row of one table.
struct LexiconRow {
  std::string table;  ///< Name of the file without its ending: "cues".
  std::string place;  ///< Language, file and line: "ar/cues.tsv:12".
  std::string name;   ///< The word, lemma, phrase or first name it stands for.
};

/// All rows of all tables of one folder. Immutable once loaded; any number of threads may ask.
class LexiconRows {
 public:
  /// Lists the rows of `lexicon`, which was loaded from `folder`. Fails as Lexicon::load does.
  [[nodiscard]] static Result<LexiconRows> load(const std::string& folder, const Lexicon& lexicon);

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// Position in rows() of the row that gave this entry; `key` is the folded spelling (words of a phrase joined by a
  /// blank) under which the lexicon holds it. `none` where the row cannot be told.
  [[nodiscard]] std::size_t find(const Entry& entry, std::string_view key) const;

  [[nodiscard]] const std::vector<LexiconRow>& rows() const { return rows_; }

 private:
  void number(Table table, std::string_view place, std::string_view name);
  Result<void> list_words(const std::string& folder, const std::string& language, const std::string& file, Table table,
                          const std::string& column);

  std::vector<LexiconRow> rows_;
  std::map<Table, std::vector<std::size_t>> numbered_;       // By Entry::row.
  std::map<std::string, std::size_t, std::less<>> spelled_;  // By table, class and spelling.
};

/// The folded spelling under which the lexicon holds this way to take a word: `folded` without the small words in
/// front.
[[nodiscard]] std::string key_of(const Lexicon& lexicon, std::string_view folded, KeyId key, std::uint8_t clitics);

/// What a word of that table is, for people.
[[nodiscard]] const char* name_of(Table table);

}  // namespace isnad
