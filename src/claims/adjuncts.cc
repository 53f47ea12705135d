// Words around a cue that are nobody's name: adverbs, prepositions and what they carry, the medium.

#include <algorithm>

#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

bool takes_joined_preposition(const Cue& cue) {
  const auto is_beh = [](const std::string& one) { return one == arabic::beh; };
  return std::any_of(cue.takes.prepositions.begin(), cue.takes.prepositions.end(), is_beh) ||
         std::any_of(cue.takes.after_object.begin(), cue.takes.after_object.end(), is_beh);
}

/// "briefly": a verbal noun of the eighth or tenth form behind "bi-".
bool is_ba_adverb(std::string_view word) {
  constexpr std::size_t letter = arabic::beh.size();
  return word.size() >= 7 * letter && word.starts_with("\u0628\u0627") &&
         word.substr(2 * letter, 2 * letter).find(arabic::teh) != std::string_view::npos &&
         word.substr(word.size() - 2 * letter).starts_with(arabic::alef);
}

/// A surname of the Hadramawt ("Ba-Wazir") right before what is said.
bool is_ba_surname(const View& view, std::uint32_t at) {
  const Form& form = view.form(at);
  const std::string_view word = form.folded;
  if (form.variant_count != 0 || form.letters < 5 || !word.starts_with("\u0628\u0627") || form.tanwin) return false;
  if (is_ba_adverb(word) || word.substr(2 * arabic::beh.size()).starts_with(arabic::lam)) return false;
  return view.is(at + 1, that) || view.kind(at + 1) == WordKind::colon || view.is(at + 1, preposition);
}

/// The word is an institution's noun or name: it may belong to the speaker's title ("at the ministry").
bool names_institution(const View& view, std::uint32_t i) {
  const Mention* mention = view.mentions.find(i);
  if (mention == nullptr) return false;
  if (mention->entry.table != Table::head) return mention->entry.table != Table::given_name;
  const std::string& kind = view.lexicon.heads[mention->entry.row].kind;
  return kind == "office" || kind == "group";
}

}  // namespace

namespace {

/// "on the morning of today, Friday": a first name or an outlet that is a time among times.
bool is_among_times(const View& view, std::uint32_t at, std::uint32_t limit) {
  const bool before = at > 0 && view.kind(at - 1) == WordKind::word && view.is(at - 1, time);
  return view.is(at, time) && (before || (at + 1 < limit && view.is(at + 1, time)));
}

}  // namespace

