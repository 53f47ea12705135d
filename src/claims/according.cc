// According phrases, of one word or more, and the reporting verb of "as the minister announced".

#include <span>

#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

/// Looks for an according phrase that begins at one word; the longest wins.
struct AccordingSearch {
  const View& view;
  std::uint32_t end;
  const According* found = nullptr;
  std::uint32_t last = 0;

  void keep(std::span<const Entry> entries, std::uint32_t behind) {
    for (const Entry& one : entries) {
      if (one.table != Table::according) continue;
      found = &view.lexicon.according[one.row];
      last = behind;
    }
  }

  void from(std::uint32_t i) {
    for (const FormVariant& way : view.form(i).ways()) {
      if ((way.clitics & clitic::prepositions) != 0) continue;
      keep(view.lexicon.entries(way.key), i + 1);
      NodeId node = view.lexicon.step(0, way.key);
      for (std::uint32_t at = i + 1; node != 0 && at < end && view.kind(at) == WordKind::word; ++at) {
        node = step(node, at);
      }
      if (found != nullptr) return;
    }
  }

  NodeId step(NodeId node, std::uint32_t at) {
    for (const FormVariant& inner : view.form(at).ways()) {
      if (inner.clitics != 0) continue;
      if (const NodeId next = view.lexicon.step(node, inner.key); next != 0) {
        keep(view.lexicon.entries_at(next), at + 1);
        return next;
      }
    }
    // A phrase may end in a joined letter: "according to" + "the ministry" written as one word.
    if (view.form(at).folded.starts_with(arabic::lam)) {
      const NodeId ended = view.lexicon.step(node, view.lexicon.key(arabic::lam));
      keep(view.lexicon.entries_at(ended), view.form(at).letters <= 1 ? at + 1 : at);
    }
    return 0;
  }
};

}  // namespace

bool read_according(const View& view, const Sentence& sentence, std::uint32_t i, Frame& frame) {
  AccordingSearch search{view, sentence.last};
  search.from(i);
  if (search.found == nullptr) return false;
  using Then = According::Then;
  frame.first = i;
  frame.last = search.last;
  frame.shape = CueShape::according;
  frame.according = search.found;
  frame.from_source = search.found->phrase.ends_with("\u0639\u0646");  // "quoting from"
  frame.sequel = true;
  frame.opens_at = i;
  std::uint8_t joined = 0;
  const Entry* own = frame.last < sentence.last ? cue_entry(view, frame.last, joined) : nullptr;
  if (own != nullptr && own->shape == Shape::masdar && own->object_suffix) {
    frame.of_pronoun = true;  // "according to his saying": nobody new speaks.
    ++frame.last;
    return true;
  }
  if (search.found->then == Then::speaker) return true;
  std::uint32_t at = frame.last;
  if (at < sentence.last && view.kind(at) == WordKind::word && view.form(at).folded == "\u0645\u0627") ++at;  // "what"
  std::uint8_t clitics = 0;
  const Entry* verb = at < sentence.last && view.kind(at) == WordKind::word ? cue_entry(view, at, clitics) : nullptr;
  if (verb == nullptr || clitics != 0) return search.found->then == Then::either;
  frame.entry = *verb;
  frame.cue = &view.lexicon.cues[verb->row];
  frame.last = at + 1;
  return true;
}

}  // namespace isnad
