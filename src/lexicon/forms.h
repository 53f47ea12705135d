// How a language makes the spellings of a table row: the one place where languages differ while tables are loaded.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/rows.h"

namespace isnad {

/// A spelling with the grammatical features it shows. `entry.table` and `entry.row` are filled by the loader.
struct MadeForm {
  std::string spelling;
  Entry entry;
};

/// The principal parts of a reporting verb as its table gives them; empty where the language or the verb has none.
struct VerbParts {
  std::string past;
  std::string present;
  std::string participle;
  std::string masdar;
};

/// Makes forms for one language. Stateless.
class FormMaker {
 public:
  virtual ~FormMaker() = default;
  /// All forms of a reporting verb.
  [[nodiscard]] virtual std::vector<MadeForm> verb(const VerbParts& parts) const = 0;
  /// All forms of a head noun; `plurals` as in the column ("-": none, empty: the regular one). Two-word heads stay as
  /// they are.
  [[nodiscard]] virtual std::vector<MadeForm> noun(std::string_view singular, std::string_view plurals,
                                                   std::string_view kind) const = 0;
  /// All forms of an adjective of nationality.
  [[nodiscard]] virtual std::vector<MadeForm> adjective(std::string_view masculine) const = 0;
  /// Where the speaker usually stands: true = before the verb.
  [[nodiscard]] virtual bool subject_first() const = 0;
};

/// The maker for a language folder ("ar", "en"), or nothing where the language is not known.
[[nodiscard]] std::unique_ptr<FormMaker> form_maker(std::string_view language);

[[nodiscard]] std::unique_ptr<FormMaker> arabic_forms();
[[nodiscard]] std::unique_ptr<FormMaker> english_forms();

}  // namespace isnad
