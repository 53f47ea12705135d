// Who speaks: the noun phrase behind the cue, else the one before it, else nobody but the verb's own pronoun.

#include <algorithm>

#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

bool begins_with_preposition(const View& view, std::uint32_t at, const Cue* cue) {
  if (view.kind(at) != WordKind::word) return false;
  const Form& form = view.form(at);
  // An unknown word that begins with the preposition the verb takes, or is plainly a noun behind one.
  if (form.variant_count == 0 && form.letters >= 5 && form.folded.starts_with(arabic::beh)) {
    const bool taken = cue != nullptr && std::find(cue->takes.prepositions.begin(), cue->takes.prepositions.end(),
                                                   arabic::beh) != cue->takes.prepositions.end();
    if (taken || form.teh_marbuta || form.definite) return true;
  }
  const Mention* mention = view.mentions.find(at);
  const std::uint8_t clitics = mention != nullptr ? mention->clitics : view.form(at).clitics;
  return (clitics & clitic::prepositions) != 0 || (form.letters <= 1 && !form.latin);
}

bool takes_joined_preposition(const Cue& cue) {
  const auto is_beh = [](const std::string& one) { return one == arabic::beh; };
  return std::any_of(cue.takes.prepositions.begin(), cue.takes.prepositions.end(), is_beh) ||
         std::any_of(cue.takes.after_object.begin(), cue.takes.after_object.end(), is_beh);
}

/// The word is an institution's noun or name: it may belong to the speaker's title ("at the ministry").
bool names_institution(const View& view, std::uint32_t i) {
  const Mention* mention = view.mentions.find(i);
  if (mention == nullptr) return false;
  if (mention->entry.table != Table::head) return mention->entry.table != Table::given_name;
  const std::string& kind = view.lexicon.heads[mention->entry.row].kind;
  return kind == "office" || kind == "group";
}

/// Where a content begins that is joined by the letter "bi-", which no dictionary can tell from a name's first letter:
/// an unknown word with that letter behind the first one, for a verb that takes it.
std::uint32_t content_by_preposition(const View& view, std::uint32_t at, std::uint32_t limit, const Cue* cue) {
  if (cue == nullptr || !takes_joined_preposition(*cue)) return limit;
  for (std::uint32_t i = at + 1; i < limit && view.kind(i) == WordKind::word; ++i) {
    const Form& form = view.form(i);
    const bool carries = (form.clitics & clitic::in) != 0 ||
                         (form.variant_count == 0 && form.letters >= 4 && form.folded.starts_with(arabic::beh));
    if (carries && !form.is(own) && !names_institution(view, i)) return i;
  }
  return limit;
}

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

bool is_somebody(const NounPhrase& phrase) {
  return phrase.head != nullptr || phrase.actor != nullptr || phrase.country != nullptr || phrase.named;
}

