// Candidates for reporting cues in a sentence.

#include <algorithm>

#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

bool before_is(const View& view, const Sentence& sentence, std::uint32_t i, FunctionClass one) {
  return i > sentence.first && view.is(i - 1, one);
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

/// A cue form in a place where it reports nothing: denied, wished for, spoken by the quoted person, or rather the
/// function word that is spelt alike ("between" for "he made clear").
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
  if (before_is(view, sentence, i, that) && entry.shape == Shape::present && !belief) return true;
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
  if (entry.shape == Shape::participle && i > sentence.first && view.kind(i - 1) == WordKind::number) return true;
  // "a thousand requests"
  if (entry.shape == Shape::past && (form.clitics & clitic::conjunction) == 0 && view.in(i, Table::content_noun) &&
      i > sentence.first && (view.kind(i - 1) == WordKind::number || view.in(i - 1, Table::number)))
    return true;
  return entry.first_person || !cue.takes.anything();
}

/// First words of "except that", "other than that": a contrast of two words.
bool is_but(std::string_view folded_word) {
  return folded_word == "\u0627\u0644\u0627" || folded_word == "\u063A\u064A\u0631" ||
         folded_word == "\u0628\u064A\u062F";
}

CueShape shape_of(const Entry& entry) {
  switch (entry.shape) {
    case Shape::participle:
      return CueShape::participle;
    case Shape::masdar:
      return CueShape::masdar;
    default:
      return CueShape::verb;
  }
}

/// A form that may as well describe the noun before it, or be another word: only a that-word makes it a cue.
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
  const bool passive = entry.shape == Shape::present && form.folded.ends_with(arabic::yeh) && !form.final_yeh;
  // "made clear", written with its shadda, is not "between".
  const bool between = form.is(preposition) && form.raw.find("\u0651") == std::string_view::npos;
  return passive || between || before_is(view, sentence, i, relative) || addressed || describes || attributive ||
         accusative;
}

/// ", and in the same context ... said": where a clause with something before its verb begins; `i` if it does not.
std::uint32_t fronted(const View& view, const Sentence& sentence, std::uint32_t i) {
  constexpr std::uint32_t farthest = 14;
  const std::uint32_t lowest = i > sentence.first + farthest ? i - farthest : sentence.first + 1;
  for (std::uint32_t at = i; at-- > lowest;) {
    const WordKind kind = view.kind(at);
    if (kind == WordKind::quote_close || kind == WordKind::quote_open || kind == WordKind::colon) return i;
    if (kind != WordKind::word) continue;
    const Form& form = view.form(at);
    if (form.is(that) || form.is(relative)) return i;
    const WordKind before = view.kind(at - 1);
    if (before != WordKind::comma && before != WordKind::semicolon) continue;
    const bool adjunct = form.is(preposition) || form.is(aside);
    if (adjunct && form.folded.starts_with(arabic::waw)) return at;
  }
  return i;
}

/// Where the clause of the cue at `i` begins: at the connective before it, if there is one.
std::uint32_t opening(const View& view, const Sentence& sentence, std::uint32_t i) {
  if (before_is(view, sentence, i, that) && i > sentence.first + 1) {
    // "after that they accused", "except that they accused"
    if (view.is(i - 2, preposition) || is_but(view.form(i - 2).folded)) return i - 2;
  }
  // ", and had announced"
  if (before_is(view, sentence, i, auxiliary) && view.form(i - 1).folded.starts_with(arabic::waw)) return i - 1;
  return before_is(view, sentence, i, contrast) ? i - 1 : i;  // "as the minister said"
}

/// "reports which X published": a document's noun without the article and a publishing verb that takes it up.
bool read_published(const View& view, const Sentence& sentence, std::uint32_t i, Frame& frame) {
  const Entry* noun = view.entry(i, Table::head);
  if (noun == nullptr || noun->definite || view.lexicon.heads[noun->row].kind != "document") return false;
  if (i + 2 >= sentence.last || !view.in(i + 1, Table::cue)) return false;
  std::uint8_t clitics = 0;
  const Entry* verb = cue_entry(view, i + 1, clitics);
  if (verb == nullptr || clitics != 0 || !verb->object_suffix || !view.lexicon.cues[verb->row].takes.publishes)
    return false;
  frame.first = frame.opens_at = i;
  frame.last = i + 2;
  frame.entry = *verb;
  frame.cue = &view.lexicon.cues[verb->row];
  frame.published = true;
  return true;
}

}  // namespace

