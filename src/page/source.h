// Where pages come from: files, folders, archives and standard input, one page after the other.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "page/article.h"

namespace isnad {

/// One page as it came, before anything is read from it.
struct RawPage {
  std::string path;   ///< What document.path prints: file name for a file, the record's id for NDJSON, the URL for WARC
                      ///< and feeds.
  std::string bytes;  ///< The page. For an NDJSON record: title + "\n\n" + text (title left out when there is none), or
                      ///< its html.
  Hints hints;
};

/// How far a long read has come, for a progress bar. Bytes are of the files on disk (packed bytes for .gz).
struct Progress {
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_total = 0;  ///< 0 where unknown (standard input).
  std::uint64_t pages = 0;
};

/// What receives the pages. Return false to stop early.
struct PageSink {
  std::function<bool(RawPage&&)> page;
  std::function<void(const Error&)> problem;      ///< An input or a record that could not be read; the rest goes on.
  std::function<void(const Progress&)> progress;  ///< May be empty. Called about every megabyte.
};

/// The largest a packed file or record may grow when unpacked, as a ratio and as bytes: a gzip bomb ends here.
struct SourceLimits {
  std::uint64_t most_page_bytes = std::uint64_t{128} << 20;  ///< One page or one line of NDJSON.
  std::uint64_t most_ratio = 250;  ///< Unpacked / packed bytes of a file or an HTTP body, judged after 16 MiB (deflate
                                   ///< can reach 1032, news about 5).
};

/// Reads `paths` in order: files (.html .htm .txt .ndjson .jsonl .warc .xml .rss .atom, each also with .gz; any other
/// name is guessed from its bytes), folders (all files with such names beneath, sorted by path; links to folders are
/// not followed),
/// "-" for standard input (guessed from its bytes). Files are streamed: memory holds one
/// page and a buffer, whatever the file's size. Never throws; every failure goes to sink.problem with file and reason.
/// Calls the sink on the calling thread.
void read_sources(const std::vector<std::string>& paths, const PageSink& sink, const SourceLimits& limits = {});

}  // namespace isnad