/// The subject before the cue: the phrase that begins its clause and reaches up to the cue.
bool find_before(const View& view, const Sentence& sentence, Frame& frame, std::uint32_t& opener) {
  constexpr std::uint32_t farthest = 40;
  const std::uint32_t lowest = frame.first > sentence.first + farthest ? frame.first - farthest : sentence.first;
  std::uint32_t begin = lowest;
  for (std::uint32_t i = frame.first; i-- > lowest;) {
    const bool behind_quotation =
        frame.cue != nullptr && frame.cue->subject_first && view.kind(i) == WordKind::quote_close;
    if (!opens_clause(view, i) && !behind_quotation) continue;
    if (i + 1 == frame.first && view.is(i, auxiliary)) continue;  // "had" between subject and verb.
    begin = i + 1;
    break;
  }
  opener = begin;
  begin = skip_adverbs(view, begin, frame.first);
  for (std::uint32_t tries = 0; tries < 2 && begin < frame.first; ++tries) {
    NounPhrase phrase = read_noun_phrase(view, begin, frame.first);
    if (!phrase.empty() && (is_somebody(phrase) || phrase.naming == Naming::name) &&
        !begins_with_preposition(view, begin, nullptr) && only_adjuncts(view, phrase.last, frame.first) &&
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

/// "X quoted Y as saying", seen from the verbal noun "saying": Y stands behind the preposition before it, X before
/// that.
bool find_quoted_source(const View& view, const Sentence& sentence, Frame& frame) {
  constexpr std::uint32_t farthest = 30;
  const std::uint32_t lowest = frame.first > sentence.first + farthest ? frame.first - farthest : sentence.first;
  for (std::uint32_t i = frame.first; i-- > lowest;) {
    if (view.kind(i) != WordKind::word || view.form(i).folded != "\u0639\u0646") continue;  // "from"
    NounPhrase phrase = read_noun_phrase(view, i + 1, frame.first);
    if (phrase.empty()) return false;
    frame.subject = std::move(phrase);
    frame.subject_before = true;
    return true;
  }
  return false;
}

}  // namespace

std::uint32_t skip_adverbs(const View& view, std::uint32_t at, std::uint32_t limit) {
  while (at < limit) {
    const WordKind kind = view.kind(at);
    if (kind == WordKind::word && (view.is(at, adverb) || view.is(at, time) || view.is(at, aside)) &&
        view.mentions.find(at) == nullptr) {
      ++at;
    } else if (kind == WordKind::bracket_open && view.word(at).partner > at && view.word(at).partner < limit &&
               view.is(at + 1, time)) {
      at = view.word(at).partner + 1;
    } else if (kind == WordKind::comma && at + 1 < limit &&
               (view.is(at + 1, time) || view.is(at + 1, adverb) || view.is(at + 1, aside))) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

bool disagrees(const Entry& verb, const NounPhrase& subject) {
  if (verb.gender == Gender::both || subject.gender == Gender::both || subject.head == nullptr) return false;
  // A plural verb behind or far from its subject does not speak of one.
  if (verb.count == Count::plural && subject.count == Count::singular && subject.number == 1 && subject.head != nullptr)
    return true;
  if (subject.count == Count::plural) return false;  // Broken plurals take either.
  if (subject.coordinated && verb.count != Count::singular) return false;
  return verb.gender != subject.gender;
}

/// Behind "to the agency", if that stands at `at` and a speaker may follow; else `at`.
static std::uint32_t skip_medium(const View& view, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t first = at;
  if (view.kind(first) != WordKind::word) return at;
  const bool particle = view.form(first).letters <= 1 && view.form(first).folded == arabic::lam;
  if (particle) ++first;
  while (first < limit && (view.kind(first) == WordKind::quote_open || view.kind(first) == WordKind::bracket_open))
    ++first;
  const Mention* mention = first < limit ? view.mentions.find(first) : nullptr;
  if (mention == nullptr || !(particle || (mention->clitics & clitic::to) != 0)) return at;
  const bool outlet =
      mention->entry.table == Table::actor
          ? view.lexicon.actors[mention->entry.row].kind == "outlet"
          : mention->entry.table == Table::head && view.lexicon.heads[mention->entry.row].kind == "outlet";
  if (!outlet) return at;
  std::uint32_t end = mention->last;
  while (end < limit && (view.kind(end) == WordKind::quote_open || view.kind(end) == WordKind::bracket_open)) ++end;
  // The common noun and the name behind it: "to the agency" + "Reuters".
  const Mention* name = mention->entry.table == Table::head && end < limit ? view.mentions.find(end) : nullptr;
  if (name != nullptr && name->entry.table == Table::actor && view.lexicon.actors[name->entry.row].kind == "outlet")
    end = name->last;
  while (end < limit && (view.kind(end) == WordKind::quote_close || view.kind(end) == WordKind::bracket_close)) ++end;
  end = skip_adverbs(view, end, limit);
  if (end < limit && view.kind(end) == WordKind::comma) ++end;
  return end < limit && view.kind(end) == WordKind::word && !begins_with_preposition(view, end, nullptr) ? end : at;
}

/// One unknown word is a speaker only if it can be a name: no adverb, no verb, no accusative; in the present tense,
/// where things "show" and "indicate", it must be known for somebody.
static bool may_speak(const View& view, const Frame& frame, const NounPhrase& phrase) {
  if (frame.shape != CueShape::verb || is_somebody(phrase) || phrase.coordinated) return true;
  const Form& form = view.form(phrase.first);
  if (view.kind(phrase.first) == WordKind::word && (form.tanwin || form.functions != 0)) return false;
  return frame.entry.shape != Shape::present || form.definite || phrase.count == Count::plural;
}

void find_subject(const View& view, std::uint32_t limit, Frame& frame) {
  const Sentence& sentence = view.text.sentences[frame.sentence];
  frame.subject_end = frame.last;
  if (frame.shape == CueShape::participle) return;
  if (frame.shape == CueShape::masdar) {
    find_quoted_source(view, sentence, frame);
    return;
  }
  const bool prefers_before = frame.cue != nullptr && frame.cue->subject_first && frame.shape == CueShape::verb;
  std::uint32_t opener = sentence.first;
  const bool object_before = frame.entry.object_suffix;  // "a letter which it described": before it stands its object.
  if (frame.shape == CueShape::verb && !object_before &&
      (prefers_before || !frame.sequel || frame.opens_at < frame.first)) {
    Frame before = frame;
    if (find_before(view, sentence, before, opener)) {
      // "that the spokesman said", "the minister had said": a subject right before the verb leaves none behind it.
      const bool close = before.subject.first == opener && before.subject.last + 1 >= frame.first;
      if (prefers_before || close) {
        frame = std::move(before);
        return;
      }
    }
  }
  std::uint32_t at = skip_adverbs(view, frame.last, limit);
  if (at < limit && view.kind(at) == WordKind::comma && (view.is(at - 1, time) || view.is(at - 1, aside))) ++at;
  // "told the newspaper, Name Surname, that": the medium stands before the speaker.
  if (frame.shape == CueShape::verb && at < limit) at = skip_medium(view, at, limit);
  // "the governor estimated for it": a short pronoun may stand before the subject.
  if (frame.shape == CueShape::verb && at + 1 < limit && view.is(at, pronoun) && view.form(at).letters <= 3 &&
      view.kind(at + 1) == WordKind::word && !view.is(at + 1, that))
    ++at;
  const bool may_carry_preposition = frame.shape == CueShape::according;
  // "as was stated in it to the agency, by Name": the pronoun and the medium stand before the speaker.
  if (frame.shape == CueShape::according && frame.cue != nullptr) {
    while (at < limit && view.is(at, pronoun)) ++at;
    if (at < limit && begins_with_preposition(view, at, nullptr)) {
      std::uint32_t comma = at;
      while (comma < limit && comma < at + 8 && view.kind(comma) != WordKind::comma) ++comma;
      if (comma < limit && view.kind(comma) == WordKind::comma) at = comma + 1;
    }
  }
  if (at < limit && (may_carry_preposition || !begins_with_preposition(view, at, frame.cue))) {
    NounPhrase phrase = read_noun_phrase(view, at, content_by_preposition(view, at, limit, frame.cue));
    // A verb of two persons: the second noun of its own is the addressee.
    if (frame.cue != nullptr && frame.cue->takes.object && phrase.second_head > at) {
      phrase = read_noun_phrase(view, at, phrase.second_head);
      frame.addressee_follows = true;
    }
    if (!phrase.empty() && may_speak(view, frame, phrase) &&
        !(frame.shape == CueShape::verb && disagrees(frame.entry, phrase))) {
      frame.subject = std::move(phrase);
      frame.subject_end = frame.subject.last;
      return;
    }
  }
  if (frame.shape == CueShape::verb && !prefers_before && !frame.sequel && !object_before)
    find_before(view, sentence, frame, opener);
}

}  // namespace isnad
