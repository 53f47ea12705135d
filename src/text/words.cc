// Splitting a text into words, numbers and punctuation. One pass over the bytes, one table look-up a character.

#include <array>

#include "base/utf8.h"
#include "lexicon/fold.h"
#include "text/text.h"

namespace isnad {
namespace {

// clang-format off: a table, one class a line.
enum class Class : std::uint8_t {
  blank, arabic, latin, digit, joiner, point, ellipsis, comma, semicolon, colon, open_quote, close_quote, plain_quote,
  open_bracket, close_bracket, dash, slash, apostrophe, other,
};

constexpr Class classify_ascii(char32_t c) {
  if (c <= ' ' || c == 0x7F) return Class::blank;
  if (c >= '0' && c <= '9') return Class::digit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::latin;
  switch (c) {
    case '.': case '!': case '?': return Class::point;
    case ',': return Class::comma;
    case ';': return Class::semicolon;
    case ':': return Class::colon;
    case '"': return Class::plain_quote;
    case '\'': return Class::apostrophe;
    case '(': case '[': return Class::open_bracket;
    case '{': return Class::open_quote;
    case '}': return Class::close_quote;
    case ')': case ']': return Class::close_bracket;
    case '-': return Class::dash;
    case '/': return Class::slash;
    default: return Class::other;
  }
}

constexpr Class classify_arabic(char32_t c) {
  switch (c) {
    case 0x060C: case 0x066C: return Class::comma;
    case 0x061B: return Class::semicolon;
    case 0x061F: case 0x06D4: return Class::point;
    case 0x066A: case 0x066D: return Class::other;
    case 0x066B: return Class::comma;
    default: break;
  }
  if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9)) return Class::digit;
  if ((c >= 0x0610 && c <= 0x061C) || c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
      (c >= 0x06D6 && c <= 0x06ED)) return Class::joiner;
  return c >= 0x0620 ? Class::arabic : Class::other;
}

Class classify_other(char32_t c) {
  switch (c) {
    case 0x00A0: case 0x2028: case 0x2029: case 0x202F: case 0x3000: return Class::blank;
    case 0x00AB: case 0x2039: return Class::open_quote;
    case 0x00BB: case 0x203A: return Class::close_quote;
    case 0x201C: case 0x201E: return Class::open_quote;
    case 0x201D: return Class::close_quote;
    case 0x2018: case 0x2019: return Class::apostrophe;
    case 0x2026: return Class::ellipsis;
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: return Class::dash;
    case 0xFD3E: return Class::open_bracket;
    case 0xFD3F: return Class::close_bracket;
    default: break;
  }
  if (is_dropped(c)) return Class::joiner;
  if (c >= 0x2000 && c <= 0x200A) return Class::blank;
  if ((c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x0750 && c <= 0x08FF)) return Class::arabic;
  if (c >= 0x00C0 && c <= 0x024F) return c == 0x00D7 || c == 0x00F7 ? Class::other : Class::latin;
  if (c >= 0x0370 && c <= 0x1FFF) return Class::latin;
  return Class::other;
}
// clang-format on

constexpr auto ascii_classes = [] {
  std::array<Class, 128> table{};
  for (char32_t c = 0; c < 128; ++c) table[c] = classify_ascii(c);
  return table;
}();
constexpr auto arabic_classes = [] {
  std::array<Class, 256> table{};
  for (char32_t c = 0; c < 256; ++c) table[c] = classify_arabic(0x0600 + c);
  return table;
}();

struct Character {
  Class kind;
  std::uint32_t size;
};

Character look(std::string_view text, std::size_t at) {
  const auto first = static_cast<std::uint8_t>(text[at]);
  if (first < 0x80) return {ascii_classes[first], 1};
  if (first >= 0xD8 && first <= 0xDB && at + 1 < text.size()) {
    const auto second = static_cast<std::uint8_t>(text[at + 1]);
    if ((second & 0xC0) == 0x80) return {arabic_classes[((first & 3U) << 6) | (second & 0x3FU)], 2};
  }
  const CodePoint point = decode_utf8(text, at);
  return {classify_other(point.value), point.size};
}

WordKind kind_of(Class mark) {
  switch (mark) {
    case Class::point:
      return WordKind::stop;
    case Class::ellipsis:
      return WordKind::ellipsis;
    case Class::comma:
      return WordKind::comma;
    case Class::semicolon:
      return WordKind::semicolon;
    case Class::colon:
      return WordKind::colon;
    case Class::open_quote:
    case Class::plain_quote:
      return WordKind::quote_open;
    case Class::close_quote:
      return WordKind::quote_close;
    case Class::open_bracket:
      return WordKind::bracket_open;
    case Class::close_bracket:
      return WordKind::bracket_close;
    case Class::dash:
      return WordKind::dash;
    case Class::slash:
      return WordKind::slash;
    default:
      return WordKind::other;
  }
}

/// Where the word that begins at `at` ends: letters of one script with the marks between them, or digits with the
/// separators between them.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t end, Class script) {
  while (at < end) {
    const Character c = look(text, at);
    if (c.kind == script || c.kind == Class::joiner) {
      at += c.size;
      continue;
    }
    const bool between_digits = script == Class::digit && (c.kind == Class::point || c.kind == Class::comma);
    const bool in_latin =
        script == Class::latin && (c.kind == Class::apostrophe || (c.kind == Class::dash && c.size == 1));
    if (!(between_digits || in_latin) || at + c.size >= end || look(text, at + c.size).kind != script) break;
    at += c.size;
  }
  return at;
}

}  // namespace

void split_words(std::string_view text, Span span, FormCache& cache, std::vector<Word>& words) {
  const std::size_t end = std::min<std::size_t>(span.end, text.size());
  const std::size_t first = words.size();
  auto& hashes = cache.pending();
  hashes.clear();
  bool blank = true;
  for (std::size_t at = span.begin; at < end;) {
    const Character c = look(text, at);
    if (c.kind == Class::blank || c.kind == Class::joiner) {
      blank = blank || c.kind == Class::blank;
      at += c.size;
      continue;
    }
    Word word;
    word.blank_before = blank;
    std::size_t next = at + c.size;
    if (c.kind == Class::arabic || c.kind == Class::latin || c.kind == Class::digit) {
      next = word_end(text, next, end, c.kind);
      word.kind = c.kind == Class::digit ? WordKind::number : WordKind::word;
      const std::uint64_t hash = FormCache::hash_of(text.substr(at, next - at));
      cache.prefetch(hash);
      hashes.push_back(hash);
      word.form = 1;  // Looked up below, when the table has come into the processor's cache.
    } else {
      word.kind = kind_of(c.kind);
      if (c.kind == Class::point && text[at] == '.' && next < end && text[next] == '.') {
        while (next < end && text[next] == '.') ++next;
        word.kind = WordKind::ellipsis;
      }
      if (c.kind == Class::dash) {
        while (next < end && look(text, next).kind == Class::dash) next += look(text, next).size;
      }
    }
    word.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)};
    words.push_back(word);
    blank = false;
    at = next;
  }
  std::size_t next_hash = 0;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (words[i].form != 0) words[i].form = cache.find(words[i].span.of(text), hashes[next_hash++]);
  }
}

}  // namespace isnad
