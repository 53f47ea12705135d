// Quotations inside a content and what they make of its mode.
#pragma once

#include <vector>

#include "claims/frames.h"
#include "claims/reading.h"

namespace isnad {

/// Fills content, parts, quotes and mode of a statement from its frame's content words.
void read_content(const View& view, const Frame& frame, Statement& statement);

}  // namespace isnad
