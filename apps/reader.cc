#include "reader.h"

#include <cstdlib>
#include <filesystem>

#include "pipeline.h"

namespace isnad {

struct Reader::Parts {
  Lexicon lexicon;
};

struct Reader::Scratch::Parts {
  explicit Parts(const Lexicon& lexicon) : work(lexicon) {}
  Workspace work;
};

Reader::Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Reader::Scratch::Scratch(const Reader& reader) : parts_(std::make_unique<Parts>(reader.parts_->lexicon)) {}
Reader::Scratch::Scratch(Scratch&&) noexcept = default;
Reader::Scratch::~Scratch() = default;

/// Where the tables are: as asked, as the environment says, beside the sources the program was built from, installed.
std::string find_data_folder(const std::string& asked_for) {
  if (!asked_for.empty()) return asked_for;
  if (const char* variable = std::getenv("ISNAD_DATA"); variable != nullptr && *variable != '\0') return variable;
  std::error_code ignored;
  for (const char* folder : {ISNAD_SOURCE_DATA, ISNAD_INSTALLED_DATA}) {
    if (std::filesystem::exists(std::string(folder) + "/ar/cues.tsv", ignored)) return folder;
  }
  return ISNAD_INSTALLED_DATA;
}

Result<Reader> Reader::open(const std::string& data_folder) {
  auto lexicon = Lexicon::load(find_data_folder(data_folder));
  if (!lexicon) return tl::unexpected(lexicon.error());
  Reader reader;
  reader.parts_ = std::make_unique<Parts>(Parts{std::move(*lexicon)});
  return reader;
}

Result<Reading> Reader::read(const RawPage& page, Scratch& scratch, const ReadOptions& options) const {
  Workspace& work = scratch.parts_->work;
  auto reading = read_document(page, work);
  if (reading && options.text == ReadOptions::Text::include) reading->text = article_text(work.article);
  return reading;
}

const char* reader_version() {
  return ISNAD_VERSION;
}

}  // namespace isnad
