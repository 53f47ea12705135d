// `isnad version`
#include <CLI/CLI.hpp>
#include <iostream>

#include "commands.h"
#include "reader.h"

namespace isnad {

std::string version_text() {
  return std::string("isnad " ISNAD_VERSION " (reader ") + reader_version() + ")";
}

void add_version_command(CLI::App& app) {
  app.add_subcommand("version", "Print the version of the program and of the reader in it")->callback([] {
    std::cout << version_text() << '\n';
  });
}

}  // namespace isnad
