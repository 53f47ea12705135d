// The frames of one sentence: cues, each with its subject and its content, put together and checked.

#include "claims/frames.h"

#include "claims/agreement.h"

namespace isnad {
namespace {

using enum FunctionClass;

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
    // "sources said, according to the channel, that": an insertion.
    const bool inserted = other.shape == CueShape::according && other.cue == nullptr && other.first <= at + 1;
    if (inserted || other.shape == CueShape::masdar || other.from_source || other.doubtful) continue;
    return other.first;
  }
  return end;
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
  if (frame.entry.object_suffix && !frame.sequel) return false;  // "a letter which the ambassador carried, ...".
  if (!frame.subject.empty() && disagrees(next.entry, frame.subject)) return false;
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

/// "reports which X published said that": the verb behind the publisher has the reports for its subject and gives them
/// its content.
bool take_content_of(Frame& frame, const Frame& next) {
  if (frame.subject.empty() || next.shape != CueShape::verb || !next.subject.empty() || !next.valid()) return false;
  if (next.first > frame.subject_end + 2 || next.sequel) return false;
  frame.joint = next.joint;
  frame.joint_at = next.joint_at;
  frame.content_first = next.content_first;
  frame.content_last = next.content_last;
  frame.why = "published";
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

/// What stands around an according phrase is its content; end_contents settles how much.
void complete_according(const View& view, const Sentence& sentence, Frame& frame) {
  if (frame.subject.empty() || (frame.cue == nullptr && !begins_with_somebody(view, frame.subject))) return;
  frame.joint = Joint::before;
  frame.content_first = sentence.first;
  frame.content_last = sentence.first + 1;
  frame.why = frame.from_source ? "quoting" : frame.cue != nullptr ? "as-verb" : "according";
}

/// Nobody reports anything here although a content could follow.
bool says_nothing(const Sentence& sentence, const Frame& frame) {
  const bool present_alone =
      frame.entry.shape == Shape::present && frame.shape == CueShape::verb && frame.subject.empty();
  // In mid-sentence, without anybody to say it: what a thing shows.
  const bool shows = present_alone && !frame.sequel && !frame.doubtful && frame.first > sentence.first &&
                     !frame.cue->present_in_alef;  // Only somebody "sees".
  // "it is believed that", spelt like "he believes".
  const bool impersonal = present_alone && frame.entry.gender == Gender::masculine &&
                          frame.entry.count == Count::singular && frame.cue->force == "other";
  const bool document = frame.cue->takes.source_is_document && !frame.carrier.empty();
  const bool carried = is_somebody(frame.carrier) || document || frame.joint == Joint::that;
  const bool without_source = frame.cue->takes.source && !carried;
  return shows || impersonal || without_source;
}

/// What is said follows right behind the likely subject, or behind "who is the head of ..." in commas.
bool is_followed_up(const View& view, const Frame& frame) {
  const std::uint32_t last = frame.likely.last;
  if (frame.joint_at == last) return true;
  // "points, Name, to that": one word between the verb and its preposition.
  if (frame.joint == Joint::that && frame.joint_at == last + 1 && view.is(last, preposition) &&
      view.form(last).letters <= 3)
    return true;
  const bool presented = view.kind(last) == WordKind::comma && view.is(last + 1, pronoun) && frame.joint_at > last + 1;
  return presented || (frame.likely.last - frame.likely.first >= 2 && frame.joint_at <= last + 2);
}

/// The content of a verb, a participle or a verbal noun: behind it up to `limit`, else before it.
void complete_verb(const View& view, const Sentence& sentence, std::uint32_t limit, Frame& frame) {
  find_joint(view, limit, frame);
  const bool between = !frame.likely.empty() && frame.joint != Joint::none && is_followed_up(view, frame);
  if (frame.subject.empty() && between &&
      (frame.joint == Joint::that || frame.joint == Joint::colon || frame.joint == Joint::quotation)) {
    frame.subject = frame.likely;
    frame.subject_end = frame.subject.last;
  }
  extend_to_name(view, frame);
  settle_object(view, frame);
  const bool ends_sentence = frame.subject_end >= sentence.last || view.word(frame.subject_end).form == 0;
  const bool rather_before = frame.cue->subject_first && ends_sentence && frame.joint != Joint::quotation;
  const bool gives_way = limit == frame.subject_end;  // "he added, wondering:"
  if (!frame.doubtful && (frame.joint == Joint::none || rather_before) && frame.cue->takes.quote && !gives_way) {
    find_content_before(view, sentence, frame);
  }
  if (says_nothing(sentence, frame)) frame.joint = Joint::none;
  if (frame.joint != Joint::none && frame.joint != Joint::before) {
    frame.content_last = sentence.last;
    frame.why = rule_name(frame);
  }
}

/// Gives cue `k` of a sentence its subject and its content, as far as it has them.
void complete(const View& view, const Sentence& sentence, std::vector<Frame>& cues, std::size_t k) {
  Frame& frame = cues[k];
  const bool verb = frame.shape == CueShape::verb;
  find_subject(view, sentence.last, frame);
  if (verb && frame.cue != nullptr && frame.cue->takes.source) find_source(view, sentence.last, frame);
  // "..., but the workers said": the subject behind a contrast opens a clause of its own.
  if (verb && frame.subject_before && frame.subject.first > sentence.first &&
      view.is(frame.subject.first - 1, contrast)) {
    frame.sequel = true;
    frame.opens_at = frame.subject.first - 1;
  }
  const bool quotes_source = frame.cue != nullptr && frame.cue->takes.source;
  if (quotes_source && k + 1 < cues.size() && cues[k + 1].shape == CueShape::masdar) return;
  if (frame.shape == CueShape::according) {
    complete_according(view, sentence, frame);
  } else if (frame.cue != nullptr && !frame.published) {
    complete_verb(view, sentence, next_cue(cues, k, frame.subject_end, sentence.last), frame);
  }
}

/// An adverbial cue, a verb with a joined pronoun or one behind "and" may lean on the sentence's own subject.
bool leans_on_sentence(const View& view, const Sentence& sentence, const Frame& frame) {
  if (!frame.subject.empty() || !frame.valid() || frame.sequel_of_sentence(sentence.first)) return false;
  if (frame.shape == CueShape::participle) return true;
  if (frame.shape != CueShape::verb) return false;
  const bool behind_contrast = frame.opens_at + 1 == frame.first && view.is(frame.opens_at, contrast);
  return frame.entry.object_suffix || (frame.sequel && (frame.opens_at == frame.first || behind_contrast));
}

/// True if cue `k` gives what it has to the one behind it and makes no frame of its own.
/// `behind_another`: the sentence has a frame already. What somebody inside its content does is no act of reporting:
/// "said that his team had completed ..., making clear that".
bool gives_way(std::vector<Frame>& cues, std::size_t k, bool behind_another) {
  Frame& frame = cues[k];
  const bool inside = behind_another && frame.subject_before && !frame.sequel;
  if (frame.valid() || k + 1 == cues.size()) return false;
  Frame& next = cues[k + 1];
  // "quoted X as saying": the verbal noun is the cue, the verb before it names the carrier.
  if (next.shape == CueShape::masdar && next.valid() && !frame.carrier.empty()) {
    next.carrier = frame.carrier;
    return true;
  }
  return !inside && merge_into_next(frame, next);
}

/// "said that the believer refuses ... and makes clear": a verb of the present behind "and", without a subject, goes on
/// with the clause that was reported in the past.
void leave_inside(std::vector<Frame>& frames, std::size_t from) {
  for (std::size_t k = from + 1; k < frames.size(); ++k) {
    Frame& frame = frames[k];
    const bool goes_on = frame.shape == CueShape::verb && frame.entry.shape == Shape::present &&
                         frame.subject.empty() && frame.sequel && frame.opens_at == frame.first &&
                         !frame.cue->present_in_alef;
    const Frame& before = frames[k - 1];
    const bool reported = before.joint == Joint::that && before.content_first < frame.first &&
                          (before.shape == CueShape::participle || before.entry.shape == Shape::past);
    if (goes_on && reported) frame.sequel = false;
  }
}

}  // namespace

void find_frames(const View& view, std::uint32_t number, std::vector<Frame>& out, std::vector<NearMiss>* misses) {
  const Sentence& sentence = view.text.sentences[number];
  std::vector<Frame> cues;
  find_cues(view, number, cues);
  if (cues.empty()) return;
  for (std::size_t k = 0; k < cues.size(); ++k) complete(view, sentence, cues, k);
  const std::vector<std::uint32_t> borders = find_borders(view, sentence, cues);
  const std::size_t from = out.size();
  for (std::size_t k = 0; k < cues.size(); ++k) {
    Frame& frame = cues[k];
    const bool spoken_to = frame.shape == CueShape::verb && frame.subject.empty() && frame.valid() &&
                           out.size() == from && find_partner(view, sentence, frame);
    if (!spoken_to && out.size() == from && leans_on_sentence(view, sentence, frame))
      find_sentence_subject(view, sentence, frame);
    if (gives_way(cues, k, out.size() > from)) continue;
    const bool takes_next = frame.published && k + 1 < cues.size() && take_content_of(frame, cues[k + 1]);
    if (frame.valid()) {
      out.push_back(std::move(frame));
      if (takes_next) ++k;
    } else if (misses != nullptr) {
      misses->push_back(
          {frame.first, frame.subject.empty() ? "no speaker and no content" : "no content behind the cue"});
    }
  }
  leave_inside(out, from);
  end_contents(view, sentence, borders, out, from);
  drop_nested_without_subject(out, from);
  // Holy words are cited, not reported.
  std::erase_if(out, [&](const Frame& frame) {
    const bool quoted = frame.subject.empty() && frame.shape == CueShape::verb && frame.cue != nullptr &&
                        frame.cue->force == "say" && view.is(frame.last, deity);
    return !frame.valid() || quoted || (!frame.subject.empty() && view.is(frame.subject.first, deity));
  });
}

}  // namespace isnad
