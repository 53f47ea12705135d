// Tables of names: offices, outlets, persons, countries, given names.

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/loader.h"

namespace isnad {
namespace {

/// The entry of a name; weak when the column says "yes" for all names of the row or lists this one.
Entry named(std::string_view name, const std::string& weak) {
  Entry entry;
  entry.weak = weak == "yes" || is_one_of(name, alternatives(weak));
  return entry;
}

/// Why the column `weak` is wrong: it lists a name that the row does not have. Empty where it is right.
std::string wrong_weak(const std::string& weak, const std::vector<std::string_view>& names) {
  for (const auto name : alternatives(weak)) {
    if (weak != "yes" && !is_one_of(name, names))
      return "weak lists '" + std::string(name) + "', which is none of the names";
  }
  return {};
}

}  // namespace

template <class Cell>
std::string LexiconLoader::put_actor(const std::string& kind, const std::string& sort, const Cell& cell,
                                     const std::string& place) {
  const auto names = alternatives(cell("names"));
  if (cell("id").empty()) return "the id is missing";
  if (names.empty()) return "no names";
  if (!is_one_of(kind, speaker_kinds)) return "kind '" + kind + "' is none of " + listing(speaker_kinds);
  if (std::string wrong = wrong_weak(cell("weak"), names); !wrong.empty()) return wrong;
  for (const auto name : names) put(name, Table::actor, lexicon_.actors.size(), named(name, cell("weak")));
  lexicon_.actors.push_back({cell("id"), kind, std::string(names.front()), cell("english"), sort, place});
  return {};
}

Result<int> LexiconLoader::load_actors() {
  return each("actors", {"id", "kind", "english", "names"}, true,
              [&](auto cell, const std::string& place) { return put_actor(cell("kind"), {}, cell, place); });
}

Result<int> LexiconLoader::load_outlets() {
  return each("outlets", {"id", "country", "kind", "english", "names"}, true,
              [&](auto cell, const std::string& place) { return put_actor("outlet", cell("kind"), cell, place); });
}

Result<int> LexiconLoader::load_persons() {
  return each("persons", {"id", "english", "office", "names"}, true,
              [&](auto cell, const std::string& place) { return put_actor("person", {}, cell, place); });
}

Result<int> LexiconLoader::load_countries() {
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

Result<int> LexiconLoader::load_given_names() {
  return each("given_names", {"name", "gender"}, true, [&](auto cell, const std::string&) -> std::string {
    Entry entry;
    entry.gender = cell("gender") == "f" ? Gender::feminine : cell("gender") == "m" ? Gender::masculine : Gender::both;
    entry.weak = cell("weak") == "yes";
    for (const auto name : alternatives(cell("name"))) put(name, Table::given_name, 0, entry);
    return {};
  });
}

}  // namespace isnad
