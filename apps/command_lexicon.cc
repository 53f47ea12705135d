// `isnad lexicon check` and `isnad lexicon report`
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "commands.h"
#include "reader.h"
#ifdef ISNAD_WITH_LEXICON_REPORT
#include "lexicon_report.h"
#endif

namespace isnad {
namespace {

struct LexiconOptions {
  std::string data_folder;
  std::vector<std::string> corpus;
};

int check(const LexiconOptions& options) {
  const auto reader = Reader::open(options.data_folder);
  if (!reader) {
    std::cerr << "isnad: " << reader.error().text() << '\n';
    return exit_some_failed;
  }
  std::cout << "all tables are sound\n";
  return exit_success;
}

#ifdef ISNAD_WITH_LEXICON_REPORT
int report(const LexiconOptions& options) {
  const auto text = lexicon_report(options.corpus, options.data_folder);
  if (!text) {
    std::cerr << "isnad: " << text.error().text() << '\n';
    return exit_some_failed;
  }
  std::cout << *text;
  return exit_success;
}
#endif

}  // namespace

void add_lexicon_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<LexiconOptions>();
  CLI::App* const lexicon = app.add_subcommand("lexicon", "Look after the tables of actors, outlets, verbs...");
  lexicon->require_subcommand(1);

  CLI::App* const checking = lexicon->add_subcommand("check", "Load all tables; say file and line of what is wrong");
  checking->add_option("--data", options->data_folder, "Folder of the tables instead of the installed one")
      ->type_name("FOLDER");
  checking->callback([options, &exit_code] { exit_code = check(*options); });

#ifdef ISNAD_WITH_LEXICON_REPORT
  CLI::App* const reporting = lexicon->add_subcommand(
      "report", "Read a corpus; print hits per row and the most frequent unknown words where speakers stand");
  reporting->add_option("CORPUS", options->corpus, "Pages, as `isnad read` takes them")->required()->type_name("");
  reporting->add_option("--data", options->data_folder, "Folder of the tables instead of the installed one")
      ->type_name("FOLDER");
  reporting->callback([options, &exit_code] { exit_code = report(*options); });
#endif
}

}  // namespace isnad
