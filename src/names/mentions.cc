// Longest match of lexicon phrases over the words of an article.

#include "names/names.h"

namespace isnad {
namespace {

constexpr std::uint16_t bit(Table table) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(table));
}
constexpr std::uint16_t name_tables = bit(Table::actor) | bit(Table::country) | bit(Table::capital) |
                                      bit(Table::nationality) | bit(Table::head) | bit(Table::given_name);

bool is_name(const Entry& entry) {
  return (bit(entry.table) & name_tables) != 0;
}

/// Marks that may stand between the words of one name: a point in an abbreviation, quotation marks, a hyphen, a stroke.
bool is_inside_mark(WordKind kind) {
  return kind == WordKind::stop || kind == WordKind::quote_open || kind == WordKind::quote_close ||
         kind == WordKind::dash || kind == WordKind::slash;
}

/// Of several meanings of one spelling: a proper name before a nationality before a common noun. `marked`: it stands in
/// quotation marks, as papers do that are called as a city is.
int rank(const Entry& entry, bool marked) {
  switch (entry.table) {
    case Table::actor:
      return entry.weak ? (marked ? 5 : 3) : 6;
    case Table::country:
      return entry.weak ? 1 : 5;
    case Table::capital:
      return entry.weak ? 1 : 4;
    case Table::head:
      return entry.definite && entry.gender == Gender::both ? 5 : 4;
    case Table::nationality:
      return 3;
    case Table::given_name:
      return entry.weak ? 0 : 2;
    default:
      return -1;
  }
}

/// What before a word says that a name follows, so weak names of actors and outlets count.
enum class Support : std::uint8_t { none, noun, outlet, marks };

const Entry* best(const Lexicon& lexicon, std::span<const Entry> entries, Support support) {
  const Entry* found = nullptr;
  for (const Entry& entry : entries) {
    if (entry.weak && entry.table == Table::actor && support == Support::none) continue;
    // "the Central" is a paper behind "the paper", an adjective behind "the command".
    const bool outlet = entry.table == Table::actor && lexicon.actors[entry.row].kind == "outlet";
    if (entry.weak && outlet && support == Support::noun) continue;
    const bool marked = support == Support::marks;
    if (is_name(entry) && (found == nullptr || rank(entry, marked) > rank(*found, marked))) found = &entry;
  }
  return found;
}

struct Matcher {
  const Sentences& text;
  const FormCache& forms;

  /// A quotation mark, a bracket, a dash or the common noun of an outlet or institution stands right before word i.
  Support support_of(std::uint32_t i) const {
    if (i == 0) return Support::none;
    const Word& before = text.words[i - 1];
    if (before.kind == WordKind::quote_open) return Support::marks;
    if (before.kind == WordKind::bracket_open || before.kind == WordKind::dash) return Support::outlet;
    if ((forms.marks(before.form) & bit(Table::head)) == 0) return Support::none;
    for (const FormVariant& way : forms.form(before.form).ways()) {
      for (const Entry& entry : forms.lexicon().entries(way.key)) {
        if (entry.table == Table::head && forms.lexicon().heads[entry.row].kind == "outlet") return Support::outlet;
      }
    }
    return Support::noun;
  }

  /// Follows a phrase from word i, whose first key is `key`; keeps the longest end in `mention`.
  void follow(std::uint32_t i, std::uint32_t end, const FormVariant& way, Support support, Mention& mention) const {
    const Lexicon& lexicon = forms.lexicon();
    NodeId node = lexicon.step(0, way.key);
    for (std::uint32_t at = i + 1; node != 0 && at < end; ++at) {
      const Word& word = text.words[at];
      if (word.form == 0) {
        if (is_inside_mark(word.kind) && at + 1 < end) continue;
        return;
      }
      NodeId next = 0;
      for (const FormVariant& inner : forms.form(word.form).ways()) {
        if (inner.clitics != 0 && inner.clitics != clitic::possessive) continue;
        if ((next = lexicon.step(node, inner.key)) != 0) break;
      }
      node = next;
      if (const Entry* entry = best(lexicon, lexicon.entries_at(node), support);
          entry != nullptr && at + 1 > mention.last) {
        mention = {i, at + 1, *entry, way.clitics};
      }
    }
  }

  Mention longest(std::uint32_t i, std::uint32_t end) const {
    Mention mention{i, i, {}, 0};
    const Form& form = forms.form(text.words[i].form);
    // "today" is a paper's name in quotation marks alone.
    Support support = support_of(i);
    if (support != Support::marks && form.is(FunctionClass::time)) support = Support::none;
    for (const FormVariant& way : form.ways()) {
      if (form.starts_phrase) follow(i, end, way, support, mention);
      if (mention.last > i + 1) break;
      if (mention.last == i + 1) continue;
      if (const Entry* entry = best(forms.lexicon(), forms.lexicon().entries(way.key), support))
        mention = {i, i + 1, *entry, way.clitics};
    }
    return mention;
  }
};

}  // namespace

void find_mentions(const Sentences& text, const FormCache& forms, Mentions& out) {
  out.clear();
  out.at.assign(text.words.size(), 0);
  const Matcher matcher{text, forms};
  for (const Sentence& sentence : text.sentences) {
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      const FormId id = text.words[i].form;
      if ((forms.marks(id) & (name_tables | FormCache::phrase_mark)) == 0) {
        ++i;
        continue;
      }
      const Mention mention = matcher.longest(i, sentence.last);
      if (mention.last == i) {
        ++i;
        continue;
      }
      out.list.push_back(mention);
      out.at[i] = static_cast<std::uint32_t>(out.list.size());
      i = mention.last;
    }
  }
}

}  // namespace isnad
