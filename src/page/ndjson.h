// NDJSON (one JSON object a line): {"id", "url"?, "outlet"?, "published"?, "title"?, "text" | "html"}.
#pragma once

#include <string>

#include "page/gzip_input.h"
#include "page/source_run.h"

namespace isnad {

/// Reads every record. A line that is no such record is reported as "name:line"; the rest goes on. Other members are
/// left alone; where "text" and "html" both stand, text counts; without an id it is "name:line". Bytes that are no
/// UTF-8 are replaced by U+FFFD and reported.
void read_ndjson(Input& input, const std::string& name, SourceRun& run);

}  // namespace isnad
