// A Reading as one line of JSON: what `isnad read --format ndjson` prints and other programs read.
#pragma once

#include <cstdint>
#include <string>

#include "claims/reading.h"

namespace isnad {

/// What a line carries beyond the usual.
struct NdjsonOptions {
  enum class Text : std::uint8_t {
    leave_out,
    include,  ///< Adds the article's text as "text", and the words of each statement's content as "content"."text".
  } text = Text::leave_out;
};

/// Appends one JSON object and a line feed to `out` (RFC 8259 in the layout of ndjson: no line feed inside). Always
/// well-formed UTF-8: broken bytes, as a file name may hold them, become U+FFFD. Fields:
///
///     {"isnad": 1, "reader": version, "lexicon": hash,
///      "document": {"path", "id", "url", "outlet", "language", "encoding", "title": {"span","text"}|null,
///                   "dateline": {"span","agencies":[...]}|null, "paragraphs": [[b,e]...],
///                   "clocks": [{"span","text","source","date"}],
///                   "published": {"earliest","latest","weekday","why":[...]}},
///      "statements": [{"id", "sentence", "cue": {"span","text"}, "force", "stance", "mode", "in_title",
///                      "speaker": {"span","text","name","actors":[...],"kind","count","anonymous"},
///                      "channel": {"name","actor"}|null, "content": {"span","parts":[...]}, "quotes": [...],
///                      "said": {"earliest","latest"}|null, "chain": [{"name","actor","as"}...], "why"}],
///      "events": [], "links": [], "relations": [], "warnings": [{"kind","text"}]}
///
/// Spans are [begin,end) in bytes of the page as it came. What is unknown is null; "text" of a hidden speaker is "".
/// "weekday" is a lower-case English name, and null unless `published` is a single day. Dates are ISO 8601.
/// Reuse `out` from page to page: its memory is kept.
void write_ndjson(const Reading& reading, std::string& out, const NdjsonOptions& options = {});

}  // namespace isnad
