// Inside Lexicon::load: from the tables of a folder to the entries of one Lexicon. Not for other rooms. What the
// columns mean: data/README.md and rows.h.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/forms.h"
#include "lexicon/lexicon.h"
#include "lexicon/table.h"

namespace isnad {

/// What the column `kind` may say of a role noun or an actor.
inline constexpr std::array<std::string_view, 6> speaker_kinds{"person", "office",   "group",
                                                               "outlet", "document", "source"};

/// The word stands in the list.
template <class List>
[[nodiscard]] bool is_one_of(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// The list as an error message shows it.
template <class List>
[[nodiscard]] std::string listing(const List& list) {
  std::string out;
  for (const auto& one : list) out.append(out.empty() ? "" : ", ").append(one);
  return out;
}

/// Fills one Lexicon from one folder. Each load_* reads one table of one language; the first error ends the loading.
class LexiconLoader {
 public:
  /// Loads all languages of the folder, once.
  [[nodiscard]] Result<Lexicon> run(const std::string& folder);

 private:
  using Done = Result<int>;

  /// Opens a table; a language may leave out any but cues, heads and function words.
  Result<TsvTable> open(const std::string& name, const std::vector<std::string>& columns, bool optional);

  /// Calls row(cell, place) for every row of a table, where cell("column") gives a cell, empty if there is no such
  /// column. What `row` gives back is empty or the reason why the row is wrong.
  template <class Row>
  Done each(const std::string& name, const std::vector<std::string>& columns, bool optional, Row row) {
    auto table = open(name, columns, optional);
    if (!table) return tl::unexpected(table.error());
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
      const auto cell = [&](std::string_view column) -> const std::string& {
        static const std::string nothing;
        const int at = table->column(column);
        return at < 0 ? nothing : table->rows[i][static_cast<std::size_t>(at)];
      };
      if (std::string reason = row(cell, table->place(i)); !reason.empty())
        return failure(ErrorKind::bad_table, table->place(i), std::move(reason));
    }
    return 0;
  }

  void put(std::string_view spelling, Table table, std::size_t row, Entry entry = {}) {
    entry.table = table;
    entry.row = static_cast<std::uint32_t>(row);
    lexicon_.add(spelling, entry);
  }

  // load_words.cc
  Done load_cues();
  Done load_according();
  Done load_heads();
  Done load_function_words();
  Done load_content_nouns();
  Done load_months();
  Done load_numbers();
  Done load_titled();

  // load_names.cc
  /// One row of actors, outlets or persons; gives the reason why it is wrong, empty where it is right.
  template <class Cell>
  std::string put_actor(const std::string& kind, const std::string& sort, const Cell& cell, const std::string& place);
  Done load_actors();
  Done load_outlets();
  Done load_persons();
  Done load_countries();
  Done load_given_names();

  Lexicon lexicon_;
  std::unique_ptr<FormMaker> forms_;              ///< Of the language at hand.
  std::string path_;                              ///< Its folder, with the slash.
  std::string digest_input_;                      ///< Names and digests of all tables so far.
  std::map<std::string, std::uint16_t> classes_;  ///< Numbers of the column `class` of heads.
};

}  // namespace isnad
