// One spelling for matching: what writers vary without meaning anything is folded away.
#pragma once

#include <string>
#include <string_view>

namespace isnad {

/// Appends the matching key of a word (or text) to `out`. Folding twice changes nothing. The table, for Arabic script:
/// vowel marks, superscript alef, tatweel, zero-width and bidi marks are dropped; alef with hamza, madda or wasla
/// becomes bare alef; alef maqsura and Persian yeh become yeh; Persian kaf becomes kaf; ta marbuta becomes ha; waw and
/// yeh with hamza become hamza; presentation forms are decomposed; digits of the three scripts become ASCII. Latin
/// letters become lower case, typographic apostrophes ASCII. Everything else stays. Broken bytes become U+FFFD.
void fold(std::string_view text, std::string& out);

[[nodiscard]] inline std::string folded(std::string_view text) {
  std::string out;
  fold(text, out);
  return out;
}

/// The folding of one code point: up to 18 code points, none when it is dropped.
void fold_code_point(char32_t value, std::u32string& out);

/// True for marks and invisible characters that folding drops and that never separate two words.
[[nodiscard]] bool is_dropped(char32_t value);

}  // namespace isnad
