// Why a page is read as it is, sentence by sentence, for whoever adds language data.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "page/source.h"

namespace isnad {

struct ExplainOptions {
  std::string data_folder;  ///< As for Reader::open.
  std::string
      word;  ///< Only sentences that hold this word; compared folded, small words in front may be joined. Empty: all.
  enum class Colour : std::uint8_t { off, on } colour = Colour::off;  ///< ANSI escapes.
};

/// Explains one page. For each sentence:
///
///     3 [120,245)  the sentence
///       words       number, word, folded key, small words taken off, each entry with table, features and row
///       (ar/cues.tsv:12) mentions    known names: words, text, table, id, row fired       frames: rule, cue, subject,
///       carrier, what introduces the content, content nearly      cues that made no frame, and the reason statements
///       as resolved
///
/// Spans count bytes of the article's text; numbers of words count in the article. Control characters of the page never
/// get through. Fails if the tables or the page cannot be read.
[[nodiscard]] Result<std::string> explain(const RawPage& page, const ExplainOptions& options = {});

}  // namespace isnad
