#include "claims/agreement.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace isnad {
namespace {

/// Titles that women bear in the masculine form, too.
bool is_title_for_both(std::string_view class_name) {
  static constexpr std::string_view titles[] = {"member", "president", "minister",   "director",  "deputy",
                                                "judge",  "professor", "ambassador", "candidate", "secretary"};
  return std::find(std::begin(titles), std::end(titles), class_name) != std::end(titles);
}

}  // namespace

bool disagrees(const Entry& verb, const NounPhrase& subject) {
  if (verb.gender == Gender::both || subject.gender == Gender::both || subject.head == nullptr) return false;
  // A plural verb behind or far from its subject does not speak of one.
  if (verb.count == Count::plural && subject.count == Count::singular && subject.number == 1 && subject.head != nullptr)
    return true;
  if (subject.count == Count::plural) return false;  // Broken plurals take either.
  if (subject.coordinated && verb.count != Count::singular) return false;
  return verb.gender != subject.gender;
}

bool may_be_a_woman(const Entry& verb, const NounPhrase& subject) {
  return verb.gender == Gender::feminine && verb.count == Count::singular && subject.head != nullptr &&
         subject.count == Count::singular && is_title_for_both(subject.head->class_name);
}

bool may_be_hidden_in(const Entry& verb, const NounPhrase& phrase) {
  if (phrase.empty()) return false;
  const bool human = phrase.head == nullptr || phrase.head->kind == "person" || phrase.head->kind == "source" ||
                     phrase.head->kind == "group" || phrase.head->class_name == "spokesman";
  const bool one_of_several = human && phrase.number == 1 && phrase.count == Count::plural;  // "one of the officials"
  const bool several = phrase.number != 1 || (phrase.count != Count::singular && !one_of_several);
  if (one_of_several) return verb.count == Count::singular;
  if (verb.count == Count::dual) return phrase.number == 2;
  if (verb.count == Count::plural) return several && (human || phrase.coordinated);
  const bool other_gender =
      verb.gender != Gender::both && phrase.gender != Gender::both && verb.gender != phrase.gender;
  // "the sources ... and it added": of things in the plural the verb speaks as of a woman; so it does of sources.
  if (phrase.count == Count::plural && !phrase.coordinated)
    return verb.gender != Gender::masculine && (!human || !phrase.definite || phrase.gender != Gender::masculine ||
                                                phrase.head == nullptr || phrase.head->class_name == "source");
  if (phrase.number == 0) return verb.gender != Gender::masculine;
  return !several && !other_gender;
}

bool fits(Gender gender, Count count, const NounPhrase& phrase) {
  if (gender != Gender::both && phrase.gender != Gender::both && phrase.head != nullptr &&
      phrase.count != Count::plural && !phrase.coordinated && gender != phrase.gender) {
    return false;
  }
  if (count == Count::dual) return phrase.number == 2;
  if (count == Count::plural) return phrase.number != 1 || phrase.count == Count::plural;
  return true;
}

}  // namespace isnad
