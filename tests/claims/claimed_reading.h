// Reading texts up to their statements, for the tests of the room claims.
#pragma once

#include <string>
#include <vector>

#include "../names/named_reading.h"
#include "claims/claims.h"

namespace isnad::testing {

struct ClaimedReading {
  explicit ClaimedReading(std::string text, const Carriers& carriers = {}) : named(std::move(text)) {
    find_statements(named.view(), carriers, statements, warnings);
  }

  [[nodiscard]] std::string said(Span span) const { return std::string(named.reading.said(span)); }

  NamedReading named;
  std::vector<Statement> statements;
  std::vector<Warning> warnings;
};

}  // namespace isnad::testing
