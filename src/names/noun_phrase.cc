// How far a speaker's naming reaches: a walk over the words with one decision a word.

#include "names/noun_phrase.h"

#include <algorithm>

#include "lexicon/arabic_letters.h"
#include "names/noun_phrase_walk.h"

namespace isnad {
namespace {

using enum FunctionClass;

constexpr std::uint32_t longest_phrase = 24;  // All in words.
constexpr std::uint32_t longest_quoted_name = 5;
constexpr std::uint32_t longest_bracket = 6;

}  // namespace

NounPhraseWalk::NounPhraseWalk(const View& view, std::uint32_t first, std::uint32_t limit)
    : view_(view), limit_(std::min(limit, first + longest_phrase)) {
  phrase_.first = phrase_.last = first;
}

NounPhrase NounPhraseWalk::run() {
  std::uint32_t at = start_ = read_number(phrase_.first);
  while (at < limit_) {
    const std::uint32_t next = take(at);
    if (next == at) break;
    phrase_.last = at = next;
  }
  finish();
  return std::move(phrase_);
}

std::uint32_t NounPhraseWalk::read_share(std::uint32_t at) {
  const auto is_percent = [&](std::uint32_t i) {
    return is_kind(i, WordKind::other) && (view_.said(i) == "%" || view_.said(i) == "\u066A");
  };
  std::uint32_t i = is_percent(at) ? at + 1 : at;
  bool percent = i > at;
  if (!is_kind(i, WordKind::number)) return at;
  const std::uint32_t count = i++;
  if (is_percent(i)) percent = true, ++i;
  if (!is_kind(i, WordKind::word) || !view_.form(i).folded.starts_with("\u0645\u0646")) return at;
  const bool of_them = view_.form(i).is(pronoun);
  const bool of = view_.form(i).is(preposition) && is_kind(i + 1, WordKind::word) && !view_.is(i + 1, relative);
  if (!of_them && !of) return at;
  const int value = view_.form(count).number;
  has_number_ = true;
  number_ = percent || value <= 0 || value >= 1000 ? 0 : value;
  phrase_.count = Count::plural;
  phrase_.last = i + 1;
  return i + 1;
}

std::uint32_t NounPhraseWalk::read_number(std::uint32_t at) {
  if (at >= limit_) return at;
  if (const std::uint32_t behind = read_share(at); behind != at) return behind;
  const Form& form = view_.form(at);
  if (view_.kind(at) == WordKind::number && form.number > 0 && form.number < 1000) {
    if (at + 1 >= limit_ || !view_.in(at + 1, Table::head)) return at;
    number_ = form.number;
  } else if (const Entry* entry = view_.entry(at, Table::number)) {
    number_ = view_.lexicon.numbers[entry->row].value;
  } else {
    return at;
  }
  has_number_ = true;
  ++at;
  // "each of" counts nothing unless the preposition follows.
  if (form.is(demonstrative) && !(at < limit_ && view_.is(at, preposition))) {
    has_number_ = false;
    number_ = 1;
    return at - 1;
  }
  if (at < limit_ && number_ <= 1 && view_.is(at, preposition)) ++at;  // "a number of", "one of"
  phrase_.last = at;
  return at;
}

std::uint32_t NounPhraseWalk::take(std::uint32_t at) {
  switch (view_.kind(at)) {
    case WordKind::word:
      return take_word(at);
    case WordKind::number:
      return after_outlet_head_ ? at + 1 : at;
    case WordKind::quote_open:
      return take_quoted(at);
    case WordKind::bracket_open:
      return take_bracket(at);
    case WordKind::quote_close:
    case WordKind::bracket_close:  // Closes what a name inside the phrase has opened.
      return !nothing_yet() && view_.word(at).partner >= phrase_.first && view_.word(at).partner < at ? at + 1 : at;
    case WordKind::slash:
      return after_title_ ? at + 1 : take_between_strokes(at);
    case WordKind::stop:
      return after_title_ || is_initial(at - 1) ? at + 1 : at;
    case WordKind::comma:
    case WordKind::dash:
    case WordKind::semicolon:
      return take_apposition(at);
    default:
      return at;
  }
}

std::uint32_t NounPhraseWalk::take_quoted(std::uint32_t at) {
  const std::uint32_t close = view_.word(at).partner;
  if (close <= at || close >= limit_ || close - at - 1 > longest_quoted_name) return at;
  const bool after_institution = phrase_.head != nullptr && phrase_.head->kind != "source" && in_construct_;
  const bool after_title = !nothing_yet() && view_.is(at - 1, own);
  const bool inside_known = view_.mentions.find(at + 1) != nullptr;
  const std::uint32_t next = close + 1 < limit_ && view_.kind(close + 1) == WordKind::comma ? close + 2 : close + 1;
  const bool said_by_it = next < limit_ && close - at - 1 <= 3 && (view_.is(next, that) || is_followed_by_speech(next));
  const bool up_to_verb =
      close - at - 1 <= 3 && (close + 1 == limit_ || (close + 2 == limit_ && view_.is(close + 1, auxiliary)));
  const bool short_and_first =
      at <= start_ && (inside_known || said_by_it || up_to_verb || start_ > phrase_.first);  // "each of "..."
  const bool second = !nothing_yet() && inside_known && (in_construct_ || phrase_.coordinated);
  // "head of the national company "X" Name": a name in marks inside a title, a first name behind it.
  const Mention* behind = view_.mentions.find(next);
  const bool inside_title = !nothing_yet() && phrase_.head != nullptr && !phrase_.named && close - at - 1 <= 2 &&
                            next == close + 1 && behind != nullptr && behind->entry.table == Table::given_name &&
                            behind->clitics == 0 && view_.kind(at - 1) == WordKind::word &&
                            view_.form(at - 1).definite && !view_.in(at + 1, Table::content_noun);
  const bool name_behind_title = separated_ && phrase_.head != nullptr && close - at - 1 <= 4;
  if (!after_institution && !after_title && !short_and_first && !second && !name_behind_title && !inside_title)
    return at;
  if (const Mention* mention = view_.mentions.find(at + 1)) note(at + 1, mention->last);
  for (std::uint32_t i = at + 1; i < close; ++i) {
    if (view_.kind(i) == WordKind::word) phrase_.name_words.push_back(i);
  }
  if (name_behind_title) phrase_.named = true;
  if (after_institution)
    head_definite_ = true;  // In the construct with its name: the movement "...", the newspaper "...".
  in_construct_ = false;
  return close + 1;
}

bool NounPhraseWalk::is_followed_by_speech(std::uint32_t at) const {
  constexpr std::uint32_t farthest = 6;
  // ""Surname" to "The Paper": ": the medium may stand between.
  const bool medium =
      is_kind(at, WordKind::word) && view_.form(at).folded == arabic::lam && is_kind(at + 1, WordKind::quote_open);
  std::uint32_t i = at;
  if (medium && view_.word(at + 1).partner > at && view_.word(at + 1).partner < at + farthest)
    i = view_.word(at + 1).partner + 1;
  if (is_kind(i, WordKind::colon)) return is_kind(i + 1, WordKind::quote_open);
  return is_kind(i, WordKind::word) && view_.is(i, preposition) && is_kind(i + 1, WordKind::word) &&
         view_.is(i + 1, that);
}

std::uint32_t NounPhraseWalk::take_bracket(std::uint32_t at) {
  const std::uint32_t close = view_.word(at).partner;
  if (close <= at + 1 || close >= limit_ || close - at - 1 > longest_bracket) return at;
  if (view_.is(at + 1, time)) return at;
  if (!nothing_yet() && view_.kind(at + 1) == WordKind::word && view_.is(at + 1, preposition)) return at;
  if (const Mention* mention = view_.mentions.find(at + 1); mention != nullptr && nothing_yet())
    note(at + 1, mention->last);
  if (nothing_yet()) {
    for (std::uint32_t i = at + 1; i < close; ++i) phrase_.name_words.push_back(i);
  }
  in_construct_ = false;
  return close + 1;
}

std::uint32_t NounPhraseWalk::take_between_strokes(std::uint32_t at) {
  if (!in_construct_) return at;
  for (std::uint32_t close = at + 1; close < limit_ && close <= at + 4; ++close) {
    if (view_.kind(close) == WordKind::slash) return close + 1;
  }
  return at;
}

NounPhrase read_noun_phrase(const View& view, std::uint32_t first, std::uint32_t limit) {
  return NounPhraseWalk(view, first, limit).run();
}

}  // namespace isnad
