// Arabic spellings: which small words are joined in front, and what the ending says.
// The whole word is tried in the lexicon before any split, so "wazir" stays whole and "wa-qala" is split.

#include <initializer_list>
#include <string>

#include "base/utf8.h"
#include "lexicon/arabic_letters.h"
#include "lexicon/fold.h"
#include "text/form.h"

namespace isnad {
namespace {

using namespace arabic;

constexpr std::size_t letter = 2;  // Bytes of an Arabic letter in UTF-8.

bool starts(std::string_view word, std::string_view prefix, std::size_t letters_behind) {
  return word.starts_with(prefix) && word.size() >= prefix.size() + letters_behind * letter;
}

/// The letters a verb of the present begins with.
bool begins_present(std::string_view word) {
  return word.starts_with(yeh) || word.starts_with(teh) || word.starts_with(noon) || word.starts_with(alef);
}

/// The ways to take off a preposition, from a word that may already have lost its conjunction.
void split_preposition(const Lexicon& lexicon, std::string_view word, std::uint8_t before, Form& form) {
  std::string with_article;
  if (starts(word, lam_lam, 2)) {
    with_article.assign(article).append(word.substr(2 * letter));
    add_variant(lexicon, with_article, before | clitic::to, form);
    with_article.assign(article).append(word.substr(letter));
    add_variant(lexicon, with_article, before | clitic::to, form);
    add_variant(lexicon, word.substr(letter), before | clitic::to,
                form);  // li- before a name that begins with lam: Lubnan.
  } else if (starts(word, lam, 3)) {
    add_variant(lexicon, word.substr(letter), before | clitic::to, form);
  }
  if (starts(word, beh, 3)) add_variant(lexicon, word.substr(letter), before | clitic::in, form);
  if (starts(word, kaf, 3)) add_variant(lexicon, word.substr(letter), before | clitic::like, form);
  if (starts(word, seen, 3) && begins_present(word.substr(letter)))
    add_variant(lexicon, word.substr(letter), before | clitic::future, form);
}

/// For a word no table holds: what its letters suggest. Only a joined article is sure enough.
std::uint8_t guess_clitics(std::string_view& word) {
  std::uint8_t found = 0;
  const auto take = [&](std::string_view prefix, std::uint8_t bit, std::size_t bytes) {
    if (!word.starts_with(prefix)) return false;
    word.remove_prefix(bytes);
    found |= bit;
    return true;
  };
  if (word.starts_with(waw) || word.starts_with(feh)) {
    const std::string_view rest = word.substr(letter);
    const bool article_follows = rest.starts_with(article) || rest.starts_with(lam_lam) ||
                                 (rest.size() > 3 * letter && rest.substr(letter).starts_with(article));
    if (article_follows) take(word.substr(0, letter), clitic::conjunction, letter);
  }
  if (starts(word, lam_lam, 2)) {
    take(lam_lam, clitic::to, letter);
  } else if (word.size() > 4 * letter && word.substr(letter).starts_with(article)) {
    if (!take(beh, clitic::in, letter)) take(kaf, clitic::like, letter);
  }
  return found;
}

/// The first alef, behind "wa-" or "fa-" at most, is written with a hamza: no article begins with one ("he delivered").
bool begins_with_hamza(std::string_view raw) {
  if (raw.starts_with(waw) || raw.starts_with(feh)) raw.remove_prefix(letter);
  return raw.starts_with(alef_hamza) || raw.starts_with("\u0625");
}

/// Behind li- the article is written as its lam alone: li-l-wazir. A lam may also be the word's own: li-Lubnan,
/// lil-Lubnani.
void take_joined_article(const Lexicon& lexicon, Form& form) {
  const KeyId known = form.variant_count > 0 ? form.variants[0].key : 0;
  if (known != 0 && known == lexicon.key(form.bare)) return;
  form.definite = true;
  if (known != 0 && known == lexicon.key(std::string(article).append(form.bare))) return;
  form.bare.remove_prefix(letter);
}

void note_endings(Form& form) {
  const std::string_view word = form.folded;
  form.feminine = word.ends_with(heh) || word.ends_with("\u0627\u0621");
  form.plural = word.size() >= 5 * letter && (word.ends_with("\u0648\u0646") || word.ends_with("\u064A\u0646") ||
                                              word.ends_with("\u0627\u0646") || word.ends_with("\u0627\u062A"));
  form.teh_marbuta = form.raw.ends_with(teh_marbuta);
  form.final_yeh = form.raw.ends_with(yeh);
  form.tanwin = form.raw.find("\u064B") != std::string_view::npos;
  form.hamza_first =
      form.raw.starts_with(alef_hamza) || (form.raw.size() > letter && form.raw.substr(letter).starts_with(alef_hamza));
}

/// Takes one of these letters off, with the marks written over it.
bool take_letter(std::string_view& text, std::initializer_list<std::string_view> letters) {
  for (const std::string_view one : letters) {
    if (!text.starts_with(one)) continue;
    text.remove_prefix(letter);
    while (!text.empty() && is_dropped(decode_utf8(text, 0).value)) text.remove_prefix(decode_utf8(text, 0).size);
    return true;
  }
  return false;
}

}  // namespace

std::string without_clitics(std::string_view phrase, const Form& first, std::uint8_t clitics) {
  std::size_t folded_size = first.folded.size();
  if ((clitics & clitic::conjunction) != 0 && take_letter(phrase, {waw, feh})) folded_size -= letter;
  if ((clitics & clitic::prepositions) == 0) return std::string(phrase);
  const bool two_lams = phrase.starts_with(lam_lam);
  if (!take_letter(phrase, {beh, lam, kaf}) || !two_lams || !first.definite) return std::string(phrase);
  const bool own_lam = first.bare.size() + letter == folded_size;
  if (!own_lam) take_letter(phrase, {lam});
  return std::string(article).append(phrase);
}

void analyse_arabic(const Lexicon& lexicon, Form& form) {
  const std::string_view word = form.folded;
  form.letters = static_cast<std::uint8_t>(std::min<std::size_t>(word.size() / letter, 255));
  add_variant(lexicon, word, 0, form);
  split_preposition(lexicon, word, 0, form);
  if (starts(word, waw, 2) || starts(word, feh, 2)) {
    const std::string_view rest = word.substr(letter);
    add_variant(lexicon, rest, clitic::conjunction, form);
    split_preposition(lexicon, rest, clitic::conjunction, form);
  }
  form.bare = word;
  const bool hamza = begins_with_hamza(form.raw);
  const std::uint8_t guessed = hamza ? std::uint8_t{0} : guess_clitics(form.bare);
  form.clitics = form.variant_count > 0 ? form.variants[0].clitics : guessed;
  if (form.variant_count > 0 && form.clitics != guessed) {
    form.bare = word;
    if ((form.clitics & clitic::conjunction) != 0) form.bare.remove_prefix(letter);
    if ((form.clitics & (clitic::prepositions | clitic::future)) != 0) form.bare.remove_prefix(letter);
  }
  form.definite = !hamza && starts(form.bare, article, 2);
  if (form.definite) form.bare.remove_prefix(2 * letter);
  if ((form.clitics & clitic::to) != 0 && starts(form.bare, lam, 2) && !form.definite)
    take_joined_article(lexicon, form);
  note_endings(form);
}

}  // namespace isnad
