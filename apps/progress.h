// One line on a terminal that says how far a long read has come, how fast it is and how long it will take.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "page/source.h"

namespace isnad {

/// The line itself: "[#####     ]  52 %  17.3 MB of 33.0 MB  8.1 MB/s  2,410 pages/s  0:07 left". Bytes are of the
/// files on disk. Without a known total: bytes, pages and rates only. `columns` cuts it to the terminal.
[[nodiscard]] std::string progress_line(const Progress& progress, double seconds, int columns);

/// Shows that line on standard error, ten times a second at most and only after the first half second, and keeps it
/// apart from messages. Safe from any thread.
class ProgressBar {
 public:
  enum class Visible : std::uint8_t { no, yes };

  explicit ProgressBar(Visible visible) : visible_(visible), start_(Clock::now()), next_(start_ + first_wait) {}
  ~ProgressBar() { finish(); }
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void update(const Progress& progress);

  /// Writes a message, with a line feed after it, to standard error, above the bar.
  void message(std::string_view text);

  /// Takes the bar away.
  void finish();

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds first_wait{500};
  static constexpr std::chrono::milliseconds between{100};

  void erase();

  std::mutex mutex_;
  Visible visible_;
  bool shown_ = false;
  Clock::time_point start_;
  Clock::time_point next_;
};

}  // namespace isnad
