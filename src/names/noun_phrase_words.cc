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

/// The ending of a sound plural in the genitive or accusative.
constexpr std::string_view oblique_plural = "\u064A\u0646";

}  // namespace

NounPhraseWalk::Closed NounPhraseWalk::closed_class(std::uint32_t at, const Mention* mention) const {
  const Form& form = view_.form(at);
  const bool known = mention != nullptr && mention->entry.table != Table::given_name;
  if (known && mention->last != at + 1) return Closed::goes_on;  // A known name of several words stays whole.
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
  const bool begins_content = form.in(Table::content_noun) && !in_construct_;
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
  if (mention != nullptr && mention->entry.table == Table::head && is_noun_of_its_own(at, *mention)) return at;
  // "Name gave a speech": a document behind a person is what he gave.
  if (phrase_.named && !in_construct_ && mention != nullptr && mention->entry.table == Table::head &&
      !mention->entry.definite && view_.lexicon.heads[mention->entry.row].kind == "document")
    return at;
  // Behind a personal name a definite feminine noun is no surname but the verb's object.
  const bool adjective_of_noun = !nothing_yet() && view_.form(at - 1).definite && view_.form(at - 1).teh_marbuta;
  if (phrase_.named && mention == nullptr && form.definite && form.teh_marbuta && !adjective_of_noun && !in_construct_)
    return at;
  return note(at, mention != nullptr ? std::min(mention->last, limit_) : at + 1);
}

bool NounPhraseWalk::is_noun_of_subject(std::uint32_t at) const {
  if (phrase_.head != nullptr || nothing_yet() || in_construct_ || view_.form(at).definite ||
      !is_kind(at + 1, WordKind::word))
    return false;
  const Form& next = view_.form(at + 1);
  const bool joined = next.folded.ends_with(arabic::heh) || next.folded.ends_with("\u0647\u0627");
  return view_.form(at - 1).definite && joined && !next.teh_marbuta && !next.definite && next.functions == 0 &&
         next.letters >= 4 && view_.mentions.find(at + 1) == nullptr && !next.in(Table::cue) &&
         view_.form(at).letters >= 4;
}

bool NounPhraseWalk::is_noun_of_its_own(std::uint32_t at, const Mention& mention) const {
  if (nothing_yet() || in_construct_ || separated_ || phrase_.coordinated || mention.clitics != 0) return false;
  const Entry& entry = mention.entry;
  if (view_.form(at).tanwin && at > start_) return true;  // "recently", spelt like a noun.
  // "the governor received a delegation": a noun in the accusative.
  const bool construct = is_kind(at + 1, WordKind::word) && view_.form(at + 1).definite;
  const bool given =
      phrase_.named || head_has_article_ || view_.lexicon.heads[entry.row].kind == "document";  // "issued a statement"
  if (given && !entry.definite && entry.count == Count::dual && !construct &&
      view_.form(at).folded.ends_with(arabic::alef))
    return true;
  // "Name informed the members of the council": several are no title of one.
  const Mention* before = view_.mentions.find(at - 1);
  const bool name_ends = view_.form(at - 1).definite || (before != nullptr && before->entry.table == Table::given_name);
  if (in_name_ && name_ends && entry.count == Count::plural) return true;
  // "the delegation met the ambassador": a person's title behind an institution.
  const std::string& kind = view_.lexicon.heads[entry.row].kind;
  const bool speaks_not = kind == "office" || kind == "group" || kind == "document" || kind == "outlet";
  if (in_name_ && entry.definite && speaks_not && !role_behind_ &&
      view_.lexicon.heads[entry.row].class_name != "spokesman")
    return true;
  const bool institution = phrase_.head != nullptr &&
                           (phrase_.head->kind == "office" || phrase_.head->kind == "group") &&
                           phrase_.head->class_name != "spokesman";
  return institution && head_has_article_ && !phrase_.named && !behind_preposition_ && entry.definite &&
         entry.gender != Gender::feminine && kind == "person";
}

bool NounPhraseWalk::is_behind_surname(std::uint32_t at) const {
  // "Name Surname the merit of the "Greens"": a noun in the construct behind two words of a name.
  if (in_name_ && at >= phrase_.first + 2 && view_.kind(at) == WordKind::word && view_.form(at).teh_marbuta &&
      !view_.form(at).definite && !view_.form(at - 1).definite && view_.mentions.find(at - 1) == nullptr &&
      !in_construct_) {
    const bool opens = is_kind(at + 1, WordKind::quote_open);
    const bool genitive = is_kind(at + 1, WordKind::word) && view_.form(at + 1).definite &&
                          view_.mentions.find(at + 1) == nullptr && !view_.form(at + 1).folded.ends_with(arabic::yeh);
    if (opens || genitive) return true;
  }
  if (!in_name_ || nothing_yet() || in_construct_ || view_.kind(at - 1) != WordKind::word) return false;
  const Form& before = view_.form(at - 1);
  const Form& form = view_.form(at);
  if (!before.definite || before.letters < 5 || before.is(own) || view_.mentions.find(at - 1) != nullptr) return false;
  const bool particle = form.letters <= 3 || form.is(own) || form.is(preposition) || form.latin;
  const bool joined = (form.clitics & clitic::prepositions) != 0 || form.folded.starts_with(arabic::lam);
  if (particle || joined || form.folded.ends_with(arabic::yeh)) return false;
  const bool of_origin = before.folded.ends_with(arabic::yeh);
  // "bin Abdulaziz al-Name" ends with its surname, too, before a further word with the article.
  const Mention* first_name = at >= phrase_.first + 2 ? view_.mentions.find(at - 2) : nullptr;
  const bool behind_first_name = first_name != nullptr && first_name->entry.table == Table::given_name &&
                                 !view_.form(at - 2).definite && view_.form(at - 2).folded != "\u0639\u0628\u062F" &&
                                 before.folded != "\u0627\u0644\u062F\u064A\u0646";  // Abd al-, ... al-Din
  return of_origin || (behind_first_name && form.definite);
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
  if (!head_definite_) return false;
  if (!head_has_article_ || phrase_.last != phrase_.first + 1) return true;
  if (phrase_.gender == Gender::masculine && form.teh_marbuta && phrase_.count != Count::plural) return false;
  return !(phrase_.gender == Gender::feminine && phrase_.count == Count::singular && !form.teh_marbuta &&
           form.letters >= 4);
}

