// Reading test data and building inputs for the tests of the room page.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "../gzip_bytes.h"
#include "../test_files.h"
#include "page/source.h"

namespace isnad::testing {

inline std::string read_data(const std::string& name) {
  return read_file(std::string(ISNAD_SOURCE_DIR "/tests/page/data/") + name);
}

inline std::vector<std::string> data_lines(const std::string& name) {
  std::vector<std::string> lines = split(read_data(name), "\n");
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

struct SourceResult {
  std::vector<RawPage> pages;
  std::vector<Error> problems;
  Progress progress;
};

inline SourceResult read_all(const std::vector<std::string>& paths, const SourceLimits& limits = {}) {
  SourceResult out;
  PageSink sink;
  sink.page = [&](RawPage&& page) {
    out.pages.push_back(std::move(page));
    return true;
  };
  sink.problem = [&](const Error& error) { out.problems.push_back(error); };
  sink.progress = [&](const Progress& progress) { out.progress = progress; };
  read_sources(paths, sink, limits);
  return out;
}

}  // namespace isnad::testing
