// What a naming is called, which known actors it holds, what sort of speaker it is.

#include <algorithm>

#include "claims/resolve.h"

namespace isnad {
namespace {

SpeakerKind from_name(const std::string& kind) {
  if (kind == "person") return SpeakerKind::person;
  if (kind == "group") return SpeakerKind::group;
  if (kind == "outlet") return SpeakerKind::outlet;
  if (kind == "document") return SpeakerKind::document;
  if (kind == "source") return SpeakerKind::source;
  return SpeakerKind::office;
}

/// Roles that stand for their office when nobody is named with them.
bool speaks_for_office(const std::string& class_name) {
  return class_name == "minister" || class_name == "president" || class_name == "ambassador";
}

}  // namespace

std::string naming_text(const View& view, const NounPhrase& phrase) {
  const std::string_view said = view.said(phrase.first, phrase.last);
  if (phrase.empty() || view.word(phrase.first).form == 0) return std::string(said);
  const Mention* mention = view.mentions.find(phrase.first);
  const std::uint8_t clitics = mention != nullptr ? mention->clitics : view.form(phrase.first).clitics;
  // A quotation mark that closes inside the naming opens right before it.
  const std::uint32_t before = phrase.first > 0 ? phrase.first - 1 : 0;
  const bool opened = view.kind(before) == WordKind::quote_open && view.word(before).partner > phrase.first &&
                      view.word(before).partner < phrase.last;
  if (opened && clitics == 0) return std::string(view.said(before, phrase.last));
  return without_clitics(said, view.form(phrase.first), clitics);
}

SpeakerKind kind_of(const NounPhrase& phrase) {
  if (phrase.head == nullptr) {
    if (phrase.actor != nullptr) return from_name(phrase.actor->kind);
    if (phrase.country != nullptr) return SpeakerKind::office;
    if (phrase.count == Count::plural)
      return phrase.number == 1 ? SpeakerKind::source : SpeakerKind::group;  // "one of the Yemenis"
    return phrase.number == 0 ? SpeakerKind::group : SpeakerKind::person;
  }
  if (phrase.by_name) return from_name(phrase.actor->kind);
  const Head& head = *phrase.head;
  const SpeakerKind kind = from_name(head.kind);
  const bool spokesman = head.class_name == "spokesman";
  const bool one_person = phrase.named && phrase.number == 1 && !phrase.coordinated;
  if (one_person && phrase.head_is_complement) return SpeakerKind::person;
  if (one_person && (kind == SpeakerKind::source || kind == SpeakerKind::person || spokesman))
    return SpeakerKind::person;
  if (kind == SpeakerKind::person) {
    if (phrase.count == Count::plural || phrase.number == 0) return SpeakerKind::group;  // "some of the researchers"
    if (phrase.some_role) return SpeakerKind::source;  // "an adviser", "an adviser in the ministry"
    if (speaks_for_office(head.class_name)) return SpeakerKind::office;
  }
  // A known outlet behind a common noun ("the channel's site") or an office that is known as an outlet.
  if (phrase.actor != nullptr && phrase.actor->kind == "outlet" && kind == SpeakerKind::office && !spokesman)
    return SpeakerKind::outlet;
  return kind;
}

std::vector<std::string> actor_ids(const View& view, const NounPhrase& phrase) {
  std::vector<std::string> ids;
  std::vector<const Country*> countries;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    // What stands behind "in" is where somebody is, not whom he speaks for.
    if (i > phrase.first && view.is(i, FunctionClass::preposition) && !view.is(i - 1, FunctionClass::own) &&
        phrase.head != nullptr)
      break;
    const Mention* mention = view.mentions.find(i);
    if (mention == nullptr) continue;
    const bool part_of_name =
        std::find(phrase.name_words.begin(), phrase.name_words.end(), i - 1) != phrase.name_words.end();
    switch (mention->entry.table) {
      case Table::actor:
        ids.push_back(view.lexicon.actors[mention->entry.row].id);
        break;
      case Table::country:
      case Table::capital:
      case Table::nationality:
        if (part_of_name) break;  // A surname spelt like a nationality.
        // One country, and those joined to it: "Iraqi and American officials".
        if (countries.empty() || (mention->clitics & clitic::conjunction) != 0) {
          const Country* country = &view.lexicon.countries[mention->entry.row];
          if (std::find(countries.begin(), countries.end(), country) == countries.end()) countries.push_back(country);
        }
        break;
      default:
        break;
    }
  }
  const std::string sector = phrase.head == nullptr ? "GOV" : phrase.head->sector;
  for (const Country* country : countries) {
    ids.push_back(sector.empty() ? country->id : country->id + "." + sector);
  }
  return ids;
}

}  // namespace isnad
