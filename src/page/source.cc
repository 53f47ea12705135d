#include "page/source.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "page/feed.h"
#include "page/gzip_input.h"
#include "page/ndjson.h"
#include "page/source_run.h"
#include "page/warc.h"

namespace isnad {

namespace {

namespace fs = std::filesystem;

enum class Format : std::uint8_t { guess, html, text, ndjson, warc, feed };

std::optional<Format> format_of_name(std::string_view name) {
  if (name.ends_with(".gz")) name.remove_suffix(3);
  constexpr std::array<std::pair<std::string_view, Format>, 9> endings{{{".html", Format::html},
                                                                        {".htm", Format::html},
                                                                        {".txt", Format::text},
                                                                        {".ndjson", Format::ndjson},
                                                                        {".jsonl", Format::ndjson},
                                                                        {".warc", Format::warc},
                                                                        {".xml", Format::feed},
                                                                        {".rss", Format::feed},
                                                                        {".atom", Format::feed}}};
  for (const auto& [ending, format] : endings) {
    if (name.size() > ending.size() && name.ends_with(ending)) return format;
  }
  return std::nullopt;
}

// By the first bytes; a page where it is no container.
Format format_of_bytes(std::string_view bytes) {
  bytes = bytes.substr(0, 2048);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (bytes.starts_with("WARC/")) return Format::warc;
  if (bytes.starts_with("{")) {
    bytes.remove_prefix(1);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return bytes.starts_with("\"") ? Format::ndjson : Format::guess;
  }
  if (bytes.starts_with("<")) {
    for (const std::string_view root : {"<rss", "<feed", "<rdf:RDF"}) {
      if (bytes.find(root) != std::string_view::npos) return Format::feed;
    }
  }
  return Format::guess;
}

class Sources {
 public:
  explicit Sources(SourceRun& run) : run_(run) {}

  void add(const std::string& path) {
    if (path == "-") {
      files_.push_back({path, Format::guess, 0});
      return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
      const bool missing = !error || error == std::errc::no_such_file_or_directory;
      run_.problem(missing ? ErrorKind::not_found : ErrorKind::unreadable, path,
                   missing ? "there is no such file or folder" : error.message());
    } else if (fs::is_directory(status)) {
      add_folder(path);
    } else {
      add_file(path, format_of_name(path).value_or(Format::guess));
    }
  }

  void read() {
    for (const File& file : files_) {
      if (run_.stopped()) return;
      read_file(file);
    }
  }

 private:
  struct File {
    std::string path;
    Format format;
    std::uint64_t size;
  };

  void add_file(const std::string& path, Format format) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    files_.push_back({path, format, error ? 0 : static_cast<std::uint64_t>(size)});
    run_.expect(files_.back().size);
  }

  void add_folder(const std::string& path) {
    std::vector<std::string> names;
    std::vector<std::string> folders{path};
    while (!folders.empty()) {
      const std::string folder = std::move(folders.back());
      folders.pop_back();
      std::error_code error;
      fs::directory_iterator entry(folder, error);
      for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        const bool link = entry->is_symlink(unknown);
        if (entry->is_directory(unknown)) {
          if (!link) folders.push_back(entry->path().string());
        } else if (format_of_name(entry->path().filename().string())) {
          names.push_back(entry->path().string());
        }
      }
      if (error) run_.problem(ErrorKind::unreadable, folder, error.message());
    }
    if (names.empty()) run_.problem(ErrorKind::not_found, path, "the folder holds no file with a name that is read");
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) add_file(name, *format_of_name(name));
  }

  void read_file(const File& file) {
    Result<Input> input = Input::open(file.path, run_.limits());
    if (!input) {
      run_.problem(input.error());
      run_.finish(file.size);
      return;
    }
    const Format format = file.format == Format::guess ? format_of_bytes(input->peek(2048)) : file.format;
    const std::string name = file.path == "-" ? "standard input" : file.path;
    switch (format) {
      case Format::ndjson:
        read_ndjson(*input, name, run_);
        break;
      case Format::warc:
        read_warc(*input, name, run_);
        break;
      case Format::feed:
        read_feed(*input, name, run_);
        break;
      case Format::html:
        read_page_file(*input, file.path, PageKind::html);
        break;
      case Format::text:
        read_page_file(*input, file.path, PageKind::text);
        break;
      case Format::guess:
        read_page_file(*input, file.path, PageKind::guess);
        break;
    }
    run_.finish(file.path == "-" ? input->bytes_read() : std::max(file.size, input->bytes_read()));
  }

  // The whole file is one page. What came before damage is still given, so that a cut off page is read as far as it
  // goes.
  void read_page_file(Input& input, const std::string& path, PageKind kind) {
    const std::uint64_t most = run_.limits().most_page_bytes;
    const std::string_view bytes = input.peek(static_cast<std::size_t>(most) + 1);
    if (input.broken()) run_.problem(*input.broken());
    if (bytes.size() > most) {
      run_.problem(ErrorKind::too_large, path,
                   "is larger than " + std::to_string(most) + " bytes unpacked, the most for one page");
      return;
    }
    if (input.broken() && (bytes.empty() || input.broken()->kind == ErrorKind::too_large)) return;
    RawPage page;
    page.path = path;
    page.bytes = bytes;
    page.hints.kind = kind;
    run_.page(std::move(page));
  }

  SourceRun& run_;
  std::vector<File> files_;
};

}  // namespace

void read_sources(const std::vector<std::string>& paths, const PageSink& sink, const SourceLimits& limits) {
  SourceRun run(sink, limits);
  Sources sources(run);
  for (const std::string& path : paths) sources.add(path);
  sources.read();
}

}  // namespace isnad
