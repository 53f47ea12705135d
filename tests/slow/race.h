// The texts that twins are raced over, and who was how fast.
#pragma once

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

#include "../test_files.h"

namespace isnad::testing {

/// The samples as they stand on disk, markup and all, one after the other; then noise.
inline const std::string& race_text() {
  static const std::string text = [] {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(ISNAD_SOURCE_DIR "/samples")) {
      if (entry.path().extension() != ".gz") names.push_back(entry.path().string());
    }
    std::sort(names.begin(), names.end());
    std::string all;
    for (const std::string& name : names) all += mended_utf8(read_file(name)) + '\n';
    Random random(61);
    for (int i = 0; i < 400; ++i) all += mended_utf8(random.text(100)) + '\n';
    return all;
  }();
  return text;
}

/// Runs both and prints their speeds.
template <class Fast, class Naive>
void race(const char* what, std::size_t bytes, Fast fast, Naive naive) {
  const auto seconds = [](auto work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double quick = seconds(fast);
  const double slow = seconds(naive);
  const double megabytes = static_cast<double>(bytes) * 1e-6;
  std::printf("%s: %.0f MB/s, its naive twin %.0f MB/s\n", what, megabytes / quick, megabytes / slow);
}

}  // namespace isnad::testing