const Entry* cue_entry(const View& view, std::uint32_t i, std::uint8_t& clitics) {
  const Entry* found = nullptr;
  const Form& form = view.form(i);
  for (const FormVariant& way : form.ways()) {
    const bool behind_preposition = (way.clitics & clitic::prepositions) != 0;
    for (const Entry& one : view.lexicon.entries(way.key)) {
      if (behind_preposition && !(one.shape == Shape::masdar && (way.clitics & clitic::in) != 0)) continue;
      if (one.table == Table::cue && one.shape == Shape::masdar && one.definite && !behind_preposition) continue;
      if (one.table != Table::cue || (one.object_suffix && form.teh_marbuta)) continue;
      // "hoping", spelt like "the two hoped".
      const bool likelier = found != nullptr && found->shape == Shape::past && found->count == Count::dual &&
                            one.shape == Shape::participle;
      if (found == nullptr || (found->first_person && !one.first_person) || likelier) {
        found = &one;
        clitics = way.clitics;
      }
    }
    if (found != nullptr) return found;
  }
  return found;
}

void find_cues(const View& view, std::uint32_t number, std::vector<Frame>& out) {
  const Sentence& sentence = view.text.sentences[number];
  std::uint32_t name_until = 0;  // A name of several words goes on up to here.
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    constexpr std::uint16_t wanted = 1U << static_cast<unsigned>(Table::cue) |
                                     1U << static_cast<unsigned>(Table::head) |
                                     1U << static_cast<unsigned>(Table::according) | FormCache::phrase_mark;
    const Mention* mention = view.mentions.find(i);
    if (mention != nullptr && mention->last > i + 1 && mention->entry.table != Table::head) name_until = mention->last;
    if ((view.forms.marks(view.word(i).form) & wanted) == 0) continue;
    const Form& form = view.form(i);
    const bool may_accord = form.in(Table::according) || form.starts_phrase;
    Frame frame;
    frame.sentence = number;
    if (form.in(Table::head) && read_published(view, sentence, i, frame)) {
      out.push_back(frame);
      ++i;
      continue;
    }
    if (!form.in(Table::cue) && !may_accord) continue;
    if (may_accord && read_according(view, sentence, i, frame)) {
      out.push_back(frame);
      i = frame.last - 1;
      continue;
    }
    if (!form.in(Table::cue) || i < name_until) continue;  // "States" in "United States"
    std::uint8_t clitics = 0;
    const Entry* entry = cue_entry(view, i, clitics);
    if (entry == nullptr || reports_nothing(view, sentence, i, *entry)) continue;
    frame.first = i;
    frame.last = i + 1;
    frame.entry = *entry;
    frame.cue = &view.lexicon.cues[entry->row];
    frame.shape = shape_of(*entry);
    // "by saying": the verbal noun behind a preposition goes with the speaker at hand, as a participle does.
    if (frame.shape == CueShape::masdar && (clitics & clitic::in) != 0) frame.shape = CueShape::participle;
    frame.doubtful = is_doubtful(view, sentence, frame, clitics);
    frame.opens_at = opening(view, sentence, i);
    if (frame.opens_at == i && frame.shape == CueShape::verb && entry->shape == Shape::past && clitics == 0 &&
        !frame.doubtful)
      frame.opens_at = fronted(view, sentence, i);
    // "what he described as" stands inside the clause.
    const bool inner = frame.opens_at < i && entry->object_suffix &&
                       view.form(i - 1).folded.ends_with("\u0645\u0627") &&
                       view.form(i - 1).folded != "\u0643\u0645\u0627";
    if (inner) frame.opens_at = i;
    frame.sequel = (clitics & clitic::conjunction) != 0 || frame.shape == CueShape::participle || frame.opens_at < i;
    out.push_back(frame);
  }
}

}  // namespace isnad
