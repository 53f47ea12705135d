// The cache of forms: each spelling of the news is analysed once a thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/form.h"

namespace isnad {

/// From a spelling as written to its Form. News repeats a spelling about 17 times, so a hit is the usual case and costs one
/// hash and one comparison. One cache a thread. Bounded: trim() empties it when it has grown past `most_forms`.
class FormCache {
 public:
  explicit FormCache(const Lexicon& lexicon);

  /// The form of a spelling. References and ids stay good until trim().
  [[nodiscard]] FormId find(std::string_view raw);
  [[nodiscard]] const Form& form(FormId id) const { return forms_[id]; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

  /// To be called between documents.
  void trim();

  static constexpr std::size_t most_forms = std::size_t{1} << 17;

 private:
  struct Slot {
    std::uint32_t tag = 0;
    FormId form = 0;  ///< 0 = free.
  };
  FormId make(std::string_view raw);
  std::string_view keep(std::string_view bytes);
  void grow();
  void clear();

  const Lexicon& lexicon_;
  std::vector<Form> forms_;
  std::vector<Slot> slots_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;      ///< Bytes used of the last block.
  std::size_t kept_ = 0;      ///< Bytes in all blocks.
  std::string buffer_;
};

}  // namespace isnad
