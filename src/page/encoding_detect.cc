// Which encoding a page is in. Declarations are read as the WHATWG Encoding and HTML standards say; Arabic one-byte
// encodings are known by their statistics: a quarter of all Arabic words begin with the article alef-lam, and that pair
// of bytes differs between windows-1256 (C7 E1) and ISO-8859-6 (C7 E4).
#include <algorithm>
#include <array>

#include "page/encoding.h"

namespace isnad {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::size_t find_word(std::string_view text, std::string_view word) {
  const auto at =
      std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) { return lower(a) == b; });
  return at == text.end() ? std::string_view::npos : static_cast<std::size_t>(at - text.begin());
}

std::string value_after(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) ++at;
  if (at >= text.size() || text[at] != '=') return {};
  ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '"' || text[at] == '\'')) ++at;
  const std::size_t begin = at;
  while (at < text.size() && std::string_view(" \t\r\n\"';/>?").find(text[at]) == std::string_view::npos) ++at;
  return std::string(text.substr(begin, at - begin));
}

struct Label {
  std::string_view label;
  std::string_view name;
};

// Labels whose name differs from themselves; from the WHATWG Encoding Standard. UTF-16 without a mark, named inside a
// page that could be read up to there, is UTF-8.
constexpr std::array labels = {Label{"utf8", "utf-8"},
                               Label{"unicode-1-1-utf-8", "utf-8"},
                               Label{"utf-16", "utf-8"},
                               Label{"utf-16le", "utf-8"},
                               Label{"utf-16be", "utf-8"},
                               Label{"iso-8859-1", "windows-1252"},
                               Label{"iso8859-1", "windows-1252"},
                               Label{"latin1", "windows-1252"},
                               Label{"l1", "windows-1252"},
                               Label{"ascii", "windows-1252"},
                               Label{"us-ascii", "windows-1252"},
                               Label{"cp1252", "windows-1252"},
                               Label{"x-cp1252", "windows-1252"},
                               Label{"cp1256", "windows-1256"},
                               Label{"x-cp1256", "windows-1256"},
                               Label{"windows1256", "windows-1256"},
                               Label{"win-1256", "windows-1256"},
                               Label{"arabic", "iso-8859-6"},
                               Label{"asmo-708", "iso-8859-6"},
                               Label{"iso8859-6", "iso-8859-6"},
                               Label{"iso-8859-6-e", "iso-8859-6"},
                               Label{"iso-8859-6-i", "iso-8859-6"},
                               Label{"iso-8859-9", "windows-1254"},
                               Label{"ks_c_5601-1987", "euc-kr"},
                               Label{"gb2312", "gbk"},
                               Label{"gb_2312-80", "gbk"},
                               Label{"x-gbk", "gbk"},
                               Label{"sjis", "shift_jis"},
                               Label{"x-sjis", "shift_jis"},
                               Label{"shift-jis", "shift_jis"}};

constexpr std::array<std::string_view, 6> single_byte = {"windows-125", "iso-8859-", "koi8-",
                                                         "windows-874", "ibm866",    "macintosh"};
constexpr std::array<std::string_view, 5> multi_byte = {"euc-", "gbk", "gb18030", "big5", "shift_jis"};

// The encoding of a label; an empty name where the label is unknown.
Encoding from_label(std::string_view label) {
  std::string name;
  for (const char c : label) name.push_back(lower(c));
  const auto known = std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.label == name; });
  if (known != labels.end()) name = known->name;
  const auto begins = [&](std::string_view part) { return name.starts_with(part); };
  Encoding out;
  out.name = name;
  if (name == "utf-8") return out;
  if (name.size() <= 12 && std::any_of(single_byte.begin(), single_byte.end(), begins)) {
    out.family = EncodingFamily::single_byte;
  } else if (name.size() <= 9 && std::any_of(multi_byte.begin(), multi_byte.end(), begins)) {
    out.family = EncodingFamily::multi_byte;
  } else {
    out.name.clear();
  }
  return out;
}

struct Counts {
  std::size_t high = 0;          // bytes above 0x7F
  std::size_t runs = 0;          // maximal runs of them
  std::size_t lone = 0;          // runs of one byte
  std::size_t article_1256 = 0;  // runs that begin with alef-lam, a clitic letter before it allowed
  std::size_t article_iso = 0;
  std::size_t letters_1256 = 0;
  std::size_t letters_iso = 0;
};

bool letter_1256(std::uint8_t b) {
  return (b >= 0xC1 && b <= 0xD6) || (b >= 0xD8 && b <= 0xDF) || b == 0xE1 || (b >= 0xE3 && b <= 0xE6) || b == 0xEC ||
         b == 0xED || b == 0xA1 || b == 0xBF;
}

