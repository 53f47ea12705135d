// WARC files (ISO 28500): the pages among the records.
#pragma once

#include <string>

#include "page/gzip_input.h"
#include "page/source_run.h"

namespace isnad {

/// Gives the body of each response (status 2xx), resource and conversion record whose type is HTML or plain text, with
/// the record's URL as path and hint and the HTTP charset as encoding hint. Other records are passed over. A damaged
/// record is reported as "name, record N" and reading goes on at the next line that begins a record; a cut off tail is
/// reported and keeps what came before.
void read_warc(Input& input, const std::string& name, SourceRun& run);

}  // namespace isnad
