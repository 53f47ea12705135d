#include "claims/channel.h"

#include <algorithm>

namespace isnad {
namespace {

bool is_platform(const View& view, const Mention& mention) {
  if (mention.entry.table == Table::actor) return view.lexicon.actors[mention.entry.row].sort == "platform";
  return view.lexicon.heads[mention.entry.row].class_name == "platform";
}

bool is_mark(WordKind kind) {
  return kind != WordKind::word && kind != WordKind::number;
}

/// The words without marks at both ends.
std::string trimmed(const View& view, std::uint32_t first, std::uint32_t last) {
  while (first < last && is_mark(view.kind(first))) ++first;
  while (last > first && is_mark(view.kind(last - 1))) --last;
  return std::string(view.said(first, last));
}

/// The words say no name: an adjective ("British", "local"), an adjunct, somebody else's title.
bool is_no_name(const View& view, std::uint32_t first, std::uint32_t last) {
  while (first < last && is_mark(view.kind(first))) ++first;
  if (first >= last) return true;
  if (view.kind(first) != WordKind::word) return false;
  const Form& form = view.form(first);
  if (form.latin) return false;
  if (form.functions != 0 || (form.clitics & (clitic::prepositions | clitic::conjunction)) != 0) return true;
  const bool alone = first + 1 == last;
  const bool adjective = form.teh_marbuta && form.folded.ends_with("\u064A\u0647");
  if (const Mention* mention = view.mentions.find(first)) {
    if ((mention->clitics & (clitic::prepositions | clitic::conjunction)) != 0) return true;
    if (mention->entry.table == Table::nationality) return mention->last >= last;
    if (mention->entry.table == Table::head) return !view.is_outlet(*mention);
  }
  return alone && adjective;
}

}  // namespace

std::optional<Channel> as_channel(const View& view, const NounPhrase& phrase, Resolver& resolver) {
  if (phrase.empty()) return std::nullopt;
  if (phrase.naming == Naming::role && phrase.head != nullptr && phrase.head->kind == "outlet") {
    const NounPhrase* before = resolver.outlet_before(phrase.first);
    if (before == nullptr || before->naming == Naming::role) return std::nullopt;
    return as_channel(view, *before, resolver);
  }
  const Mention* known = nullptr;
  for (std::uint32_t i = phrase.first; i < phrase.last && known == nullptr; ++i) {
    const Mention* mention = view.mentions.find(i);
    if (mention != nullptr && view.is_outlet_name(*mention)) known = mention;
  }
  if (known != nullptr) {
    const Actor& actor = view.lexicon.actors[known->entry.row];
    // A joined preposition is no part of the name.
    return Channel{without_clitics(trimmed(view, known->first, known->last), view.form(known->first), known->clitics),
                   actor.id};
  }
  if (phrase.head == nullptr || phrase.head->kind != "outlet") return std::nullopt;
  // A site, channel or platform that no table knows is one only if its name is marked as a name.
  const std::string& sort = phrase.head->class_name;
  const bool needs_mark =
      sort == "site" || sort == "channel" || sort == "platform" || sort == "network" || sort == "agency";
  bool marked = false;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    marked =
        marked || view.kind(i) == WordKind::quote_open || view.kind(i) == WordKind::bracket_open || view.form(i).latin;
  }
  if (needs_mark && !marked && phrase.head->word.find(' ') == std::string::npos) return std::nullopt;
  const Mention* head = view.mentions.find(phrase.first);
  const std::uint32_t behind = head != nullptr && head->last < phrase.last ? head->last : phrase.first;
  if (behind == phrase.first && phrase.last - phrase.first <= 1) return std::nullopt;
  if (is_no_name(view, behind, phrase.last)) return std::nullopt;
  for (std::uint32_t i = behind; i < phrase.last; ++i) {
    const bool bracket = view.kind(i) == WordKind::bracket_open && i == behind;
    if (bracket && view.word(i).partner > i && view.word(i).partner < phrase.last)
      return Channel{trimmed(view, i, view.word(i).partner), ""};
    if (view.kind(i) == WordKind::quote_open && view.word(i).partner > i && view.word(i).partner < phrase.last) {
      return Channel{trimmed(view, i, view.word(i).partner), ""};  // The name itself, without what is said about it.
    }
  }
  return Channel{trimmed(view, behind, phrase.last), ""};
}

