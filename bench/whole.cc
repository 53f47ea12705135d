// Speed of the whole reading, from the bytes of pages in memory to Readings, without and with the lines that are
// printed, by one thread and by two; and of the way from a file to pages where a corpus is named.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

#include "exchange/ndjson.h"
#include "pages.h"
#include "reader.h"

namespace {

using namespace isnad;
using bench::PageSet;

enum class Output : std::uint8_t { none, ndjson };

const Reader& reader() {
  static const Result<Reader> opened = Reader::open(ISNAD_DATA_FOLDER);
  if (!opened) {
    std::fprintf(stderr, "%s\n", opened.error().text().c_str());
    std::exit(1);
  }
  return opened.value();
}

/// Each thread reads all pages of the set.
void read_all(benchmark::State& state, const PageSet& set, Output output) {
  Reader::Scratch scratch(reader());
  std::string line;
  std::int64_t statements = 0;
  std::int64_t printed = 0;
  for ([[maybe_unused]] const auto round : state) {
    for (const RawPage& page : set.pages) {
      const Result<Reading> reading = reader().read(page, scratch);
      if (!reading) continue;
      statements += static_cast<std::int64_t>(reading->statements.size());
      if (output == Output::none) continue;
      line.clear();
      write_ndjson(*reading, line);
      printed += static_cast<std::int64_t>(line.size());
    }
  }
  const auto rate = benchmark::Counter::kIsRate;
  state.SetBytesProcessed(state.iterations() * set.bytes);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(set.pages.size()));
  state.counters["statements/s"] = benchmark::Counter(static_cast<double>(statements), rate);
  if (output == Output::ndjson) {
    state.counters["out_bytes/s"] = benchmark::Counter(static_cast<double>(printed), rate, benchmark::Counter::kIs1024);
  }
}

/// From the file to pages, without reading them.
void read_file(benchmark::State& state, const std::string& path) {
  std::int64_t bytes = 0;
  PageSink sink;
  sink.page = [&](RawPage&& page) {
    bytes += static_cast<std::int64_t>(page.bytes.size());
    return true;
  };
  for ([[maybe_unused]] const auto round : state) read_sources({path}, sink);
  state.SetBytesProcessed(bytes);
}

/// Loads the tables: what a start of the program costs.
void open_reader(benchmark::State& state) {
  for ([[maybe_unused]] const auto round : state) {
    const Result<Reader> opened = Reader::open(ISNAD_DATA_FOLDER);
    benchmark::DoNotOptimize(opened.has_value());
  }
}

}  // namespace

int main(int count, char** arguments) {
  for (const PageSet& set : bench::page_sets()) {
    for (const auto& [output, name] :
         {std::pair(Output::none, "reading/"), std::pair(Output::ndjson, "reading_printed/")}) {
      const std::string title = name + set.name;
      benchmark::RegisterBenchmark(title.c_str(), read_all, set, output)->Unit(benchmark::kMillisecond);
      benchmark::RegisterBenchmark(title.c_str(), read_all, set, output)
          ->UseRealTime()
          ->Threads(1)
          ->Threads(2)
          ->Unit(benchmark::kMillisecond);
    }
  }
  if (const char* path = std::getenv("ISNAD_BENCH_CORPUS"); path != nullptr && *path != '\0') {
    benchmark::RegisterBenchmark("sources/corpus", read_file, std::string(path))
        ->UseRealTime()
        ->Unit(benchmark::kMillisecond);
  }
  benchmark::RegisterBenchmark("open_reader", open_reader)->Unit(benchmark::kMillisecond);
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
