#include "lexicon_rows.h"

#include <algorithm>
#include <filesystem>

#include "lexicon/arabic_letters.h"
#include "lexicon/fold.h"
#include "lexicon/table.h"
#include "text/form.h"

namespace isnad {
namespace {

std::string short_place(const std::string& place) {
  const std::filesystem::path path(place);
  return (path.parent_path().filename() / path.filename()).string();
}

std::string spelled_key(Table table, std::uint32_t row, std::string_view spelling) {
  const std::uint32_t group = table == Table::function ? row : 0;
  return std::to_string(static_cast<int>(table)) + ' ' + std::to_string(group) + ' ' + std::string(spelling);
}

std::uint32_t class_of(std::string_view name) {
  constexpr auto count = static_cast<std::uint32_t>(FunctionClass::count_of_classes);
  std::uint32_t one = 0;
  while (one < count && class_name(static_cast<FunctionClass>(one)) != name) ++one;
  return one;
}

bool is_spelled(Table table) {
  return table == Table::function || table == Table::content_noun || table == Table::given_name;
}

}  // namespace

const char* name_of(Table table) {
  switch (table) {
    case Table::cue:
      return "cue";
    case Table::according:
      return "according";
    case Table::head:
      return "head";
    case Table::actor:
      return "actor";
    case Table::country:
      return "country";
    case Table::nationality:
      return "nationality";
    case Table::capital:
      return "capital";
    case Table::given_name:
      return "given name";
    case Table::function:
      return "function";
    case Table::content_noun:
      return "content noun";
    case Table::month:
      return "month";
    case Table::number:
      return "number";
    case Table::titled:
      return "titled";
  }
  return "";
}

void LexiconRows::number(Table table, std::string_view place, std::string_view name) {
  const std::string where = short_place(std::string(place));
  const std::size_t begin = where.find('/') + 1;
  numbered_[table].push_back(rows_.size());
  rows_.push_back({where.substr(begin, where.find('.') - begin), where, std::string(name)});
}

Result<void> LexiconRows::list_words(const std::string& folder, const std::string& language, const std::string& file,
                                     Table table, const std::string& column) {
  const std::string path = folder + '/' + language + '/' + file + ".tsv";
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return {};
  const auto read = read_table(path, {column});
  if (!read) return tl::unexpected<Error>(read.error());
  const int at = read->column(column);
  const int sort = read->column("class");
  for (std::size_t i = 0; i < read->rows.size(); ++i) {
    const std::vector<std::string>& row = read->rows[i];
    const auto names = alternatives(row[static_cast<std::size_t>(at)]);
    if (names.empty()) continue;
    const std::uint32_t group = sort < 0 ? 0 : class_of(row[static_cast<std::size_t>(sort)]);
    for (const std::string_view name : names) spelled_.emplace(spelled_key(table, group, folded(name)), rows_.size());
    number(table, read->place(i), names.front());
  }
  return {};
}

Result<LexiconRows> LexiconRows::load(const std::string& folder, const Lexicon& lexicon) {
  LexiconRows rows;
  for (const Cue& row : lexicon.cues) rows.number(Table::cue, row.place, row.lemma);
  for (const According& row : lexicon.according) rows.number(Table::according, row.place, row.phrase);
  for (const Head& row : lexicon.heads) rows.number(Table::head, row.place, row.word);
  for (const Actor& row : lexicon.actors) rows.number(Table::actor, row.place, row.name);
  for (const Country& row : lexicon.countries) rows.number(Table::country, row.place, row.name);
  rows.numbered_[Table::nationality] = rows.numbered_[Table::capital] = rows.numbered_[Table::country];
  std::vector<std::string> languages;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    if (entry.is_directory()) languages.push_back(entry.path().filename().string());
  }
  std::sort(languages.begin(), languages.end());  // The order in which Lexicon::load numbers the rows.
  for (const std::string& language : languages) {
    for (const auto& [file, table, column] :
         {std::tuple("function_words", Table::function, "word"),
          std::tuple("content_nouns", Table::content_noun, "noun"),
          std::tuple("given_names", Table::given_name, "name"), std::tuple("months", Table::month, "names"),
          std::tuple("numbers", Table::number, "words"), std::tuple("titled", Table::titled, "noun")}) {
      if (auto done = rows.list_words(folder, language, file, table, column); !done) {
        return tl::unexpected<Error>(std::move(done.error()));
      }
    }
  }
  return rows;
}

std::size_t LexiconRows::find(const Entry& entry, std::string_view key) const {
  if (is_spelled(entry.table)) {
    const auto found = spelled_.find(spelled_key(entry.table, entry.row, key));
    return found == spelled_.end() ? none : found->second;
  }
  const auto table = numbered_.find(entry.table);
  return table == numbered_.end() || entry.row >= table->second.size() ? none : table->second[entry.row];
}

std::string key_of(const Lexicon& lexicon, std::string_view folded, KeyId key, std::uint8_t clitics) {
  constexpr std::size_t letter = 2;  // Bytes of an Arabic letter.
  std::string word(folded);
  const auto drop = [&](std::uint8_t which) {
    if ((clitics & which) != 0 && word.size() >= letter) word.erase(0, letter);
  };
  if (lexicon.key(word) == key) return word;
  if ((clitics & clitic::possessive) != 0) return word.substr(0, word.rfind('\''));
  drop(clitic::conjunction);
  drop(clitic::prepositions | clitic::future);
  if (lexicon.key(word) == key) return word;
  // "lil-": the article has lost its alef behind the preposition.
  for (const std::size_t lost : {letter, std::size_t{0}}) {
    const std::string with_article = std::string(arabic::article) + word.substr(std::min(lost, word.size()));
    if (lexicon.key(with_article) == key) return with_article;
  }
  return word;
}

}  // namespace isnad
