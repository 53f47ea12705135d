// Gender and number: whether a verb, a pronoun or a role can mean a noun phrase.
#pragma once

#include "names/names.h"

namespace isnad {

/// True if gender and number of a verb form and a noun phrase do not fit each other.
[[nodiscard]] bool disagrees(const Entry& verb, const NounPhrase& subject);

/// A hidden pronoun or a role can point to this phrase: gender and number do not contradict.
[[nodiscard]] bool fits(Gender gender, Count count, const NounPhrase& phrase);

/// A feminine verb right before a title that women bear in the masculine form, too: "the member said".
[[nodiscard]] bool may_be_a_woman(const Entry& verb, const NounPhrase& subject);

/// The pronoun hidden in this verb form can mean the phrase: "and he added" no woman and no ministries, "and they
/// added" several people.
[[nodiscard]] bool may_be_hidden_in(const Entry& verb, const NounPhrase& phrase);

}  // namespace isnad
