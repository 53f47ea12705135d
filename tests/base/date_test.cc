#include "base/date.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(make_date(1970, 1, 1)->days, 0);
  EXPECT_EQ(make_date(1969, 12, 31)->days, -1);
  EXPECT_EQ(make_date(2024, 1, 25)->days, 19747);
}

TEST(Date, NoSuchDay) {
  EXPECT_TRUE(make_date(2024, 2, 29));
  EXPECT_FALSE(make_date(2023, 2, 29));
  EXPECT_FALSE(make_date(1900, 2, 29));
  EXPECT_TRUE(make_date(2000, 2, 29));
  EXPECT_FALSE(make_date(2024, 4, 31));
  EXPECT_FALSE(make_date(2024, 0, 1));
  EXPECT_FALSE(make_date(2024, 13, 1));
  EXPECT_FALSE(make_date(2024, 1, 0));
  EXPECT_FALSE(make_date(0, 1, 1));
  EXPECT_FALSE(make_date(10000, 1, 1));
  EXPECT_FALSE(make_date(-2024, -1, -1));
}

TEST(Date, PrintsAndReadsIso) {
  EXPECT_EQ(iso(*make_date(2024, 1, 5)), "2024-01-05");
  EXPECT_EQ(iso(*make_date(33, 4, 3)), "0033-04-03");
  for (int days = -800000; days < 200000; days += 997) {
    if (const std::string text = iso(Date{days}); days > -719162) {  // From the year 1 on.
      EXPECT_EQ(parse_iso(text), Date{days}) << text;
    }
  }
}

TEST(Date, IsoWithATimeBehind) {
  EXPECT_EQ(parse_iso("2024-01-25T10:00:00Z"), make_date(2024, 1, 25));
  EXPECT_EQ(parse_iso("2024-01-25 10:00"), make_date(2024, 1, 25));
  for (const char* text : {"", "2024-01-2", "2024/01/25", "2024-1-25", "24-01-2025", "2024-01-25x", "2024-02-30",
                           "2024-01-2x", "+024-01-25", "2024-+1-25", "2024--1-25", " 2024-01-25", "20240125"}) {
    EXPECT_FALSE(parse_iso(text)) << text;
  }
}

TEST(Date, Weekday) {
  EXPECT_EQ(weekday(*make_date(2024, 1, 25)), 3);  // A Thursday.
  EXPECT_EQ(weekday(*make_date(1969, 12, 28)), 6);
  EXPECT_EQ(weekday(*make_date(1, 1, 1)), 0);
}

TEST(Date, Order) {
  EXPECT_LT(*make_date(2023, 12, 31), *make_date(2024, 1, 1));
}

}  // namespace
}  // namespace isnad
