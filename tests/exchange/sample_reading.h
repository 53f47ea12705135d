// A reading made by hand, for the tests of every format.
#pragma once

#include <string>

#include "claims/reading.h"

namespace isnad::test {

/// The reading of data/ministry.txt: a title statement, one with a channel, a hidden speaker, two unnamed ones, a
/// doubted document; clocks, dateline and a warning.
[[nodiscard]] Reading sample_reading();

/// A page with nothing in it that could be read.
[[nodiscard]] Reading empty_reading();

/// The bytes of a file beneath tests/exchange/data.
[[nodiscard]] std::string data_file(const std::string& name);

/// Compares with the file data/`name`; with ISNAD_UPDATE_GOLDEN set, writes the file instead.
void expect_golden(const std::string& name, const std::string& got);

}  // namespace isnad::test
