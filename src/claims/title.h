// Headlines: "X: what X says", and the warning when headline and body name different speakers.
#pragma once

#include <vector>

#include "claims/frames.h"
#include "claims/reading.h"

namespace isnad {

/// Adds the statement of a headline of the form "speaker: content", if it has one.
void find_title_statements(const View& view, std::vector<Statement>& statements);

/// Warns when a headline statement (index `body` and up) names somebody that no statement of the body names.
void warn_of_headline(const View& view, const std::vector<Statement>& statements, std::size_t body,
                      std::vector<Warning>& warnings);

}  // namespace isnad
