// The noun phrase of a speaker: "four sources", "the spokesman for the ministry, Name Surname", "the movement".
#pragma once

#include <cstdint>
#include <vector>

#include "names/view.h"

namespace isnad {

/// What sort of naming a noun phrase is: it decides how it is resolved.
enum class Naming : std::uint8_t {
  none,        ///< No phrase here.
  full,        ///< A role with more, a known actor, or a name of several words.
  name,        ///< A name of one or two words without a role: a surname, perhaps of somebody named before.
  role,        ///< A definite role or kind alone: "the spokesman", "the agency", "the two sources".
  indefinite,  ///< "a source", "four officials", "eyewitnesses".
};

/// Words [first, last) that name one or several speakers. Prepositions joined to the first word stay outside the
/// meaning.
struct NounPhrase {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Naming naming = Naming::none;
  const Head* head = nullptr;        ///< The role noun it begins with (or has in apposition); may be null.
  const Actor* actor = nullptr;      ///< A known actor that is the phrase (not one inside a longer role).
  bool by_name = false;              ///< It begins with the known actor's name ("the ministry of ... " listed as such).
  const Country* country = nullptr;  ///< A country or capital that is the phrase.
  Gender gender = Gender::both;
  Count count = Count::singular;
  int number = 1;                   ///< Speakers: 0 = plural and unknown.
  bool definite = false;            ///< "the": known to the reader, or a title in the construct.
  bool head_is_complement = false;  ///< An unknown word stands before the head: "the physiotherapist of the team".
  bool some_role = false;  ///< A role without the article, of nobody in particular: "an adviser in the ministry".
  bool named = false;      ///< A personal name stands in it.
  std::uint32_t second_head =
      0;                     ///< Where a second, separate noun of its own begins (an addressee, perhaps); 0 = nowhere.
  bool coordinated = false;  ///< "X and Y".
  std::vector<std::uint32_t> name_words;  ///< Words of the personal or proper name in it.

  [[nodiscard]] bool empty() const { return first >= last; }
};

/// It names somebody the tables know or a person, not just any noun.
[[nodiscard]] inline bool is_somebody(const NounPhrase& phrase) {
  return phrase.head != nullptr || phrase.actor != nullptr || phrase.country != nullptr || phrase.named;
}

/// Whether a head is a title that stands right before a personal name: "General Name", "Doctor Name".
[[nodiscard]] bool goes_before_name(const Head& head);

/// Reads the noun phrase that begins at `first` and ends before `limit` at the latest. Stops where it is no longer part
/// of the naming: at that-clauses, colons, quotations that are no names, verbs of reporting, times, prepositions that
/// do not belong.
[[nodiscard]] NounPhrase read_noun_phrase(const View& view, std::uint32_t first, std::uint32_t limit);

}  // namespace isnad
