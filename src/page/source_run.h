// What the readers of the single formats share while read_sources runs.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "page/gzip_input.h"
#include "page/source.h"

namespace isnad {

/// Hands pages and problems to the sink and keeps count. One a call of read_sources.
class SourceRun {
 public:
  SourceRun(const PageSink& sink, const SourceLimits& limits) : sink_(sink), limits_(limits) {}

  [[nodiscard]] const SourceLimits& limits() const { return limits_; }
  [[nodiscard]] bool stopped() const { return stopped_; }

  /// Gives a page to the sink; false when the sink has had enough.
  bool page(RawPage&& page) {
    ++progress_.pages;
    if (!sink_.page(std::move(page))) stopped_ = true;
    return !stopped_;
  }

  void problem(ErrorKind kind, std::string where, std::string reason) {
    if (sink_.problem) sink_.problem(Error{kind, std::move(where), std::move(reason)});
  }
  void problem(const Error& error) {
    if (sink_.problem) sink_.problem(error);
  }

  void expect(std::uint64_t bytes) { progress_.bytes_total += bytes; }

  /// Tells of progress when another megabyte of the present input has been read.
  void advance(const Input& input) {
    const std::uint64_t done = finished_ + input.bytes_read();
    if (done < progress_.bytes_done + (std::uint64_t{1} << 20)) return;
    progress_.bytes_done = done;
    if (sink_.progress) sink_.progress(progress_);
  }

  /// The present input is done.
  void finish(std::uint64_t bytes) {
    finished_ += bytes;
    progress_.bytes_done = finished_;
    if (sink_.progress) sink_.progress(progress_);
  }

 private:
  const PageSink& sink_;
  const SourceLimits& limits_;
  Progress progress_;
  std::uint64_t finished_ = 0;
  bool stopped_ = false;
};

}  // namespace isnad
