// Words of a naming: which belong to it, and which are the verb, its object or an adverb.

#include <algorithm>
#include <string_view>

#include "lexicon/arabic_letters.h"
#include "names/noun_phrase_walk.h"

namespace isnad {
namespace {

using enum FunctionClass;

/// Classes of words that end a naming wherever they stand.
constexpr FunctionClass breaking[] = {that, relative, contrast, negation,  demonstrative, pronoun,
                                      time, adverb,   aside,    auxiliary, question};

}  // namespace

NounPhraseWalk::Closed NounPhraseWalk::closed_class(std::uint32_t at, const Mention* mention) const {
  const Form& form = view_.form(at);
  const bool known = mention != nullptr && mention->entry.table != Table::given_name;
  if (mention != nullptr && mention->last != at + 1)
    return Closed::goes_on;  // A known name of several words stays whole.
  if (form.is(own)) return Closed::noted;
  if (std::any_of(std::begin(breaking), std::end(breaking), [&](FunctionClass one) { return form.is(one); })) {
    return known && mention->entry.table != Table::head ? Closed::noted : Closed::ends;
  }
  // Ali, spelt like "on"; the imam, but for its hamza spelt like "before".
  const bool imam = nothing_yet() && known && mention->entry.table == Table::head && form.raw.starts_with("\u0625");
  // "asked God", behind a surname or a title: whom he asked; Abd Allah stays one name.
  const bool asked = form.is(deity) && !nothing_yet() && form.definite && view_.kind(at - 1) == WordKind::word &&
                     view_.form(at - 1).definite;
  if (asked) return Closed::ends;
  const bool name_after_all = (form.in(Table::given_name) && form.final_yeh) || imam;
  if (form.is(preposition) && !name_after_all) return Closed::preposition;
  // "the index of the chances of work": the last of a construct.
  const bool last_of_construct = form.definite && !nothing_yet() && !phrase_.named && phrase_.head != nullptr &&
                                 is_kind(at - 1, WordKind::word) && !view_.form(at - 1).definite &&
                                 view_.form(at - 1).functions == 0;
  const bool begins_content = form.in(Table::content_noun) && !in_construct_ && !last_of_construct;
  const bool according = view_.in(at, Table::according) && !nothing_yet();
  return is_verb(at) || begins_content || according ? Closed::ends : Closed::goes_on;
}

std::uint32_t NounPhraseWalk::take_kunya(std::uint32_t at) {
  const std::string_view word = view_.form(at).folded;
  const bool mother = word == "\u0627\u0645";
  const bool father = word == "\u0627\u0628\u0648" || word == "\u0627\u0628\u064A" || word == "\u0627\u0628\u0627";
  if (!nothing_yet() || !(mother || father) || !is_kind(at + 1, WordKind::word)) return at;
  const Form& next = view_.form(at + 1);
  const bool known = view_.mentions.find(at + 1) != nullptr;
  if (next.clitics != 0 || next.letters < 3 || (!known && next.functions != 0) || next.in(Table::cue)) return at;
  phrase_.named = true;
  phrase_.gender = mother ? Gender::feminine : Gender::masculine;
  phrase_.name_words.push_back(at);
  phrase_.name_words.push_back(at + 1);
  return at + 2;
}

std::uint32_t NounPhraseWalk::take_word(std::uint32_t at) {
  const Form& form = view_.form(at);
  const Mention* mention = view_.mentions.find(at);
  // "and they repeated", "and she went out": no naming begins so.
  const bool finite = nothing_yet() && mention == nullptr && form.variant_count == 0 && form.letters >= 5 &&
                      (form.folded.ends_with("\u0648\u0627") ||
                       (form.folded.starts_with(arabic::waw) && form.folded.ends_with(arabic::teh)));
  if (finite) return at;
  // "these sources", "that state"
  if (nothing_yet() && form.is(demonstrative) && form.clitics == 0 && is_kind(at + 1, WordKind::word) &&
      view_.form(at + 1).definite && view_.in(at + 1, Table::head))
    return at + 1;
  if (const std::uint32_t behind = take_kunya(at); behind != at) return behind;
  switch (closed_class(at, mention)) {
    case Closed::ends:
      return at;
    case Closed::noted:
      return note(at, at + 1);
    case Closed::preposition:
      return take_preposition(at);
    case Closed::goes_on:
      break;
  }
  if (!nothing_yet()) {
    const std::uint8_t clitics = mention != nullptr ? mention->clitics : form.clitics;
    if ((clitics & clitic::conjunction) != 0 && !take_conjunct(at, mention)) return at;
    if ((clitics & clitic::prepositions) != 0) {
      if (!belongs_by_preposition(at, clitics, mention)) return at;
      behind_preposition_ = true;
    }
  }
  if (mention == nullptr && form.letters <= 1 && !form.latin) {
    const bool initial = is_kind(at + 1, WordKind::stop) || is_kind(at + 1, WordKind::slash);
    if (!initial || form.folded == arabic::waw) return take_particle(at);
    after_title_ = true;
    return at + 1;
  }
  if (mention == nullptr && !nothing_yet() && (is_object(at) || !agrees_as_adjective(at))) return at;
  if (mention == nullptr && (is_behind_surname(at) || is_noun_of_subject(at))) return at;
  if (is_name_behind_institution(at, mention)) return at;
  // "Minister Name told Reuters": an agency is no part of a man's name.
  if (mention != nullptr && in_name_ && mention->clitics == 0 && !view_.form(at).definite &&
      view_.is_outlet_name(*mention))
    return at;
  // "the statement mentioned six sites": a number is no attribute of what has its article.
  if (!nothing_yet() && head_has_article_ && !in_construct_ && !form.definite && view_.in(at, Table::number)) return at;
  if (mention != nullptr && mention->entry.table == Table::head && is_noun_of_its_own(at, *mention)) return at;
  // "Name gave a speech": a document behind a person is what he gave.
  if (phrase_.named && !in_construct_ && mention != nullptr && mention->entry.table == Table::head &&
      !mention->entry.definite && view_.lexicon.heads[mention->entry.row].kind == "document")
    return at;
  // Behind a personal name a definite feminine noun is no surname but the verb's object.
  const bool adjective_of_noun = !nothing_yet() && view_.form(at - 1).definite && view_.form(at - 1).teh_marbuta;
  const bool unlikely = phrase_.named && mention == nullptr && form.definite && form.teh_marbuta;
  if (unlikely && !adjective_of_noun && !in_construct_ && !is_only_surname(at) && !is_adjective_of_place(at)) return at;
  return note(at, mention != nullptr ? std::min(mention->last, limit_) : at + 1);
}

bool NounPhraseWalk::is_only_surname(std::uint32_t at) const {
  const Mention* before = view_.mentions.find(at - 1);
  if (before == nullptr && at >= 2) before = view_.mentions.find(at - 2);  // Abd Allah
  const bool first_name = before != nullptr && before->entry.table == Table::given_name && before->last == at &&
                          in_name_ && phrase_.name_words.size() <= 2;
  const Mention* behind = at + 1 < limit_ ? view_.mentions.find(at + 1) : nullptr;
  const bool role = behind != nullptr && behind->entry.table == Table::head && behind->clitics == 0 &&
                    !behind->entry.definite && view_.lexicon.heads[behind->entry.row].kind == "person";
  return first_name && (role || is_kind(at + 1, WordKind::comma) || (at + 1 < limit_ && view_.is(at + 1, that)));
}

bool NounPhraseWalk::is_adjective_of_place(std::uint32_t at) const {
  for (std::uint32_t i = phrase_.first; i + 1 < at; ++i) {
    const bool place = view_.in(i, Table::titled) && !view_.form(i).definite && view_.form(i).teh_marbuta;
    if (place && view_.form(at).folded.ends_with("\u064A\u0647")) return at - i <= 4;
  }
  return false;
}

bool NounPhraseWalk::is_name_behind_institution(std::uint32_t at, const Mention* mention) const {
  const bool state_or_institution =
      phrase_.country != nullptr || (phrase_.actor != nullptr && phrase_.actor->kind != "person");
  if (phrase_.head != nullptr || !state_or_institution || separated_ || phrase_.coordinated) return false;
  const Form& form = view_.form(at);
  return !form.definite && !form.is(own) && !form.latin &&
         (mention == nullptr || mention->entry.table == Table::given_name);
}

bool NounPhraseWalk::is_initial(std::uint32_t at) const {
  return at >= phrase_.first && at < phrase_.last && view_.kind(at) == WordKind::word && view_.form(at).letters <= 1;
}

bool NounPhraseWalk::agrees_as_adjective(std::uint32_t at) const {
  const Form& form = view_.form(at);
  if (!form.definite || form.latin || phrase_.head == nullptr || phrase_.named || in_construct_ || separated_)
    return true;
  if (view_.is(at - 1, preposition) || view_.is(at - 1, own) || (form.clitics & clitic::conjunction) != 0) return true;
  // "the company Mercer Real-Estate": the adjective of a noun made definite by its name.
  const bool of_named_group = at == phrase_.first + 2 && phrase_.head->kind == "group" && form.teh_marbuta &&
                              phrase_.gender == Gender::feminine && view_.mentions.find(at - 1) == nullptr &&
                              !view_.form(at - 1).definite && !view_.form(at - 1).teh_marbuta;
  if (of_named_group) return true;
  if (!head_definite_) return false;
  if (!head_has_article_ || phrase_.last != phrase_.first + 1) return true;
  if (phrase_.gender == Gender::masculine && form.teh_marbuta && phrase_.count != Count::plural) return false;
  return !(phrase_.gender == Gender::feminine && phrase_.count == Count::singular && !form.teh_marbuta &&
           form.letters >= 4);
}

bool NounPhraseWalk::is_verb(std::uint32_t at) const {
  const Entry* cue = view_.entry(at, Table::cue);
  if (cue == nullptr || view_.in(at, Table::head) || view_.in(at, Table::nationality)) return false;
  if (view_.form(at).definite) return false;
  if (in_construct_ && cue->shape == Shape::past && view_.in(at, Table::content_noun)) return false;
  if (view_.in(at, Table::given_name) && (phrase_.named || in_construct_ || nothing_yet())) return false;
  return true;
}

}  // namespace isnad
