// What is joined to a naming: by a particle, "and", a preposition, a comma.

#include <algorithm>
#include <string_view>

#include "lexicon/arabic_letters.h"
#include "names/noun_phrase_walk.h"

namespace isnad {
namespace {

using enum FunctionClass;

}  // namespace

std::uint32_t NounPhraseWalk::take_particle(std::uint32_t at) {
  if (at + 1 >= limit_ || nothing_yet()) return at;
  const WordKind next = view_.kind(at + 1);
  if (next != WordKind::quote_open && next != WordKind::bracket_open && view_.mentions.find(at + 1) == nullptr)
    return at;
  const bool is_and = (view_.form(at).folded == arabic::waw);
  const bool title_goes_on =
      !is_and && phrase_.head != nullptr && !phrase_.named && phrase_.head->class_name == "spokesman";
  if (title_goes_on) return at + 1;
  if (!is_and) return at;
  phrase_.coordinated = true;
  ++conjuncts_;
  in_construct_ = true;
  return at + 1;
}

bool NounPhraseWalk::take_conjunct(std::uint32_t at, const Mention* mention) {
  const Form& form = view_.form(at);
  const bool of_speakers = mention != nullptr && mention->entry.table != Table::nationality &&
                           (mention->entry.table != Table::head || view_.in(at, Table::head));
  // "imam and preacher of the mosque", "chairman and founder of the company"
  const bool second_noun = in_construct_ && form.functions == 0 && is_kind(at + 1, WordKind::word) &&
                           view_.form(at + 1).definite && phrase_.last == phrase_.first + 1;
  if (mention == nullptr && second_noun) {
    joined_noun_ = true;
    return true;
  }
  if (mention == nullptr && !form.definite) return false;
  // "founder of X and father of Y", said of one person already named.
  const bool second_title =
      phrase_.named && of_speakers && mention->entry.table == Table::head && !mention->entry.definite;
  // "of relations and media": a further noun of the same construct, not a further speaker.
  const bool same_construct =
      of_speakers && mention->entry.table == Table::head && mention->entry.definite && !head_has_article_;
  // "a source in the army and the resistance": both are where the source is.
  const bool same_place =
      of_speakers && behind_preposition_ && (mention->entry.table != Table::head || mention->entry.definite);
  if (of_speakers && !second_title && !same_construct && !same_place) {
    const Head* role = mention->entry.table == Table::head ? &view_.lexicon.heads[mention->entry.row] : nullptr;
    const bool of_person = role != nullptr && role->kind == "person" && !mention->entry.definite &&
                           mention->entry.count == Count::singular && phrase_.count == Count::singular;
    const bool person_before = phrase_.head != nullptr &&
                               (phrase_.head->kind == "person" || phrase_.head->kind == "source") &&
                               phrase_.head->noun_class != (role != nullptr ? role->noun_class : 0);
    if (of_person && person_before && !phrase_.named) ++titles_;
    phrase_.coordinated = true;
    ++conjuncts_;
    if (mention->entry.table == Table::head && mention->entry.count == Count::plural) unknown_number_ = true;
  }
  return true;
}

bool NounPhraseWalk::has_name_ahead(std::uint32_t at) const {
  for (std::uint32_t i = at; i < std::min(limit_, at + 4); ++i) {
    if (!is_kind(i, WordKind::word) || view_.is(i, that) || view_.is(i, preposition)) return false;
    const Mention* mention = view_.mentions.find(i);
    if (mention != nullptr && mention->entry.table == Table::head && mention->clitics == 0 && mention->entry.definite &&
        goes_before_name(view_.lexicon.heads[mention->entry.row]))
      return true;
    if (mention != nullptr && mention->entry.table == Table::given_name && !mention->entry.weak &&
        mention->clitics == 0)
      return true;
  }
  return false;
}

bool NounPhraseWalk::is_in_construct(std::uint32_t at) const {
  for (std::uint32_t i = at + 1; i < std::min(limit_, at + 4); ++i) {
    if (!is_kind(i, WordKind::word) || view_.form(i).functions != 0 ||
        (view_.form(i).clitics & clitic::prepositions) != 0)
      return false;
    if (view_.form(i).definite) return true;
  }
  return false;
}

std::uint32_t NounPhraseWalk::take_preposition(std::uint32_t at) {
  if (nothing_yet() || at + 1 >= limit_ || phrase_.head == nullptr) return at;
  if (view_.is(at - 1, same)) return at;  // "the same source from the town": where he spoke.
  if (view_.is(at + 1, article) && at + 2 < limit_ && view_.in(at + 2, Table::head)) return note(at, at + 2);
  const Form& next = view_.form(at + 1);
  if (view_.kind(at + 1) != WordKind::word && view_.kind(at + 1) != WordKind::quote_open) return at;
  if (next.is(time) || next.is(that) || next.is(demonstrative)) return at;
  if (view_.form(at).folded == "\u0639\u0646" && phrase_.head->class_name != "deputy" && !view_.is(at - 1, own))
    return at;  // "from": an origin, no title.
  const bool out_of =
      view_.form(at).folded == "\u0645\u0646" && phrase_.head->kind != "source" && phrase_.head->class_name != "member";
  // "a group of the fans": an empty word without what it is a part of.
  const bool partitive = out_of && !head_definite_ && phrase_.last == phrase_.first + 1 &&
                         phrase_.head->word == "\u0645\u062C\u0645\u0648\u0639\u0629";
  if (partitive) return note(at, at + 1);
  if (out_of && !view_.is(at - 1, own)) return at;  // "the decision demands from the minister"
  const Entry* next_head = view_.entry(at + 1, Table::head);
  const std::string_view kind =
      next_head != nullptr ? std::string_view(view_.lexicon.heads[next_head->row].kind) : std::string_view();
  if (kind == "document" || kind == "outlet" || view_.in(at + 1, Table::cue)) return at;
  // "the supervisor general of": an adjective may stand between.
  const bool behind_own = view_.is(at - 1, own) || (at >= phrase_.first + 2 && view_.is(at - 2, own) &&
                                                    view_.form(at - 1).definite && view_.form(at - 2).definite);
  if (behind_own) {
    behind_preposition_ = true;
    in_complement_ = true;
    return note(at, at + 1);
  }
  const Mention* mention = view_.mentions.find(at + 1);
  // "specialists in the field", "the commander in the town": a complement of somebody not named yet.
  const bool of_person = phrase_.head->kind == "source" || (phrase_.head->kind == "person" && !head_has_article_);
  const bool construct = mention == nullptr && next.functions == 0 && is_in_construct(at + 1);
  const bool name_ahead =
      phrase_.head->kind == "person" && next.definite && mention == nullptr && has_name_ahead(at + 2);
  if ((of_person || name_ahead) && !phrase_.named && (next.definite || construct) && next_head == nullptr &&
      view_.form(at).letters == 2) {
    in_complement_ = true;
    return note(at, at + 1);
  }
  if (mention != nullptr && view_.is_outlet_name(*mention)) return at;
  const bool institution =
      kind == "office" || kind == "group" || (mention != nullptr && mention->entry.table != Table::given_name);
  if (!institution) return at;
  if (phrase_.named) return at;
  behind_preposition_ = true;
  return note(at, at + 1);
}

bool NounPhraseWalk::belongs_by_preposition(std::uint32_t at, std::uint8_t clitics, const Mention* mention) const {
  // "informed sources told the paper": the medium is no part of the sources' name.
  const Entry* medium = view_.entry(at, Table::head);
  if (phrase_.head != nullptr && phrase_.head->kind == "source" && (clitics & clitic::to) != 0 && medium != nullptr &&
      view_.lexicon.heads[medium->row].kind == "outlet")
    return false;
  if (view_.is(at, own) || view_.is(at - 1, own)) return true;
  if (phrase_.head == nullptr) return false;
  const Entry* head = view_.entry(at, Table::head);
  const std::string_view kind =
      head != nullptr ? std::string_view(view_.lexicon.heads[head->row].kind) : std::string_view();
  // "a statement of the chiefs of staff"
  const bool author = phrase_.head->kind == "document" && (clitics & clitic::to) != 0 && mention != nullptr &&
                      !view_.is_outlet(*mention) && mention->entry.table != Table::given_name;
  if (author && (kind.empty() || kind == "office" || kind == "group" || kind == "person")) return true;
  // "director for communication", "for the media": what he directs.
  const bool field = phrase_.head->class_name == "director" && !phrase_.named && (clitics & clitic::to) != 0 &&
                     head != nullptr && head->definite;
  if (field) return true;
  if (kind == "outlet" || kind == "document" || kind == "source") return false;
  if (mention != nullptr && view_.is_outlet_name(*mention)) return false;
  const bool place =
      view_.in(at, Table::titled) && (!phrase_.named || role_behind_);  // "director of the branch in the region"
  if (place && phrase_.head->kind != "outlet" && phrase_.head->kind != "document") return true;
  const bool title_goes_on = !phrase_.named && phrase_.head->kind != "outlet" && phrase_.head->kind != "document";
  if (!title_goes_on) return false;
  if (phrase_.head->class_name == "spokesman") return true;
  if ((clitics & clitic::to) != 0) return mention != nullptr || view_.form(at).definite;
  if ((clitics & clitic::in) == 0) return false;
  // "director general of education in the Eastern Region, Doctor Name"
  const bool region = phrase_.head->kind == "person" && view_.form(at).definite && has_name_ahead(at + 1);
  return mention != nullptr || kind == "office" || kind == "group" || region;
}

std::uint32_t NounPhraseWalk::take_apposition(std::uint32_t at) {
  if (nothing_yet() || at + 1 >= limit_ || appositions_ == 2) return at;
  const std::uint32_t next = at + 1;
  const Mention* mention = view_.mentions.find(next);
  const bool role = mention != nullptr && mention->entry.table == Table::head && mention->clitics == 0 &&
                    view_.lexicon.heads[mention->entry.row].kind != "document";
  const bool of_person = phrase_.head != nullptr && (phrase_.head->kind == "person" || phrase_.head->kind == "source" ||
                                                     phrase_.head->class_name == "spokesman");
  const bool wants_name = of_person && !phrase_.named;
  const bool wants_role = phrase_.head == nullptr || (phrase_.named && !role_behind_);
  const bool titled = role && goes_before_name(view_.lexicon.heads[mention->entry.row]);  // ", Sheikh Name"
  if (!(wants_name && (titled || is_name_in_apposition(next))) && !(wants_role && role)) return at;
  // "Name, the prime minister Other Name": two persons are no one's naming.
  if (phrase_.named && phrase_.head != nullptr && role && names_person_ahead(next + 1)) return at;
  ++appositions_;
  if (wants_role && role && phrase_.head == nullptr && phrase_.actor == nullptr) phrase_.named = true;
  if (wants_name && !role) phrase_.named = true;
  separated_ = true;
  in_complement_ = false;
  role_behind_ = role;
  in_construct_ = false;
  return next;
}

bool NounPhraseWalk::names_person_ahead(std::uint32_t at) const {
  for (std::uint32_t i = at; i < std::min(limit_, at + 6) && is_kind(i, WordKind::word); ++i) {
    if (view_.is(i, preposition) || view_.is(i, that)) return false;
    const Mention* mention = view_.mentions.find(i);
    if (mention == nullptr || mention->clitics != 0) continue;
    if (mention->entry.table == Table::given_name && !mention->entry.weak) return true;
    if (mention->entry.table == Table::actor && view_.lexicon.actors[mention->entry.row].kind == "person") return true;
  }
  return false;
}

bool NounPhraseWalk::is_name_in_apposition(std::uint32_t next) const {
  if (view_.kind(next) == WordKind::quote_open) {
    const std::uint32_t close = view_.word(next).partner;
    if (close > next && close - next <= 5 && closes_soon(close)) return true;
  }
  if (const Mention* mention = view_.mentions.find(next)) {
    const bool person =
        mention->entry.table == Table::given_name ||
        (mention->entry.table == Table::actor && view_.lexicon.actors[mention->entry.row].kind == "person");
    return person && mention->clitics == 0;
  }
  const Form& form = view_.form(next);
  const bool plain = view_.kind(next) == WordKind::word && form.functions == 0 && form.clitics == 0 && !form.tanwin &&
                     !view_.in(next, Table::cue) && !view_.in(next, Table::content_noun) && !form.latin;
  return plain && !form.definite && closes_soon(next);
}

bool NounPhraseWalk::closes_soon(std::uint32_t at) const {
  for (std::uint32_t i = at + 1; i < std::min(limit_, at + 7); ++i) {
    const WordKind kind = view_.kind(i);
    if (kind == WordKind::comma || kind == WordKind::semicolon || kind == WordKind::colon ||
        kind == WordKind::quote_open || view_.is(i, that) || view_.is(i, time))
      return true;
    if (view_.is(i, relative) || view_.is(i, preposition)) return false;
  }
  return false;
}

}  // namespace isnad
