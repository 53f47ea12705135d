// One spelling, analysed once: what the cache keeps and every room to the right reads.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace isnad {

/// Number of a form in the FormCache that made it. Valid until that cache is trimmed (between documents).
using FormId = std::uint32_t;

/// Small words that are written as part of the next one, one bit each.
namespace clitic {
inline constexpr std::uint8_t conjunction = 1;  ///< wa-, fa-
inline constexpr std::uint8_t in = 2;           ///< bi-
inline constexpr std::uint8_t to = 4;           ///< li-
inline constexpr std::uint8_t like = 8;         ///< ka-
inline constexpr std::uint8_t future = 16;      ///< sa-
inline constexpr std::uint8_t possessive = 32;  ///< 's
inline constexpr std::uint8_t prepositions = in | to | like;
}  // namespace clitic

/// One way to take a spelling: without these clitics it is a word of the lexicon.
struct FormVariant {
  KeyId key = 0;
  std::uint8_t clitics = 0;
};

/// The analysis of one spelling. Views point into the cache's own memory.
struct Form {
  std::string_view raw;     ///< As written.
  std::string_view folded;  ///< Matching key of the whole spelling (lexicon/fold.h).
  std::string_view
      bare;  ///< `folded` without clitics and article, as the best variant has it, else as its letters suggest.
  std::array<FormVariant, 5> variants{};  ///< Known ways to take it, the whole word first.
  std::uint8_t variant_count = 0;
  std::uint8_t clitics = 0;  ///< Of the best variant, or as its letters suggest for an unknown word.
  std::uint8_t letters = 0;
  bool starts_phrase = false;  ///< Some phrase of two or more words begins with it.
  bool definite = false;       ///< Carries the article.
  bool feminine = false;       ///< Ends as feminine words do.
  bool plural = false;         ///< Ends as sound plurals and duals do.
  bool teh_marbuta = false;    ///< Written with teh marbuta at its end (no joined pronoun).
  bool final_yeh = false;  ///< Written with yeh, not alef maqsura, at its end (the name Ali, not the preposition "on").
  bool tanwin = false;     ///< Written with the ending of an adverbial accusative.
  bool hamza_first = false;  ///< Written with a hamza on its first alef (I believe, not he believed).
  bool latin = false;
  bool capital = false;         ///< Latin, first letter upper case.
  bool subject_first = false;   ///< The language of its script puts the speaker before the verb.
  std::uint16_t tables = 0;     ///< Bit per Table that holds some variant as a single word.
  std::uint32_t functions = 0;  ///< Bit per FunctionClass, over variants without a preposition.
  std::int32_t number = -1;     ///< Value of digits (1,200 is 1200), -1 for words and what is no whole number.

  [[nodiscard]] std::span<const FormVariant> ways() const { return {variants.data(), variant_count}; }
  [[nodiscard]] bool in(Table table) const { return (tables >> static_cast<unsigned>(table) & 1U) != 0; }
  /// Of a closed class; nouns that speak by a figure of speech alone are open for everything else.
  [[nodiscard]] bool is_closed() const {
    return (functions & ~(std::uint32_t{1} << static_cast<unsigned>(FunctionClass::silent))) != 0;
  }
  [[nodiscard]] bool is(FunctionClass one) const { return (functions >> static_cast<unsigned>(one) & 1U) != 0; }
};

/// Fills `form` (raw and folded are set) from the lexicon, by the rules of the word's own script.
void analyse_form(const Lexicon& lexicon, Form& form);

/// The rules of one script; analyse_form chooses between them.
void analyse_arabic(const Lexicon& lexicon, Form& form);
void analyse_english(const Lexicon& lexicon, Form& form);

/// A phrase as written without the `clitics` joined in front of its first word, whose form is `first`: "for the
/// ministry" gives "the ministry".
[[nodiscard]] std::string without_clitics(std::string_view phrase, const Form& first, std::uint8_t clitics);

/// Adds a known variant to the form: no effect for an unknown word or a full form.
void add_variant(const Lexicon& lexicon, std::string_view folded_word, std::uint8_t clitics, Form& form);

}  // namespace isnad
