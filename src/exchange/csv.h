// Readings as a table for spreadsheets: one row a statement.
#pragma once

#include <string>

#include "claims/reading.h"

namespace isnad {

/// Appends the byte order mark, by which spreadsheets know UTF-8 and show Arabic right, and the line of column names.
/// Once, before the first row.
void write_csv_header(std::string& out);

/// Appends one row for each statement of the reading; none for a page without statements. RFC 4180: cells are parted by
/// commas, quoted where they must be, rows end with CR LF. Always well-formed UTF-8. The columns:
///
///     path, url, outlet, published_earliest, published_latest, title      of the document
///     speaker, speaker_kind, speaker_count, anonymous, actors             who speaks, as resolved; ids parted by
///     blanks speaker_as_written, cue, force, stance, mode, in_title              how the page reports it content what
///     is said channel, chain                                                      chain: names from the origin on,
///     parted by " < " said_earliest, said_latest                                          ISO 8601 content_begin,
///     content_end, document_id, statement_id, why          where it stands in the page, and the rule
///
/// Unknown cells are empty. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a
/// carriage return) gets an apostrophe before it, as pages are written by strangers.
void write_csv(const Reading& reading, std::string& out);

}  // namespace isnad
