// Who speaks: the noun phrase behind the cue, else the one before it, else nobody but the verb's own pronoun.

#include <algorithm>

#include "claims/agreement.h"
#include "claims/frames.h"
#include "lexicon/arabic_letters.h"
#include "lexicon/fold.h"

namespace isnad {
namespace {

using enum FunctionClass;

/// One unknown word is a speaker only if it can be a name: no adverb, no verb, no accusative; in the present tense,
/// where things "show" and "indicate", it must be known for somebody.
bool may_speak(const View& view, const Frame& frame, const NounPhrase& phrase) {
  if (frame.shape != CueShape::verb || is_somebody(phrase) || phrase.coordinated) return true;
  const Form& form = view.form(phrase.first);
  if (view.kind(phrase.first) == WordKind::word && (form.tanwin || form.functions != 0)) return false;
  return frame.entry.shape != Shape::present || form.definite || phrase.count == Count::plural;
}

/// A subject right before the verb leaves none behind it: "that the spokesman said", "the minister had said". Elsewhere
/// before the verb it counts at once only where the language puts it there.
bool take_before(const View& view, const Sentence& sentence, bool prefers_before, Frame& frame, std::uint32_t& opener) {
  Frame before = frame;
  if (!find_before(view, sentence, before, opener)) return false;
  const bool close = before.subject.first == opener && before.subject.last + 1 >= frame.first;
  if (!prefers_before && !close) return false;
  frame = std::move(before);
  return true;
}

/// Where a speaker behind the cue may begin: behind adverbs, the medium and short pronouns.
std::uint32_t speaker_place(const View& view, std::uint32_t limit, const Frame& frame) {
  std::uint32_t at = skip_adverbs(view, frame.last, limit);
  if (at < limit && view.kind(at) == WordKind::comma && (view.is(at - 1, time) || view.is(at - 1, aside))) ++at;
  // "told the newspaper, Name Surname, that": the medium stands before the speaker.
  const bool finite = frame.shape == CueShape::verb || (frame.shape == CueShape::according && frame.cue != nullptr);
  if (finite && at < limit) {
    const std::uint32_t behind = skip_medium(view, at, limit);
    // "told the paper, on Friday morning, Name": adverbs stand behind the medium as well.
    at = behind != at && behind < limit ? skip_adverbs(view, behind, limit) : behind;
  }
  if (frame.cue != nullptr && frame.cue->takes.object && at < limit) at = skip_quoted_outlet(view, at, limit);
  // "the governor estimated for it": a short pronoun may stand before the subject.
  if (frame.shape == CueShape::verb && at + 1 < limit && view.is(at, pronoun) && view.form(at).letters <= 3 &&
      !view.form(at).folded.starts_with(arabic::waw) && view.kind(at + 1) == WordKind::word && !view.is(at + 1, that))
    ++at;
  // "confirmed that, the director": what is confirmed stands before whoever does.
  if (frame.shape == CueShape::verb && at + 1 < limit && view.is(at, demonstrative) && view.form(at).clitics == 0 &&
      view.kind(at + 1) == WordKind::word && view.mentions.find(at + 1) != nullptr && !view.form(at + 1).definite)
    ++at;
  // "said so, the spokesman": what was said stands before it all.
  if (frame.shape == CueShape::verb && at + 1 < limit && view.kind(at) == WordKind::word &&
      view.form(at).folded == "\u0628\u0630\u0644\u0643" && view.mentions.find(at + 1) != nullptr)
    ++at;
  // "as was stated in it to the agency, by Name": the pronoun and the medium stand before the speaker.
  if (frame.shape == CueShape::according && frame.cue != nullptr) {
    while (at < limit && view.is(at, pronoun)) ++at;
    if (at < limit && begins_with_preposition(view, at, nullptr)) {
      std::uint32_t comma = at;
      while (comma < limit && comma < at + 8 && view.kind(comma) != WordKind::comma) ++comma;
      if (comma < limit && view.kind(comma) == WordKind::comma) at = comma + 1;
    }
  }
  return at;
}

/// "who", "who had" stands right before the cue and can be its subject: not in "the areas of which he said".
bool is_relative_clause(const View& view, const Sentence& sentence, const Frame& frame) {
  std::uint32_t at = frame.first;
  while (at > sentence.first && view.is(at - 1, auxiliary)) --at;
  if (frame.cue == nullptr || frame.cue->subject_first || at <= sentence.first || !view.is(at - 1, relative))
    return false;
  const std::string_view word = view.form(at - 1).folded;
  const bool plural = word.ends_with("\u064A\u0646");
  const bool feminine = word.ends_with("\u062A\u064A");
  if ((frame.entry.count == Count::plural) != plural) return false;
  return plural || frame.entry.gender == Gender::both || (frame.entry.gender == Gender::feminine) == feminine;
}

/// ""Surname" on the ...": one word in marks before the preposition that the verb takes is whoever speaks.
bool take_marked_surname(const View& view, std::uint32_t at, std::uint32_t limit, Frame& frame) {
  const std::uint32_t close = view.kind(at) == WordKind::quote_open ? view.word(at).partner : 0;
  if (frame.cue == nullptr || close != at + 2 || close + 1 >= limit || view.kind(at + 1) != WordKind::word)
    return false;
  const auto& wanted = frame.cue->takes.prepositions;
  bool taken = view.kind(close + 1) == WordKind::word &&
               std::find(wanted.begin(), wanted.end(), view.form(close + 1).folded) != wanted.end();
  // ""Surname" during a talk that": an adjunct stands before the that-word.
  constexpr std::uint32_t farthest_that = 14;
  if (!taken && frame.shape == CueShape::verb && frame.cue->takes.that && view.is(close + 1, preposition)) {
    for (std::uint32_t i = close + 2; i < std::min(limit, close + farthest_that) && view.kind(i) == WordKind::word;
         ++i) {
      taken = taken || view.is(i, that);
    }
  }
  // ""Surname", during the party: ": what he says follows a colon.
  if (!taken && frame.shape == CueShape::verb && frame.cue->takes.quote && view.form(at + 1).definite &&
      view.kind(close + 1) == WordKind::comma) {
    for (std::uint32_t i = close + 2; i + 1 < std::min(limit, close + farthest_that); ++i) {
      taken = taken || (view.kind(i) == WordKind::colon && view.kind(i + 1) == WordKind::quote_open);
    }
  }
  if (!taken || view.form(at + 1).teh_marbuta) return false;
  if (!view.form(at + 1).definite && view.form(at + 1).functions != 0) return false;
  frame.subject.first = at;
  frame.subject.last = frame.subject_end = close + 1;
  frame.subject.naming = Naming::name;
  frame.subject.name_words = {at + 1};
  return true;
}

/// Several in the accusative, behind a verb of two persons: they are addressed.
bool is_addressee_in_accusative(const View& view, std::uint32_t at, std::uint32_t limit, const Frame& frame) {
  if (frame.cue == nullptr || !frame.cue->takes.object || frame.shape != CueShape::verb) return false;
  if (view.kind(at) != WordKind::word) return false;
  const Form& form = view.form(at);
  // "asked the drivers of": a sound plural in the construct.
  const Entry* noun = view.entry(at, Table::head);
  if (noun != nullptr && noun->count == Count::plural && !noun->definite &&
      form.folded == folded(view.lexicon.heads[noun->row].word) + std::string(arabic::yeh))
    return true;
  // "called on the Kenyans to": so does the ending of several of a people.
  if (form.definite && form.letters >= 7 && form.folded.ends_with("\u064A\u064A\u0646") &&
      !(at + 1 < limit && view.mentions.find(at + 1) != nullptr && view.form(at + 1).clitics == 0))
    return true;
  // "urged the Iraqi doctors to": the adjective shows it.
  const bool adjective = at + 1 < limit && view.kind(at + 1) == WordKind::word && view.form(at + 1).definite &&
                         view.form(at + 1).folded.ends_with("\u064A\u064A\u0646");
  return adjective && noun != nullptr && noun->definite && noun->count == Count::plural;
}

/// "expressed his admiration": a noun with a pronoun behind a verb that takes nouns is its object.
bool is_object_with_pronoun(const View& view, std::uint32_t at, const Frame& frame) {
  if (frame.cue == nullptr || frame.shape != CueShape::verb || !frame.cue->takes.noun || !frame.sequel) return false;
  if (view.kind(at) != WordKind::word || view.mentions.find(at) != nullptr) return false;
  const Form& form = view.form(at);
  return form.variant_count == 0 && !form.teh_marbuta && !form.definite && form.letters >= 6 &&
         (form.folded.ends_with(arabic::heh) || form.folded.ends_with("\u0647\u0627") ||
          form.folded.ends_with("\u0647\u0645"));
}

/// The subject behind the cue; false if there is none.
bool find_behind(const View& view, std::uint32_t limit, Frame& frame) {
  // "the two said", "they said": a verb in the plural or dual has its subject before it or in itself.
  if (frame.shape == CueShape::verb && frame.cue != nullptr && !frame.cue->subject_first &&
      frame.entry.count != Count::singular)
    return false;
  const std::uint32_t at = speaker_place(view, limit, frame);
  const bool may_carry_preposition = frame.shape == CueShape::according;
  if (at < limit && take_marked_surname(view, at, limit, frame)) return true;
  if (at >= limit || (!may_carry_preposition && begins_with_preposition(view, at, frame.cue))) return false;
  if (frame.shape == CueShape::verb && view.is(at, silent)) {
    frame.cue = nullptr;  // "history says"
    return true;
  }
  // "advised a man of his relatives to": an indefinite noun in the accusative is the object.
  const Entry* noun = frame.cue != nullptr && frame.cue->takes.object ? view.entry(at, Table::head) : nullptr;
  if (noun != nullptr && noun->count == Count::dual && !noun->definite &&
      view.form(at).folded.ends_with(arabic::alef) && !view.form(at + 1).definite)
    return false;
  if (is_addressee_in_accusative(view, at, limit, frame) || is_object_with_pronoun(view, at, frame)) return false;
  NounPhrase phrase = read_noun_phrase(view, at, content_by_preposition(view, at, limit, frame.cue));
  // A verb of two persons: the second noun of its own is the addressee.
  if (frame.cue != nullptr && frame.cue->takes.object && phrase.second_head > at) {
    phrase = read_noun_phrase(view, at, phrase.second_head);
    frame.addressee_follows = true;
  }
  const bool speaks = !phrase.empty() && may_speak(view, frame, phrase) &&
                      (frame.shape != CueShape::verb || !disagrees(frame.entry, phrase) ||
                       (frame.cue != nullptr && !frame.cue->takes.object && may_be_a_woman(frame.entry, phrase)));
  if (!speaks) {
    const bool agrees =
        frame.shape == CueShape::verb && !disagrees(frame.entry, phrase) && !view.form(phrase.first).tanwin;
    if (!phrase.empty() && agrees && view.kind(phrase.first) == WordKind::word &&
        view.form(phrase.first).functions == 0)
      frame.likely = std::move(phrase);
    return false;
  }
  frame.subject = std::move(phrase);
  frame.subject_end = frame.subject.last;
  return true;
}

/// "pointing out, the minister, that": a role with its article right before what is said.
void find_role_behind(const View& view, std::uint32_t limit, Frame& frame) {
  const std::uint32_t at = frame.last;
  if (frame.cue == nullptr || frame.cue->takes.object || at >= limit || view.kind(at) != WordKind::word) return;
  const Mention* mention = view.mentions.find(at);
  if (mention == nullptr || mention->entry.table != Table::head || !mention->entry.definite || mention->clitics != 0)
    return;
  NounPhrase phrase = read_noun_phrase(view, at, limit);
  if (phrase.empty() || phrase.head == nullptr || phrase.last - phrase.first > 2 || phrase.last >= limit) return;
  const std::string& kind = phrase.head->kind;
  const bool people = kind == "person" || kind == "source" || phrase.head->class_name == "spokesman";
  const auto& wanted = frame.cue->takes.prepositions;
  const std::uint32_t next = phrase.last;
  const bool introduced =
      view.is(next, that) || (view.kind(next) == WordKind::word &&
                              std::find(wanted.begin(), wanted.end(), view.form(next).folded) != wanted.end());
  if (!people || !introduced || disagrees(frame.entry, phrase)) return;
  frame.subject = std::move(phrase);
  frame.subject_end = frame.subject.last;
}

}  // namespace

void find_subject(const View& view, std::uint32_t limit, Frame& frame) {
  const Sentence& sentence = view.text.sentences[frame.sentence];
  frame.subject_end = frame.last;
  if (frame.of_pronoun) return;
  if (frame.shape == CueShape::participle) {
    find_role_behind(view, limit, frame);
    return;
  }
  if (frame.shape == CueShape::masdar) {
    find_quoted_source(view, sentence, frame);
    return;
  }
  const bool prefers_before = frame.cue != nullptr && frame.cue->subject_first && frame.shape == CueShape::verb;
  std::uint32_t opener = sentence.first;
  // "a letter which it described": before a verb with a joined pronoun stands its object.
  const bool may_stand_before = frame.shape == CueShape::verb && !frame.entry.object_suffix;
  const bool look_before_first = prefers_before || !frame.sequel || frame.opens_at < frame.first;
  const bool relative = may_stand_before && is_relative_clause(view, sentence, frame);
  if (may_stand_before && !relative && look_before_first && take_before(view, sentence, prefers_before, frame, opener))
    return;
  if (find_behind(view, limit, frame)) return;
  if (relative) {
    if (!find_antecedent(view, sentence, frame)) frame.cue = nullptr;  // Of somebody whom the tables do not know.
    return;
  }
  if (may_stand_before && !prefers_before && !frame.sequel) find_before(view, sentence, frame, opener);
}

}  // namespace isnad
