// Any bytes as a file: NDJSON, WARC, feed, page, packed or not. The first byte chooses the name's ending (n, w, f, h,
// t, else none); a capital packs the rest as gzip first, so that the fuzzer need not find a check sum; 'Z' also cuts
// the packed file off.

#include "page/source.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include "../tests/gzip_bytes.h"
#include "base/utf8.h"
#include "check.h"

namespace {

namespace fs = std::filesystem;

/// A file in memory under a name of every ending.
class MemoryFile {
 public:
  MemoryFile() : file_(::memfd_create("isnad", 0)) {
    std::string name = (fs::temp_directory_path() / "isnad_fuzz_XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    for (const char* ending : {".ndjson", ".warc", ".xml", ".html", ".txt", ".bin"}) {
      fs::create_symlink("/proc/self/fd/" + std::to_string(file_), folder_ / (std::string("in") + ending));
    }
  }
  ~MemoryFile() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string put(const std::string& bytes, char choice) {
    static const std::map<char, std::string> endings{
        {'n', ".ndjson"}, {'w', ".warc"}, {'f', ".xml"}, {'h', ".html"}, {'t', ".txt"}};
    isnad::fuzz::must(::ftruncate(file_, 0) == 0, "the file in memory cannot be emptied");
    const auto written = ::pwrite(file_, bytes.data(), bytes.size(), 0);
    isnad::fuzz::must(written == static_cast<ssize_t>(bytes.size()), "the file in memory cannot be written");
    const auto found = endings.find(choice);
    return (folder_ / ("in" + (found == endings.end() ? ".bin" : found->second))).string();
  }

 private:
  int file_;
  fs::path folder_;
};

/// All pages and problems of one file as one text, to be compared.
std::string read_file(const std::string& path, std::size_t most_pages) {
  isnad::PageSink sink;
  std::string all;
  std::size_t pages = 0;
  sink.page = [&](isnad::RawPage&& page) {
    isnad::fuzz::must(isnad::is_utf8(page.hints.title), "the title of a record is no UTF-8");
    all += page.path + '\1' + page.hints.url + '\1' + page.hints.outlet + '\1' + page.hints.title + '\1' + page.bytes +
           '\2';
    return ++pages < most_pages;
  };
  sink.problem = [&](const isnad::Error& error) {
    isnad::fuzz::must(!error.reason.empty(), "an error without a reason");
    all += error.text() + '\3';
  };
  std::uint64_t done = 0;
  sink.progress = [&](const isnad::Progress& progress) {
    isnad::fuzz::must(progress.bytes_done >= done, "progress goes backwards");
    done = progress.bytes_done;
  };
  isnad::SourceLimits limits;
  limits.most_page_bytes = 1U << 20U;
  isnad::read_sources({path}, sink, limits);
  isnad::fuzz::must(pages <= most_pages, "pages come although the sink has had enough");
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static MemoryFile file;
  if (size == 0) return 0;
  const char choice = static_cast<char>(data[0]);
  std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (std::isupper(data[0]) != 0) bytes = isnad::testing::deflated(bytes, 31, 1);
  if (choice == 'Z') bytes.resize(bytes.size() - bytes.size() / 4);
  const std::string path = file.put(bytes, static_cast<char>(std::tolower(data[0])));
  const std::string once = read_file(path, SIZE_MAX);
  isnad::fuzz::must(once == read_file(path, SIZE_MAX), "two readings of one file differ");
  (void)read_file(path, 1);
  return 0;
}
