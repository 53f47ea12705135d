// Loading: every table of every language in its order, and the digest over them.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/hash.h"
#include "lexicon/loader.h"

namespace isnad {

Result<Lexicon> LexiconLoader::run(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code failed;
  std::vector<std::string> languages;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && form_maker(name)) languages.push_back(name);
  }
  if (failed || languages.empty()) {
    return failure(ErrorKind::not_found, folder, "no language tables here (expected folders such as ar/ and en/)");
  }
  std::sort(languages.begin(), languages.end());
  for (const auto& language : languages) {
    forms_ = form_maker(language);
    path_ = folder + "/" + language + "/";
    for (const auto load : {&LexiconLoader::load_cues, &LexiconLoader::load_according, &LexiconLoader::load_heads,
                            &LexiconLoader::load_actors, &LexiconLoader::load_outlets, &LexiconLoader::load_persons,
                            &LexiconLoader::load_countries, &LexiconLoader::load_given_names,
                            &LexiconLoader::load_function_words, &LexiconLoader::load_content_nouns,
                            &LexiconLoader::load_months, &LexiconLoader::load_numbers, &LexiconLoader::load_titled}) {
      if (auto done = (this->*load)(); !done) return tl::unexpected(done.error());
    }
  }
  lexicon_.seal();
  lexicon_.hash_ = hex(sha256(digest_input_), 8);
  return std::move(lexicon_);
}

Result<TsvTable> LexiconLoader::open(const std::string& name, const std::vector<std::string>& columns, bool optional) {
  const std::string path = path_ + name + ".tsv";
  if (optional && !std::filesystem::exists(path)) return TsvTable{};
  auto table = read_table(path, columns);
  if (table) {
    digest_input_.append(name).push_back('\n');
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    digest_input_.append(hex(sha256(bytes.str())));
  }
  return table;
}

Result<Lexicon> Lexicon::load(const std::string& folder) {
  return LexiconLoader().run(folder);
}

}  // namespace isnad
