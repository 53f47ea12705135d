// Reading test data and building inputs for the tests of the room page.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "page/source.h"

namespace isnad::testing {

inline std::string read_data(const std::string& name) {
  std::ifstream file(std::string(ISNAD_SOURCE_DIR "/tests/page/data/") + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t end = text.find(at);
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

inline std::vector<std::string> data_lines(const std::string& name) {
  std::vector<std::string> lines = split(read_data(name), '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

/// One gzip member (window bits 31), zlib stream (15) or raw deflate (-15).
inline std::string deflated(std::string_view bytes, int window_bits = 31) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// A folder that goes away with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "isnad_page_XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string put(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file.string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

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
