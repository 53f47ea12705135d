#include "text/form.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/utf8.h"

namespace isnad {

namespace {

/// The value of digits, with or without marks between the thousands: 1,200. Anything else (3.5, 12.5.2024) is no whole
/// number: -1.
std::int32_t whole_number(std::string_view digits) {
  constexpr std::string_view thousands_mark = "\u066C";
  std::string plain;
  while (true) {
    const std::size_t size = std::min(digits.find_first_not_of("0123456789"), digits.size());
    const bool first = plain.empty();
    plain.append(digits.substr(0, size));
    digits.remove_prefix(size);
    if (!first && size != 3) return -1;
    if (digits.empty()) break;
    if (first && size > 3) return -1;
    const std::size_t mark = digits.starts_with(',')              ? 1
                             : digits.starts_with(thousands_mark) ? thousands_mark.size()
                                                                  : 0;
    if (mark == 0) return -1;
    digits.remove_prefix(mark);
  }
  std::int32_t value = -1;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return error == std::errc{} ? value : -1;
}

}  // namespace

void add_variant(const Lexicon& lexicon, std::string_view folded_word, std::uint8_t clitics, Form& form) {
  const KeyId key = lexicon.key(folded_word);
  if (key == 0 || form.variant_count == form.variants.size()) return;
  for (const FormVariant& known : form.ways()) {
    if (known.key == key) return;
  }
  // No verb stands behind a preposition; a verbal noun may ("by saying").
  const auto is_possible = [&](const Entry& entry) {
    return entry.table != Table::cue || (clitics & clitic::prepositions) == 0 || entry.shape == Shape::masdar;
  };
  const auto entries = lexicon.entries(key);
  const bool starts_phrase = lexicon.begins_phrase(key);
  // An inner word of a phrase takes no preposition: Lutsch is not "to Watch".
  if (entries.empty() && !starts_phrase && (clitics & clitic::prepositions) != 0) return;
  if (!entries.empty() && !starts_phrase && std::none_of(entries.begin(), entries.end(), is_possible)) return;
  form.variants[form.variant_count++] = {key, clitics};
  for (const Entry& entry : entries) {
    if (!is_possible(entry)) continue;
    form.tables |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(entry.table));
    if (entry.table == Table::function && (clitics & clitic::prepositions) == 0) form.functions |= 1U << entry.row;
  }
  form.starts_phrase = form.starts_phrase || starts_phrase;
}

void analyse_form(const Lexicon& lexicon, Form& form) {
  if (form.folded.empty()) return;
  const unsigned char first = static_cast<unsigned char>(form.folded.front());
  if (first >= '0' && first <= '9') {
    form.number = whole_number(form.folded);
    add_variant(lexicon, form.folded, 0, form);
  } else if (first >= 0xD8 && first <= 0xDB) {
    analyse_arabic(lexicon, form);
  } else {
    analyse_english(lexicon, form);
  }
}

}  // namespace isnad
