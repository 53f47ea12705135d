// Dates printed on a page.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "page/article.h"

namespace isnad {

/// Reads a date written in numbers alone, in digits of three scripts (ASCII, Arabic-Indic, Persian), with - / . or
/// \ between: year first, or day, month, year. A text with anything else before it is no such date; a time behind a
/// blank or T may follow. Day before month, as Arabic and European pages have it, unless only the other order is a
/// date.
[[nodiscard]] std::optional<Date> numeric_date(std::string_view text);

/// The date-like pieces of one line, as spans in `line`: a numeric date, or a year 19xx or 20xx in digits of any of the
/// three scripts with a day number 1 to 31 at most three words before it ("Thursday, 11 April 2024", "April 11, 2024").
/// Which word is a month is not asked here. A weekday set off by a comma before the day is part of the piece.
[[nodiscard]] std::vector<Span> find_dates(std::string_view line);

/// The dates of `line`, a piece of article.text, as clocks of source "page"; only where the line is short (at most 160
/// bytes), as lines of sentences hold dates that are no clocks.
void add_clocks(Article& article, Span line);

/// The date that the record around the page names (Hints::published), as a clock of source "record"; none if it names
/// none.
void add_record_clock(Article& article, const Hints& hints);

}  // namespace isnad
