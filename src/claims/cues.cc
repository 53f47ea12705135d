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
  // "for he says that": a clause of its own.
  const bool for_he = before_is(view, sentence, i, pronoun) && view.form(i - 1).folded.starts_with("\u0641\u0647");
  return before_is(view, sentence, i, contrast) || for_he ? i - 1 : i;  // "as the minister said"
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
