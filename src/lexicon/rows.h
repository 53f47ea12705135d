// The rows of the language tables as the reader uses them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace isnad {

// clang-format off: a table, one class a line.
enum class Table : std::uint8_t {
  cue, according, head, actor, country, nationality, capital, given_name, function, content_noun, month, number,
  titled,
};
// clang-format on

/// Grammatical gender; both where a form leaves it open.
enum class Gender : std::uint8_t { both, masculine, feminine };
enum class Count : std::uint8_t { singular, dual, plural };
/// What sort of form of a reporting verb a word is.
enum class Shape : std::uint8_t { none, past, present, participle, masdar };

// clang-format off: a table, one class a line.
/// Closed classes of words, one bit each (data/<language>/function_words.tsv).
enum class FunctionClass : std::uint8_t {
  that, relative, preposition, conjunction, contrast, negation, demonstrative, pronoun, time, adverb, aside, same,
  auxiliary, question, article, own, identity, deity, silent, count_of_classes,
};
// clang-format on

/// One meaning of one spelling.
struct Entry {
  Table table = Table::function;
  std::uint32_t row = 0;  ///< Row of that table in Lexicon; for Table::function the FunctionClass.
  Gender gender = Gender::both;
  Count count = Count::singular;
  Shape shape = Shape::none;
  bool definite = false;
  bool first_person = false;   ///< A form such as "I believe": no cue outside a quotation's own speaker.
  bool object_suffix = false;  ///< "which he announced", "he described her": a pronoun is joined to the verb.
  bool weak = false;           ///< An ordinary word, too: a name only with a head noun or quotation marks.
};

/// What may introduce the content of a reporting verb (a bit each), besides prepositions.
struct Takes {
  bool that = false;
  bool quote = false;
  bool colon = false;  ///< A colon, but no quotation without one.
  bool noun = false;
  bool source = false;                    ///< "quoted X as saying": an origin follows a preposition.
  std::string source_after;               ///< That preposition, folded.
  bool publishes = false;                 ///< Reports nothing alone: "as X published", "reports X published said".
  bool source_is_document = false;        ///< "it came in the statement that": the origin is a document.
  bool object = false;                    ///< An addressee or victim may stand first: accused X of ...
  std::vector<std::string> prepositions;  ///< Folded: the content follows one of these.
  [[nodiscard]] bool anything() const {
    return that || quote || colon || noun || object || source || !prepositions.empty();
  }
  std::vector<std::string>
      after_object;  ///< Folded: the content follows one of these behind the object; "that", "quote".
};

/// Names of forces and stances as in the tables; claims turns them into its own enumerations.
struct Cue {
  std::string lemma;
  std::string force;
  std::string stance;
  Takes takes;
  bool subject_first = false;    ///< The language puts the speaker before the verb.
  std::string place;             ///< file:line
  bool present_in_alef = false;  ///< The present ends in alef maqsura, as its passive does: yara.
};

struct According {
  std::string phrase;
  enum class Then : std::uint8_t { speaker, verb, either } then = Then::speaker;
  std::string force;
  std::string stance;
  std::string place;
};

struct Head {
  std::string word;
  std::string kind;  ///< person, office, group, outlet, document, source.
  bool anonymous = false;
  std::uint16_t noun_class = 0;  ///< What an anaphor can point to: equal numbers may corefer.
  std::string class_name;
  std::string sector;  ///< PLOVER sector for composed ids; empty where the word alone says nothing.
  std::string place;
};

struct Actor {
  std::string id;
  std::string kind;  ///< person, office, group, outlet.
  std::string name;  ///< Canonical name in the table's language.
  std::string english;
  std::string sort;  ///< For outlets: agency, newspaper, channel, radio, site, platform, magazine.
  std::string place;
};

struct Country {
  std::string id;
  std::string name;
  std::string place;
};

struct Month {
  int number = 0;
};

struct NumberWord {
  int value = 0;  ///< 0 = vague ("some").
};

}  // namespace isnad
