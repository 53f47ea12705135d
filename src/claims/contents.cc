// Where contents end: at the sentence's end, at the next cue that goes on, at the end of a quotation.

#include <algorithm>

#include "claims/frames.h"

namespace isnad {
namespace {

using enum FunctionClass;

bool is_mark(WordKind kind) {
  return kind != WordKind::word && kind != WordKind::number;
}

/// The quotation that holds word `at` and opens at or behind `from`: its closing mark, 0 if none.
std::uint32_t closing_around(const View& view, std::uint32_t from, std::uint32_t at) {
  for (std::uint32_t i = at + 1; i-- > from;) {
    if (view.kind(i) == WordKind::quote_open && view.word(i).partner > at) return view.word(i).partner;
  }
  return 0;
}

/// The first sequel of `frame` that ends its content, or `end`.
std::uint32_t next_sequel(const View& view, const std::vector<Frame>& frames, std::size_t k, std::uint32_t end) {
  const Frame& frame = frames[k];
  const std::uint32_t opens = frame.joint == Joint::quotation ? frame.content_first - 1 : frame.content_first;
  for (std::size_t i = k + 1; i < frames.size(); ++i) {
    const Frame& other = frames[i];
    if (other.opens_at <= frame.content_first || !other.sequel) continue;
    const std::uint32_t at = other.subject_before && other.shape == CueShape::verb
                                 ? std::min(other.opens_at, other.subject.first)
                                 : other.opens_at;
    if (closing_around(view, opens, at) != 0) continue;
    return std::max(at, frame.content_first);
  }
  return end;
}

/// The first border behind the content's beginning that no quotation of the content encloses, or `end`.
std::uint32_t next_border(const View& view, const Frame& frame, const std::vector<std::uint32_t>& borders,
                          std::uint32_t end) {
  const std::uint32_t opens = frame.joint == Joint::quotation ? frame.content_first - 1 : frame.content_first;
  for (const std::uint32_t border : borders) {
    if (border <= frame.content_first || border >= end || closing_around(view, opens, border) != 0) continue;
    return border;
  }
  return end;
}

/// A quotation may go on in further pieces joined by "and": "...", and that it was "...".
std::uint32_t quotation_end(const View& view, const Sentence& sentence, const Frame& frame, std::uint32_t limit) {
  const std::uint32_t open = frame.content_first - 1;
  std::uint32_t close = view.word(open).partner;
  if (close <= open || close >= limit) return std::min(limit, sentence.last);
  // Without a colon or that-word the quotation is a piece of the clause, which may go on: praised the "courage" of the
  // senator.
  const bool introduced = view.kind(frame.joint_at) == WordKind::colon;
  if (!introduced && close + 1 < limit && view.kind(close + 1) == WordKind::word &&
      (view.form(close + 1).clitics & clitic::conjunction) == 0) {
    return limit;
  }
  while (close + 2 < limit) {
    std::uint32_t i = close + 1;
    if (view.kind(i) == WordKind::comma) ++i;
    std::uint32_t steps = 0;
    while (i < limit && view.kind(i) == WordKind::word && steps < 3) ++i, ++steps;
    const bool joined = steps > 0 && i < limit && view.kind(i) == WordKind::quote_open && view.word(i).partner > i &&
                        (view.form(i - steps).clitics & clitic::conjunction) != 0;
    const bool bare_and = steps == 1 && i < limit && view.kind(i) == WordKind::quote_open &&
                          view.form(i - 1).folded == "\u0648" && view.word(i).partner > i;
    if ((!joined && !bare_and) || view.word(i).partner >= limit) break;
    close = view.word(i).partner;
  }
  return close;
}

/// A clause of the narrator's own behind a noun or preposition content: ", while ...", ", but ...".
std::uint32_t contrast_before(const View& view, std::uint32_t from, std::uint32_t end) {
  for (std::uint32_t i = from + 1; i < end; ++i) {
    if (view.kind(i) == WordKind::semicolon) return i;
    if (view.kind(i) == WordKind::word && view.form(i).folded == "\u0641\u0642\u062F") return i;  // "for they had"
    if (view.is(i, that) && i > from + 1 && view.is(i - 1, preposition) && view.form(i - 1).letters == 3)
      return i - 1;  // "after that ..."
    const bool in_while =
        i > from + 1 && view.is(i - 1, preposition) && view.kind(i - 2) == WordKind::comma;  // "in" + "while"
    if (view.is(i, contrast) && (view.kind(i - 1) == WordKind::comma || in_while)) return in_while ? i - 2 : i - 1;
  }
  return end;
}

/// What somebody hoped or thought ends where the narrator tells how it came: ", except that the wind".
std::uint32_t exception_before(const View& view, std::uint32_t from, std::uint32_t end) {
  for (std::uint32_t i = from + 1; i + 1 < end; ++i) {
    const std::string_view word = view.kind(i) == WordKind::word ? view.form(i).folded : std::string_view();
    const bool but = word == "\u0627\u0644\u0627" || word == "\u063A\u064A\u0631" || word == "\u0628\u064A\u062F";
    if (view.kind(i - 1) == WordKind::comma && but && view.is(i + 1, that)) return i - 1;
  }
  return end;
}

void strip(const View& view, Frame& frame) {
  const auto trailing = [&](std::uint32_t i) {
    const WordKind kind = view.kind(i);
    if (kind == WordKind::quote_close || kind == WordKind::bracket_close) {
      return view.word(i).partner < frame.content_first;
    }
    if (is_mark(kind)) return true;
    if (view.is(i, preposition) && i > frame.content_first + 1 && view.kind(i - 1) == WordKind::comma &&
        view.form(i).letters == 2)
      return true;                                                                      // ", in" before "while".
    return kind == WordKind::word && view.form(i).letters <= 1 && !view.form(i).latin;  // "wa" alone.
  };
  while (frame.content_last > frame.content_first && trailing(frame.content_last - 1)) --frame.content_last;
  const auto leading = [&](std::uint32_t i) {
    const WordKind kind = view.kind(i);
    return kind == WordKind::comma || kind == WordKind::colon || kind == WordKind::semicolon ||
           kind == WordKind::dash || kind == WordKind::stop || kind == WordKind::ellipsis || kind == WordKind::other;
  };
  while (frame.content_first < frame.content_last && leading(frame.content_first)) ++frame.content_first;
}

/// "sources, which spoke to the paper,": the medium is the channel, the verb in it makes no statement of its own.
void read_aside(const View& view, std::uint32_t first, std::uint32_t last, std::vector<Frame>& frames, std::size_t k) {
  for (std::uint32_t i = first; i < last && frames[k].carrier.empty(); ++i) {
    const Mention* mention = view.mentions.find(i);
    if (mention != nullptr && view.is_outlet(*mention)) frames[k].carrier = read_noun_phrase(view, i, last);
  }
  for (std::size_t other = k + 1; other < frames.size(); ++other) {
    if (frames[other].first >= first && frames[other].first < last) frames[other].joint = Joint::none;
  }
}

/// The content of an according phrase: what stands before it in its sentence, or behind it when it opens the sentence.
void place_according(const View& view, const Sentence& sentence, std::vector<Frame>& frames, std::size_t k) {
  Frame& frame = frames[k];
  const auto takes_up = [&](std::uint32_t i) {  // "..., then the"
    return i + 1 < sentence.last && view.is(i, contrast) && view.form(i).folded.starts_with("\u0641\u0627\u0646");
  };
  const auto behind = [&](std::uint32_t first) {
    frame.content_first = takes_up(first) ? first + 1 : first;  // The particle itself is no part of what is said.
    frame.content_last = next_sequel(view, frames, k, sentence.last);
    frame.joint = Joint::that;
  };
  if (frame.first <= sentence.first + 1) {
    const auto separates = [&](std::uint32_t i) {
      return view.kind(i) == WordKind::comma || view.kind(i) == WordKind::semicolon ||
             view.kind(i) == WordKind::colon || view.is(i, that);
    };
    std::uint32_t at = frame.subject.last;
    while (at < sentence.last && !separates(at)) ++at;
    if (at + 1 < sentence.last && view.kind(at) == WordKind::comma && view.is(at + 1, relative)) {
      // "according to the diplomat, who did not want to be named, the": what is told of him is not what he says.
      std::uint32_t end = at + 1;
      while (end < sentence.last && !takes_up(end)) ++end;
      if (end < sentence.last) at = end - 1;
    }
    // "according to sources, which spoke to the paper, the": the same without a relative pronoun.
    constexpr std::uint32_t longest_aside = 12;
    for (std::uint32_t i = at + 2; i < std::min(sentence.last, at + longest_aside); ++i) {
      if (view.kind(at) != WordKind::comma || view.kind(i - 1) != WordKind::comma || !takes_up(i)) continue;
      read_aside(view, at + 1, i - 1, frames, k);
      at = i - 1;
    }
    behind(at < sentence.last ? at + 1 : frame.subject.last);
    return;
  }
  frame.content_first = sentence.first;
  frame.content_last = frame.first;
  const std::uint32_t after = frame.subject.last + 1;
  if (after < sentence.last && view.kind(after - 1) == WordKind::comma && takes_up(after)) {
    behind(after);  // "..., and according to an official, the country"
    return;
  }
  // Right behind a quotation it tells whose that is; in mid-clause it speaks of the whole sentence.
  const std::uint32_t before = frame.first - 1;
  if (view.kind(before) == WordKind::quote_close && view.word(before).partner > sentence.first &&
      !is_name_in_quotes(view, view.word(before).partner) && before > view.word(before).partner + 2) {
    frame.content_first = view.word(before).partner + 1;
    frame.content_last = before;
  } else if (view.kind(before) == WordKind::comma && frame.subject.last + 2 < sentence.last &&
             view.kind(frame.subject.last) == WordKind::comma && view.is(frame.subject.last + 1, that)) {
    frame.content_last = next_sequel(view, frames, k, sentence.last);  // "it is likely, according to him, that"
  } else if (frame.subject.last + 3 < sentence.last && view.kind(frame.subject.last) == WordKind::word &&
             view.kind(before) == WordKind::word && frame.subject.first < frame.subject.last) {
    frame.content_last = next_sequel(view, frames, k, sentence.last);
  }
}

}  // namespace

void end_contents(const View& view, const Sentence& sentence, const std::vector<std::uint32_t>& borders,
                  std::vector<Frame>& frames, std::size_t from) {
  for (std::size_t k = from; k < frames.size(); ++k) {
    Frame& frame = frames[k];
    if (frame.shape == CueShape::according) {
      place_according(view, sentence, frames, k);
    } else if (frame.joint != Joint::before) {
      const std::uint32_t limit =
          std::min(next_sequel(view, frames, k, sentence.last), next_border(view, frame, borders, sentence.last));
      if (frame.joint == Joint::quotation) {
        frame.content_last = quotation_end(view, sentence, frame, limit);
      } else {
        frame.content_last = limit;
        if (frame.joint == Joint::noun || frame.joint == Joint::preposition) {
          frame.content_last = contrast_before(view, frame.content_first, limit);
        } else if (frame.cue != nullptr && (frame.cue->force == "hope" || frame.cue->force == "other")) {
          frame.content_last = exception_before(view, frame.content_first, limit);
        }
      }
    }
    strip(view, frame);
  }
}

}  // namespace isnad
