// Words of strangers on a terminal: made harmless, measured, wrapped, kept apart from the direction of the line around
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::terminal {

/// How many columns a code point takes: 0 for marks and format characters, 2 for wide East Asian ones and pictures,
/// else 1.
[[nodiscard]] int columns_of(char32_t value);

/// How many columns well-formed UTF-8 takes.
[[nodiscard]] int columns_of(std::string_view text);

/// A text that may be shown: broken bytes become U+FFFD, white space one blank, control characters (which could steer
/// the terminal) go, and so do embeddings, overrides and isolates, which could turn the line around it. All letters,
/// marks and joiners stay, in their order.
[[nodiscard]] std::string harmless(std::string_view text);

/// Breaks `text` between words into lines of at most `columns` columns; a longer word has a line of its own. At least
/// one line. `columns` 0 means: one line.
[[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, int columns);

enum class Direction : std::uint8_t { left_to_right, right_to_left };

/// The direction of the first letter that has one (rule P2 of Unicode Annex 9, by blocks): Hebrew, Arabic, Syriac,
/// Thaana, NKo and their like go right to left.
[[nodiscard]] Direction direction_of(std::string_view text);

/// Appends `text` between an isolate of that direction (U+2066 or U+2067) and its end (U+2069).
void append_isolated(std::string& out, std::string_view text, Direction direction);

}  // namespace isnad::terminal
