#include "page/html_entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace isnad {
namespace {

constexpr std::string_view packed =
#include "page/html_entities.inc"
    ;

struct Entity {
  std::string_view name;
  char32_t first;
  char32_t second;
  bool bare;  // the semicolon may be missing
};

std::vector<Entity> unpack() {
  std::vector<Entity> out;
  out.reserve(2200);
  for (std::size_t at = 0; at < packed.size();) {
    const std::size_t end = packed.find(' ', at);
    const std::string_view item = packed.substr(at, end - at);
    const std::size_t mark = item.find_first_of("!=");
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    const char* stop = item.data() + item.size();
    const char* next = std::from_chars(item.data() + mark + 1, stop, first, 16).ptr;
    if (next < stop) std::from_chars(next + 1, stop, second, 16);
    out.push_back({item.substr(0, mark), first, second, item[mark] == '!'});
    at = end + 1;
  }
  return out;
}

const Entity* find_entity(std::string_view name) {
  static const std::vector<Entity> all = unpack();
  const auto at =
      std::lower_bound(all.begin(), all.end(), name, [](const Entity& e, std::string_view n) { return e.name < n; });
  return at != all.end() && at->name == name ? &*at : nullptr;
}

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digit(char c, int base) {
  const int value = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : 99;
  return value < base ? value : -1;
}

// Code points 80 to 9F are read as windows-1252, as browsers do.
constexpr std::array<char16_t, 32> c1 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                         0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

HtmlReference read_number(std::string_view html, std::size_t at) {
  std::size_t i = at + 2;
  const bool hexadecimal = i < html.size() && (html[i] == 'x' || html[i] == 'X');
  if (hexadecimal) ++i;
  const std::size_t begin = i;
  std::uint32_t value = 0;
  for (; i < html.size(); ++i) {
    const int d = digit(html[i], hexadecimal ? 16 : 10);
    if (d < 0) break;
    value = std::min<std::uint32_t>(value * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(d), 0x110000);
  }
  if (i == begin) return {};
  if (i < html.size() && html[i] == ';') ++i;
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
  if (value >= 0x80 && value < 0xA0) value = c1[value - 0x80];
  return {static_cast<std::uint32_t>(i - at), value, 0};
}

}  // namespace

HtmlReference read_reference(std::string_view html, std::size_t at, ReferencePlace place) {
  if (at + 1 >= html.size()) return {};
  if (html[at + 1] == '#') return read_number(html, at);
  std::size_t end = at + 1;
  while (end < html.size() && end < at + 34 && is_alnum(html[end])) ++end;
  const std::string_view name = html.substr(at + 1, end - at - 1);
  if (name.size() < 2) return {};
  if (end < html.size() && html[end] == ';') {
    if (const Entity* found = find_entity(name)) {
      return {static_cast<std::uint32_t>(name.size() + 2), found->first, found->second};
    }
  }
  constexpr std::size_t longest_bare = 6;  // "Aacute"
  for (std::size_t size = std::min(name.size(), longest_bare); size >= 2; --size) {
    const Entity* found = find_entity(name.substr(0, size));
    if (found == nullptr || !found->bare) continue;
    const char next = at + 1 + size < html.size() ? html[at + 1 + size] : '\0';
    if (place == ReferencePlace::attribute && (next == '=' || is_alnum(next))) return {};
    return {static_cast<std::uint32_t>(size + 1), found->first, found->second};
  }
  return {};
}

}  // namespace isnad
