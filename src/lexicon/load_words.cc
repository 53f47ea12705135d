// Tables of words: reporting verbs, phrases, role nouns, closed classes.

#include <array>
#include <cstdlib>
#include <sstream>

#include "lexicon/arabic_letters.h"
#include "lexicon/fold.h"
#include "lexicon/loader.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(FunctionClass::count_of_classes)> function_names{
    "that",    "relative", "preposition", "conjunction", "contrast", "negation",  "demonstrative",
    "pronoun", "time",     "adverb",      "aside",       "same",     "auxiliary", "question",
    "article", "own",      "identity",    "deity",       "silent"};

constexpr std::array<std::string_view, 10> forces{"say",    "confirm", "deny", "accuse",   "warn",
                                                  "demand", "promise", "hope", "announce", "other"};
constexpr std::array<std::string_view, 3> stances{"neutral", "distances", "endorses"};
constexpr std::array<std::string_view, 2> yes_no{"yes", "no"};
/// The column `takes`: what may introduce the content, separated by commas.
Takes parse_takes(std::string_view cell) {
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
    } else if (part == "as")
      takes.publishes = true;
    else if (!part.empty())
      takes.prepositions.push_back(folded(part));
  }
  return takes;
}

}  // namespace

Result<int> LexiconLoader::load_cues() {
  return each("cues", {"past", "present", "participle", "masdar", "force", "stance", "takes"}, false,
              [&](auto cell, const std::string& place) -> std::string {
                if (!is_one_of(cell("force"), forces))
                  return "force '" + cell("force") + "' is none of " + listing(forces);
                if (!is_one_of(cell("stance"), stances))
                  return "stance '" + cell("stance") + "' is none of " + listing(stances);
                if (cell("past").empty()) return "the past tense is missing";
                Cue cue{cell("past"),
                        cell("force"),
                        cell("stance"),
                        parse_takes(cell("takes")),
                        forms_->subject_first(),
                        place,
                        cell("present").ends_with(arabic::alef_maqsura)};
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

Result<int> LexiconLoader::load_according() {
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

Result<int> LexiconLoader::load_heads() {
  return each("heads", {"singular", "plural", "kind", "anonymous", "class"}, false,
              [&](auto cell, const std::string& place) -> std::string {
                if (!is_one_of(cell("kind"), speaker_kinds))
                  return "kind '" + cell("kind") + "' is none of " + listing(speaker_kinds);
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

Result<int> LexiconLoader::load_function_words() {
  return each("function_words", {"word", "class"}, false, [&](auto cell, const std::string&) -> std::string {
    const auto found = std::find(function_names.begin(), function_names.end(), cell("class"));
    if (found == function_names.end()) return "class '" + cell("class") + "' is none of " + listing(function_names);
    put(cell("word"), Table::function, static_cast<std::size_t>(found - function_names.begin()));
    return {};
  });
}

Result<int> LexiconLoader::load_content_nouns() {
  return each("content_nouns", {"noun"}, true, [&](auto cell, const std::string&) -> std::string {
    if (!cell("force").empty() && !is_one_of(cell("force"), forces))
      return "force '" + cell("force") + "' is none of " + listing(forces);
    put(cell("noun"), Table::content_noun, lexicon_.content_forces.size());
    lexicon_.content_forces.push_back(cell("force"));
    return {};
  });
}

Result<int> LexiconLoader::load_months() {
  return each("months", {"month", "names"}, true, [&](auto cell, const std::string&) -> std::string {
    const int number = std::atoi(cell("month").c_str());
    if (number < 1 || number > 12) return "month '" + cell("month") + "' is not 1 to 12";
    for (const auto name : alternatives(cell("names"))) put(name, Table::month, lexicon_.months.size());
    lexicon_.months.push_back({number});
    return {};
  });
}

Result<int> LexiconLoader::load_numbers() {
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

Result<int> LexiconLoader::load_titled() {
  std::size_t row = 0;
  return each("titled", {"noun"}, true, [&](auto cell, const std::string&) -> std::string {
    put(cell("noun"), Table::titled, row++);
    return {};
  });
}

std::string_view class_name(FunctionClass one) {
  return function_names[static_cast<std::size_t>(one)];
}

}  // namespace isnad
