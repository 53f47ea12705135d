// The frames of one sentence: cues, each with its subject and its content, put together and checked.

#include "claims/frames.h"

#include <algorithm>

#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

bool is_somebody(const NounPhrase& phrase) {
  return phrase.head != nullptr || phrase.actor != nullptr || phrase.country != nullptr || phrase.named;
}

/// A role, an actor or a name stands at the phrase's beginning: not "the needs of the ministry".
bool begins_with_somebody(const View& view, const NounPhrase& phrase) {
  if (!is_somebody(phrase)) return false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (view.mentions.find(i) != nullptr) return true;
    if (view.kind(i) == WordKind::word && view.form(i).letters > 1 && !view.in(i, Table::number) &&
        !view.is(i, article))
      return false;
  }
  return false;
}

/// The first cue behind `at` that would have a content of its own: the search for this frame's content ends there.
std::uint32_t next_cue(const std::vector<Frame>& cues, std::size_t k, std::uint32_t at, std::uint32_t end) {
  for (std::size_t i = k + 1; i < cues.size(); ++i) {
    const Frame& other = cues[i];
    if (other.first < at) continue;
    if (other.shape == CueShape::masdar || other.from_source || other.doubtful) continue;
    return other.first;
  }
  return end;
}

/// "X quoted Y ...": the origin Y follows the preposition "from"; X carried it.
void find_source(const View& view, std::uint32_t end, Frame& frame) {
  constexpr std::uint32_t farthest = 16;
  for (std::uint32_t i = frame.subject_end; i < std::min(end, frame.subject_end + farthest); ++i) {
    if (view.kind(i) != WordKind::word || view.form(i).folded != frame.cue->takes.source_after) continue;
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

/// For an adverbial cue with nothing before it: the first somebody of the sentence that fits it.
void find_sentence_subject(const View& view, const Sentence& sentence, Frame& frame) {
  // The sentence begins with a verb: its subject stands right behind.
  const std::uint32_t second = sentence.first + 1;
  const bool verb_first = second < frame.first && view.kind(sentence.first) == WordKind::word &&
                          view.mentions.find(sentence.first) == nullptr && !view.form(sentence.first).definite &&
                          view.form(sentence.first).functions == 0 && view.kind(second) == WordKind::word;
  if (verb_first && view.form(second).functions == 0 && (view.form(second).clitics & clitic::prepositions) == 0) {
    NounPhrase phrase = read_noun_phrase(view, second, frame.first);
    const bool may_speak = is_somebody(phrase) || (phrase.naming == Naming::name && view.form(second).definite);
    if (!phrase.empty() && may_speak && !disagrees(frame.entry, phrase)) {
      frame.subject = std::move(phrase);
      frame.subject_before = true;
      return;
    }
  }
  for (std::uint32_t i = sentence.first; i < frame.first; ++i) {
    const Mention* mention = view.mentions.find(i);
    if (mention == nullptr || (mention->clitics & clitic::prepositions) != 0) continue;
    NounPhrase phrase = read_noun_phrase(view, i, frame.first);
    if (!phrase.empty() && is_somebody(phrase) && !disagrees(frame.entry, phrase) &&
        (i == sentence.first || !view.is(i - 1, preposition))) {
      frame.subject = std::move(phrase);
      frame.subject_before = true;
      return;
    }
    if (!phrase.empty()) i = phrase.last - 1;
  }
}

/// A quotation that ends right before the cue (or before its subject) is its content: "...", said the minister.
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

/// A verb that needs an addressee or a victim and has but one noun phrase before its content has no subject there:
/// "accused Israel of" says whom, not who.
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

/// Words where what somebody says ends whatever follows: the next reporting act, an adverbial accusative behind a
/// comma, a connective that goes back to the narrator.
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
  std::sort(borders.begin(), borders.end());
  return borders;
}

const char* rule_name(const Frame& frame) {
  switch (frame.joint) {
    case Joint::that:
      return frame.subject_before ? "subject-verb-that" : frame.subject.empty() ? "verb-that" : "verb-subject-that";
    case Joint::colon:
      return "verb-colon";
    case Joint::quotation:
      return "verb-quotation";
    case Joint::noun:
      return "verb-noun";
    case Joint::preposition:
      return "verb-preposition";
    default:
      return "according";
  }
}

/// A cue whose content is introduced by an adverbial cue behind it ("went on, saying:") gives it its subject and its
/// words.
bool merge_into_next(Frame& frame, Frame& next) {
  if (next.shape != CueShape::participle || frame.shape != CueShape::verb || !next.valid()) return false;
  if (next.first > frame.subject_end + 12 || !(frame.subject.empty() || is_somebody(frame.subject))) return false;
  if (next.subject.empty() || next.subject_before) {
    next.subject = frame.subject;
    next.subject_before = frame.subject_before;
  }
  if (next.first <= frame.last + 1) next.first = frame.first;
  next.sequel = frame.sequel;
  if (!frame.subject.empty() || frame.sequel) next.shape = CueShape::verb;
  return true;
}

/// Inside another's content a cue without a subject of its own is what a thing shows, not what somebody says.
void drop_nested_without_subject(std::vector<Frame>& frames, std::size_t from) {
  for (std::size_t k = from + 1; k < frames.size(); ++k) {
    Frame& frame = frames[k];
    if (frame.sequel || frame.doubtful || !frame.subject.empty() || frame.shape != CueShape::verb) continue;
    for (std::size_t i = from; i < k; ++i) {
      const bool nested = frames[i].content_first <= frame.first && frame.first < frames[i].content_last;
      if (nested && frames[i].valid()) frame.joint = Joint::none;
    }
  }
}

}  // namespace

