// The subject before its cue.

#include <algorithm>

#include "claims/agreement.h"
#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

/// Words that open a clause: what stands behind them may be its subject.
bool opens_clause(const View& view, std::uint32_t i) {
  switch (view.kind(i)) {
    case WordKind::colon:
    case WordKind::stop:
    case WordKind::ellipsis:
    case WordKind::semicolon:
      return true;
    case WordKind::word:
      break;
    default:
      return false;
  }
  const Form& form = view.form(i);
  return form.is(contrast) || form.is(that) || form.is(auxiliary);
}

/// "a speech", "a statement": what somebody gives and then says something in.
bool is_document(const View& view, std::uint32_t i) {
  const Entry* noun = view.kind(i) == WordKind::word ? view.entry(i, Table::head) : nullptr;
  return noun != nullptr && !noun->definite && view.lexicon.heads[noun->row].kind == "document";
}

/// A plain word before a known name is the verb of its clause: "gave the minister a speech in which".
bool is_verb_before_name(const View& view, std::uint32_t i, std::uint32_t end) {
  if (i + 1 >= end || view.kind(i) != WordKind::word || view.mentions.find(i) != nullptr) return false;
  const Form& form = view.form(i);
  const Mention* next = view.mentions.find(i + 1);
  return !form.definite && form.functions == 0 && (form.clitics & clitic::prepositions) == 0 && next != nullptr &&
         next->entry.table == Table::head && next->clitics == 0 &&
         view.lexicon.heads[next->entry.row].kind != "document";
}

/// An unknown word with a joined pronoun, an accusative.
bool is_no_name(const View& view, std::uint32_t i) {
  if (view.kind(i) != WordKind::word || view.mentions.find(i) != nullptr) return false;
  const Form& form = view.form(i);
  if (form.definite || form.teh_marbuta || form.latin) return false;
  if (form.tanwin) return true;
  const bool several = form.folded.ends_with("\u0647\u0627") || form.folded.ends_with("\u0647\u0645");
  return (several && form.letters >= 5) || (form.folded.ends_with(arabic::heh) && form.letters >= 4);
}

/// True if between `from` and `to` there is nothing but marks, times, adverbs, brackets, or one relative clause in
/// commas.
bool only_adjuncts(const View& view, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to;) {
    const WordKind kind = view.kind(i);
    if (kind == WordKind::comma || kind == WordKind::semicolon || kind == WordKind::dash ||
        (kind == WordKind::quote_open && i + 1 == to)) {
      // A clause between two commas is an aside whatever it says, if the second comma stands right before the cue.
      if (i + 1 < to && view.kind(to - 1) == WordKind::comma && view.is(i + 1, relative)) return true;
      ++i;
    } else if (kind == WordKind::bracket_open && view.word(i).partner > i && view.word(i).partner < to) {
      i = view.word(i).partner + 1;
    } else if (is_document(view, i)) {
      ++i;  // "gave a speech, in which he confirmed"
    } else if (kind == WordKind::word &&
               (view.is(i, time) || view.is(i, adverb) || view.is(i, auxiliary) || view.is(i, aside))) {
      ++i;
    } else if (kind == WordKind::word && view.is_about_identity(i, to)) {
      while (!view.is(i, identity)) ++i;  // "who asked not to be named"
      ++i;
    } else if (kind == WordKind::word && view.is(i, relative)) {
      return view.kind(to - 1) == WordKind::comma || to - i <= 8;
    } else {
      return false;
    }
  }
  return true;
}

/// A comma stands in the phrase or right behind it.
bool has_comma(const View& view, const NounPhrase& phrase) {
  for (std::uint32_t i = phrase.first; i <= phrase.last; ++i) {
    if (view.kind(i) == WordKind::comma) return true;
  }
  return false;
}

