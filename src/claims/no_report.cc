// Where a form of a reporting verb reports nothing, or only a that-word makes it sure.

#include <algorithm>

#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

bool before_is(const View& view, const Sentence& sentence, std::uint32_t i, FunctionClass one) {
  return i > sentence.first && view.is(i - 1, one);
}

/// "except that he stresses": the that-word is part of a connective behind a mark.
bool behind_but(const View& view, const Sentence& sentence, std::uint32_t i) {
  if (i < sentence.first + 3 || view.word(i - 3).form != 0 || view.kind(i - 2) != WordKind::word) return false;
  const std::string_view word = view.form(i - 2).folded;
  const bool he = view.form(i - 1).folded != "\u0627\u0646";  // With a pronoun: "that he".
  return he && (word == "\u063A\u064A\u0631" || word == "\u0627\u0644\u0627" || word == "\u0628\u064A\u062F");
}

/// "Abu", "bin": what stands behind is part of a name.
bool is_name_particle(std::string_view folded_word) {
  return folded_word == "\u0627\u0628\u0648" || folded_word == "\u0627\u0628\u064A" || folded_word == "\u0628\u0646" ||
         folded_word == "\u0627\u0628\u0646";
}

/// "the minister expressed his confidence", spelt like "via the minister": somebody behind it, and "about" with what he
/// has in him.
bool expresses(const View& view, const Sentence& sentence, std::uint32_t i, const Entry& entry) {
  constexpr std::uint32_t farthest = 20;
  const auto& wanted = view.lexicon.cues[entry.row].takes.prepositions;
  const Mention* who = view.mentions.find(i + 1);
  const bool somebody = who != nullptr && who->clitics == 0 && !view.is_outlet(*who);
  if (!somebody || std::find(wanted.begin(), wanted.end(), "\u0639\u0646") == wanted.end()) return false;
  for (std::uint32_t at = i + 2; at + 1 < std::min(sentence.last, i + farthest); ++at) {
    if (view.kind(at) != WordKind::word || view.form(at).folded != "\u0639\u0646") continue;
    const Form& what = view.form(at + 1);
    return view.kind(at + 1) == WordKind::word && !what.teh_marbuta &&
           (what.folded.ends_with(arabic::heh) || what.folded.ends_with("\u0647\u0627") ||
            what.folded.ends_with("\u0647\u0645"));
  }
  return false;
}

/// The vowel "u" is written behind one of the first two letters: no verb of the past begins so but in the passive.
bool has_early_damma(std::string_view raw) {
  const std::size_t damma = raw.find("\u064F");
  return damma != std::string_view::npos && damma <= 6;  // Bytes: two letters, perhaps with a doubling mark.
}

/// "it is not surprising that", "that the leaders are accused": a participle that is the predicate, no adverbial.
bool is_predicate(const View& view, const Sentence& sentence, std::uint32_t i, const Entry& entry) {
  if (entry.shape != Shape::participle || i <= sentence.first || (view.form(i).clitics & clitic::conjunction) != 0)
    return false;
  const bool behind_not =
      view.kind(i - 1) == WordKind::word && view.form(i - 1).folded.starts_with("\u0644\u064A\u0633");
  const bool behind_subject = i >= sentence.first + 2 && view.is(i - 2, that) && view.kind(i - 1) == WordKind::word &&
                              view.form(i - 1).definite && entry.gender == Gender::feminine;
  return behind_not || behind_subject || view.is(i - 1, auxiliary);
}

}  // namespace

