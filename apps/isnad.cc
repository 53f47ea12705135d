// The program `isnad`: subcommands only, each in its own file.
#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <string>

#include "commands.h"
#include "reader.h"

namespace {

constexpr const char* description =
    "Isnad reads news pages, Arabic and English, and prints who said what, through whom, tied to the bytes.";

constexpr const char* examples =
    "Examples:\n"
    "  isnad read page.html                     what one page says, laid out for people\n"
    "  isnad read pages/ --format csv -o s.csv  a folder as a table for a spreadsheet\n"
    "  isnad read news.ndjson.gz > out.ndjson   an archive as JSON, one object a page\n"
    "  curl -s URL | isnad read - --url URL     a page from the network\n"
    "  isnad explain page.txt                   why it was read as it was\n"
    "\n"
    "`isnad COMMAND --help` says more about each. Exit codes: 0 all was read; 1 some page could not be read, or the "
    "output\n"
    "not written (the reasons are on standard error, the rest was done); 2 the command or the lexicon is wrong.";

}  // namespace

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // `isnad read ... | head` ends quietly: the write fails and the reading stops.

  CLI::App app(description, "isnad");
  app.footer(examples);
  app.set_version_flag("--version", isnad::version_text());
  app.require_subcommand(1);
  app.get_formatter()->column_width(26);
  int exit_code = isnad::exit_success;
  isnad::add_read_command(app, exit_code);
#ifdef ISNAD_WITH_EXPLAIN
  isnad::add_explain_command(app, exit_code);
#endif
  isnad::add_lexicon_command(app, exit_code);
  isnad::add_version_command(app);

  if (count <= 1) {
    std::cerr << app.help();
    return isnad::exit_wrong_use;
  }
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? isnad::exit_success : isnad::exit_wrong_use;
  }
  return exit_code;
}
