// Door of the room `times`: dates of the clocks on a page, and what is known of the publication day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "lexicon/lexicon.h"
#include "page/article.h"

namespace isnad {

/// What is known of the day an article was published, and why.
struct PublicationDay {
  std::optional<DateInterval>
      interval;  ///< Nothing where no source names the day: a clock printed on a page is no proof.
  std::vector<std::string> why;
};

/// Reads the dates of clocks that name their month in words (of any language of the lexicon). Clocks that have a date
/// keep it.
void date_clocks(const Lexicon& lexicon, Article& article);

/// The publication day as metadata, archive record or feed give it. Printed clocks are listed in `why` as evidence
/// only.
[[nodiscard]] PublicationDay publication_day(const Article& article);

/// The date in a text such as "21 April 2024" with the month in words; nothing where there is none.
[[nodiscard]] std::optional<Date> worded_date(const Lexicon& lexicon, std::string_view text);

}  // namespace isnad
