// Cases: texts with what the reader should find in them, written by whoever knows the language. Format: docs/cases.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "page/source.h"

namespace isnad::cases {

/// "key: value"; the key alone has an empty value.
struct Field {
  std::string key;
  std::string value;
};

/// One line of what is expected: fields separated by " | ". The first field's key says what sort of line it is.
struct Expectation {
  int line = 0;
  std::string text;
  std::vector<Field> fields;

  [[nodiscard]] const std::string& sort() const { return fields.front().key; }
  [[nodiscard]] const std::string& value() const { return fields.front().value; }
};

struct Case {
  std::string file;
  int line = 0;     ///< Where it begins.
  std::string why;  ///< Its comment: why it exists.
  RawPage page;
  std::vector<Expectation> expected;
};

/// Reads all cases of a file. Errors name file and line.
[[nodiscard]] Result<std::vector<Case>> read_cases(const std::string& path);

/// A line without the blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// True if `text` is `pattern`, or begins and ends as "begin ... end" says. Runs of blanks and line ends count as one
/// blank.
[[nodiscard]] bool fits(std::string_view pattern, std::string_view text);

}  // namespace isnad::cases
