// The fullest naming of somebody in the article: which longer one is his, and not another man's or half a clause.

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "claims/resolve.h"

namespace isnad {
namespace {

/// Names a person, not an institution that has the same word in its name.
bool is_for_people(const NounPhrase& phrase) {
  if (phrase.head == nullptr) return true;
  const std::string& kind = phrase.head->kind;
  return kind == "person" || kind == "source" || phrase.head->class_name == "spokesman";
}

bool mentions_actor(const View& view, const NounPhrase& phrase, const Actor& actor) {
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Mention* mention = view.mentions.find(i);
    if (mention != nullptr && mention->entry.table == Table::actor &&
        &view.lexicon.actors[mention->entry.row] == &actor)
      return true;
  }
  return false;
}

/// All its words are a title's: known names and nouns, words with the article, adjectives. A verb or an object that was
/// read into a naming elsewhere is none of them: "the police conference", of "the police hold a conference".
bool is_solid(const View& view, const NounPhrase& phrase) {
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (view.kind(i) == WordKind::comma) return false;
    if (view.word(i).form == 0) continue;
    if (const Mention* mention = view.mentions.find(i)) {
      i = mention->last - 1;
      continue;
    }
    const Form& form = view.form(i);
    // "the government on the movement": a particle that does not belong to a title's word.
    const bool onto = form.folded == "\u0639\u0644\u064A" || form.folded == "\u0627\u0644\u064A";
    if (onto && !view.is(i - 1, FunctionClass::own) && !view.is(i - 2, FunctionClass::own)) return false;
    const bool in_construct = i + 1 < phrase.last && view.word(i + 1).form != 0 && view.form(i + 1).definite;
    if (form.tanwin || form.folded.starts_with("\u064A")) return false;
    if (form.definite || form.functions != 0 || form.latin || in_construct) continue;
    // "the company Samsung": an unknown word right behind the noun of a group is its name.
    const bool name_of_group = i == phrase.first + 1 && i + 1 == phrase.last && phrase.head != nullptr &&
                               phrase.head->kind == "group" && !view.form(phrase.first).definite &&
                               form.variant_count == 0 && form.letters >= 4 && !form.folded.starts_with("\u062A");
    if (name_of_group) continue;
    return false;
  }
  return true;
}

/// The name in it is of somebody whom its head belongs to: "the doctor of the minister, Name".
bool is_dependent(const View& view, const NounPhrase& phrase) {
  if (phrase.head == nullptr || phrase.head->kind != "person") return false;
  for (std::uint32_t i = phrase.first + 1; i < phrase.last; ++i) {
    if (view.kind(i) == WordKind::comma) return false;
    const Mention* mention = view.mentions.find(i);
    if (mention == nullptr || mention->entry.table != Table::head || (mention->clitics & clitic::to) == 0) continue;
    if (view.lexicon.heads[mention->entry.row].kind == "person" && !mention->entry.definite) return true;
  }
  return false;
}

}  // namespace

bool is_courtesy(const NounPhrase& phrase) {
  return phrase.head != nullptr && phrase.named && !phrase.coordinated && goes_before_name(*phrase.head) &&
         phrase.last - phrase.first <= 4;
}

const Resolver::NamingOf* Resolver::fullest(const NounPhrase& subject) const {
  const bool courtesy = is_courtesy(subject);
  auto wanted = tokens_of(subject);
  if (courtesy) std::erase(wanted, quick_hash(view_.form(subject.first).bare));
  if (wanted.empty()) return nullptr;
  const NamingOf* found = nullptr;
  for (const NamingOf& one : namings_) {
    if (one.phrase.first == subject.first || one.tokens.size() <= wanted.size() || one.phrase.coordinated) continue;
    if (!one.phrase.named && one.phrase.actor == nullptr && subject.head == nullptr) continue;
    // The verb itself, spelt like a noun: "the side demanded" is no student of the side.
    if (one.phrase.first < subject.first && subject.first < one.phrase.last && view_.in(one.phrase.first, Table::cue))
      continue;
    if (subject.head != nullptr && !one.phrase.named && one.phrase.head != subject.head) continue;
    if (subject.head == nullptr && !is_for_people(one.phrase)) continue;
    if (one.phrase.named && is_dependent(view_, one.phrase)) continue;
    // "His Highness listened to": what points back is nobody's full naming.
    if (one.phrase.head != nullptr && one.phrase.head->kind == "person" && one.phrase.head->word.ends_with("\u0647"))
      continue;
    if (!one.phrase.named && (one.phrase.second_head != 0 || !is_solid(view_, one.phrase))) continue;
    if (one.phrase.head != nullptr && subject.head != nullptr && one.phrase.count != subject.count) continue;
    if (one.phrase.head != nullptr && one.phrase.count == Count::plural && subject.count != Count::plural) continue;
    if (one.phrase.last - one.phrase.first > 16 || !is_part(wanted, one.tokens)) continue;
    // A longer title of the same person, not a longer phrase about another: the role must be the same where both have
    // one.
    if (subject.head != nullptr && one.phrase.head != nullptr && !(courtesy && one.phrase.named) &&
        one.phrase.head->noun_class != subject.head->noun_class)
      continue;
    // Best is a title that ends in the name at hand; then the longer one.
    const std::string_view name = view_.form(subject.last - 1).bare;
    const auto rank = [&](const NamingOf& naming) {
      const bool same_actor = subject.actor != nullptr && mentions_actor(view_, naming.phrase, *subject.actor);
      const bool same_end =
          view_.word(naming.phrase.last - 1).form != 0 && view_.form(naming.phrase.last - 1).bare == name;
      const bool before = subject.naming == Naming::role && naming.phrase.first < subject.first;
      return std::tuple(same_actor, before, same_end && naming.phrase.head != nullptr, same_end, naming.phrase.definite,
                        naming.tokens.size());
    };
    if (found == nullptr || rank(one) > rank(*found)) found = &one;
  }
  return found;
}

}  // namespace isnad
