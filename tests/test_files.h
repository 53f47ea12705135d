// What tests share that read their data from files: lines, cells, escapes, folders that go away, repeatable random
// bytes.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace isnad::testing {

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("no such test data: " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::string> split(std::string_view text, std::string_view at) {
  std::vector<std::string> out;
  while (true) {
    const std::size_t end = text.find(at);
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + at.size());
  }
}

/// \uXXXX and \UXXXXXXXX in test data stand for characters that cannot be seen in an editor; \n for a line feed.
inline std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char kind = text[at] == '\\' && at + 1 < text.size() ? text[at + 1] : '\0';
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits > 0) {
      append_utf8(out, static_cast<char32_t>(std::stoul(std::string(text.substr(at + 2, digits)), nullptr, 16)));
      at += digits + 1;
    } else if (kind == 'n') {
      out.push_back('\n');
      ++at;
    } else {
      out.push_back(text[at]);
    }
  }
  return out;
}

/// A row of a test table: where it stands, and its cells with escapes resolved.
struct Row {
  std::string place;
  std::vector<std::string> cells;
};

/// Rows of a TSV file beneath tests/; comment lines (#) and empty lines are left out. Every row has `columns` cells.
inline std::vector<Row> rows_of(const std::string& name, std::size_t columns) {
  std::vector<Row> rows;
  std::size_t number = 0;
  for (const std::string& line : split(read_file(std::string(ISNAD_SOURCE_DIR "/tests/") + name), "\n")) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    Row row{name + ":" + std::to_string(number), {}};
    for (const std::string& cell : split(line, "\t")) row.cells.push_back(unescaped(cell));
    if (row.cells.size() != columns) throw std::runtime_error(row.place + " has not the right number of cells");
    rows.push_back(std::move(row));
  }
  return rows;
}

/// A folder that goes away with the test.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "isnad_test_XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
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

/// The same numbers in every run (splitmix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }

  /// Text as the news might hold it and worse: Arabic, marks, invisible characters, Latin, digits, some broken bytes.
  std::string text(std::size_t characters) {
    static constexpr char32_t marks[] = {' ',  ' ',  ' ',  '.',   ',',    ':',   '"',    0xAB,   0xBB,
                                         '(',  ')',  '-',  '/',   0x60C,  0x61F, 0x201C, 0x201D, 0x2026,
                                         '\n', '\'', 0xA0, 0x640, 0x200F, 0x64B, 0x651,  0x670};
    std::string out;
    for (std::size_t i = 0; i < characters; ++i) {
      switch (below(16)) {
        case 0:
          append_utf8(out, marks[below(std::size(marks))]);
          break;
        case 1:
          append_utf8(out, static_cast<char32_t>('0' + below(10)));
          break;
        case 2:
          append_utf8(out, static_cast<char32_t>('A' + below(58)));
          break;
        case 3:
          append_utf8(out, static_cast<char32_t>(0x600 + below(0x100)));
          break;
        case 4:
          append_utf8(out, static_cast<char32_t>(0xFB50 + below(0x4B0)));
          break;
        case 5:
          out.push_back(static_cast<char>(below(256)));
          break;
        case 6:
          append_utf8(out, static_cast<char32_t>(0x2000 + below(0x70)));
          break;
        case 7:
          append_utf8(out, ' ');
          break;
        default:
          append_utf8(out, static_cast<char32_t>(0x621 + below(0x2A)));
          break;
      }
    }
    return out;
  }

 private:
  std::uint64_t state_;
};

}  // namespace isnad::testing
