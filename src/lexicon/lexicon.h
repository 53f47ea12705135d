// Door of the room `lexicon`: the language tables, loaded, checked, and ready for look-up.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/flat_table.h"
#include "lexicon/rows.h"

namespace isnad {

/// Number of a folded word that stands in some table; 0 = in none.
using KeyId = std::uint32_t;
/// A place in the trie of phrases; 0 = none.
using NodeId = std::uint32_t;

/// All tables of all languages. Immutable once loaded; any number of threads may read it.
class Lexicon {
 public:
  /// Reads every language folder (ar, en, ...) under `folder`. Errors name file and line.
  [[nodiscard]] static Result<Lexicon> load(const std::string& folder);

  /// The key of a folded word (see fold.h), 0 if no table holds it.
  [[nodiscard]] KeyId key(std::string_view folded_word) const;
  /// What a single word stands for; empty for key 0.
  [[nodiscard]] std::span<const Entry> entries(KeyId key) const;
  /// Walks phrases of two words and more: the node after `key` from `node` (0 = from the start), 0 if no phrase goes on
  /// so.
  [[nodiscard]] NodeId step(NodeId node, KeyId key) const;
  /// True if some phrase of two words or more begins with this word.
  [[nodiscard]] bool begins_phrase(KeyId key) const { return key < begins_phrase_.size() && begins_phrase_[key]; }
  /// What a whole name stands for, of one word or more; empty if no table holds it.
  [[nodiscard]] std::span<const Entry> named(std::string_view name) const;
  /// What the phrase that ends at `node` stands for; empty in mid-phrase.
  [[nodiscard]] std::span<const Entry> entries_at(NodeId node) const;

  std::vector<Cue> cues;
  std::vector<According> according;
  std::vector<Head> heads;
  std::vector<Actor> actors;  ///< Offices, groups, persons, outlets: everything with an id.
  std::vector<Country> countries;
  std::vector<std::string>
      content_forces;  ///< Per row of content_nouns: the force the noun gives the statement; mostly empty.
  std::vector<Month> months;
  std::vector<NumberWord> numbers;

  /// First 16 hexadecimal digits of the SHA-256 over names and bytes of all tables in order.
  [[nodiscard]] const std::string& hash() const { return hash_; }

  /// Adds one name of one row: words separated by anything that is no letter or digit. Used while loading.
  void add(std::string_view name, Entry entry);
  /// To be called once after the last add.
  void seal();

 private:
  friend class LexiconLoader;
  struct Building {
    KeyId key = 0;
    NodeId node = 0;
    Entry entry;
  };
  KeyId intern(std::string_view folded_word);

  FlatTable keys_;   ///< Hash of a folded word -> KeyId.
  FlatTable steps_;  ///< Node and key -> node.
  KeyId last_key_ = 0;
  std::vector<Building> building_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> key_begin_;
  std::vector<std::uint32_t> node_begin_;
  std::vector<bool> begins_phrase_;
  std::vector<KeyId> roots_;
  NodeId nodes_ = 0;
  std::string hash_;
};

/// A class of function words as the column `class` of function_words.tsv writes it.
[[nodiscard]] std::string_view class_name(FunctionClass one);

}  // namespace isnad
