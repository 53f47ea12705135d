// Between the words of the tables and the enumerations of the Reading.
#pragma once

#include <string_view>

#include "claims/reading.h"

namespace isnad {

/// Names are checked when the tables are loaded; an unknown one gives Force::other, Stance::neutral.
[[nodiscard]] Force force_named(std::string_view name);
[[nodiscard]] Stance stance_named(std::string_view name);

}  // namespace isnad