std::optional<Channel> find_channel(const View& view, const Frame& frame, Resolver& resolver) {
  if (!frame.carrier.empty()) {
    if (auto channel = as_channel(view, frame.carrier, resolver)) return channel;
  }
  if (frame.joint == Joint::before && frame.shape != CueShape::according) return std::nullopt;
  // The medium may stand before the speaker, too: "told the newspaper, Name Surname, that".
  const bool medium_first = !frame.subject_before && frame.shape == CueShape::verb && frame.subject.first > frame.last;
  const bool from_cue = frame.shape == CueShape::according || frame.subject_before || medium_first;
  const std::uint32_t from = from_cue ? frame.last : frame.subject_end;
  std::uint32_t to = frame.shape == CueShape::according ? frame.subject.last : frame.joint_at;
  if (frame.shape == CueShape::according) {
    if (frame.cue == nullptr) return std::nullopt;  // "according to the agency": the agency speaks itself.
    to = frame.subject.first;
    // "as the police told the agency": the medium may follow the speaker.
    const Sentence& sentence = view.text.sentences[frame.sentence];
    std::uint32_t behind = frame.subject.last;
    while (behind < sentence.last && behind < frame.subject.last + 6 && view.word(behind).form != 0) ++behind;
    if (kind_of(frame.subject) != SpeakerKind::outlet) to = behind;
  }
  // "In a statement to the agency, he said": the medium may open the sentence.
  const Sentence& sentence = view.text.sentences[frame.sentence];
  const auto opens_with_occasion = [&] {
    for (std::uint32_t i = sentence.first; i < std::min(sentence.last, sentence.first + 3); ++i) {
      const Entry* noun = view.entry(i, Table::head);
      if (noun != nullptr && view.lexicon.heads[noun->row].kind == "document")
        return i > sentence.first && view.is(i - 1, FunctionClass::preposition);
    }
    return false;
  };
  const bool outlet_speaks = kind_of(frame.subject) == SpeakerKind::outlet && !frame.subject.empty();
  for (std::uint32_t i = from; i < to; ++i) {
    if (view.is(i, FunctionClass::relative)) break;
    const Mention* mention = view.mentions.find(i);
    if (mention == nullptr || !view.is_outlet(*mention)) continue;
    const bool acting =
        mention->entry.table == Table::head && mention->entry.definite && (mention->clitics & clitic::in) != 0;
    if (acting) continue;  // "acting", spelt like "by the agency"
    // "calling on the media to": they are addressed.
    const bool addressed = frame.cue != nullptr && frame.cue->takes.object && frame.cue->force != "say" &&
                           (mention->clitics & clitic::prepositions) == 0 && i == from;
    if (addressed) continue;
    if (outlet_speaks && !is_platform(view, *mention)) continue;
    NounPhrase phrase = read_noun_phrase(view, i, to);
    if (phrase.empty()) continue;
    if (auto channel = as_channel(view, phrase, resolver)) return channel;
  }
  if (frame.shape == CueShape::according || !opens_with_occasion()) return std::nullopt;
  for (std::uint32_t i = sentence.first; i < frame.first; ++i) {
    const Mention* mention = view.mentions.find(i);
    if (mention == nullptr || !view.is_outlet(*mention)) continue;
    if (auto channel = as_channel(view, read_noun_phrase(view, i, frame.first), resolver)) return channel;
  }
  return std::nullopt;
}

}  // namespace isnad
