// From an HTML page to its article.
#pragma once

#include <string_view>

#include "page/article.h"
#include "page/encoding.h"

namespace isnad {

/// Reads an HTML page whose encoding is known. Article::text is the title, an empty line, and a line a paragraph.
[[nodiscard]] Article read_html(std::string_view bytes, const Encoding& encoding, const Hints& hints);

}  // namespace isnad
