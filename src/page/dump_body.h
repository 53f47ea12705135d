// Which lines of a dump are the article. Inner header of the room.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "page/dump_lines.h"

namespace isnad {

/// Indices into the lines.
struct DumpBody {
  std::optional<std::size_t> title;
  std::vector<std::size_t> paragraphs;  ///< In order.
  std::size_t first = 0;                ///< Where the body begins; lines.size() where there is none.
};

/// True where the text has no chrome to speak of: nearly every line is running text, with at most a few lines ahead.
[[nodiscard]] bool is_simple_text(const std::vector<TextLine>& lines);

/// Every line but title and dates.
[[nodiscard]] DumpBody simple_body(std::string_view text, const std::vector<TextLine>& lines);

/// Finds the stretch of lines that is mostly running text and speaks of one matter, leaves out what was inserted there,
/// and looks for the title before it.
[[nodiscard]] DumpBody body_amid_chrome(std::string_view text, const std::vector<TextLine>& lines);

}  // namespace isnad
