#include "progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "terminal_facts.h"

namespace isnad {
namespace {

std::string megabytes(double bytes) {
  return fmt::format("{:.1f} MB", bytes / 1e6);
}

// "2,410"
std::string grouped(double value) {
  std::string digits = fmt::format("{:.0f}", value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

// "0:07", "1:02:03"
std::string clock_time(double seconds) {
  const auto whole = static_cast<long>(std::min(seconds, 3.6e6));
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_line(const Progress& progress, double seconds, int columns) {
  const auto done = static_cast<double>(progress.bytes_done);
  const auto total = static_cast<double>(progress.bytes_total);
  const auto pages = static_cast<double>(progress.pages);
  const double elapsed = std::max(seconds, 1e-3);
  const std::string rates = fmt::format("{}/s  {} pages/s", megabytes(done / elapsed), grouped(pages / elapsed));
  std::string line;
  if (total > 0) {
    const double share = std::min(done / total, 1.0);
    const double left = done > 0 ? std::max(total - done, 0.0) * elapsed / done : 0.0;
    line =
        fmt::format("[{:<20}] {:3.0f} %  {} of {}  {}  {} left", std::string(static_cast<std::size_t>(share * 20), '#'),
                    std::floor(share * 100), megabytes(done), megabytes(total), rates, clock_time(left));
  } else {
    line = fmt::format("{}  {} pages  {}", megabytes(done), grouped(pages), rates);
  }
  if (columns > 1 && line.size() >= static_cast<std::size_t>(columns))
    line.resize(static_cast<std::size_t>(columns) - 1);
  return line;
}

void ProgressBar::update(const Progress& progress) {
  if (visible_ == Visible::no) return;
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + between;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  fmt::print(stderr, "\r{}\033[K", progress_line(progress, seconds, terminal_columns(Stream::error)));
  std::fflush(stderr);
  shown_ = true;
}

void ProgressBar::message(std::string_view text) {
  const std::lock_guard lock(mutex_);
  erase();
  fmt::print(stderr, "{}\n", text);
}

void ProgressBar::finish() {
  const std::lock_guard lock(mutex_);
  erase();
}

void ProgressBar::erase() {
  if (shown_) std::fputs("\r\033[K", stderr);
  shown_ = false;
}

}  // namespace isnad
