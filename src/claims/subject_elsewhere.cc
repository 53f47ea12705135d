// Subjects that do not simply stand at their cue: a quoted source, the sentence's own subject, an object taken for one.

#include <algorithm>

#include "claims/agreement.h"
#include "claims/frames.h"

namespace isnad {

using enum FunctionClass;

void find_source(const View& view, std::uint32_t end, Frame& frame) {
  constexpr std::uint32_t farthest = 16;
  for (std::uint32_t i = frame.subject_end; i < std::min(end, frame.subject_end + farthest); ++i) {
    if (view.kind(i) != WordKind::word) continue;
    // "quoted him as saying": the origin is the pronoun, whoever spoke last.
    if (view.is(i, pronoun) && view.form(i).folded.starts_with(frame.cue->takes.source_after)) {
      frame.carrier = std::move(frame.subject);
      frame.subject = {};
      frame.subject_end = i + 1;
      return;
    }
    if (view.form(i).folded != frame.cue->takes.source_after) continue;
    NounPhrase origin = read_noun_phrase(view, i + 1, end);
    if (origin.empty()) return;
    // "it came in a statement": what something came in must be a document, or it came into a place.
    if (frame.cue->takes.source_is_document && (origin.head == nullptr || origin.head->kind != "document")) {
      frame.cue = nullptr;
      return;
    }
    frame.carrier = std::move(frame.subject);
    frame.subject = std::move(origin);
    frame.subject_end = frame.subject.last;
    return;
  }
}

namespace {

/// A personal name, or a title that stands before one, begins at `i` and is governed by nothing: what stands before it
/// is definite, a place, or a mark.
bool begins_name(const View& view, std::uint32_t i) {
  const Mention* mention = view.mentions.find(i);
  if (mention == nullptr || mention->clitics != 0) return false;
  const bool title = mention->entry.table == Table::head && mention->entry.definite &&
                     goes_before_name(view.lexicon.heads[mention->entry.row]);
  const bool name = mention->entry.table == Table::given_name && !mention->entry.weak;
  if (!title && !name) return false;
  if (view.kind(i - 1) != WordKind::word) return view.kind(i - 1) != WordKind::colon;
  return view.form(i - 1).definite || view.in(i - 1, Table::capital) || view.in(i - 1, Table::country);
}

/// "with", "during", "after": what follows is no part of a title; "in", "of", "at" may be.
bool is_of_occasion(const View& view, std::uint32_t i) {
  if (!view.is(i, preposition) || view.form(i).clitics != 0) return false;
  const std::string_view word = view.form(i).folded;
  return view.form(i).letters >= 3
             ? word != "\u0639\u0644\u064A" && word != "\u0627\u0644\u064A" && word != "\u0644\u062F\u064A"
             : word == "\u0645\u0639";
}

}  // namespace

void extend_to_name(const View& view, Frame& frame) {
  constexpr std::uint32_t farthest = 20;
  NounPhrase& subject = frame.subject;
  const bool introduced = frame.joint == Joint::that || frame.joint == Joint::colon || frame.joint == Joint::quotation;
  const bool by_preposition = frame.joint == Joint::preposition && view.is(frame.joint_at, preposition);
  if ((!introduced && !by_preposition) || subject.empty() || frame.subject_before || subject.named ||
      subject.coordinated)
    return;
  const bool role = subject.head != nullptr
                        ? subject.head->kind == "person" || subject.head->kind == "source"
                        : subject.actor == nullptr && subject.country == nullptr &&
                              view.kind(subject.first) == WordKind::word && view.form(subject.first).definite;
  if (!role || subject.count == Count::plural || frame.joint_at > subject.last + farthest) return;
  for (std::uint32_t i = subject.last; i < frame.joint_at; ++i) {
    if (view.is(i, relative) || view.is(i, contrast) || view.is(i, time) || view.is(i, negation)) return;
    const Mention* mention = view.mentions.find(i);
    if (mention != nullptr && view.is_outlet(*mention)) return;  // The medium, and whoever works there.
    const bool occasion = mention != nullptr && mention->entry.table == Table::head && mention->clitics == 0 &&
                          !mention->entry.definite && view.lexicon.heads[mention->entry.row].kind == "document";
    if (occasion || is_of_occasion(view, i)) return;
    if (!begins_name(view, i)) {
      const bool governed_title = mention != nullptr && mention->entry.table == Table::head &&
                                  goes_before_name(view.lexicon.heads[mention->entry.row]);
      if (governed_title) return;
      continue;
    }
    const NounPhrase name = read_noun_phrase(view, i, frame.joint_at);
    if (!name.named) return;
    const std::uint32_t behind = view.kind(name.last) == WordKind::comma ? name.last + 1 : name.last;
    if (by_preposition && behind != frame.joint_at) return;
    const bool marked = view.kind(i - 1) == WordKind::quote_open && view.word(i - 1).partner == name.last;
    subject.last = frame.subject_end = name.last + (marked ? 1 : 0);
    subject.named = true;
    subject.naming = Naming::full;
    subject.number = 1;
    subject.name_words.insert(subject.name_words.end(), name.name_words.begin(), name.name_words.end());
    return;
  }
}

bool find_antecedent(const View& view, const Sentence& sentence, Frame& frame) {
  constexpr std::uint32_t farthest = 14;
  std::uint32_t end = frame.first;
  while (end > sentence.first && view.is(end - 1, auxiliary)) --end;
  if (end <= sentence.first + 1 || !view.is(end - 1, relative)) return false;
  --end;
  if (view.kind(end - 1) == WordKind::comma) --end;
  NounPhrase found;
  for (std::uint32_t i = end > sentence.first + farthest ? end - farthest : sentence.first; i < end; ++i) {
    if (view.mentions.find(i) == nullptr) continue;
    NounPhrase phrase = read_noun_phrase(view, i, end);
    if (!is_somebody(phrase) || disagrees(frame.entry, phrase)) continue;
    // "the forecasts of the analysts who": people, not things.
    const bool thing = phrase.head != nullptr && (phrase.head->kind == "document" || phrase.head->kind == "outlet");
    if (frame.entry.count == Count::plural && thing) continue;
    const bool reaches = phrase.last == end;
    if (!reaches && !phrase.named) continue;
    i = phrase.last - 1;
    found = std::move(phrase);
    if (reaches) break;
  }
  if (found.empty()) return false;
  frame.subject = std::move(found);
  frame.subject_before = true;
  return true;
}

bool find_partner(const View& view, const Sentence& sentence, Frame& frame) {
  static constexpr std::string_view talks[] = {"\u0644\u0642\u0627\u0621", "\u062D\u062F\u064A\u062B",
                                               "\u062D\u0648\u0627\u0631", "\u0645\u0642\u0627\u0628\u0644\u0647"};
  static constexpr std::string_view messages[] = {"\u0627\u062A\u0635\u0627\u0644\u0627",
                                                  "\u0631\u0633\u0627\u0644\u0647", "\u0628\u0631\u0642\u064A\u0647",
                                                  "\u0645\u0643\u0627\u0644\u0645\u0647"};
  constexpr std::uint32_t longest_way = 4;  // Words between the noun and its preposition.
  const auto is_one_of = [&](std::uint32_t i, const auto& words) {
    return view.kind(i) == WordKind::word &&
           std::find(std::begin(words), std::end(words), view.form(i).bare) != std::end(words);
  };
  const bool in_it = frame.last < sentence.last && view.kind(frame.last) == WordKind::word &&
                     view.form(frame.last).folded.starts_with("\u0641\u064A\u0647");
  for (std::uint32_t i = sentence.first; i < frame.first; ++i) {
    const bool talk =
        i <= sentence.first + 2 && is_one_of(i, talks) && i > sentence.first && view.is(i - 1, preposition);
    const bool message = in_it && is_one_of(i, messages);
    if (!talk && !message) continue;
    const std::string_view wanted = talk ? "\u0645\u0639" : "\u0645\u0646";
    for (std::uint32_t at = i + 1; at < std::min(frame.first, i + longest_way); ++at) {
      if (view.kind(at) != WordKind::word || view.form(at).folded != wanted) continue;
      NounPhrase phrase = read_noun_phrase(view, at + 1, frame.first);
      if (phrase.empty() || !is_somebody(phrase) || (phrase.head != nullptr && phrase.head->kind == "outlet") ||
          (phrase.actor != nullptr && phrase.actor->kind == "outlet") || disagrees(frame.entry, phrase))
        return false;
      frame.subject = std::move(phrase);
      frame.subject_before = true;
      return true;
    }
  }
  return false;
}

void find_sentence_subject(const View& view, const Sentence& sentence, Frame& frame) {
  // The sentence begins with a verb: its subject stands right behind.
  const std::uint32_t second = sentence.first + 1;
  const bool verb_first = second < frame.first && view.kind(sentence.first) == WordKind::word &&
                          view.mentions.find(sentence.first) == nullptr && !view.form(sentence.first).definite &&
                          view.form(sentence.first).functions == 0 && view.kind(second) == WordKind::word;
  if (verb_first && view.form(second).functions == 0 && (view.form(second).clitics & clitic::prepositions) == 0) {
    NounPhrase phrase = read_noun_phrase(view, second, frame.first);
    // "the meeting discussed ..., confirming": no single thing is several people.
    const bool one_thing = phrase.head == nullptr && frame.entry.count == Count::plural && !phrase.coordinated &&
                           phrase.count == Count::singular;
    const bool may_speak =
        !one_thing && (is_somebody(phrase) || (phrase.naming == Naming::name && view.form(second).definite));
    if (!phrase.empty() && may_speak && !disagrees(frame.entry, phrase)) {
      frame.subject = std::move(phrase);
      frame.subject_before = true;
      return;
    }
  }
  for (std::uint32_t i = sentence.first; i < frame.first; ++i) {
    const Mention* mention = view.mentions.find(i);
    if (mention == nullptr || (mention->clitics & clitic::prepositions) != 0) continue;
    const bool adjective = mention->entry.table == Table::country && i > sentence.first &&
                           view.kind(i - 1) == WordKind::word && view.form(i - 1).definite;
    if (adjective) continue;  // "the Saudi woman", spelt like the state.
    NounPhrase phrase = read_noun_phrase(view, i, frame.first);
    // "..., among them women, making clear that": one man's adverbial is not of several.
    const bool several = frame.shape == CueShape::participle && frame.entry.count == Count::singular &&
                         frame.entry.gender == Gender::masculine && phrase.count == Count::plural;
    if (!phrase.empty() && is_somebody(phrase) && !several && !disagrees(frame.entry, phrase) &&
        (i == sentence.first || !view.is(i - 1, preposition))) {
      frame.subject = std::move(phrase);
      frame.subject_before = true;
      return;
    }
    if (!phrase.empty()) i = phrase.last - 1;
  }
}

void settle_object(const View& view, Frame& frame) {
  const Takes& takes = frame.cue->takes;
  const bool needs_object = takes.object && !takes.that && !takes.noun && takes.prepositions.empty();
  if (!needs_object || frame.subject_before || frame.subject.empty() || frame.entry.object_suffix) return;
  if (frame.addressee_follows || frame.subject.coordinated || frame.subject_end < frame.subject.last) return;
  if (frame.joint == Joint::none || frame.joint_at > frame.subject_end + 1) return;
  const std::uint32_t last = frame.subject.last - 1;
  if (frame.subject.last - frame.subject.first >= 3 && view.kind(last) == WordKind::word &&
      view.mentions.find(last) == nullptr) {
    frame.subject = read_noun_phrase(view, frame.subject.first, last);  // The last word is the object.
  } else {
    frame.subject = {};
  }
}

}  // namespace isnad