bool reports_nothing(const View& view, const Sentence& sentence, std::uint32_t i, const Entry& entry) {
  const Form& form = view.form(i);
  const bool opens = i == sentence.first || view.is(i - 1, aside) || view.is(i - 1, contrast) ||
                     (i > sentence.first + 1 && view.kind(i - 1) == WordKind::comma && view.is(i - 2, aside));
  if ((form.is(preposition) || form.is(adverb) || form.is(aside)) && (form.clitics & clitic::conjunction) == 0 &&
      !opens && !expresses(view, sentence, i, entry))
    return true;
  if (form.is(adverb) || form.is(aside)) return true;
  if (before_is(view, sentence, i, contrast) && entry.shape == Shape::present &&
      view.form(i - 1).folded.ends_with("\u0645\u0627"))
    return true;  // "which shows that", of a thing
  const Cue& cue = view.lexicon.cues[entry.row];
  // "what was described as": the passive.
  if (entry.shape == Shape::past && !entry.object_suffix && cue.takes.object && !cue.takes.that && i > sentence.first &&
      view.is(i - 1, contrast) && view.form(i - 1).folded.ends_with("\u0645\u0627") && view.form(i - 1).letters <= 4 &&
      view.form(i - 1).folded != "\u0643\u0645\u0627")
    return true;
  const bool belief = cue.force == "other" || cue.force == "hope" || cue.force == "deny";
  if (before_is(view, sentence, i, negation) && !belief) return true;
  if (before_is(view, sentence, i, that) && entry.shape == Shape::present && !belief && !behind_but(view, sentence, i))
    return true;
  // A noun behind a preposition ("at the request of"), not the verb that is spelt alike.
  const bool behind_noun =
      i > sentence.first && view.in(i - 1, Table::content_noun) && (form.clitics & clitic::conjunction) == 0;
  if ((before_is(view, sentence, i, preposition) || behind_noun) && entry.shape == Shape::past && !entry.object_suffix)
    return true;
  // "in his statement": the noun, where another verb reports.
  if (before_is(view, sentence, i, preposition) && entry.shape == Shape::masdar && entry.object_suffix &&
      view.form(i - 1).letters == 2)
    return true;
  // "an official who spoke to the agency on condition that his name": he says it in the words of another verb.
  if (cue.lemma == "\u062A\u062D\u062F\u062B") {
    for (std::uint32_t at = i + 1; at < std::min(sentence.last, i + 10) && !view.is(at, that); ++at) {
      if (view.is(at, identity)) return true;
    }
  }
  // "I believe", written with the hamza of the first person where the verb itself begins with a bare alef.
  if (form.hamza_first && cue.lemma.starts_with(arabic::alef)) return true;
  // "his hope", "his refusal": a noun with a pronoun, spelt like the verb with one.
  if (entry.object_suffix && entry.shape != Shape::masdar && form.in(Table::content_noun)) return true;
  // "a warning which it published": a relative clause without a pronoun, unless the verb takes an addressee.
  if (entry.object_suffix && entry.shape != Shape::masdar && !cue.takes.object && !cue.takes.that) return true;
  if (view.is_about_identity(i + 1, sentence.last) || (i > sentence.first && view.is(i - 1, identity))) return true;
  if (form.tanwin && entry.shape != Shape::participle) return true;  // A noun in the accusative.
  // "was accused", with the vowel of the passive written on its first letters.
  if (entry.shape == Shape::past && has_early_damma(form.raw)) return true;
  // "you can ask for help": a verbal noun.
  if (entry.shape == Shape::past && i > sentence.first && view.kind(i - 1) == WordKind::word &&
      view.form(i - 1).folded.starts_with("\u064A\u0645\u0643\u0646"))
    return true;
  // "a description": an indefinite noun in another case.
  if (form.raw.find("\u064C") != std::string_view::npos || form.raw.find("\u064D") != std::string_view::npos)
    return true;
  if (is_predicate(view, sentence, i, entry)) return true;
  // "with all regret", "every request"
  if (before_is(view, sentence, i, demonstrative) && entry.shape == Shape::past &&
      (form.clitics & clitic::conjunction) == 0)
    return true;
  // "that the student of ... carry": two verbs do not follow each other.
  if (entry.shape == Shape::past && (form.clitics & clitic::conjunction) == 0 && form.in(Table::head) &&
      i > sentence.first && view.kind(i - 1) == WordKind::word) {
    const Form& verb = view.form(i - 1);
    if (verb.variant_count == 0 && verb.letters >= 4 && verb.folded.starts_with(arabic::yeh) && !verb.final_yeh)
      return true;
  }
  // A name such as Abu Talib.
  if (i > sentence.first && view.kind(i - 1) == WordKind::word &&
      (is_name_particle(view.form(i - 1).folded) || view.said(i - 1) == "\u0622\u0644"))
    return true;
  // "431 accused": an adverbial stands behind a comma, a quotation or the verb, not behind a number.
  const bool counted = entry.shape == Shape::participle || entry.count == Count::dual;
  if (counted && i > sentence.first && view.kind(i - 1) == WordKind::number) return true;
  // "this does not deny that": things deny nothing.
  if (i >= sentence.first + 2 && view.is(i - 1, negation) && view.is(i - 2, demonstrative) &&
      view.form(i - 2).letters >= 3 && entry.shape == Shape::present)
    return true;
  // "a thousand requests"
  if (entry.shape == Shape::past && (form.clitics & clitic::conjunction) == 0 && view.in(i, Table::content_noun) &&
      i > sentence.first && (view.kind(i - 1) == WordKind::number || view.in(i - 1, Table::number)))
    return true;
  return entry.first_person || !cue.takes.anything();
}

bool is_doubtful(const View& view, const Sentence& sentence, const Frame& frame, std::uint8_t clitics) {
  const std::uint32_t i = frame.first;
  const Form& form = view.form(i);
  const Entry& entry = frame.entry;
  // "four officers who spoke to the paper": a plural verb right behind an indefinite noun describes it.
  const Entry* noun = i > sentence.first ? view.entry(i - 1, Table::head) : nullptr;
  const bool describes = noun != nullptr && !noun->definite && noun->count == Count::plural &&
                         entry.count == Count::plural && clitics == 0;
  // "promising results": a participle right behind an indefinite noun, agreeing with it, is its adjective.
  const bool attributive = entry.shape == Shape::participle && entry.gender == Gender::feminine && clitics == 0 &&
                           i > sentence.first && view.kind(i - 1) == WordKind::word && !view.form(i - 1).definite &&
                           !view.in(i - 1, Table::cue) && view.mentions.find(i - 1) == nullptr;
  // The same in the masculine, behind a noun in the accusative: "a strict siege".
  const bool accusative = entry.shape == Shape::participle && entry.gender != Gender::feminine && clitics == 0 &&
                          i > sentence.first && view.kind(i - 1) == WordKind::word && view.form(i - 1).functions == 0 &&
                          view.form(i - 1).letters >= 4 && view.form(i - 1).folded.ends_with(arabic::alef) &&
                          !view.in(i - 1, Table::cue) && !view.form(i - 1).folded.ends_with("\u0647\u0627") &&
                          !view.form(i - 1).folded.ends_with("\u0647\u0645\u0627") &&
                          view.mentions.find(i - 1) == nullptr;
  const bool addressed = entry.object_suffix && entry.shape != Shape::masdar && !frame.cue->takes.object;
  // "is called" is spelt like "claims": with alef maqsura it is the passive.
  const bool passive = entry.shape == Shape::present && form.folded.ends_with(arabic::yeh) && !form.final_yeh &&
                       !frame.cue->present_in_alef;
  // "made clear", written with its shadda, is not "between".
  const bool between = form.is(preposition) && form.raw.find("\u0651") == std::string_view::npos;
  return passive || between || before_is(view, sentence, i, relative) || addressed || describes || attributive ||
         accusative;
}

}  // namespace isnad
