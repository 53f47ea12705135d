// Compares what a case expects of statements and of the document with what the reader found.
#pragma once

#include <string>
#include <vector>

#include "case_file.h"
#include "claims/reading.h"

namespace isnad::cases {

/// One difference, ready to be printed.
struct Difference {
  int line = 0;
  std::string text;
};

/// Checks the lines that speak of statements or the document; a key that does not exist is a difference, too.
/// Lines named in `other` are left to others.
[[nodiscard]] std::vector<Difference> check_reading(const Case& expected, const Reading& found,
                                                    const std::vector<std::string>& other);

/// All that was found, as lines of a case: to be copied, read critically and kept.
[[nodiscard]] std::string as_case_lines(const Case& expected, const Reading& found);

}  // namespace isnad::cases
