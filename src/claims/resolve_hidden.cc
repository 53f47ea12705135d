// Who speaks where only the verb says that somebody does: "and he added".

#include <algorithm>

#include "claims/agreement.h"
#include "claims/resolve.h"

namespace isnad {
namespace {

using enum FunctionClass;

/// Sentences a subject stays at hand in: behind so many, who was only told of is forgotten.
constexpr std::uint32_t sentences_at_hand = 3;

}  // namespace

bool is_subject_place(const View& view, const Sentence& sentence, std::uint32_t i) {
  std::uint32_t at = sentence.first;
  const auto opens = [&](std::uint32_t k) {
    return view.kind(k) == WordKind::word && view.mentions.find(k) == nullptr &&
           (view.is(k, contrast) || view.is(k, auxiliary) || view.is(k, adverb) || view.is(k, time) ||
            view.is(k, aside));
  };
  while (at < i && (opens(at) || view.kind(at) == WordKind::comma)) ++at;
  if (at == i) return true;
  if (at + 1 != i || view.kind(at) != WordKind::word || view.mentions.find(at) != nullptr) return false;
  const Form& verb = view.form(at);
  return !verb.definite && verb.functions == 0 && (verb.clitics & clitic::prepositions) == 0;
}

const Resolved* Resolver::last_agreeing(const Entry& verb) const {
  for (const bool reliable : {true, false}) {
    for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
      if (one->reliable == reliable && may_be_hidden_in(verb, one->phrase)) return &*one;
    }
  }
  return nullptr;
}

const Resolver::NamingOf* Resolver::subject_at_hand(const Entry& verb, Place place) {
  collect();
  const NamingOf* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first >= place.word) break;
    if (one.sentence + sentences_at_hand < place.sentence || !one.is_subject) continue;
    if (is_somebody(one.phrase) && may_be_hidden_in(verb, one.phrase)) found = &one;
  }
  return found;
}

const Resolved& Resolver::resolve_hidden(const Entry& verb, Place place) {
  const Resolved* last = last_agreeing(verb);
  const NamingOf* subject = nullptr;
  if (last == nullptr || last->sentence + sentences_at_hand <= place.sentence) {
    subject = subject_at_hand(verb, place);
    if (subject != nullptr && last != nullptr && subject->sentence <= last->sentence) subject = nullptr;
  }
  if (subject == nullptr && last == nullptr) return nobody_;
  Resolved resolved = subject != nullptr ? named(subject->phrase) : *last;
  resolved.sentence = place.sentence;
  resolved.speaker.span = {};
  resolved.speaker.text.clear();
  return remember(std::move(resolved));
}

}  // namespace isnad
