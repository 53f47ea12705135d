// `isnad explain`
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "commands.h"
#include "explain.h"
#include "page/source.h"

namespace isnad {
namespace {

constexpr const char* explain_examples =
    "Example:\n"
    "  isnad explain page.txt | less -R\n"
    "\n"
    "Prints each sentence with its words and their forms, the mentions in it, the rules that fired and those that "
    "nearly\n"
    "did. For whoever adds a verb, an actor or a rule.";

int run(const std::string& file) {
  int code = exit_success;
  PageSink sink;
  sink.page = [&](RawPage&& page) {
    std::cout << explain(page);
    return std::cout.good();
  };
  sink.problem = [&](const Error& error) {
    std::cerr << "isnad: " << error.text() << '\n';
    code = exit_some_failed;
  };
  read_sources({file}, sink);
  return code;
}

}  // namespace

void add_explain_command(CLI::App& app, int& exit_code) {
  const auto file = std::make_shared<std::string>();
  CLI::App* const command = app.add_subcommand("explain", "Show sentence by sentence why a page is read as it is");
  command->footer(explain_examples);
  command->add_option("FILE", *file, "A page, or - for standard input")->required()->type_name("");
  command->callback([file, &exit_code] { exit_code = run(*file); });
}

}  // namespace isnad
