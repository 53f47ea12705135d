// The cache of forms: each spelling of the news is analysed once a thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/flat_table.h"
#include "text/form.h"

namespace isnad {

/// From a spelling as written to its Form. News repeats a spelling about 17 times, so a hit is the usual case and costs
/// one hash and one comparison. One cache a thread. Bounded: trim() empties it when it has grown past `most_forms`.
class FormCache {
 public:
  explicit FormCache(const Lexicon& lexicon);

  /// The form of a spelling. References and ids stay good until trim().
  [[nodiscard]] FormId find(std::string_view raw) { return find(raw, hash_of(raw)); }
  /// The same in two steps, so that many look-ups can be under way: hash_of, prefetch, and a little later find.
  [[nodiscard]] static std::uint64_t hash_of(std::string_view raw);
  void prefetch(std::uint64_t hash) const { ids_.prefetch(hash); }
  [[nodiscard]] FormId find(std::string_view raw, std::uint64_t hash);
  /// Memory for such hashes, reused from paragraph to paragraph.
  [[nodiscard]] std::vector<std::uint64_t>& pending() { return pending_; }
  [[nodiscard]] const Form& form(FormId id) const { return forms_[id]; }
  /// What most walks over the words ask first, kept apart so that it stays in the processor's cache: Form::tables, with
  /// phrase_mark and latin_mark.
  [[nodiscard]] std::uint16_t marks(FormId id) const { return marks_[id]; }
  static constexpr std::uint16_t phrase_mark = 1U << 15;
  static constexpr std::uint16_t latin_mark = 1U << 14;
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

  /// To be called between documents.
  void trim();

  static constexpr std::size_t most_forms = std::size_t{1} << 17;

 private:
  FormId make(std::string_view raw);
  std::string_view keep(std::string_view bytes);
  void clear();

  const Lexicon& lexicon_;
  std::vector<Form> forms_;
  std::vector<std::uint16_t> marks_;
  FlatTable ids_;  ///< Hash of a spelling -> form. Two spellings of one 64-bit hash are not told apart.
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;  ///< Bytes used of the last block.
  std::size_t kept_ = 0;  ///< Bytes in all blocks.
  std::string buffer_;
  std::vector<std::uint64_t> pending_;
};

}  // namespace isnad
