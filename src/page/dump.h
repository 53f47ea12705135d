// Plain texts: dumps of pages with their chrome around the article, simple texts, and texts that are clean already.
#pragma once

#include <string>

#include "page/alignment.h"
#include "page/article.h"

namespace isnad {

/// Finds the article in a plain text. Where the text is a dump of a page (menus, share buttons, teasers, comments
/// around and within the article), they are left out; where it is a simple text (title, perhaps a date, paragraphs),
/// every line counts. `text` is well-formed UTF-8, `alignment` leads from it to the page's bytes. Structure decides, no
/// words of any language: how long lines are, how they end, what recurs on the page, which lines share words with the
/// body. Linear in the text. Fills title, dateline, paragraphs and clocks; from `hints`: url, outlet, title (where the
/// text holds it), published.
[[nodiscard]] Article read_dump(std::string text, Alignment alignment, const Hints& hints);

/// Takes a text as an article and nothing else: a paragraph a line. The title is the first line where hints.title says
/// so and an empty line follows. Nothing is removed but a dateline.
[[nodiscard]] Article read_clean(std::string text, Alignment alignment, const Hints& hints);

}  // namespace isnad
