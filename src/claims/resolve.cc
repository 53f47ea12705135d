// Who has spoken so far, and who a naming at a cue means by that.

#include "claims/resolve.h"

#include <algorithm>

#include "claims/agreement.h"

namespace isnad {
namespace {

/// An article names and quotes fewer; beyond that, time must not grow with the square of a page's length.
constexpr std::ptrdiff_t most_speakers = 256;

/// States and institutions known by name are full as they are; indefinite sources stay unknown.
bool may_be_fuller(const NounPhrase& subject) {
  if (subject.naming == Naming::indefinite || subject.country != nullptr) return false;
  return subject.actor == nullptr || subject.actor->kind == "person" || subject.head != nullptr;
}

/// "His Highness", "His Excellency": the joined pronoun points to whoever bears the title.
bool is_honorific(const NounPhrase& subject) {
  return subject.head != nullptr && subject.naming == Naming::role && subject.head->kind == "person" &&
         subject.head->word.ends_with("\u0647");
}

bool is_of_people(const Head& head) {
  return head.kind == "person" || head.kind == "source" || head.class_name == "spokesman";
}

/// What one may call a man who has been named: "the man", "the striker", "the Egyptian expert". An office is held by
/// one man and says who he is.
bool describes(const NounPhrase& subject) {
  static constexpr std::string_view classes[] = {
      "man",      "woman",      "player", "coach",   "expert",     "analyst",  "writer",  "activist",
      "official", "researcher", "lawyer", "citizen", "politician", "reporter", "officer", "professor"};
  return subject.head != nullptr && !subject.named && subject.definite && !subject.coordinated &&
         subject.count == Count::singular && subject.last - subject.first <= 3 &&
         std::find(std::begin(classes), std::end(classes), subject.head->class_name) != std::end(classes);
}

bool is_role_of_outlet(const NounPhrase& subject) {
  return subject.naming == Naming::role && subject.head != nullptr && subject.head->kind == "outlet" &&
         subject.count == Count::singular;
}

}  // namespace

const Resolved* Resolver::earlier_speaker(const NounPhrase& subject) const {
  if (subject.head == nullptr) return nullptr;
  const auto wanted = tokens_of(subject);
  const Resolved* other_source = nullptr;  // "the source" for "an official", if no source was named.
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    const NounPhrase& phrase = one->phrase;
    if (phrase.head == nullptr || !fits(subject.gender, subject.count, phrase)) continue;
    const bool institution = subject.head->kind == "office" || subject.head->kind == "group";
    const bool same_class = phrase.head->noun_class == subject.head->noun_class;
    const bool people = is_of_people(*subject.head);
    // "the council" is no chairman of a council, "the company" no companies.
    if (people != is_of_people(*phrase.head) || (!people && phrase.count != subject.count)) continue;
    // "the medical reports" are not "these leaks"; of a man who was named an adjective may say more.
    const bool all_said = is_part(wanted, tokens_of(phrase));
    if (wanted.size() > 1 && subject.count == Count::singular && phrase.count == Count::plural) continue;
    if (wanted.size() > 1 && !all_said && !phrase.named && phrase.head->kind != "source") continue;
    const bool same_word = phrase.head == subject.head || all_said;
    if (same_word || (same_class && (!institution || people))) return &*one;
    const bool both_sources = subject.head->kind == "source" && phrase.head->kind == "source";
    if (other_source == nullptr && both_sources && (subject.head->class_name == "source" || phrase.number == 2))
      other_source = &*one;
  }
  return other_source;
}

bool Resolver::bears(const NounPhrase& phrase, const NounPhrase& honorific) const {
  const std::string& rank = honorific.head->class_name;
  const bool royal = rank == "prince" || rank == "king";
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Mention* mention = view_.mentions.find(i);
    const Entry* title = mention != nullptr && mention->entry.table == Table::head ? &mention->entry : nullptr;
    if (title == nullptr) continue;
    const std::string& sort = view_.lexicon.heads[title->row].class_name;
    if (sort == rank) return true;
    if (!royal && (sort == "prince" || sort == "king")) return false;  // "His Excellency" is no prince.
  }
  return !royal;
}

const Resolved* Resolver::last_named(const NounPhrase& honorific) const {
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    if (one->phrase.named && !one->phrase.coordinated && bears(one->phrase, honorific)) return &*one;
  }
  return nullptr;
}

const Resolved* Resolver::last_described(const NounPhrase& subject) const {
  if (speakers_.empty() || !describes(subject)) return nullptr;
  const Resolved& last = speakers_.back();
  const bool person = last.phrase.named && !last.phrase.coordinated && last.speaker.kind == SpeakerKind::person;
  const bool other_gender =
      subject.gender != Gender::both && last.phrase.gender != Gender::both && subject.gender != last.phrase.gender;
  return person && !other_gender ? &last : nullptr;
}

const Resolved* Resolver::last_of_same_head(const NounPhrase& subject) const {
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    if (subject.head != nullptr && one->phrase.head == subject.head && one->phrase.count == subject.count) return &*one;
  }
  return nullptr;
}

