// Reading texts up to their names with the small tables, for the tests of the room names.
#pragma once

#include <string>

#include "../text/text_reading.h"
#include "names/names.h"

namespace isnad::testing {

struct NamedReading {
  explicit NamedReading(std::string text) : reading(std::move(text)) {
    find_mentions(reading.all(), reading.cache, mentions);
  }

  [[nodiscard]] View view() const { return {reading.article, reading.all(), reading.cache, small_lexicon(), mentions}; }
  [[nodiscard]] std::string_view said(std::uint32_t first, std::uint32_t last) const {
    return view().said(first, last);
  }

  TextReading reading;
  Mentions mentions;
};

}  // namespace isnad::testing
