// The lines of a plain text and what their shape says. Inner header of the room.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace isnad {

/// What a line looks like.
enum class LineShape : std::uint8_t {
  sentence,  ///< Running text: ends as a sentence does, or is long.
  remark,    ///< Ends as a sentence does but is short.
  label,     ///< A menu entry, a headline, a name, a button: short and without an end.
  list,      ///< Several entries in one line ("a | b", "x *** y"), a bullet, hash tags, or a line without letters.
  date,      ///< Holds a date and little else.
};

struct TextLine {
  Span span;  ///< In the text, without blanks around.
  LineShape shape = LineShape::label;
  std::uint32_t chars = 0;  ///< Code points.
  std::uint32_t words = 0;
  std::uint32_t repeats = 0;  ///< How often the same line stands on the page, itself included.
  std::uint64_t lead = 0;     ///< Hash of a label before a colon ("Read also: ..."), 0 where there is none.
  bool ends_open = false;     ///< Ends in a colon.
  bool ends_full = false;     ///< Ends in a full stop.
  bool cut_short = false;     ///< Ends in dots ("...").
  bool after_blank = false;   ///< An empty line (or nothing) stands before it.
};

/// The most lines that are looked at, so that memory stays bounded (some 50 MB); no article is that long.
inline constexpr std::size_t most_lines = std::size_t{1} << 20;

/// The first `most_lines` non-empty lines of `text` (line ends LF, CR LF, CR, U+2028, U+2029).
[[nodiscard]] std::vector<TextLine> read_lines(std::string_view text);

/// Which words a text holds, by pieces of five letters of their words, so that inflected forms meet. Fixed memory (a
/// hashed table); marks on letters do not count.
class Vocabulary {
 public:
  Vocabulary();
  void add(std::string_view line);
  /// The share of the pieces of `line` that were added, 0 to 1. `copies` is how often `line` itself has been added.
  [[nodiscard]] double share(std::string_view line, unsigned copies) const;

 private:
  std::vector<std::uint8_t> counts_;
  std::vector<std::uint32_t> last_;
  std::uint32_t line_ = 0;
};

}  // namespace isnad