const Resolved* Resolver::speaker_of_that_name(const NounPhrase& subject) const {
  const auto wanted = tokens_of(subject);
  for (auto one = speakers_.rbegin(); one != speakers_.rend(); ++one) {
    if (one->phrase.coordinated || one->phrase.empty()) continue;
    if (one->phrase.head != nullptr && !is_of_people(*one->phrase.head) && !one->phrase.head_is_complement) continue;
    const auto tokens = tokens_of(one->phrase);
    if (tokens.size() > wanted.size() && is_part(wanted, tokens)) return &*one;
  }
  return nullptr;
}

Resolved Resolver::from_naming(const NounPhrase& subject, const NounPhrase& full) const {
  Resolved resolved;
  resolved.phrase = full;
  Speaker& speaker = resolved.speaker;
  speaker.span = view_.span(subject.first, subject.last);
  speaker.text = std::string(view_.said(subject.first, subject.last));
  speaker.name = naming_text(view_, full);
  speaker.kind = kind_of(full);
  speaker.count = subject.empty() ? full.number : subject.number;
  speaker.actors = actor_ids(view_, full);
  speaker.anonymous = speaker.kind == SpeakerKind::source && !full.named;
  return resolved;
}

const Resolved& Resolver::remember(Resolved resolved) {
  if (std::ssize(speakers_) >= most_speakers) speakers_.erase(speakers_.begin(), speakers_.begin() + most_speakers / 2);
  speakers_.push_back(std::move(resolved));
  return speakers_.back();
}

const Resolved& Resolver::resolve(const NounPhrase& subject, const Entry& verb, Place place) {
  if (subject.empty()) return resolve_hidden(verb, place);
  Resolved resolved = named(subject);
  resolved.sentence = place.sentence;
  // The verb says whether "the chairman" is a woman.
  const bool finite = verb.shape == Shape::past || verb.shape == Shape::present;
  if (finite && verb.gender != Gender::both && verb.count == Count::singular &&
      resolved.phrase.count == Count::singular && !resolved.phrase.coordinated)
    resolved.phrase.gender = verb.gender;
  return remember(std::move(resolved));
}

Resolved Resolver::named(const NounPhrase& subject) {
  Resolved resolved;
  collect();
  const auto repeat = [&](const Resolved& earlier) {
    resolved = earlier;
    resolved.reliable = true;
    resolved.speaker.span = view_.span(subject.first, subject.last);
    resolved.speaker.text = std::string(view_.said(subject.first, subject.last));
  };
  const bool honorific = is_honorific(subject);
  const Resolved* earlier = subject.naming == Naming::role ? earlier_speaker(subject) : nullptr;
  if (honorific && (earlier == nullptr || !earlier->phrase.named)) earlier = last_named(subject);
  const bool this_one = view_.is(subject.first, FunctionClass::demonstrative) && view_.form(subject.first + 1).definite;
  if (earlier == nullptr && this_one) earlier = last_of_same_head(subject);
  if (earlier == nullptr && (subject.naming == Naming::name || is_courtesy(subject)))
    earlier = speaker_of_that_name(subject);
  if (earlier == nullptr && view_.form(subject.first).definite) earlier = last_described(subject);
  if (earlier != nullptr) {
    repeat(*earlier);
  } else if (const NamingOf* full = may_be_fuller(subject) ? fullest(subject) : nullptr; full != nullptr) {
    resolved = from_naming(subject, full->phrase);
  } else if (const NamingOf* bearer = honorific ? last_named_before(subject) : nullptr) {
    resolved = from_naming(subject, bearer->phrase);
  } else if (const NamingOf* before =
                 subject.naming == Naming::role && !honorific ? earlier_naming(subject) : nullptr) {
    resolved = from_naming(subject, before->phrase);
  } else if (const NounPhrase* outlet = is_role_of_outlet(subject) ? outlet_before(subject.first) : nullptr) {
    resolved = from_naming(subject, *outlet);
  } else if (const NamingOf* titled = subject.naming == Naming::full && !subject.named ? by_title(subject) : nullptr) {
    resolved = from_naming(subject, titled->phrase);
  } else {
    resolved = from_naming(subject, subject);
    // One unknown word between the verb and its that-word is a name: "said Lutsch that".
    const bool between =
        subject.naming == Naming::name && subject.first > 0 && view_.in(subject.first - 1, Table::cue) &&
        subject.last <= subject.first + 2 &&
        (view_.is(subject.last, FunctionClass::that) ||
         (!view_.form(subject.first).definite && view_.is(subject.last, FunctionClass::preposition) &&
          view_.is(subject.last + 1, FunctionClass::that)) ||
         view_.kind(subject.last) == WordKind::quote_open || view_.kind(subject.last) == WordKind::colon);
    resolved.reliable = is_somebody(subject) || between;
  }
  return resolved;
}

void Resolver::step_out() {
  if (!speakers_.empty()) speakers_.back().reliable = false;
  if (speakers_.size() >= 2) std::swap(speakers_[speakers_.size() - 1], speakers_[speakers_.size() - 2]);
}

}  // namespace isnad