std::uint32_t skip_adverbs(const View& view, std::uint32_t at, std::uint32_t limit) {
  while (at < limit) {
    const WordKind kind = view.kind(at);
    if (kind == WordKind::word && (view.is(at, adverb) || view.is(at, time) || view.is(at, aside)) &&
        (view.mentions.find(at) == nullptr || is_among_times(view, at, limit))) {
      ++at;
    } else if (kind == WordKind::bracket_open && view.word(at).partner > at && view.word(at).partner < limit &&
               view.is(at + 1, time)) {
      at = view.word(at).partner + 1;
    } else if (kind == WordKind::comma && at + 1 < limit &&
               (view.is(at + 1, time) || view.is(at + 1, adverb) || view.is(at + 1, aside))) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

bool begins_with_preposition(const View& view, std::uint32_t at, const Cue* cue) {
  if (view.kind(at) != WordKind::word) return false;
  const Form& form = view.form(at);
  if (is_ba_surname(view, at) && (cue == nullptr || !takes_joined_preposition(*cue))) return false;
  if (form.variant_count == 0 && is_ba_adverb(form.folded)) return true;
  // "to their children", "to yourself"
  const bool addressee = form.variant_count == 0 && form.letters >= 5 && form.folded.starts_with(arabic::lam) &&
                         (form.folded.ends_with("\u0647\u0645") || form.folded.ends_with("\u0643\u0645") ||
                          form.folded.starts_with("\u0644\u0646\u0641\u0633"));
  if (addressee) return true;
  if (form.variant_count == 0 && form.letters >= 4 && form.folded.starts_with("\u0628\u0628"))
    return true;  // "with giving"
  // An unknown word that begins with the preposition the verb takes, or is plainly a noun behind one.
  if (form.variant_count == 0 && form.letters >= 5 && form.folded.starts_with(arabic::beh)) {
    const bool taken = cue != nullptr && std::find(cue->takes.prepositions.begin(), cue->takes.prepositions.end(),
                                                   arabic::beh) != cue->takes.prepositions.end();
    if (taken || form.teh_marbuta || form.definite) return true;
  }
  const Mention* mention = view.mentions.find(at);
  const std::uint8_t clitics = mention != nullptr ? mention->clitics : view.form(at).clitics;
  // "D. Name": a letter with a point is a title, without one a particle.
  const bool particle = form.letters <= 1 && !form.latin && view.kind(at + 1) != WordKind::stop;
  return (clitics & clitic::prepositions) != 0 || particle;
}

bool is_adjective_in_beh(const View& view, std::uint32_t i) {
  if (i == 0 || view.kind(i - 1) != WordKind::word) return false;
  const Form& noun = view.form(i - 1);
  const Form& form = view.form(i);
  return form.variant_count == 0 && form.teh_marbuta && form.letters >= 6 && form.folded.ends_with("\u064A\u0647") &&
         noun.teh_marbuta && !noun.definite && view.in(i - 1, Table::head);
}

std::uint32_t content_by_preposition(const View& view, std::uint32_t at, std::uint32_t limit, const Cue* cue) {
  if (cue == nullptr || !takes_joined_preposition(*cue)) return limit;
  for (std::uint32_t i = at + 1; i < limit && view.kind(i) == WordKind::word; ++i) {
    const Form& form = view.form(i);
    const bool carries = (form.clitics & clitic::in) != 0 ||
                         (form.variant_count == 0 && form.letters >= 4 && form.folded.starts_with(arabic::beh));
    // "Ba-Surname" before the word that does carry the letter.
    const bool surname = form.folded.starts_with("\u0628\u0627") && i + 1 < limit &&
                         view.kind(i + 1) == WordKind::word && view.form(i + 1).folded.starts_with(arabic::beh);
    if (carries && !surname && !is_adjective_in_beh(view, i) && !form.is(own) && !names_institution(view, i)) return i;
  }
  return limit;
}

std::uint32_t skip_medium(const View& view, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t first = at;
  if (view.kind(first) != WordKind::word) return at;
  const bool particle = view.form(first).letters <= 1 && view.form(first).folded == arabic::lam;
  if (particle) ++first;
  while (first < limit && (view.kind(first) == WordKind::quote_open || view.kind(first) == WordKind::bracket_open))
    ++first;
  const Mention* mention = first < limit ? view.mentions.find(first) : nullptr;
  if (mention == nullptr || !(particle || (mention->clitics & clitic::to) != 0)) return at;
  if (!view.is_outlet(*mention)) return at;
  std::uint32_t end = mention->last;
  while (end < limit && (view.kind(end) == WordKind::quote_open || view.kind(end) == WordKind::bracket_open)) ++end;
  // The common noun and the name behind it: "to the agency" + "Reuters".
  const Mention* name = mention->entry.table == Table::head && end < limit ? view.mentions.find(end) : nullptr;
  if (name != nullptr && view.is_outlet_name(*name)) end = name->last;
  while (end < limit && (view.kind(end) == WordKind::quote_close || view.kind(end) == WordKind::bracket_close)) ++end;
  end = skip_adverbs(view, end, limit);
  if (end < limit && view.kind(end) == WordKind::comma) ++end;
  return end < limit && view.kind(end) == WordKind::word && !begins_with_preposition(view, end, nullptr) ? end : at;
}

std::uint32_t skip_quoted_outlet(const View& view, std::uint32_t at, std::uint32_t limit) {
  if (view.kind(at) != WordKind::quote_open) return at;
  const std::uint32_t close = view.word(at).partner;
  const Mention* name = view.mentions.find(at + 1);
  if (close <= at || close + 1 >= limit || name == nullptr || name->last != close || !view.is_outlet_name(*name))
    return at;
  const std::uint32_t behind = close + (view.kind(close + 1) == WordKind::comma ? 2U : 1U);
  return behind < limit && view.kind(behind) == WordKind::word && !view.is(behind, that) ? behind : at;
}

}  // namespace isnad
