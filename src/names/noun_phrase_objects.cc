// Where a naming ends because the verb's object, an adverb or a further noun begins.

#include <algorithm>
#include <string_view>

#include "lexicon/arabic_letters.h"
#include "names/noun_phrase_walk.h"

namespace isnad {
namespace {

using enum FunctionClass;

/// The ending of a sound plural in the genitive or accusative.
constexpr std::string_view oblique_plural = "\u064A\u0646";

}  // namespace

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
  const bool name_ends = view_.form(at - 1).definite || known_name_ends_ == at ||
                         (before != nullptr && before->entry.table == Table::given_name);
  // "the Union urged the government to": an institution's name is whole.
  const bool whole = known_name_ends_ == at && phrase_.actor != nullptr && phrase_.actor->kind != "person" &&
                     phrase_.actor->kind != "outlet" && phrase_.by_name;
  if (whole && entry.definite && view_.lexicon.heads[entry.row].kind != "person") return true;
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

bool NounPhraseWalk::is_object(std::uint32_t at) const {
  const Form& form = view_.form(at);
  if (is_oblique_plural(at)) return true;
  if (form.definite || form.latin || in_construct_) return false;
  if (form.tanwin || is_accusative(at)) return true;
  // "the observatory determined the identity of the": an indefinite noun in the construct behind an institution.
  const bool institution = phrase_.head != nullptr && phrase_.head->kind != "person" &&
                           phrase_.head->kind != "source" && phrase_.head->class_name != "spokesman";
  if (institution && head_has_article_ && !phrase_.named && phrase_.last == phrase_.first + 1 && form.teh_marbuta &&
      is_kind(at + 1, WordKind::word) && view_.form(at + 1).definite)
    return true;
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

}  // namespace isnad
