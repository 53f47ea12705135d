// `isnad explain`
#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include "commands.h"
#include "explain.h"
#include "page/source.h"
#include "terminal_facts.h"

namespace isnad {
namespace {

constexpr const char* explain_examples =
    "Example:\n"
    "  isnad explain page.txt | less\n"
    "  isnad explain page.txt --word WORD        only the sentences that hold this word\n"
    "\n"
    "Prints each sentence with its words and their forms, the mentions in it, the rules that fired and those that "
    "nearly\n"
    "did. For whoever adds a verb, an actor or a rule.";

enum class Colour : std::uint8_t { when_terminal, always, never };

struct ExplainCommand {
  std::string file;
  ExplainOptions options;
  Colour colour = Colour::when_terminal;
};

bool coloured(Colour colour) {
  if (colour != Colour::when_terminal) return colour == Colour::always;
  return is_terminal(Stream::output) && !colour_unwanted();
}

int run(const ExplainCommand& command) {
  int code = exit_success;
  ExplainOptions options = command.options;
  options.colour = coloured(command.colour) ? ExplainOptions::Colour::on : ExplainOptions::Colour::off;
  PageSink sink;
  sink.problem = [&](const Error& error) {
    std::cerr << "isnad: " << error.text() << '\n';
    code = exit_some_failed;
  };
  sink.page = [&](RawPage&& page) {
    const auto text = explain(page, options);
    if (!text) {
      sink.problem(text.error());
      return text.error().kind != ErrorKind::bad_table;
    }
    std::cout << *text << std::flush;
    return std::cout.good();
  };
  read_sources({command.file}, sink);
  return code;
}

}  // namespace

void add_explain_command(CLI::App& app, int& exit_code) {
  static const std::map<std::string, Colour> colours = {
      {"auto", Colour::when_terminal}, {"always", Colour::always}, {"never", Colour::never}};
  const auto explain = std::make_shared<ExplainCommand>();
  CLI::App* const command = app.add_subcommand("explain", "Show sentence by sentence why a page is read as it is");
  command->footer(explain_examples);
  command->add_option("FILE", explain->file, "A page, or - for standard input")->required()->type_name("");
  command->add_option("-w,--word", explain->options.word, "Only the sentences that hold this word")->type_name("WORD");
  command->add_option("--data", explain->options.data_folder, "Folder of the lexicon instead of the installed one")
      ->type_name("FOLDER");
  command->add_option("--color", explain->colour, "Colours; auto respects NO_COLOR and TERM=dumb")
      ->transform(CLI::CheckedTransformer(colours).description(""))
      ->type_name("auto|always|never");
  command->callback([explain, &exit_code] { exit_code = run(*explain); });
}

}  // namespace isnad
