// The subcommands of the program: each adds itself to the command line and runs when it is named there.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace isnad {

// What the program returns to the shell.
inline constexpr int exit_success = 0;
inline constexpr int exit_some_failed =
    1;  ///< Some page could not be read or some output not written; the rest was done.
inline constexpr int exit_wrong_use = 2;  ///< Nothing was done: the command line, the lexicon or the output is wrong.

// `exit_code` is set when the command has run, and must outlive `app`.
void add_read_command(CLI::App& app, int& exit_code);
void add_explain_command(CLI::App& app, int& exit_code);
void add_lexicon_command(CLI::App& app, int& exit_code);
void add_version_command(CLI::App& app);

/// "isnad 0.1.0 (reader 0.1.0)"
[[nodiscard]] std::string version_text();

}  // namespace isnad
