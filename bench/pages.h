// The pages that are measured: the samples of this repository, and a corpus of one's own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "page/source.h"

namespace isnad::bench {

/// Pages of one sort, kept in memory.
struct PageSet {
  std::string name;  ///< "html", "dumps", "clean", "corpus".
  std::vector<RawPage> pages;
  std::int64_t bytes = 0;  ///< Of all pages as they came.
};

/// The samples by their sort and, where the environment variable ISNAD_BENCH_CORPUS names a file that `isnad read`
/// takes, the first ISNAD_BENCH_MEGABYTES (16) of its pages as "corpus". Sets without pages are left out. Loaded once.
[[nodiscard]] const std::vector<PageSet>& page_sets();

}  // namespace isnad::bench