void find_frames(const View& view, std::uint32_t number, std::vector<Frame>& out, std::vector<NearMiss>* misses) {
  const Sentence& sentence = view.text.sentences[number];
  std::vector<Frame> cues;
  find_cues(view, number, cues);
  if (cues.empty()) return;
  for (std::size_t k = 0; k < cues.size(); ++k) {
    Frame& frame = cues[k];
    find_subject(view, sentence.last, frame);
    if (frame.cue != nullptr && frame.cue->takes.source && frame.shape == CueShape::verb)
      find_source(view, sentence.last, frame);
    // "..., but the workers said": the subject behind a contrast opens a clause of its own.
    if (frame.subject_before && frame.shape == CueShape::verb && frame.subject.first > sentence.first &&
        view.is(frame.subject.first - 1, contrast)) {
      frame.sequel = true;
      frame.opens_at = frame.subject.first - 1;
    }
    const bool quotes_source = frame.cue != nullptr && frame.cue->takes.source;
    if (quotes_source && k + 1 < cues.size() && cues[k + 1].shape == CueShape::masdar) continue;
    if (frame.cue == nullptr && frame.shape != CueShape::according) continue;
    if (frame.shape == CueShape::according) {
      if (frame.subject.empty() || (frame.cue == nullptr && !begins_with_somebody(view, frame.subject))) continue;
      frame.joint = Joint::before;
      frame.content_first = sentence.first;  // Settled in end_contents.
      frame.content_last = sentence.first + 1;
      frame.why = frame.from_source ? "quoting" : frame.cue != nullptr ? "as-verb" : "according";
      continue;
    }
    find_joint(view, next_cue(cues, k, frame.subject_end, sentence.last), frame);
    settle_object(view, frame);
    const bool ends_sentence = frame.subject_end >= sentence.last || view.word(frame.subject_end).form == 0;
    if ((frame.joint == Joint::none ||
         (frame.cue->subject_first && ends_sentence && frame.joint != Joint::quotation)) &&
        frame.cue->takes.quote) {
      find_content_before(view, sentence, frame);
    }
    // In the present tense, in mid-sentence, without anybody to say it: what a thing shows.
    if (frame.entry.shape == Shape::present && frame.shape == CueShape::verb && frame.subject.empty() &&
        !frame.sequel && !frame.doubtful && frame.first > sentence.first) {
      frame.joint = Joint::none;
    }
    // "it is believed that", spelt like "he believes".
    const bool impersonal = frame.entry.shape == Shape::present && frame.entry.gender == Gender::masculine &&
                            frame.entry.count == Count::singular && frame.shape == CueShape::verb &&
                            frame.subject.empty() && frame.cue->force == "other";
    const bool without_source = quotes_source && frame.carrier.empty() && frame.joint != Joint::that;
    if (impersonal || without_source) frame.joint = Joint::none;
    if (frame.joint != Joint::none && frame.joint != Joint::before) {
      frame.content_last = sentence.last;
      frame.why = rule_name(frame);
    }
  }
  const std::vector<std::uint32_t> borders = find_borders(view, sentence, cues);
  const std::size_t from = out.size();
  for (std::size_t k = 0; k < cues.size(); ++k) {
    Frame& frame = cues[k];
    const bool leans_on_sentence =
        frame.shape == CueShape::participle || (frame.entry.object_suffix && frame.shape == CueShape::verb);
    const bool hidden_verb = frame.shape == CueShape::verb && frame.sequel && frame.opens_at == frame.first;
    if ((leans_on_sentence || hidden_verb) && frame.subject.empty() && out.size() == from && frame.valid() &&
        !frame.sequel_of_sentence(sentence.first)) {
      find_sentence_subject(view, sentence, frame);
    }
    // "quoted X as saying": the verbal noun is the cue, the verb before it names the carrier.
    if (k + 1 < cues.size() && cues[k + 1].shape == CueShape::masdar && cues[k + 1].valid() && !frame.carrier.empty() &&
        !frame.valid()) {
      cues[k + 1].carrier = frame.carrier;
      continue;
    }
    if (!frame.valid() && k + 1 < cues.size() && merge_into_next(frame, cues[k + 1])) continue;
    if (frame.valid()) {
      out.push_back(std::move(frame));
    } else if (misses != nullptr) {
      misses->push_back(
          {frame.first, frame.subject.empty() ? "no speaker and no content" : "no content behind the cue"});
    }
  }
  end_contents(view, sentence, borders, out, from);
  drop_nested_without_subject(out, from);
  // Holy words are cited, not reported.
  std::erase_if(out, [&](const Frame& frame) {
    return !frame.valid() || (!frame.subject.empty() && view.is(frame.subject.first, deity));
  });
}

}  // namespace isnad
