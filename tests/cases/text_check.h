// Compares what a case expects of sentences and words with what the room `text` makes of it.
#pragma once

#include <string>
#include <vector>

#include "case_file.h"
#include "lexicon/lexicon.h"
#include "reading_check.h"

namespace isnad::cases {

/// The lines that are checked here: "sentence", "no sentence", "sentences", "word", "no word".
[[nodiscard]] const std::vector<std::string>& text_sorts();

/// True if some line of the case is one of those.
[[nodiscard]] bool speaks_of_text(const Case& one);

[[nodiscard]] std::vector<Difference> check_text(const Case& expected, const Lexicon& lexicon);

/// All sentences and words, as lines of a case.
[[nodiscard]] std::string text_as_case_lines(const Case& one, const Lexicon& lexicon);

}  // namespace isnad::cases
