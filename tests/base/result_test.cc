#include "base/result.h"

#include <gtest/gtest.h>

#include "base/span.h"

namespace isnad {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return failure(ErrorKind::bad_argument, "numbers.txt:3", "is odd");
  return number / 2;
}

TEST(ResultType, ValueOrErrorWithPlaceAndReason) {
  EXPECT_EQ(half(4).value(), 2);
  ASSERT_FALSE(half(3));
  EXPECT_EQ(half(3).error().kind, ErrorKind::bad_argument);
  EXPECT_EQ(half(3).error().text(), "numbers.txt:3: is odd");
  EXPECT_EQ((Error{ErrorKind::not_text, "", "no letters"}).text(), "no letters");
}

TEST(SpanType, SizeAndEmptiness) {
  EXPECT_TRUE((Span{3, 3}).empty());
  EXPECT_TRUE((Span{4, 3}).empty());
  EXPECT_EQ((Span{4, 3}).size(), 0U);
  EXPECT_EQ((Span{2, 5}).size(), 3U);
}

TEST(SpanType, Holds) {
  const Span span{2, 5};
  EXPECT_TRUE(span.holds(2));
  EXPECT_FALSE(span.holds(5));
  EXPECT_TRUE(span.holds(Span{2, 5}));
  EXPECT_FALSE(span.holds(Span{2, 6}));
}

TEST(SpanType, OfATextThatIsShorter) {
  EXPECT_EQ((Span{1, 3}).of("abcd"), "bc");
  EXPECT_EQ((Span{1, 30}).of("abcd"), "bcd");
  EXPECT_EQ((Span{4, 30}).of("abcd"), "");
  EXPECT_EQ((Span{3, 1}).of("abcd"), "");
}

TEST(SpanType, Hull) {
  EXPECT_EQ(hull({2, 3}, {7, 9}), (Span{2, 9}));
  EXPECT_EQ(hull({7, 9}, {2, 3}), (Span{2, 9}));
  EXPECT_EQ(hull({0, 0}, {7, 9}), (Span{7, 9}));
  EXPECT_EQ(hull({7, 9}, {0, 0}), (Span{7, 9}));
}

}  // namespace
}  // namespace isnad
