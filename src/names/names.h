// Door of the room `names`: who is named in an article, and how far a noun phrase reaches.
#pragma once

#include "names/mentions.h"
#include "names/noun_phrase.h"
#include "names/view.h"

namespace isnad {

/// Finds the lexicon's names in the words of an article. `out` is cleared first and its memory reused.
void find_mentions(const Sentences& text, const FormCache& forms, Mentions& out);

}  // namespace isnad
