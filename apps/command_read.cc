// `isnad read`
#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "commands.h"
#include "exchange/csv.h"
#include "exchange/ndjson.h"
#include "exchange/terminal.h"
#include "output_file.h"
#include "page/source.h"
#include "parallel.h"
#include "progress.h"
#include "reader.h"
#include "terminal_facts.h"

namespace isnad {
namespace {

constexpr const char* read_examples =
    "PATH is a file (.html .txt .ndjson .warc .xml .rss .atom, each also .gz), a folder of such files, or - for "
    "standard\n"
    "input. Results come in the order of the input, whatever the number of threads.\n"
    "\n"
    "Examples:\n"
    "  isnad read page.html                        one page, laid out for people\n"
    "  isnad read pages/ -o statements.csv         a folder, one row a statement, for a spreadsheet\n"
    "  isnad read news.ndjson.gz --quiet | jq .    an archive, one JSON object a page\n"
    "  isnad read crawl.warc.gz --text -o out.ndjson\n"
    "                                              with the articles' text\n"
    "  curl -s URL | isnad read - --url URL --outlet Reuters";

enum class Format : std::uint8_t { text, ndjson, csv };
enum class Colour : std::uint8_t { when_terminal, always, never };

struct ReadCommand {
  std::vector<std::string> paths;
  std::optional<Format> format;
  Colour colour = Colour::when_terminal;
  std::string output;
  std::string data_folder;
  std::string outlet;
  std::string url;
  int threads = 0;
  bool with_text = false;
  bool quiet = false;
};

bool to_terminal(const ReadCommand& command) {
  return (command.output.empty() || command.output == "-") && is_terminal(Stream::output);
}

Format chosen_format(const ReadCommand& command) {
  if (command.format) return *command.format;
  if (command.output.ends_with(".csv")) return Format::csv;
  if (command.output.ends_with(".txt")) return Format::text;
  return to_terminal(command) ? Format::text : Format::ndjson;
}

TextStyle text_style(const ReadCommand& command) {
  const bool terminal = to_terminal(command);
  const bool coloured =
      command.colour == Colour::always || (command.colour == Colour::when_terminal && terminal && !colour_unwanted());
  TextStyle style;
  style.colour = coloured ? TextStyle::Colour::on : TextStyle::Colour::off;
  style.isolates = terminal ? TextStyle::Isolates::on : TextStyle::Isolates::off;
  style.columns = terminal ? terminal_columns(Stream::output) : 0;
  return style;
}

// Appends one reading in the format asked for.
std::function<void(const Reading&, std::string&)> chosen_writer(const ReadCommand& command) {
  switch (chosen_format(command)) {
    case Format::text:
      return
          [style = text_style(command)](const Reading& reading, std::string& out) { write_text(reading, style, out); };
    case Format::csv:
      return [](const Reading& reading, std::string& out) { write_csv(reading, out); };
    case Format::ndjson:
      break;
  }
  NdjsonOptions options;
  if (command.with_text) options.text = NdjsonOptions::Text::include;
  return [options](const Reading& reading, std::string& out) { write_ndjson(reading, out, options); };
}

PageWorker make_worker(const Reader& reader, const ReadCommand& command) {
  ReadOptions options;
  if (command.with_text) options.text = ReadOptions::Text::include;
  const auto scratch = std::make_shared<Reader::Scratch>(reader);
  return [&reader, options, scratch, write = chosen_writer(command)](const RawPage& page,
                                                                     std::string& out) -> Result<void> {
    auto reading = reader.read(page, *scratch, options);
    if (!reading) {
      Error error = std::move(reading.error());
      if (error.where.empty()) error.where = page.path;
      return tl::unexpected<Error>(std::move(error));
    }
    write(*reading, out);
    return {};
  };
}

// All pages of the command's paths, with its hints where the page brings none of its own.
void read_pages(const ReadCommand& command, const PageSink& sink) {
  PageSink hinted = sink;
  hinted.page = [&](RawPage&& page) {
    if (page.hints.url.empty()) page.hints.url = command.url;
    if (page.hints.outlet.empty()) page.hints.outlet = command.outlet;
    return sink.page(std::move(page));
  };
  read_sources(command.paths, hinted);
}

ParallelLimits limits_of(const ReadCommand& command) {
  ParallelLimits limits;
  limits.threads =
      command.threads > 0 ? command.threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  limits.most_waiting_bytes = std::max(limits.most_waiting_bytes, static_cast<std::size_t>(limits.threads) << 20);
  if (to_terminal(command)) {  // Somebody is looking: show each page as soon as it is read.
    limits.batch_bytes = 1;
    limits.write_bytes = 0;
  }
  return limits;
}

int run(const ReadCommand& command) {
  const bool show_progress = !command.quiet && !to_terminal(command) && is_terminal(Stream::error);
  ProgressBar progress(show_progress ? ProgressBar::Visible::yes : ProgressBar::Visible::no);
  const auto complain = [&](const Error& error) { progress.message("isnad: " + error.text()); };

  const auto reader = Reader::open(command.data_folder);
  if (!reader) return complain(reader.error()), exit_wrong_use;
  auto output = OutputFile::open(command.output);
  if (!output) return complain(output.error()), exit_wrong_use;

  int exit_code = exit_success;
  bool going = true;
  if (chosen_format(command) == Format::csv) {
    std::string header;
    write_csv_header(header);
    going = output->write(header);
  }
  PageWork work;
  work.source = [&](const PageSink& sink) { read_pages(command, sink); };
  work.make_worker = [&] { return make_worker(*reader, command); };
  work.write = [&](std::string_view bytes) { return output->write(bytes); };
  work.problem = [&](const Error& error) {
    complain(error);
    exit_code = exit_some_failed;
  };
  if (show_progress) work.progress = [&](const Progress& state) { progress.update(state); };
  if (going) work_on_pages(work, limits_of(command));

  output->close();
  if (!output->error().reason.empty()) work.problem(output->error());
  return exit_code;
}

}  // namespace

void add_read_command(CLI::App& app, int& exit_code) {
  static const std::map<std::string, Format> formats = {
      {"text", Format::text}, {"ndjson", Format::ndjson}, {"csv", Format::csv}};
  static const std::map<std::string, Colour> colours = {
      {"auto", Colour::when_terminal}, {"always", Colour::always}, {"never", Colour::never}};
  const auto read = std::make_shared<ReadCommand>();
  CLI::App* const command = app.add_subcommand("read", "Read pages: who said what, through whom");
  command->footer(read_examples);
  command->add_option("PATH", read->paths, "Files, folders, or - for standard input")->required()->type_name("");
  command
      ->add_option("-f,--format", read->format,
                   "How to write it (default: text on a terminal, ndjson elsewhere, or by\n"
                   "the name of the file: -o x.csv)")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("text|ndjson|csv");
  command->add_option("-o,--output", read->output, "Write to this file instead of standard output")->type_name("FILE");
  command->add_flag("--text", read->with_text, "Add the article's and the statements' text to ndjson");
  command->add_option("--url", read->url, "Where the pages are from, if they do not say so")->type_name("URL");
  command->add_option("--outlet", read->outlet, "Whose pages they are, if they do not say so")->type_name("NAME");
  command->add_option("-j,--threads", read->threads, "How many threads read (default: one per core)")
      ->check(CLI::Range(1, 1024).description(""))
      ->type_name("N");
  command->add_option("--data", read->data_folder, "Folder of the lexicon instead of the installed one")
      ->type_name("FOLDER");
  command->add_option("--color", read->colour, "Colours in text; auto respects NO_COLOR and TERM=dumb")
      ->transform(CLI::CheckedTransformer(colours).description(""))
      ->type_name("auto|always|never");
  command->add_flag("-q,--quiet", read->quiet, "No progress bar");
  command->callback([read, &exit_code] { exit_code = run(*read); });
}

}  // namespace isnad
