// One TSV table of language knowledge, read and checked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace isnad {

/// A table as it stands in the file: cells by row and column. First line that is no comment (#) names the columns.
struct TsvTable {
  std::string file;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::uint32_t> lines;  ///< Line number in the file of each row, from 1.

  /// Position of a column, or -1.
  [[nodiscard]] int column(std::string_view name) const;
  /// "file:line", for error messages.
  [[nodiscard]] std::string place(std::size_t row) const;
};

/// Reads a table and checks it: well-formed UTF-8, all `needed` columns there, as many cells as columns in every row
/// (missing trailing cells count as empty), no blanks at the ends of cells. Errors name file and line.
[[nodiscard]] Result<TsvTable> read_table(const std::string& path, const std::vector<std::string>& needed);

/// The alternatives of a cell: split at '|', empty ones left out.
[[nodiscard]] std::vector<std::string_view> alternatives(std::string_view cell);

}  // namespace isnad
