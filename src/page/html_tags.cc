#include "page/html_tags.h"

#include <array>

namespace isnad {
namespace {

enum Kind : std::uint8_t { none = 0, empty = 1, block = 2, formatting = 4, closes_p = 8 };

struct Row {
  std::string_view name;
  std::uint8_t kinds;
};

// In the order of enum Tag.
constexpr std::array<Row, static_cast<std::size_t>(Tag::count)> rows = {{
    {"", none},
    {"#text", none},
    {"a", none},
    {"abbr", none},
    {"address", block | closes_p},
    {"article", block | closes_p},
    {"aside", block | closes_p},
    {"audio", none},
    {"b", formatting},
    {"base", empty},
    {"big", formatting},
    {"blockquote", block | closes_p},
    {"body", block},
    {"br", empty},
    {"button", none},
    {"canvas", none},
    {"caption", block},
    {"center", block | closes_p},
    {"cite", none},
    {"code", formatting},
    {"col", empty},
    {"colgroup", block},
    {"dd", block | closes_p},
    {"del", none},
    {"details", block | closes_p},
    {"dialog", block | closes_p},
    {"div", block | closes_p},
    {"dl", block | closes_p},
    {"dt", block | closes_p},
    {"em", formatting},
    {"embed", empty},
    {"fieldset", block | closes_p},
    {"figcaption", block | closes_p},
    {"figure", block | closes_p},
    {"font", formatting},
    {"footer", block | closes_p},
    {"form", block | closes_p},
    {"frameset", block},
    {"h1", block | closes_p},
    {"h2", block | closes_p},
    {"h3", block | closes_p},
    {"h4", block | closes_p},
    {"h5", block | closes_p},
    {"h6", block | closes_p},
    {"head", block},
    {"header", block | closes_p},
    {"hgroup", block | closes_p},
    {"hr", empty | block | closes_p},
    {"html", block},
    {"i", formatting},
    {"iframe", none},
    {"img", empty},
    {"input", empty},
    {"ins", none},
    {"label", none},
    {"legend", block},
    {"li", block | closes_p},
    {"link", empty},
    {"main", block | closes_p},
    {"mark", none},
    {"math", none},
    {"menu", block | closes_p},
    {"meta", empty},
    {"nav", block | closes_p},
    {"noembed", none},
    {"noframes", none},
    {"noscript", none},
    {"object", none},
    {"ol", block | closes_p},
    {"optgroup", block},
    {"option", block},
    {"p", block | closes_p},
    {"param", empty},
    {"picture", none},
    {"plaintext", block | closes_p},
    {"pre", block | closes_p},
    {"q", none},
    {"s", formatting},
    {"script", none},
    {"section", block | closes_p},
    {"select", none},
    {"small", formatting},
    {"source", empty},
    {"span", none},
    {"strong", formatting},
    {"style", none},
    {"sub", none},
    {"summary", block | closes_p},
    {"sup", none},
    {"svg", none},
    {"table", block | closes_p},
    {"tbody", block},
    {"td", block},
    {"template", none},
    {"textarea", none},
    {"tfoot", block},
    {"th", block},
    {"thead", block},
    {"time", none},
    {"title", none},
    {"tr", block},
    {"track", empty},
    {"tt", formatting},
    {"u", formatting},
    {"ul", block | closes_p},
    {"video", none},
    {"wbr", empty},
    {"xmp", block | closes_p},
}};

constexpr std::uint32_t hash(std::string_view name) {
  std::uint32_t h = 2166136261U;
  for (const char c : name) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    h = (h ^ static_cast<std::uint8_t>(low)) * 16777619U;
  }
  return h ^ (h >> 15);
}

constexpr std::size_t slots = 512;

constexpr std::array<std::uint8_t, slots> build() {
  std::array<std::uint8_t, slots> out{};
  for (std::size_t i = 2; i < rows.size(); ++i) {
    std::size_t slot = hash(rows[i].name) % slots;
    while (out[slot] != 0) slot = (slot + 1) % slots;
    out[slot] = static_cast<std::uint8_t>(i);
  }
  return out;
}

constexpr std::array<std::uint8_t, slots> table = build();

bool same(std::string_view name, std::string_view row) {
  if (name.size() != row.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char>(name[i] + 32) : name[i];
    if (c != row[i]) return false;
  }
  return true;
}

bool has(Tag tag, Kind kind) {
  return (rows[static_cast<std::size_t>(tag)].kinds & kind) != 0;
}

}  // namespace

Tag tag_of(std::string_view name) {
  if (name.empty() || name.size() > 10) return Tag::custom;
  for (std::size_t slot = hash(name) % slots; table[slot] != 0; slot = (slot + 1) % slots) {
    if (same(name, rows[table[slot]].name)) return static_cast<Tag>(table[slot]);
  }
  return Tag::custom;
}

bool is_void(Tag tag) {
  return has(tag, empty);
}
bool is_block(Tag tag) {
  return has(tag, block);
}
bool is_formatting(Tag tag) {
  return has(tag, formatting);
}
bool closes_paragraph(Tag tag) {
  return has(tag, closes_p);
}
bool is_heading(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6;
}

TextMode text_mode(Tag tag) {
  switch (tag) {
    case Tag::title:
    case Tag::textarea:
      return TextMode::escapable;
    case Tag::style:
    case Tag::xmp:
    case Tag::iframe:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::noscript:
      return TextMode::raw;
    case Tag::script:
      return TextMode::script;
    case Tag::plaintext:
      return TextMode::plain;
    default:
      return TextMode::markup;
  }
}

}  // namespace isnad
