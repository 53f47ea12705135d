// English: forms of a reporting verb, a head noun, an adjective of nationality.

#include "lexicon/forms.h"

namespace isnad {
namespace {

MadeForm made(std::string spelling, Shape shape, Count count) {
  Entry entry;
  entry.shape = shape;
  entry.count = count;
  return {std::move(spelling), entry};
}

class EnglishForms final : public FormMaker {
 public:
  /// `past` said, `present` says, `participle` saying, `masdar` the infinitive (say), each as the table gives it.
  std::vector<MadeForm> verb(const VerbParts& parts) const override {
    std::vector<MadeForm> out;
    if (!parts.past.empty()) out.push_back(made(parts.past, Shape::past, Count::singular));
    if (!parts.present.empty()) out.push_back(made(parts.present, Shape::present, Count::singular));
    if (!parts.participle.empty()) out.push_back(made(parts.participle, Shape::participle, Count::singular));
    if (!parts.masdar.empty() && parts.masdar != parts.past)
      out.push_back(made(parts.masdar, Shape::present, Count::plural));
    return out;
  }

  std::vector<MadeForm> noun(std::string_view singular, std::string_view plurals, std::string_view) const override {
    std::vector<MadeForm> out{made(std::string(singular), Shape::none, Count::singular)};
    if (plurals.empty()) out.push_back(made(std::string(singular) + "s", Shape::none, Count::plural));
    while (!plurals.empty() && plurals != "-") {
      const auto end = plurals.find('|');
      out.push_back(made(std::string(plurals.substr(0, end)), Shape::none, Count::plural));
      plurals = end == std::string_view::npos ? std::string_view{} : plurals.substr(end + 1);
    }
    return out;
  }

  std::vector<MadeForm> adjective(std::string_view word) const override {
    return {made(std::string(word), Shape::none, Count::singular),
            made(std::string(word) + "s", Shape::none, Count::plural)};
  }

  bool subject_first() const override { return true; }
};

}  // namespace

std::unique_ptr<FormMaker> english_forms() {
  return std::make_unique<EnglishForms>();
}

}  // namespace isnad
