// Loading: every table of every language, checked, turned into entries.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "base/hash.h"
#include "lexicon/fold.h"
#include "lexicon/forms.h"
#include "lexicon/lexicon.h"
#include "lexicon/table.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(FunctionClass::count_of_classes)> function_names{
    "that",   "relative", "preposition", "conjunction", "contrast", "negation", "demonstrative", "pronoun",  "time",
    "adverb", "aside",    "same",        "auxiliary",   "question", "article",  "own",           "identity", "deity"};

constexpr std::array<std::string_view, 10> forces{"say",    "confirm", "deny", "accuse",   "warn",
                                                  "demand", "promise", "hope", "announce", "other"};
constexpr std::array<std::string_view, 3> stances{"neutral", "distances", "endorses"};
constexpr std::array<std::string_view, 2> yes_no{"yes", "no"};
constexpr std::array<std::string_view, 6> kinds{"person", "office", "group", "outlet", "document", "source"};

template <class List>
bool is_one_of(std::string_view word, const List& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <class List>
std::string listing(const List& list) {
  std::string out;
  for (const auto& one : list) out.append(out.empty() ? "" : ", ").append(one);
  return out;
}

}  // namespace

/// Fills one Lexicon from one folder. Each load_* reads one table of one language; the first error ends the loading.
class LexiconLoader {
 public:
  Result<Lexicon> run(const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    std::vector<std::string> languages;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
      const std::string name = entry.path().filename().string();
      if (entry.is_directory() && form_maker(name)) languages.push_back(name);
    }
    if (failed || languages.empty()) {
      return failure(ErrorKind::not_found, folder, "no language tables here (expected folders such as ar/ and en/)");
    }
    std::sort(languages.begin(), languages.end());
    for (const auto& language : languages) {
      forms_ = form_maker(language);
      path_ = folder + "/" + language + "/";
      for (const auto load :
           {&LexiconLoader::load_cues, &LexiconLoader::load_according, &LexiconLoader::load_heads,
            &LexiconLoader::load_actors, &LexiconLoader::load_outlets, &LexiconLoader::load_persons,
            &LexiconLoader::load_countries, &LexiconLoader::load_given_names, &LexiconLoader::load_function_words,
            &LexiconLoader::load_content_nouns, &LexiconLoader::load_months, &LexiconLoader::load_numbers}) {
        if (auto done = (this->*load)(); !done) return tl::unexpected(done.error());
      }
    }
    lexicon_.seal();
    lexicon_.hash_ = hex(sha256(digest_input_), 8);
    return std::move(lexicon_);
  }

 private:
  using Done = Result<int>;

  /// Opens a table; a language may leave out any but cues, heads and function words.
  Result<TsvTable> open(const std::string& name, const std::vector<std::string>& columns, bool optional) {
    const std::string path = path_ + name + ".tsv";
    if (optional && !std::filesystem::exists(path)) return TsvTable{};
    auto table = read_table(path, columns);
    if (table) {
      digest_input_.append(name).push_back('\n');
      std::ifstream in(path, std::ios::binary);
      std::ostringstream bytes;
      bytes << in.rdbuf();
      digest_input_.append(hex(sha256(bytes.str())));
    }
    return table;
  }

  static tl::unexpected<Error> bad(const TsvTable& table, std::size_t row, std::string reason) {
    return failure(ErrorKind::bad_table, table.place(row), std::move(reason));
  }

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
      if (std::string reason = row(cell, table->place(i)); !reason.empty()) return bad(*table, i, std::move(reason));
    }
    return 0;
  }

  void put(std::string_view spelling, Table table, std::size_t row, Entry entry = {}) {
    entry.table = table;
    entry.row = static_cast<std::uint32_t>(row);
    lexicon_.add(spelling, entry);
  }

  static Takes parse_takes(std::string_view cell) {
    Takes takes;
    std::stringstream parts{std::string(cell)};
    for (std::string part; std::getline(parts, part, ',');) {
      if (part == "that")
        takes.that = true;
      else if (part == "quote")
        takes.quote = true;
      else if (part == "colon")
        takes.colon = true;
      else if (part == "noun")
        takes.noun = true;
      else if (part.starts_with("source+") || part.starts_with("document+")) {
        takes.source = true;
        takes.source_is_document = part.front() == 'd';
        takes.source_after = folded(part.substr(part.find('+') + 1));
      } else if (part.starts_with("object+")) {
        takes.object = true;
        takes.after_object.push_back(folded(part.substr(7)));
      } else if (part != "as" && !part.empty())
        takes.prepositions.push_back(folded(part));  // "as": in phrases only.
    }
    return takes;
  }

  Done load_cues() {
    return each("cues", {"past", "present", "participle", "masdar", "force", "stance", "takes"}, false,
                [&](auto cell, const std::string& place) -> std::string {
                  if (!is_one_of(cell("force"), forces))
                    return "force '" + cell("force") + "' is none of " + listing(forces);
                  if (!is_one_of(cell("stance"), stances))
                    return "stance '" + cell("stance") + "' is none of " + listing(stances);
                  if (cell("past").empty()) return "the past tense is missing";
                  Cue cue{
                      cell("past"), cell("force"), cell("stance"), parse_takes(cell("takes")), forms_->subject_first(),
                      place};
                  if (cell("takes").empty()) return "column takes says nothing: no content could ever follow";
                  for (const std::string& preposition : cue.takes.prepositions) {
                    if (preposition.find('+') != std::string::npos && !preposition.starts_with("source+")) {
                      return "takes '" + preposition + "' begins with something else than object+";
                    }
                  }
                  for (auto& form : forms_->verb({cell("past"), cell("present"), cell("participle"), cell("masdar")})) {
                    put(form.spelling, Table::cue, lexicon_.cues.size(), form.entry);
                  }
                  lexicon_.cues.push_back(std::move(cue));
                  return {};
                });
  }

  Done load_according() {
    return each(
        "according", {"phrase", "then", "force", "stance"}, true,
        [&](auto cell, const std::string& place) -> std::string {
          using Then = According::Then;
          const std::map<std::string, Then> thens{
              {"speaker", Then::speaker}, {"verb", Then::verb}, {"either", Then::either}};
          if (!thens.contains(cell("then"))) return "then '" + cell("then") + "' is none of speaker, verb, either";
          if (!is_one_of(cell("force"), forces)) return "force '" + cell("force") + "' is none of " + listing(forces);
          if (!is_one_of(cell("stance"), stances))
            return "stance '" + cell("stance") + "' is none of " + listing(stances);
          put(cell("phrase"), Table::according, lexicon_.according.size());
          lexicon_.according.push_back({cell("phrase"), thens.at(cell("then")), cell("force"), cell("stance"), place});
          return {};
        });
  }

  Done load_heads() {
    return each("heads", {"singular", "plural", "kind", "anonymous", "class"}, false,
                [&](auto cell, const std::string& place) -> std::string {
                  if (!is_one_of(cell("kind"), kinds))
                    return "kind '" + cell("kind") + "' is none of " + listing(kinds);
                  if (!is_one_of(cell("anonymous"), yes_no))
                    return "anonymous '" + cell("anonymous") + "' is none of " + listing(yes_no);
                  const auto [found, fresh] =
                      classes_.try_emplace(cell("class"), static_cast<std::uint16_t>(classes_.size() + 1));
                  for (auto& form : forms_->noun(cell("singular"), cell("plural"), cell("kind"))) {
                    put(form.spelling, Table::head, lexicon_.heads.size(), form.entry);
                  }
                  lexicon_.heads.push_back({cell("singular"), cell("kind"), cell("anonymous") == "yes", found->second,
                                            cell("class"), cell("sector"), place});
                  return {};
                });
  }

  /// The entry of a name; weak when the column says "yes" for all names of the row or lists this one.
  static Entry named(std::string_view name, const std::string& weak) {
    Entry entry;
    entry.weak = weak == "yes" || is_one_of(name, alternatives(weak));
    return entry;
  }

  /// Why the column `weak` is wrong: it lists a name that the row does not have. Empty where it is right.
  static std::string wrong_weak(const std::string& weak, const std::vector<std::string_view>& names) {
    for (const auto name : alternatives(weak)) {
      if (weak != "yes" && !is_one_of(name, names))
        return "weak lists '" + std::string(name) + "', which is none of the names";
    }
    return {};
  }

  std::string put_actor(const std::string& kind, const std::string& sort, auto cell, const std::string& place) {
    const auto names = alternatives(cell("names"));
    if (cell("id").empty()) return "the id is missing";
    if (names.empty()) return "no names";
    if (!is_one_of(kind, kinds)) return "kind '" + kind + "' is none of " + listing(kinds);
    if (std::string wrong = wrong_weak(cell("weak"), names); !wrong.empty()) return wrong;
    for (const auto name : names) put(name, Table::actor, lexicon_.actors.size(), named(name, cell("weak")));
    lexicon_.actors.push_back({cell("id"), kind, std::string(names.front()), cell("english"), sort, place});
    return {};
  }

  Done load_actors() {
    return each("actors", {"id", "kind", "english", "names"}, true,
                [&](auto cell, const std::string& place) { return put_actor(cell("kind"), {}, cell, place); });
  }
  Done load_outlets() {
    return each("outlets", {"id", "country", "kind", "english", "names"}, true,
                [&](auto cell, const std::string& place) { return put_actor("outlet", cell("kind"), cell, place); });
  }
  Done load_persons() {
    return each("persons", {"id", "english", "office", "names"}, true,
                [&](auto cell, const std::string& place) { return put_actor("person", {}, cell, place); });
  }

  Done load_countries() {
    return each("countries", {"id", "names", "adjective", "people", "capital"}, true,
                [&](auto cell, const std::string& place) -> std::string {
                  const auto names = alternatives(cell("names"));
                  if (cell("id").empty() || names.empty()) return "id or names are missing";
                  auto weak_may_list = names;
                  for (const auto name : alternatives(cell("capital"))) weak_may_list.push_back(name);
                  if (std::string wrong = wrong_weak(cell("weak"), weak_may_list); !wrong.empty()) return wrong;
                  const std::size_t row = lexicon_.countries.size();
                  for (const auto name : names) put(name, Table::country, row, named(name, cell("weak")));
                  for (const auto name : alternatives(cell("capital")))
                    put(name, Table::capital, row, named(name, cell("weak")));
                  for (const auto adjective : alternatives(cell("adjective"))) {
                    for (auto& form : forms_->adjective(adjective))
                      put(form.spelling, Table::nationality, row, form.entry);
                  }
                  for (const auto people : alternatives(cell("people"))) {
                    for (auto& form : forms_->noun(people, "-", "people")) {
                      form.entry.count = Count::plural;
                      put(form.spelling, Table::nationality, row, form.entry);
                    }
                  }
                  lexicon_.countries.push_back({cell("id"), std::string(names.front()), place});
                  return {};
                });
  }

  Done load_given_names() {
    return each("given_names", {"name", "gender"}, true, [&](auto cell, const std::string&) -> std::string {
      Entry entry;
      entry.gender = cell("gender") == "f"   ? Gender::feminine
                     : cell("gender") == "m" ? Gender::masculine
                                             : Gender::both;
      entry.weak = cell("weak") == "yes";
      for (const auto name : alternatives(cell("name"))) put(name, Table::given_name, 0, entry);
      return {};
    });
  }

  Done load_function_words() {
    return each("function_words", {"word", "class"}, false, [&](auto cell, const std::string&) -> std::string {
      const auto found = std::find(function_names.begin(), function_names.end(), cell("class"));
      if (found == function_names.end()) return "class '" + cell("class") + "' is none of " + listing(function_names);
      put(cell("word"), Table::function, static_cast<std::size_t>(found - function_names.begin()));
      return {};
    });
  }

  Done load_content_nouns() {
    return each("content_nouns", {"noun"}, true, [&](auto cell, const std::string&) -> std::string {
      if (!cell("force").empty() && !is_one_of(cell("force"), forces))
        return "force '" + cell("force") + "' is none of " + listing(forces);
      put(cell("noun"), Table::content_noun, lexicon_.content_forces.size());
      lexicon_.content_forces.push_back(cell("force"));
      return {};
    });
  }

  Done load_months() {
    return each("months", {"month", "names"}, true, [&](auto cell, const std::string&) -> std::string {
      const int number = std::atoi(cell("month").c_str());
      if (number < 1 || number > 12) return "month '" + cell("month") + "' is not 1 to 12";
      for (const auto name : alternatives(cell("names"))) put(name, Table::month, lexicon_.months.size());
      lexicon_.months.push_back({number});
      return {};
    });
  }

  Done load_numbers() {
    return each("numbers", {"value", "words"}, true, [&](auto cell, const std::string&) -> std::string {
      const std::string& value = cell("value");
      if (value.empty() || value.size() > 6 || value.find_first_not_of("0123456789") != std::string::npos) {
        return "value '" + value + "' is no number";
      }
      for (const auto word : alternatives(cell("words"))) put(word, Table::number, lexicon_.numbers.size());
      lexicon_.numbers.push_back({std::atoi(value.c_str())});
      return {};
    });
  }

  Lexicon lexicon_;
  std::unique_ptr<FormMaker> forms_;
  std::string path_;
  std::string digest_input_;
  std::map<std::string, std::uint16_t> classes_;
};

std::string_view class_name(FunctionClass one) {
  return function_names[static_cast<std::size_t>(one)];
}

Result<Lexicon> Lexicon::load(const std::string& folder) {
  return LexiconLoader().run(folder);
}

}  // namespace isnad
