// Civil days and intervals of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// A civil day of the proleptic Gregorian calendar: days since 1970-01-01. No time of day, no zone.
struct Date {
  std::int32_t days = 0;

  auto operator<=>(const Date&) const = default;
};

/// The date of a year, month (1-12) and day (1-31), or nothing where no such day exists.
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);

/// "2024-01-25" (ISO 8601).
[[nodiscard]] std::string iso(Date date);

/// Reads "2024-01-25", also with a time behind it ("2024-01-25T10:00:00Z"); nothing where it is no such date.
[[nodiscard]] std::optional<Date> parse_iso(std::string_view text);

/// 0 = Monday ... 6 = Sunday (ISO 8601 minus one).
[[nodiscard]] int weekday(Date date);

/// A day that is known only to lie between two days, both included.
struct DateInterval {
  Date earliest;
  Date latest;

  bool operator==(const DateInterval&) const = default;
};

}  // namespace isnad
