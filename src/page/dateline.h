// The dateline of an article: who sent the story from where, before its first words.
#pragma once

#include "page/article.h"

namespace isnad {

/// Looks for a dateline: a short line of its own that ends in a colon before the first paragraph (or is the first
/// paragraph), or the first words of the first paragraph up to a separator: place and agency in brackets with a dash or
/// colon behind, "place - agency:", "PLACE --". Sets Article::dateline to the words before the separator and moves the
/// beginning of the first paragraph behind it (removes it where the paragraph was nothing else). Structure only:
/// whether the pieces are outlets is for those who know names. Does nothing where a dateline is set already. At most 60
/// characters.
void find_dateline(Article& article);

}  // namespace isnad
