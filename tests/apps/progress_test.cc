#include "progress.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(ProgressLine, SaysShareRateAndTimeLeft) {
  EXPECT_EQ(progress_line({17'300'000, 34'600'000, 24'100}, 10.0, 200),
            "[##########          ]  50 %  17.3 MB of 34.6 MB  1.7 MB/s  2,410 pages/s  0:10 left");
}

TEST(ProgressLine, WithoutTotal) {
  EXPECT_EQ(progress_line({5'000'000, 0, 1'234'567}, 2.0, 200), "5.0 MB  1,234,567 pages  2.5 MB/s  617,284 pages/s");
}

TEST(ProgressLine, LongTimes) {
  EXPECT_NE(progress_line({1, 4000, 0}, 1.0, 200).find("1:06:39 left"), std::string::npos);
}

TEST(ProgressLine, BeginningAndEnd) {
  EXPECT_NE(progress_line({0, 100, 0}, 0.0, 200).find("[                    ]   0 %"), std::string::npos);
  EXPECT_NE(progress_line({200, 100, 1}, 1.0, 200).find("[####################] 100 %"), std::string::npos);
}

TEST(ProgressLine, NeverWiderThanTheTerminal) {
  for (int columns = 2; columns < 120; ++columns) {
    EXPECT_LT(progress_line({17, 34, 24}, 1.0, columns).size(), static_cast<std::size_t>(columns));
  }
}

}  // namespace
}  // namespace isnad
