#include "text/form.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace isnad {

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
    std::from_chars(form.folded.data(), form.folded.data() + form.folded.size(), form.number);
    add_variant(lexicon, form.folded, 0, form);
  } else if (first >= 0xD8 && first <= 0xDB) {
    analyse_arabic(lexicon, form);
  } else {
    analyse_english(lexicon, form);
  }
}

}  // namespace isnad
