// Contents before their cue, and words where a content ends whatever follows.

#include <algorithm>

#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

/// Plain words only, one of them a state, a place or an actor; or the noun of a place with the name it goes with.
bool is_name_of_few(const View& view, std::uint32_t first, std::uint32_t close) {
  bool known = false;
  for (std::uint32_t i = first; i < close; ++i) {
    if (view.kind(i) == WordKind::number && i > first) {
      known = true;  // "Windows 10"
      continue;
    }
    if (view.kind(i) != WordKind::word || view.form(i).functions != 0 || view.in(i, Table::cue)) return false;
    if (view.form(i).clitics != 0 || view.form(i).tanwin) return false;
    const Mention* mention = view.mentions.find(i);
    if (mention == nullptr) continue;
    const Table table = mention->entry.table;
    known = known || table == Table::actor || table == Table::country || table == Table::capital;
  }
  const bool place = close == first + 2 && view.in(first, Table::titled) && !view.form(first).definite &&
                     view.form(first + 1).definite;
  return known || place;
}

/// Somebody stands behind the verb, and its that-word behind him.
bool sure_of_subject(const Frame& cue) {
  return cue.joint == Joint::that && !cue.subject_before && !cue.subject.empty() && is_somebody(cue.subject);
}

}  // namespace

void find_content_before(const View& view, const Sentence& sentence, Frame& frame) {
  std::uint32_t at = frame.subject_before ? frame.subject.first : frame.first;
  // "The road is closed, a police officer said.": in languages with the speaker first, the clause before the comma.
  if (frame.cue->subject_first && frame.subject_before && at > sentence.first + 2 &&
      view.kind(at - 1) == WordKind::comma && view.kind(at - 2) == WordKind::word) {
    frame.joint = Joint::before;
    frame.joint_at = at - 1;
    frame.content_first = sentence.first;
    frame.content_last = at - 1;
    frame.why = "clause-before-cue";
    return;
  }
  if (at > sentence.first && view.kind(at - 1) == WordKind::comma) --at;
  if (at <= sentence.first || view.kind(at - 1) != WordKind::quote_close) return;
  const std::uint32_t open = view.word(at - 1).partner;
  if (open == 0 && view.kind(0) != WordKind::quote_open) return;
  if (is_name_in_quotes(view, open)) return;
  frame.joint = Joint::before;
  frame.joint_at = at - 1;
  frame.content_first = std::max(open + 1, sentence.first);
  frame.content_last = at - 1;
  frame.why = "quotation-before-cue";
}

std::vector<std::uint32_t> find_borders(const View& view, const Sentence& sentence, const std::vector<Frame>& cues) {
  std::vector<std::uint32_t> borders;
  for (const Frame& cue : cues) {
    const bool past = cue.shape == CueShape::verb && cue.entry.shape == Shape::past;
    const bool adverbial =
        cue.shape == CueShape::participle && cue.first > sentence.first && view.word(cue.first - 1).form == 0;
    // A verb that may as well mean something else ("continued", "came") is a border only where it makes a frame of its
    // own.
    const bool sure = adverbial || cue.cue == nullptr || cue.cue->takes.noun || cue.cue->takes.object ||
                      !cue.cue->takes.prepositions.empty();
    if (cue.sequel && (past || adverbial) && !cue.doubtful && sure) borders.push_back(cue.opens_at);
    // "..., the ministry said that": a verb of the past behind a comma, with its own subject and that-word.
    const bool anew = past && !cue.sequel && !cue.doubtful && cue.first > sentence.first + 1 && sure_of_subject(cue) &&
                      view.kind(cue.first - 1) == WordKind::comma;
    if (anew) borders.push_back(cue.first);
    // "but that he stresses that"
    const bool but =
        cue.shape == CueShape::verb && cue.sequel && !past && cue.opens_at + 2 == cue.first && cue.joint == Joint::that;
    if (but) borders.push_back(cue.opens_at);
  }
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    const WordKind before = view.kind(i - 1);
    if ((before != WordKind::comma && before != WordKind::semicolon) || view.kind(i) != WordKind::word) continue;
    const Form& form = view.form(i);
    const bool accusative = form.variant_count == 0 && form.folded.starts_with(arabic::meem) && form.letters >= 5 &&
                            form.folded.ends_with(arabic::alef);
    const bool narrator = i + 1 < sentence.last && view.is(i, preposition) && view.is(i + 1, aside);
    if (accusative || narrator) borders.push_back(i);
  }
  for (std::uint32_t i = sentence.first + 1; i + 2 < sentence.last; ++i) {
    // "in an allusion to": how the narrator takes what was said.
    if (view.is(i, preposition) && view.kind(i + 1) == WordKind::word &&
        view.form(i + 1).folded == "\u0627\u0634\u0627\u0631\u0647")
      borders.push_back(i);
  }
  std::sort(borders.begin(), borders.end());
  return borders;
}

bool is_name_in_quotes(const View& view, std::uint32_t open) {
  const std::uint32_t close = view.word(open).partner;
  if (close <= open || close - open > 6) return false;
  const Mention* inside = view.mentions.find(open + 1);
  if (inside != nullptr && inside->last >= close && inside->entry.table != Table::head) return true;
  // A first name and up to three words more.
  const bool person = inside != nullptr && inside->entry.table == Table::given_name && !inside->entry.weak &&
                      inside->clitics == 0 && close - open <= 5 && view.kind(close - 1) == WordKind::word &&
                      (close - 1 < inside->last || view.form(close - 1).definite);
  if (person) return true;
  // "Copa America", "al-Anad base": few words, one of them a known name or the noun of a place.
  if (close - open <= 4 && is_name_of_few(view, open + 1, close)) return true;
  bool numbers = true;
  for (std::uint32_t i = open + 1; i < close; ++i) numbers = numbers && view.kind(i) == WordKind::number;
  if (numbers) return true;
  if (open == 0 || view.kind(open - 1) != WordKind::word) return false;
  if (view.in(open - 1, Table::titled)) return true;
  for (const std::string_view pronoun : {"\u0647", "\u0647\u0627"}) {  // "in his book "..."
    const std::string_view word = view.form(open - 1).bare;
    const bool adjunct = open >= 2 && view.is(open - 2, preposition);
    if (!adjunct || word.size() <= pronoun.size() + 4 || !word.ends_with(pronoun)) continue;
    for (const Entry& entry : view.lexicon.entries(view.lexicon.key(word.substr(0, word.size() - pronoun.size())))) {
      if (entry.table == Table::titled) return true;
    }
  }
  // In the construct with an institution's noun, or behind a word that belongs to a title.
  const Entry* head = view.entry(open - 1, Table::head);
  if (head != nullptr && !head->definite) {
    const std::string& kind = view.lexicon.heads[head->row].kind;
    return kind == "group" || kind == "outlet" || kind == "office";
  }
  return view.is(open - 1, own) && !view.in(open - 1, Table::cue);
}

}  // namespace isnad
