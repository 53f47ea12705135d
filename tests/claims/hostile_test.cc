// Texts made to be slow: one sentence without end, of cues, names, marks. Twice the text may take about twice the time.

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "claimed_reading.h"

namespace isnad {
namespace {

using testing::ClaimedReading;

double processor_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_for(const std::string& piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  double best = 1e9;
  for (int round = 0; round < 2; ++round) {
    const double begin = processor_seconds();
    const ClaimedReading reading(text);
    best = std::min(best, processor_seconds() - begin);
  }
  return best;
}

TEST(Hostile, TimeGrowsWithTheText) {
  const char* pieces[] = {"said ",
                          "said that ",
                          "the spokesman said ",
                          "\" ",
                          "( ",
                          "\"said\" ",
                          "said: \"",
                          "Reuters ",
                          "Reuters, ",
                          "spokesman of the ",
                          "said (",
                          "that ",
                          ", ",
                          "United ",
                          "said, \"Talks\", ",
                          "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 \u0625\u0646 ",
                          "\u0628\u062D\u0633\u0628 \u0627\u0644\u0648\u0632\u064A\u0631 ",
                          "\u0642\u0627\u0644 \u0645\u0636\u064A\u0641\u0627 ",
                          "\u00AB\u0642\u0627\u0644: ",
                          "The spokesman said that talks began. ",
                          "said: ",
                          "He said that \"talks began\". ",
                          "Spokesman: talks. "};
  for (const char* piece : pieces) {
    const double once = seconds_for(piece, 8000);
    const double four_times = seconds_for(piece, 32000);
    EXPECT_LT(four_times, 10 * once + 0.02)
        << "'" << piece << "': " << once << " s, four times as long: " << four_times << " s";
  }
}

}  // namespace
}  // namespace isnad
