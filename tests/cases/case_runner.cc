// Runs cases: isnad_cases [--show] DATA FILE_OR_FOLDER...
// Prints every difference with file and line; exit code 1 if there is one. --show prints what was found as case lines.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "case_file.h"
#include "reader.h"
#include "reading_check.h"
#include "text_check.h"

namespace isnad::cases {
namespace {

std::vector<std::string> case_files(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.path().extension() == ".case") files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

struct Tally {
  int cases = 0;
  int failed = 0;
};

enum class Show { differences, findings };

/// What a run needs: the reader, and the lexicon for the cases of single rooms.
struct Rooms {
  const Reader& reader;
  const Lexicon& lexicon;
  Reader::Scratch& scratch;
};

void run_case(const Case& one, const Rooms& rooms, Show show, Tally& tally) {
  ++tally.cases;
  const auto reading = rooms.reader.read(one.page, rooms.scratch);
  if (!reading) {
    ++tally.failed;
    std::printf("%s:%d: cannot be read: %s\n", one.file.c_str(), one.line, reading.error().text().c_str());
    return;
  }
  if (show == Show::findings) {
    std::printf("# %s:%d: %s\n", one.file.c_str(), one.line, one.why.c_str());
    if (speaks_of_text(one)) std::fputs(text_as_case_lines(one, rooms.lexicon).c_str(), stdout);
    std::printf("%s\n", as_case_lines(one, *reading).c_str());
  }
  std::vector<Difference> differences = check_reading(one, *reading, text_sorts());
  if (speaks_of_text(one)) {
    for (Difference& difference : check_text(one, rooms.lexicon)) differences.push_back(std::move(difference));
  }
  if (differences.empty()) return;
  ++tally.failed;
  std::printf("%s:%d: FAILED: %s\n", one.file.c_str(), one.line, one.why.c_str());
  for (const Difference& difference : differences) {
    std::printf("  %s:%d: %s\n", one.file.c_str(), difference.line, difference.text.c_str());
  }
}

int run(const std::string& data, const std::vector<std::string>& paths, Show show) {
  const auto reader = Reader::open(data);
  if (!reader) return std::printf("%s\n", reader.error().text().c_str()), 2;
  const auto lexicon = Lexicon::load(data);
  if (!lexicon) return std::printf("%s\n", lexicon.error().text().c_str()), 2;
  Reader::Scratch scratch(*reader);
  const Rooms rooms{*reader, *lexicon, scratch};
  Tally tally;
  for (const std::string& file : case_files(paths)) {
    const auto cases = read_cases(file);
    if (!cases) {
      ++tally.failed;
      std::printf("%s\n", cases.error().text().c_str());
      continue;
    }
    for (const Case& one : *cases) run_case(one, rooms, show, tally);
  }
  std::printf("%d cases, %d failed\n", tally.cases, tally.failed);
  return tally.failed == 0 && tally.cases > 0 ? 0 : 1;
}

}  // namespace
}  // namespace isnad::cases

int main(int count, char** values) {
  std::vector<std::string> arguments(values + 1, values + count);
  auto show = isnad::cases::Show::differences;
  if (!arguments.empty() && arguments.front() == "--show") {
    show = isnad::cases::Show::findings;
    arguments.erase(arguments.begin());
  }
  if (arguments.size() < 2) return std::puts("usage: isnad_cases [--show] DATA FILE_OR_FOLDER..."), 2;
  return isnad::cases::run(arguments.front(), {arguments.begin() + 1, arguments.end()}, show);
}
