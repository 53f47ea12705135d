// News feeds as files: RSS 0.9x, 1.0 and 2.0, Atom (RFC 4287).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "page/gzip_input.h"
#include "page/source_run.h"

namespace isnad {

/// Gives each item or entry: kind html (bytes = the markup, title in the hints) where its text is markup, else kind
/// clean (bytes = title, empty line, text). The longest of content:encoded, content, description and summary counts.
/// path = link, else guid or id, else "name, item N". The feed's own title is the outlet. Nothing is fetched, no entity
/// is expanded. The first flaw of the XML is reported with its line; what can still be read is.
void read_feed(Input& input, const std::string& name, SourceRun& run);

/// "2024-01-25T10:00:00+03:00" of "Thu, 25 Jan 2024 10:00:00 +0300" (RFC 822 as RSS has it; the time and zone may be
/// missing); a text that begins with an ISO date is given back as it is; nothing for any other.
[[nodiscard]] std::optional<std::string> feed_date(std::string_view text);

}  // namespace isnad
