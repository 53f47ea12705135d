#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

#include "base/date.h"
#include "page/feed.h"

namespace isnad {

namespace {

constexpr std::string_view month_names = "JanFebMarAprMayJunJulAugSepOctNovDec";

std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size() && out.size() < 8;) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n,", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t\r\n,", begin), text.size());
    out.push_back(text.substr(begin, at - begin));
  }
  return out;
}

int number(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

int month(std::string_view name) {
  const std::size_t at = name.size() < 3 ? std::string_view::npos : month_names.find(name.substr(0, 3));
  return at == std::string_view::npos || at % 3 != 0 ? 0 : static_cast<int>(at / 3) + 1;
}

// "+03:00" of "+0300", "Z" of GMT, UT, UTC and Z; nothing for zones by other names.
std::string zone(std::string_view text) {
  if (text == "GMT" || text == "UT" || text == "UTC" || text == "Z") return "Z";
  if (text.size() == 5 && (text[0] == '+' || text[0] == '-') && number(text.substr(1)) >= 0) {
    return std::string(text.substr(0, 3)) + ":" + std::string(text.substr(3));
  }
  return {};
}

}  // namespace

std::optional<std::string> feed_date(std::string_view text) {
  std::vector<std::string_view> words = pieces(text);
  if (words.empty()) return std::nullopt;
  if (parse_iso(words[0])) return std::string(words[0]);
  if (number(words[0]) < 0) words.erase(words.begin());  // the weekday
  if (words.size() < 3) return std::nullopt;
  int year = number(words[2]);
  if (year >= 0 && year < 100) year += year < 70 ? 2000 : 1900;
  const std::optional<Date> date = make_date(year, month(words[1]), number(words[0]));
  if (!date) return std::nullopt;
  std::string out = iso(*date);
  if (words.size() < 4 || words[3].size() < 5 || words[3][2] != ':') return out;
  const int hour = number(words[3].substr(0, 2));
  const int minute = number(words[3].substr(3, 2));
  const int second = words[3].size() >= 8 ? number(words[3].substr(6, 2)) : 0;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return out;
  std::array<char, 16> clock{};
  std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02d", hour, minute, second);
  return out + clock.data() + (words.size() > 4 ? zone(words[4]) : std::string{});
}

}  // namespace isnad