bool letter_iso(std::uint8_t b) {
  return (b >= 0xC1 && b <= 0xDA) || (b >= 0xE0 && b <= 0xF2) || b == 0xAC || b == 0xBF;
}

Counts count_bytes(std::string_view bytes) {
  Counts out;
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (at(i) < 0x80) continue;
    const std::size_t begin = i;
    for (; i < bytes.size() && at(i) >= 0x80; ++i) {
      ++out.high;
      out.letters_1256 += letter_1256(at(i)) ? 1 : 0;
      out.letters_iso += letter_iso(at(i)) ? 1 : 0;
    }
    ++out.runs;
    out.lone += i - begin == 1 ? 1 : 0;
    for (std::size_t k = begin; k + 2 < i && k < begin + 2; ++k) {
      out.article_1256 += at(k) == 0xC7 && at(k + 1) == 0xE1 ? 1 : 0;
      out.article_iso += at(k) == 0xC7 && at(k + 1) == 0xE4 ? 1 : 0;
    }
  }
  return out;
}

// The Arabic one-byte encoding the bytes are plainly in; empty if none.
std::string_view arabic_by_statistics(std::string_view bytes) {
  const Counts c = count_bytes(bytes.substr(0, std::size_t{1} << 20));
  if (c.runs < 4 || c.lone * 2 > c.runs) return {};
  const bool cp1256 = c.article_1256 * 20 > c.runs && c.letters_1256 * 10 > c.high * 8;
  const bool iso = c.article_iso * 20 > c.runs && c.letters_iso * 10 > c.high * 8;
  if (cp1256 && (!iso || c.article_1256 >= c.article_iso)) return "windows-1256";
  return iso ? "iso-8859-6" : "";
}

// Whether the bytes are UTF-8 but for some damage: most of what is above ASCII forms characters.
bool mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode_utf8(bytes, at);
    broken += point.broken ? 1 : 0;
    good += point.size > 1 ? 1 : 0;
    at += point.size;
  }
  return good > 3 * broken;
}

bool is_ascii(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<std::uint8_t>(c) >= 0x80; });
}

void warn(Encoding& out, std::string_view said) {
  const std::string begin =
      said.empty() ? "No encoding is declared; read as " : "Declared as " + std::string(said) + " but read as ";
  out.warnings.push_back({"encoding", begin + out.name + "."});
}

// What is declared, from outside or in the page; `said` becomes the label as written.
Encoding declared_encoding(std::string_view bytes, std::string& said) {
  Encoding out = from_label(said);
  if (!out.name.empty()) return out;
  const std::string in_page = declared_in_page(bytes);
  if (!in_page.empty()) said = in_page;
  return from_label(said);
}

}  // namespace

std::string declared_in_page(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  if (head.starts_with("<?xml")) {
    const std::string_view declaration = head.substr(0, head.find('>'));
    const std::size_t at = find_word(declaration, "encoding");
    if (at != std::string_view::npos) return value_after(declaration, at + 8);
  }
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    if (head.substr(at, 4) == "<!--") {
      at = head.find("-->", at);
      if (at == std::string_view::npos) break;
      continue;
    }
    if (find_word(head.substr(at, 5), "<meta") != 0) continue;
    const std::string_view tag = head.substr(at, head.find('>', at) - at);
    const std::size_t charset = find_word(tag, "charset");
    if (charset == std::string_view::npos) continue;
    std::string value = value_after(tag, charset + 7);
    if (!value.empty()) return value;
  }
  return {};
}

Encoding detect_encoding(std::string_view bytes, std::string_view declared) {
  Encoding out;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    out.mark = 3;
    return out;
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    const bool little = bytes[0] == '\xFF';
    out.family = little ? EncodingFamily::utf16_little : EncodingFamily::utf16_big;
    out.name = little ? "utf-16le" : "utf-16be";
    out.mark = 2;
    return out;
  }
  std::string said(declared);
  const Encoding from = declared_encoding(bytes, said);
  const bool legacy = !from.name.empty() && from.family != EncodingFamily::utf8;
  if (is_utf8(bytes)) {
    if (legacy && !is_ascii(bytes)) warn(out, said);
    return out;
  }
  if (!legacy && mostly_utf8(bytes)) return out;
  const std::string_view arabic = arabic_by_statistics(bytes);
  if (!arabic.empty() && arabic != from.name && from.family != EncodingFamily::multi_byte) {
    out = from_label(arabic);
    warn(out, said);
    return out;
  }
  if (legacy) return from;
  out = from_label("windows-1252");
  warn(out, said);
  return out;
}

}  // namespace isnad
