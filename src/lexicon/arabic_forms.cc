// Arabic: all forms of a reporting verb, a head noun, an adjective of nationality, from their principal parts.

#include "lexicon/arabic_letters.h"
#include "lexicon/forms.h"

namespace isnad {
namespace {

using namespace arabic;

std::string join(std::string_view a, std::string_view b) {
  return std::string(a).append(b);
}

std::string_view without_last(std::string_view word) {
  return word.substr(0, word.size() - 2);
}

// Pronouns joined to a verb or noun: him/it, her/it, them, them both.
const std::string_view pronouns[] = {heh, "\u0647\u0627", "\u0647\u0645", "\u0647\u0645\u0627"};

struct Maker {
  std::vector<MadeForm> out;

  void put(std::string spelling, Shape shape, Gender gender, Count count) {
    Entry entry;
    entry.shape = shape;
    entry.gender = gender;
    entry.count = count;
    out.push_back({std::move(spelling), entry});
  }
  void put_with_pronouns(std::string_view spelling, Shape shape, Gender gender, Count count) {
    for (const auto pronoun : pronouns) {
      put(join(spelling, pronoun), shape, gender, count);
      out.back().entry.object_suffix = true;
    }
  }
  void put_definite(std::string spelling, Gender gender, Count count) {
    put(join(article, spelling), Shape::none, gender, count);
    out.back().entry.definite = true;
    put(std::move(spelling), Shape::none, gender, count);
  }
};

void make_past(std::string_view past, Maker& make) {
  using enum Gender;
  const bool weak = past.ends_with(alef_maqsura) || past.ends_with(alef);
  const std::string_view stem = weak ? without_last(past) : past;
  const std::string_view dual = past.ends_with(alef_maqsura) ? "\u064A\u0627"
                                : past.ends_with(alef)       ? "\u0648\u0627"
                                                             : alef;
  make.put(std::string(past), Shape::past, masculine, Count::singular);
  make.put(join(stem, teh), Shape::past, feminine, Count::singular);
  make.put(join(stem, "\u0648\u0627"), Shape::past, masculine, Count::plural);
  make.put(join(stem, dual), Shape::past, masculine, Count::dual);
  make.put(join(stem, "\u062A\u0627"), Shape::past, feminine, Count::dual);
  make.put_with_pronouns(weak ? join(stem, alef) : std::string(past), Shape::past, masculine, Count::singular);
  make.put_with_pronouns(join(stem, teh), Shape::past, feminine, Count::singular);
  make.put_with_pronouns(join(stem, waw), Shape::past, masculine, Count::plural);
}

void make_present(std::string_view present, Maker& make) {
  using enum Gender;
  const std::string_view rest = present.substr(2);  // Behind the person's prefix, one two-byte letter.
  const bool weak = rest.ends_with(alef_maqsura) || rest.ends_with(yeh) || rest.ends_with(waw);
  const std::string_view stem = weak ? without_last(rest) : rest;
  const std::string dual_stem = rest.ends_with(alef_maqsura) ? join(stem, yeh) : std::string(rest);
  for (const auto& [prefix, gender] : {std::pair(yeh, masculine), std::pair(teh, feminine)}) {
    make.put(join(prefix, rest), Shape::present, gender, Count::singular);
    make.put(join(join(prefix, dual_stem), "\u0627\u0646"), Shape::present, gender, Count::dual);
    make.put_with_pronouns(join(prefix, rest.ends_with(alef_maqsura) ? join(stem, alef) : std::string(rest)),
                           Shape::present, gender, Count::singular);
  }
  make.put(join(join(yeh, stem), "\u0648\u0646"), Shape::present, masculine, Count::plural);
  for (const auto prefix : {alef_hamza, noon}) {
    make.put(join(prefix, rest), Shape::present, both, prefix == noon ? Count::plural : Count::singular);
    make.out.back().entry.first_person = true;
  }
}

void make_participle(std::string_view adverbial, Maker& make) {
  using enum Gender;
  const std::string_view base = without_last(adverbial);
  const std::string_view plural_stem = base.ends_with(yeh) ? without_last(base) : base;
  make.put(std::string(adverbial), Shape::participle, masculine, Count::singular);
  make.put(join(base, teh_marbuta), Shape::participle, feminine, Count::singular);
  make.put(join(plural_stem, "\u064A\u0646"), Shape::participle, masculine, Count::plural);
  make.put(join(base, "\u062A\u064A\u0646"), Shape::participle, feminine, Count::dual);
  make.put(join(base, "\u0627\u062A"), Shape::participle, feminine, Count::plural);
}

void make_masdar(std::string_view masdar, Maker& make) {
  const bool feminine = masdar.ends_with(teh_marbuta);
  const std::string stem = feminine ? join(without_last(masdar), teh) : std::string(masdar);
  const Gender genders[] = {Gender::masculine, Gender::feminine, Gender::masculine, Gender::both};
  const Count counts[] = {Count::singular, Count::singular, Count::plural, Count::dual};
  for (int i = 0; i < 4; ++i) {
    make.put(join(stem, pronouns[i]), Shape::masdar, genders[i], counts[i]);
    make.out.back().entry.object_suffix = true;
  }
}

/// The sound masculine plural and its construct form, from "...un".
void put_plural(std::string_view plural, Maker& make) {
  const bool sound = plural.ends_with("\u0648\u0646");
  make.put_definite(std::string(plural), Gender::masculine, Count::plural);
  if (!sound) return;
  const std::string_view stem = plural.substr(0, plural.size() - 4);
  make.put_definite(join(stem, "\u064A\u0646"), Gender::masculine, Count::plural);
  make.put(join(stem, waw), Shape::none, Gender::masculine, Count::plural);
  make.put(join(stem, yeh), Shape::none, Gender::masculine, Count::plural);
}

void put_dual(std::string_view stem, Gender gender, Maker& make) {
  make.put_definite(join(stem, "\u0627\u0646"), gender, Count::dual);
  make.put_definite(join(stem, "\u064A\u0646"), gender, Count::dual);
  // Spelt like the indefinite accusative of one; the word behind it tells them apart (names/noun_phrase.cc).
  make.put(join(stem, alef), Shape::none, gender, Count::dual);
}

void put_feminine(std::string_view masculine, Maker& make) {
  make.put_definite(join(masculine, teh_marbuta), Gender::feminine, Count::singular);
  put_dual(join(masculine, teh), Gender::feminine, make);
  make.put_definite(join(masculine, "\u0627\u062A"), Gender::feminine, Count::plural);
}

class ArabicForms final : public FormMaker {
 public:
  std::vector<MadeForm> verb(const VerbParts& parts) const override {
    Maker make;
    if (!parts.past.empty()) make_past(parts.past, make);
    if (parts.present.size() > 4) make_present(parts.present, make);
    if (!parts.participle.empty()) make_participle(parts.participle, make);
    // Alternatives; one with the article ("by the saying") stays as it is.
    for (std::string_view rest = parts.masdar; !rest.empty();) {
      const auto end = rest.find('|');
      const std::string_view one = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
      if (one.starts_with(article)) {
        make.put(std::string(one), Shape::masdar, Gender::both, Count::singular);
        make.out.back().entry.definite = true;
      } else {
        make_masdar(one, make);
      }
    }
    return std::move(make.out);
  }

