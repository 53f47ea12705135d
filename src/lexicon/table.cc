#include "lexicon/table.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/utf8.h"

namespace isnad {
namespace {

std::vector<std::string> split(std::string_view line, char at) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t end = line.find(at);
    cells.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

bool has_outer_blank(const std::string& cell) {
  return !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
}

}  // namespace

int TsvTable::column(std::string_view name) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::string TsvTable::place(std::size_t row) const {
  return file + ":" + std::to_string(lines[row]);
}

Result<TsvTable> read_table(const std::string& path, const std::vector<std::string>& needed) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return failure(ErrorKind::not_found, path, "the table is not there or cannot be opened");
  TsvTable table;
  table.file = path;
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    const std::string place = path + ":" + std::to_string(number);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    if (!is_utf8(line)) return failure(ErrorKind::bad_table, place, "the line is not UTF-8");
    auto cells = split(line, '\t');
    for (const auto& cell : cells) {
      if (has_outer_blank(cell))
        return failure(ErrorKind::bad_table, place, "blank at the end of a cell: '" + cell + "'");
    }
    if (table.columns.empty()) {
      table.columns = std::move(cells);
      for (const auto& name : needed) {
        if (table.column(name) < 0) return failure(ErrorKind::bad_table, place, "column '" + name + "' is missing");
      }
      continue;
    }
    if (cells.size() > table.columns.size()) {
      return failure(
          ErrorKind::bad_table, place,
          std::to_string(cells.size()) + " cells in a table of " + std::to_string(table.columns.size()) + " columns");
    }
    cells.resize(table.columns.size());
    table.rows.push_back(std::move(cells));
    table.lines.push_back(number);
  }
  if (table.columns.empty()) return failure(ErrorKind::bad_table, path, "no line names the columns");
  return table;
}

std::vector<std::string_view> alternatives(std::string_view cell) {
  std::vector<std::string_view> out;
  while (!cell.empty()) {
    const std::size_t end = cell.find('|');
    if (end != 0) out.push_back(cell.substr(0, end));
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace isnad
