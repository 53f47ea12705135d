// Appending JSON to a string: the parts that every JSON writer of this room needs. RFC 8259.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/span.h"

namespace isnad::json {

/// Appends `text` between quotation marks, with what JSON demands escaped (quotation mark, backslash, U+0000 to
/// U+001F). Bytes that are no UTF-8 pass as they are: mend_utf8 on the finished record takes care of them, once for all
/// strings.
void append_string(std::string& out, std::string_view text);

/// The same, or null where `text` is empty: empty means unknown.
void append_string_or_null(std::string& out, std::string_view text);

void append_number(std::string& out, std::int64_t value);

/// "[begin,end]".
void append_span(std::string& out, Span span);

/// "[begin,end]", or null for an empty span.
void append_span_or_null(std::string& out, Span span);

/// "2024-01-25" in quotation marks, or null. Years 1 to 9999, as make_date gives them.
void append_date(std::string& out, const std::optional<Date>& date);

/// Replaces every broken byte of `out` from `from` on by U+FFFD. Does nothing, fast, where all is well-formed.
void mend_utf8(std::string& out, std::size_t from);

}  // namespace isnad::json
