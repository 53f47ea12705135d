// Readings for people: one block a page, each statement with its chain of attribution drawn.
#pragma once

#include <cstdint>
#include <string>

#include "claims/reading.h"

namespace isnad {

/// How text is to be laid out. The values given here suit a file or a pipe.
struct TextStyle {
  enum class Colour : std::uint8_t {
    off,
    on
  } colour = Colour::off;  ///< ANSI escapes (ECMA-48 SGR), the 8 basic colours.

  /// Whether words taken from a page stand between Unicode isolates (U+2066, U+2067 ... U+2069). Letters are always
  /// written in reading order, never turned round: a terminal that knows bidi shows Arabic right, and with isolates it
  /// keeps each piece of Arabic in its place on a line of both scripts; a terminal that does not know bidi shows
  /// nothing for them. For terminals only: in a file they would be in the way of search.
  enum class Isolates : std::uint8_t { off, on } isolates = Isolates::off;

  int columns = 0;  ///< Lines are wrapped to this width; 0 means never.
};

/// Appends the block of one page. Control characters and bidi overrides of the page never get through. The block:
///
///     ------------------------------------------------------------
///     title
///     outlet, 2024-01-25 (thursday), path
///       day: why it is that day
///       clock: date printed on the page
///       warning: kind: text
///
///       1. say, direct; office (cue, rule)
///          "content"
///          <- speaker [ACTOR.ID] <- channel <- agency <- outlet
void write_text(const Reading& reading, const TextStyle& style, std::string& out);

}  // namespace isnad
