// What the words of a naming say of it: its head, its name, its number.

#include <algorithm>
#include <string_view>

#include "lexicon/arabic_letters.h"
#include "names/noun_phrase_walk.h"

namespace isnad {

using enum FunctionClass;

bool goes_before_name(const Head& head) {
  static constexpr std::string_view titles[] = {"general",      "colonel",  "captain",   "mister",
                                                "doctor_title", "engineer", "professor", "sheikh"};
  return std::find(std::begin(titles), std::end(titles), head.class_name) != std::end(titles);
}

std::uint32_t NounPhraseWalk::note(std::uint32_t at, std::uint32_t last) {
  const Mention* mention = view_.mentions.find(at);
  // A joined preposition ends a construct.
  const std::uint8_t clitics = mention != nullptr ? mention->clitics : view_.form(at).clitics;
  if (!nothing_yet() && (clitics & clitic::prepositions) != 0 && !view_.form(at).is(own)) in_construct_ = false;
  // "responsible" says what somebody's office is, unless it is all that names him: "the one responsible for".
  const bool describes = view_.form(at).is(own) && !nothing_yet();
  const bool of_house = !nothing_yet() && view_.said(at - 1) == "\u0622\u0644";  // "Al Name"
  if (mention == nullptr || describes || of_house) {
    note_plain(at);
  } else {
    note_mention(at, *mention);
  }
  return last;
}

void NounPhraseWalk::note_plain(std::uint32_t at) {
  const Form& form = view_.form(at);
  const bool name_like = !form.definite && !form.is(own) && !form.is(preposition);
  if (name_like && (phrase_.head == nullptr || head_definite_ || separated_)) phrase_.name_words.push_back(at);
  if (form.definite && phrase_.head == nullptr) phrase_.name_words.push_back(at);
  // "Ali al-Surname": a first name that is a common word, too, is one before a surname with the article.
  if (form.definite && !form.teh_marbuta && phrase_.head == nullptr && at == phrase_.first + 1 && at > start_) {
    const Mention* before = view_.mentions.find(at - 1);
    if (before != nullptr && before->entry.table == Table::given_name && !view_.in(at, Table::nationality))
      phrase_.named = true;
  }
  // "professor of the sciences", but Sayyid al-Name.
  const bool construct = in_construct_ && form.definite && !view_.in(at - 1, Table::given_name);
  if (after_title_ && !construct && !view_.in(at, Table::nationality) && !form.is(own)) {
    phrase_.named = true;
    phrase_.name_words.push_back(at);
  }
  after_title_ = false;
  if (in_construct_ && form.definite) head_definite_ = true;
  // "director general of the administration": an adjective inside the construct.
  const bool inside = in_construct_ && !form.definite && phrase_.head != nullptr && phrase_.head->kind == "person" &&
                      is_kind(at + 1, WordKind::word) && view_.form(at + 1).definite;
  in_construct_ = joined_noun_ || inside;
  joined_noun_ = false;
  after_outlet_head_ = false;
}

void NounPhraseWalk::note_mention(std::uint32_t at, const Mention& mention) {
  const Entry& entry = mention.entry;
  const bool first_thing = phrase_.head == nullptr && phrase_.actor == nullptr && phrase_.country == nullptr;
  after_outlet_head_ = false;
  switch (entry.table) {
    case Table::head:
      note_head(at, mention);
      return;
    case Table::actor:
      note_actor(at, mention, first_thing);
      break;
    case Table::country:
    case Table::capital:
      if (!first_thing && !in_construct_ && !view_.is(at - 1, preposition) && phrase_.second_head == 0 &&
          mention.clitics == 0 && !in_complement_)
        phrase_.second_head = at;
      if (first_thing) phrase_.country = &view_.lexicon.countries[entry.row];
      if (in_construct_) head_definite_ = true;
      break;
    case Table::given_name:
      // After an indefinite role or an adjective a word is a name only if it is rarely anything else.
      if (!in_complement_ && (!entry.weak || head_definite_ || phrase_.named || separated_)) phrase_.named = true;
      // "the investor in the sector of labour, Name": behind a complement with the article.
      if (in_complement_ && !entry.weak && head_has_article_ && view_.form(at - 1).definite) phrase_.named = true;
      in_name_ = in_name_ || phrase_.named;
      for (std::uint32_t i = at; i < mention.last; ++i) phrase_.name_words.push_back(i);
      if (phrase_.head == nullptr) phrase_.gender = entry.gender;
      break;
    case Table::nationality:
      // "of the family Turki al-Name": a first name, too, and no adjective of what stands before it.
      if (!entry.definite && view_.in(at, Table::given_name) && head_definite_ && !nothing_yet() &&
          view_.form(at - 1).definite && is_kind(at + 1, WordKind::word) && view_.form(at + 1).definite) {
        phrase_.named = in_name_ = true;
      }
      if (phrase_.head == nullptr) {
        phrase_.count = entry.count;
        phrase_.gender = entry.gender;
      }
      break;
    default:
      break;
  }
  in_construct_ = false;
}

void NounPhraseWalk::note_head(std::uint32_t at, const Mention& mention) {
  const Entry& entry = mention.entry;
  const Head& head = view_.lexicon.heads[entry.row];
  // "General Sayyid Name": a first name that is a title, too.
  if (after_title_ && head_definite_ && !entry.definite && mention.clitics == 0 && view_.in(at, Table::given_name)) {
    phrase_.named = true;
    phrase_.name_words.push_back(at);
    after_title_ = false;
    return;
  }
  const bool noun_of_its_own = !in_construct_ && !separated_ && (mention.clitics & clitic::prepositions) == 0 &&
                               (head.kind != "person" || entry.count == Count::plural);
  if (phrase_.head == nullptr && phrase_.actor == nullptr) {
    note_first_head(at, entry, head);
  } else if (noun_of_its_own && phrase_.second_head == 0 && !view_.is(at - 1, preposition)) {
    phrase_.second_head = at;
  } else if (in_construct_ || entry.definite) {
    head_definite_ = true;  // In the construct with a further noun: "the minister of", "head of the council".
  }
  in_construct_ = !entry.definite;
  in_name_ = false;
  after_title_ = goes_before_name(head);
  if (after_title_ && entry.definite) in_complement_ = false;  // "responsible for ..., Doctor Name"
  after_outlet_head_ = head.kind == "outlet";
}

bool NounPhraseWalk::is_complement_of_first(std::uint32_t at, const Entry& entry) const {
  if (at != phrase_.first + 1 || !entry.definite || entry.count != Count::plural) return false;
  const Form& first = view_.form(phrase_.first);
  const bool plural = first.folded.ends_with(arabic::waw) || first.folded.ends_with("\u0627\u062A");
  return view_.kind(phrase_.first) == WordKind::word && view_.mentions.find(phrase_.first) == nullptr &&
         !first.definite && !plural && first.functions == 0;
}

void NounPhraseWalk::note_first_head(std::uint32_t at, const Entry& entry, const Head& head) {
  const Form& form = view_.form(at);
  // "Name Surname goalkeeper of": words of a name before the role.
  const bool name_before =
      phrase_.name_words.size() >= 2 && !has_number_ && !view_.form(phrase_.name_words.front()).latin;
  if (name_before) phrase_.named = true;
  phrase_.head = &head;
  head_at_ = at;
  phrase_.head_is_complement = at == phrase_.first + 1 && at > start_ && entry.definite &&
                               view_.kind(phrase_.first) == WordKind::word && !view_.form(phrase_.first).definite &&
                               view_.mentions.find(phrase_.first) == nullptr;
  // "his adviser" is spelt like "a female adviser" with an unmarked ending.
  const bool joined_pronoun =
      entry.gender == Gender::feminine && !form.teh_marbuta && form.folded.ends_with(arabic::heh);
  // Behind a name the title says nothing of the gender: "Nadine Name, professor of".
  if (phrase_.coordinated) {
    phrase_.gender = Gender::both;  // Whoever stands first has no head of his own.
  } else if (name_before || separated_) {
    if (phrase_.gender == Gender::masculine && entry.gender == Gender::feminine) phrase_.gender = Gender::both;
  } else {
    phrase_.gender = joined_pronoun ? Gender::both : entry.gender;
  }
  // "Name Surname, one of the officials of": the plural is of those he belongs to.
  const bool one_of_them =
      ((name_before || separated_) && phrase_.named && !phrase_.coordinated) || is_complement_of_first(at, entry);
  phrase_.count = one_of_them ? Count::singular : entry.count;
  // An indefinite accusative of one, unless a construct follows: "the two ministers of".
  const bool construct = is_kind(at + 1, WordKind::word) && view_.form(at + 1).definite;
  if (entry.count == Count::dual && !entry.definite && entry.gender == Gender::masculine && !construct &&
      form.folded.ends_with(arabic::alef)) {
    phrase_.count = Count::singular;
  }
  head_definite_ = head_has_article_ = entry.definite;
}

void NounPhraseWalk::note_actor(std::uint32_t at, const Mention& mention, bool first_thing) {
  const Actor& actor = view_.lexicon.actors[mention.entry.row];
  if (first_thing) {
    phrase_.actor = &actor;
    phrase_.by_name = true;
    // A name that begins with a common noun can be taken up by it: "the movement", "the ministry".
    if (const Entry* noun = view_.entry(at, Table::head)) {
      phrase_.head = &view_.lexicon.heads[noun->row];
      head_definite_ = true;
    }
  }
  // "members of the congress urged the administration": a name of its own behind a naming that has ended.
  const bool of_its_own = !first_thing && !in_construct_ && !view_.is(at - 1, preposition) && !in_complement_ &&
                          mention.clitics == 0 && actor.kind != "person" && behind_preposition_;
  if (of_its_own && phrase_.second_head == 0) phrase_.second_head = at;
  if (phrase_.head != nullptr && in_construct_) head_definite_ = true;
  if (actor.kind == "person" && !in_complement_) phrase_.named = in_name_ = true;
  for (std::uint32_t i = at; i < mention.last; ++i) phrase_.name_words.push_back(i);
  known_name_ends_ = mention.last;
}

void NounPhraseWalk::finish() {
  // Particles at the end belong to what follows.
  while (!nothing_yet() &&
         (view_.is(phrase_.last - 1, preposition) || view_.is(phrase_.last - 1, conjunction) ||
          view_.kind(phrase_.last - 1) == WordKind::comma || view_.kind(phrase_.last - 1) == WordKind::dash ||
          (view_.word(phrase_.last - 1).form != 0 && view_.form(phrase_.last - 1).folded == arabic::article))) {
    --phrase_.last;
  }
  while (!phrase_.name_words.empty() && phrase_.name_words.back() >= phrase_.last) phrase_.name_words.pop_back();
  if (nothing_yet()) return;
  if (phrase_.head != nullptr && head_definite_ && !phrase_.name_words.empty() && !phrase_.named) {
    phrase_.named = phrase_.head->kind != "outlet" && phrase_.head->kind != "document" && ends_in_name();
  }
  // "expert and member of the committee, Name": one person of two titles.
  if (phrase_.named && titles_ > 0) {
    conjuncts_ -= titles_;
    phrase_.coordinated = conjuncts_ > 0;
  }
  phrase_.definite = head_definite_ || phrase_.head == nullptr;
  take_number_behind();
  if (is_bare_plural()) {
    phrase_.count = Count::plural;
    unknown_number_ = true;
  }
  phrase_.naming = naming();
  if (phrase_.naming == Naming::indefinite && head_at_ >= phrase_.first) {
    const std::uint32_t next = head_at_ + 1;
    const Entry* adjective = next < phrase_.last ? view_.entry(next, Table::nationality) : nullptr;
    phrase_.some_role =
        next >= phrase_.last || view_.is(next, preposition) || (adjective != nullptr && !adjective->definite);
  }
  phrase_.number = number();
}

void NounPhraseWalk::take_number_behind() {
  if (phrase_.last >= limit_ || phrase_.head == nullptr || has_number_) return;
  const Entry* behind = view_.entry(phrase_.last, Table::number);
  if (behind == nullptr || view_.lexicon.numbers[behind->row].value != 2) return;
  has_number_ = true;
  number_ = 2;
  ++phrase_.last;
}

bool NounPhraseWalk::is_bare_plural() const {
  constexpr std::size_t shortest = 10;  // Bytes: five Arabic letters.
  if (phrase_.head != nullptr || phrase_.actor != nullptr || phrase_.country != nullptr) return false;
  if (view_.word(phrase_.first).form == 0) return false;
  const Form& form = view_.form(phrase_.first);
  // "the reformists", "the supporters", in the oblique case; a surname such as al-Amin is shorter.
  const bool oblique = form.definite && !phrase_.named && phrase_.last == phrase_.first + 1 && form.letters >= 7 &&
                       (form.folded.ends_with("\u064A\u064A\u0646") ||
                        (form.folded.ends_with("\u064A\u0646") && form.bare.starts_with(arabic::meem)));
  // "the intellectuals of the Gulf"
  const bool construct = form.folded.starts_with(arabic::meem) && form.folded.ends_with(arabic::waw) &&
                         form.letters >= 5 && phrase_.last > phrase_.first + 1 &&
                         view_.word(phrase_.first + 1).form != 0;
  if (construct) return true;
  return form.bare.size() >= shortest && (form.folded.ends_with("\u0648\u0646") || oblique);
}

bool NounPhraseWalk::ends_in_name() const {
  const std::uint32_t last = phrase_.name_words.back();
  if (last + 1 < phrase_.last) return false;
  const Form& form = view_.form(last);
  const bool institution = phrase_.head->kind == "office" || phrase_.head->kind == "group";
  return !form.definite && form.tables == 0 && !(institution && phrase_.head->class_name != "spokesman");
}

Naming NounPhraseWalk::naming() const {
  if (phrase_.head == nullptr) {
    if (phrase_.actor != nullptr || phrase_.country != nullptr || phrase_.coordinated) return Naming::full;
    return phrase_.last - phrase_.first <= 3 ? Naming::name : Naming::full;
  }
  if (phrase_.named || (phrase_.coordinated && head_definite_)) return Naming::full;
  if (!head_definite_) return Naming::indefinite;
  return head_has_article_ && phrase_.last - phrase_.first <= 2 ? Naming::role : Naming::full;
}

int NounPhraseWalk::number() const {
  const bool people = phrase_.head == nullptr || phrase_.head->kind == "source" || phrase_.head->kind == "person" ||
                      phrase_.head->kind == "outlet" || phrase_.head->kind == "document" ||
                      phrase_.head->kind == "group" || phrase_.head->class_name == "spokesman";
  if (has_number_ && number_ != 1) return number_;
  if (has_number_ && !phrase_.coordinated) return 1;
  if (unknown_number_ || (phrase_.head != nullptr && phrase_.head->class_name == "some")) return 0;
  if (phrase_.count == Count::dual) return 2;
  if (phrase_.count == Count::plural && people && phrase_.actor == nullptr) return 0;
  // "the states", "the bodies"; but "the authorities", "the forces" are one.
  if (phrase_.count == Count::plural && phrase_.head != nullptr && phrase_.head->kind == "office" &&
      phrase_.actor == nullptr && phrase_.head->class_name != "authority" && phrase_.head->class_name != "forces" &&
      phrase_.head->class_name != "administration")
    return 0;
  return 1 + conjuncts_;
}

}  // namespace isnad
