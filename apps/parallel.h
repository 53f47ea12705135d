// Many pages through several threads, the results in the order of the pages, within a bounded memory.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "page/source.h"

namespace isnad {

/// Does the work of one thread: appends what is to be written for the page to `out`, or gives the reason why it cannot.
/// Each worker is used by one thread only, so it may own scratch memory. Must not throw.
using PageWorker = std::function<Result<void>(const RawPage& page, std::string& out)>;

/// The two ends of the work. `write` and `problem` are called by one thread at a time, in the order of the input.
struct PageWork {
  std::function<void(const PageSink&)> source;    ///< Hands its pages to the sink, one after the other (read_sources).
  std::function<PageWorker()> make_worker;        ///< Called once in each thread that gets work.
  std::function<bool(std::string_view)> write;    ///< Returns false to stop the whole work early.
  std::function<void(const Error&)> problem;      ///< A page or an input that could not be read.
  std::function<void(const Progress&)> progress;  ///< As in PageSink; on the thread that called work_on_pages.
};

struct ParallelLimits {
  int threads = 1;                           ///< Threads that work. 1: everything in the calling thread, no queue.
  std::size_t batch_bytes = 128 << 10;       ///< Pages travel in batches of about so many bytes, to keep locking cheap.
  std::size_t most_waiting_bytes = 4 << 20;  ///< Bytes of pages taken from the source and not yet written.
  std::size_t write_bytes = 64 << 10;        ///< With one thread: written when so many bytes are ready. 0: at once.
};

/// Runs the work to its end. With more than one thread the calling thread reads the source and the others work. A page
/// larger than the limits is taken alone. Returns when everything is written or `write` asked to stop.
void work_on_pages(const PageWork& work, const ParallelLimits& limits);

}  // namespace isnad
