// Speed of each stage of a reading. Every page runs through all stages, as in a real read, so that the processor's
// caches are as they are then; the clock runs only for the stage that is measured. Rates count bytes of the pages as
// they came, so the times of the stages add up to that of the whole.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "exchange/ndjson.h"
#include "pages.h"
#include "pipeline.h"
#include "reader.h"

namespace {

using namespace isnad;
using bench::PageSet;

enum class Stage : std::uint8_t { page, text, names, claims, output };
constexpr std::pair<Stage, const char*> stages[] = {{Stage::page, "page"},
                                                    {Stage::text, "text"},
                                                    {Stage::names, "names"},
                                                    {Stage::claims, "claims"},
                                                    {Stage::output, "output"}};

const Lexicon& lexicon() {
  static const Result<Lexicon> loaded = Lexicon::load(ISNAD_DATA_FOLDER);
  if (!loaded) {
    std::fprintf(stderr, "%s\n", loaded.error().text().c_str());
    std::exit(1);
  }
  return loaded.value();
}

double thread_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Processor time spent in one stage, in seconds: other programs on the machine do not count.
class Watch {
 public:
  template <class Work>
  void time(bool measured, Work work) {
    if (!measured) return work();
    const double begin = thread_seconds();
    work();
    seconds_ += thread_seconds() - begin;
  }
  [[nodiscard]] double seconds() const { return seconds_; }

 private:
  double seconds_ = 0;
};

void run_page(const RawPage& page, Stage stage, Workspace& work, std::string& out, Watch& watch) {
  bool read = true;
  watch.time(stage == Stage::page, [&] {
    Result<Article> article = read_page(page.bytes, page.hints);
    if ((read = article.has_value())) work.article = std::move(*article);
  });
  if (!read || stage == Stage::page) return;
  if (stage == Stage::output) {
    const Result<Reading> reading = read_document(page, work);
    watch.time(true, [&] { write_ndjson(*reading, out); });
    return;
  }
  watch.time(stage == Stage::text, [&] { read_text(work.article, work.forms, work.text); });
  watch.time(stage == Stage::names, [&] { find_mentions(work.text, work.forms, work.mentions); });
  watch.time(stage == Stage::claims, [&] {
    std::vector<Statement> statements;
    std::vector<Warning> warnings;
    find_statements(work.view(), Carriers{{}, work.article.outlet, {}}, statements, warnings);
    benchmark::DoNotOptimize(statements.data());
  });
}

void run_stage(benchmark::State& state, const PageSet& set, Stage stage) {
  Workspace work(lexicon());
  std::string out;
  for ([[maybe_unused]] const auto round : state) {
    Watch watch;
    out.clear();
    for (const RawPage& page : set.pages) run_page(page, stage, work, out, watch);
    state.SetIterationTime(watch.seconds());
  }
  state.SetBytesProcessed(state.iterations() * set.bytes);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(set.pages.size()));
}

}  // namespace

int main(int count, char** arguments) {
  for (const auto& [stage, name] : stages) {
    for (const PageSet& set : bench::page_sets()) {
      benchmark::RegisterBenchmark((std::string(name) + "/" + set.name).c_str(), run_stage, set, stage)
          ->UseManualTime()
          ->Unit(benchmark::kMillisecond);
    }
  }
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