/// "Name, responsible for ..., said", "Name the director of ... had said": what stands between a name and the comma or
/// the auxiliary before the verb is his title.
bool ends_title(const View& view, const NounPhrase& phrase, const Frame& frame) {
  constexpr std::uint32_t longest = 16;
  if (!phrase.named || frame.first - phrase.last > longest) return false;
  const bool had = view.is(frame.first - 1, auxiliary);
  const bool apposition = view.kind(frame.first - 1) == WordKind::comma && has_comma(view, phrase);
  if (!had && !apposition) return false;
  for (std::uint32_t i = phrase.last; i < frame.first; ++i) {
    if (view.is(i, that) || view.is(i, contrast) || view.kind(i) == WordKind::quote_open) return false;
    if (view.kind(i) == WordKind::comma && i > phrase.last && i + 1 < frame.first) return false;
  }
  return true;
}

}  // namespace

bool find_before(const View& view, const Sentence& sentence, Frame& frame, std::uint32_t& opener) {
  constexpr std::uint32_t farthest = 40;
  const std::uint32_t lowest = frame.first > sentence.first + farthest ? frame.first - farthest : sentence.first;
  std::uint32_t begin = lowest;
  for (std::uint32_t i = frame.first; i-- > lowest;) {
    const bool behind_quotation =
        frame.cue != nullptr && frame.cue->subject_first && view.kind(i) == WordKind::quote_close;
    if (!opens_clause(view, i) && !behind_quotation) continue;
    if (i + 1 == frame.first && view.is(i, auxiliary)) continue;      // "had" between subject and verb.
    if (view.is(i, auxiliary) && view.is(i + 1, identity)) continue;  // "who asked not to be named"
    begin = i + 1;
    break;
  }
  opener = begin;
  begin = skip_adverbs(view, begin, frame.first);
  for (std::uint32_t tries = 0; tries < 2 && begin < frame.first; ++tries) {
    NounPhrase phrase = read_noun_phrase(view, begin, frame.first);
    const bool gives = is_verb_before_name(view, begin, frame.first);
    const std::string_view opening = view.kind(begin) == WordKind::word ? view.form(begin).folded : std::string_view();
    const bool feminine_past = opening.ends_with("\u062A") && !opening.ends_with("\u0627\u062A");
    if (gives && (feminine_past || phrase.empty() || (phrase.last < frame.first && is_document(view, phrase.last))))
      phrase = read_noun_phrase(view, ++begin, frame.first);
    if (view.is(begin, silent)) return false;
    // "made him", "surprised them": a verb with its object, no name.
    const bool behind_that =
        begin > sentence.first && view.is(begin - 1, that);  // A noun for certain: "that his country".
    if (!phrase.empty() && !is_somebody(phrase) && !behind_that && is_no_name(view, begin)) return false;
    // "carried out": a verb of its own, no woman's name.
    if (feminine_past && phrase.last == begin + 1 && frame.entry.gender == Gender::feminine) return false;
    if (!phrase.empty() && (is_somebody(phrase) || phrase.naming == Naming::name) &&
        !begins_with_preposition(view, begin, nullptr) &&
        (only_adjuncts(view, phrase.last, frame.first) || (begin == opener && ends_title(view, phrase, frame))) &&
        !disagrees(frame.entry, phrase)) {
      frame.subject = std::move(phrase);
      frame.subject_before = true;
      return true;
    }
    // Once more behind the first comma: "In Baghdad, the spokesman ... said".
    while (begin < frame.first && view.kind(begin) != WordKind::comma) ++begin;
    begin = skip_adverbs(view, begin + 1, frame.first);
  }
  return false;
}

void find_quoted_source(const View& view, const Sentence& sentence, Frame& frame) {
  constexpr std::uint32_t farthest = 30;
  const std::uint32_t lowest = frame.first > sentence.first + farthest ? frame.first - farthest : sentence.first;
  for (std::uint32_t i = frame.first; i-- > lowest;) {
    if (view.kind(i) != WordKind::word || view.form(i).folded != "\u0639\u0646") continue;  // "from"
    NounPhrase phrase = read_noun_phrase(view, i + 1, frame.first);
    if (phrase.empty()) return;
    frame.subject = std::move(phrase);
    frame.subject_before = true;
    return;
  }
}

}  // namespace isnad
