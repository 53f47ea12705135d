#include "lexicon/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.h"

namespace isnad {

bool is_dropped(char32_t c) {
  return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640 || (c >= 0x0610 && c <= 0x061A) || c == 0x061C ||
         (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E4) || c == 0x06E7 || c == 0x06E8 ||
         (c >= 0x06EA && c <= 0x06ED) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0x00AD;
}

namespace {

// clang-format off: a table, one class a line.
/// The single-letter foldings of Arabic and Latin script; 0 where the code point stays.
char32_t fold_letter(char32_t c) {
  switch (c) {
    case 0x0622: case 0x0623: case 0x0625: case 0x0671: case 0x0672: case 0x0673: return 0x0627;  // alef
    case 0x0649: case 0x06CC: case 0x06D2: case 0x0678: return 0x064A;                             // yeh
    case 0x06A9: case 0x06AA: return 0x0643;                                                       // kaf
    case 0x0629: case 0x06C0: case 0x06C1: case 0x06D5: return 0x0647;                             // ha
    case 0x0624: case 0x0626: case 0x0676: return 0x0621;                                          // hamza
    case 0x2019: case 0x2018: case 0x02BC: return '\'';
    default: break;
  }
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0x00C0 && c <= 0x00DE && c != 0x00D7) return c + 32;
  return 0;
}
// clang-format on

bool is_presentation(char32_t c) {
  return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

}  // namespace

void fold_code_point(char32_t value, std::u32string& out) {
  if (is_dropped(value)) return;
  if (const char32_t letter = fold_letter(value)) {
    out.push_back(letter);
    return;
  }
  if (!is_presentation(value)) {
    out.push_back(value);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString decomposed;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) || !nfkc->getDecomposition(static_cast<UChar32>(value), decomposed)) {
    out.push_back(value);
    return;
  }
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(decomposed.char32At(i));
    if (part != value && !is_presentation(part)) fold_code_point(part, out);
  }
}

void fold(std::string_view text, std::string& out) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.size;
    points.clear();
    fold_code_point(point.value, points);
    for (const char32_t c : points) append_utf8(out, c);
  }
}

}  // namespace isnad