  std::vector<MadeForm> noun(std::string_view singular, std::string_view plurals,
                             std::string_view kind) const override {
    Maker make;
    const bool phrase = singular.find(' ') != std::string_view::npos;
    // Of two words the first one says the gender: "the agency of news".
    const std::string_view first_word = singular.substr(0, singular.find(' '));
    const bool is_feminine = first_word.ends_with(teh_marbuta) || first_word.ends_with("\u064A\u0627") ||
                             first_word.ends_with("\u0627\u062A");
    // A noun with a joined pronoun ("his highness") is definite and stays as it is.
    if (singular.ends_with(heh)) {
      make.put(std::string(singular), Shape::none, Gender::both, Count::singular);
      make.out.back().entry.definite = true;
      return std::move(make.out);
    }
    // One with the article ("the two sides") is definite and stays as it is.
    if (singular.starts_with(article) && singular.find(' ') == std::string_view::npos) {
      const bool dual = singular.ends_with("\u0627\u0646");
      make.put(std::string(singular), Shape::none, dual ? Gender::masculine : Gender::both,
               dual ? Count::dual : Count::singular);
      make.out.back().entry.definite = true;
      return std::move(make.out);
    }
    // A man's title may end as feminine words do ("the mayor").
    const Gender gender = is_feminine ? (kind == "person" ? Gender::both : Gender::feminine) : Gender::masculine;
    make.put_definite(std::string(singular), gender, Count::singular);
    while (!plurals.empty() && plurals != "-") {
      const auto end = plurals.find('|');
      put_plural(plurals.substr(0, end), make);
      plurals = end == std::string_view::npos ? std::string_view{} : plurals.substr(end + 1);
    }
    if (phrase) return std::move(make.out);
    if (is_feminine && singular.ends_with(teh_marbuta)) {
      put_dual(join(without_last(singular), teh), Gender::feminine, make);
    } else if (!is_feminine) {
      put_dual(singular, Gender::masculine, make);
      // Offices and documents have no feminine of their own; people have.
      if (kind == "person" || kind == "source" || singular.starts_with(meem)) put_feminine(singular, make);
    }
    return std::move(make.out);
  }

  std::vector<MadeForm> adjective(std::string_view masculine) const override {
    Maker make;
    make.put_definite(std::string(masculine), Gender::masculine, Count::singular);
    put_plural(join(masculine, "\u0648\u0646"), make);
    put_dual(masculine, Gender::masculine, make);
    put_feminine(masculine, make);
    return std::move(make.out);
  }

  bool subject_first() const override { return false; }
};

}  // namespace

std::unique_ptr<FormMaker> arabic_forms() {
  return std::make_unique<ArabicForms>();
}

std::unique_ptr<FormMaker> form_maker(std::string_view language) {
  if (language == "ar") return arabic_forms();
  if (language == "en") return english_forms();
  return nullptr;
}

}  // namespace isnad
