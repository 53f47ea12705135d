#include "claims/agreement.h"

namespace isnad {

bool disagrees(const Entry& verb, const NounPhrase& subject) {
  if (verb.gender == Gender::both || subject.gender == Gender::both || subject.head == nullptr) return false;
  // A plural verb behind or far from its subject does not speak of one.
  if (verb.count == Count::plural && subject.count == Count::singular && subject.number == 1 && subject.head != nullptr)
    return true;
  if (subject.count == Count::plural) return false;  // Broken plurals take either.
  if (subject.coordinated && verb.count != Count::singular) return false;
  return verb.gender != subject.gender;
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