bool NounPhraseWalk::is_object(std::uint32_t at) const {
  const Form& form = view_.form(at);
  if (is_oblique_plural(at)) return true;
  if (form.definite || form.latin || in_construct_) return false;
  if (form.tanwin || is_accusative(at)) return true;
  if (form.variant_count == 0 && form.letters >= 4 && form.folded.ends_with("\u0648\u0627"))
    return true;  // "they took"
  // "on the occasion of", "and strongly": an unknown noun behind a preposition.
  const bool wants_name = phrase_.head != nullptr && !phrase_.named &&
                          (phrase_.head->kind == "person" || phrase_.head->class_name == "spokesman");
  const bool behind_beh = form.folded.starts_with(arabic::beh) && form.teh_marbuta && !wants_name;
  const bool behind_and = form.letters >= 5 && form.folded.starts_with("\u0648\u0628");
  if (form.variant_count == 0 && form.letters >= 5 && (behind_beh || behind_and)) return true;
  // "he will follow it"
  const bool future = form.folded.starts_with("\u0633\u064A") || form.folded.starts_with("\u0633\u062A");
  if (form.variant_count == 0 && future && form.letters >= 6 &&
      (form.folded.ends_with("\u0647\u0627") || form.folded.ends_with("\u0647\u0645") ||
       form.folded.ends_with("\u0648\u0646")))
    return true;
  // "a report it issues": a verb of the present with a pronoun is a relative clause of what has no article.
  if (form.variant_count == 0 && !head_definite_ && phrase_.head != nullptr && form.letters >= 5 &&
      form.folded.starts_with(arabic::yeh) && form.folded.ends_with(arabic::heh))
    return true;
  // A verb of the past, feminine, behind an institution: "the movement visited".
  const bool feminine_past = !phrase_.named && phrase_.head != nullptr && form.variant_count == 0 &&
                             form.letters >= 4 && form.folded.ends_with(arabic::teh) &&
                             !form.folded.ends_with("\u0627\u062A");
  if (feminine_past) return true;
  if (form.teh_marbuta || form.letters < 5) return false;
  if (has_joined_pronoun(at)) return true;
  // "the minister visits": an unknown word with the prefix of the present.
  const bool title_only = phrase_.head != nullptr && !phrase_.named && view_.form(at - 1).definite;
  return title_only && form.variant_count == 0 && form.folded.starts_with(arabic::yeh);
}

bool NounPhraseWalk::is_oblique_plural(std::uint32_t at) const {
  const Form& form = view_.form(at);
  if (!form.definite || in_construct_ || form.letters < 6 || !form.folded.ends_with(oblique_plural)) return false;
  const bool nominative_alone = head_has_article_ && phrase_.last == phrase_.first + 1 &&
                                !view_.form(phrase_.first).folded.ends_with(oblique_plural);
  const bool behind_surname = in_name_ && view_.form(at - 1).definite;
  return (phrase_.head == nullptr || nominative_alone || behind_surname) && !view_.is(at - 1, preposition);
}

bool NounPhraseWalk::is_accusative(std::uint32_t at) const {
  const Form& form = view_.form(at);
  if (form.letters < 4 || !form.folded.ends_with(arabic::alef)) return false;
  if (is_kind(at + 1, WordKind::word)) {
    const Form& next = view_.form(at + 1);
    if (next.letters >= 4 && next.variant_count == 0 && next.folded.ends_with(arabic::alef)) return true;
  }
  return is_noun_without(at, arabic::alef.size());
}

bool NounPhraseWalk::has_joined_pronoun(std::uint32_t at) const {
  const std::string_view word = view_.form(at).folded;
  for (const std::string_view ending : {"\u0647", "\u0647\u0627", "\u0647\u0645"}) {
    if (!word.ends_with(ending)) continue;
    // "their annoyance": three letters of a pronoun are no part of a name.
    if (ending.size() == 4 && ending.ends_with("\u0645") && view_.form(at).variant_count == 0 && word.size() >= 12)
      return true;
    const bool feminine_noun =
        word.size() > ending.size() + 6 && word.substr(0, word.size() - ending.size()).ends_with(arabic::teh);
    if (feminine_noun || is_noun_without(at, ending.size())) return true;
  }
  return false;
}

bool NounPhraseWalk::is_noun_without(std::uint32_t at, std::size_t bytes) const {
  const std::string_view word = view_.form(at).folded;
  if (word.size() <= bytes + 4) return false;
  const auto entries = view_.lexicon.entries(view_.lexicon.key(word.substr(0, word.size() - bytes)));
  return std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
    return entry.table == Table::content_noun || entry.table == Table::head;
  });
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
