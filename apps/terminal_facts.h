// What the program must know about the terminal it may be writing to.
#pragma once

#include <cstdint>

namespace isnad {

enum class Stream : std::uint8_t { output, error };

[[nodiscard]] bool is_terminal(Stream stream);

/// Its width; 80 where there is none.
[[nodiscard]] int terminal_columns(Stream stream);

/// Whether the environment asks for no colours: NO_COLOR set and not empty (no-color.org), or TERM=dumb.
[[nodiscard]] bool colour_unwanted();

}  // namespace isnad
