#include "pages.h"

#include <cstdio>
#include <cstdlib>

namespace isnad::bench {
namespace {

void add(PageSet& set, RawPage&& page) {
  set.bytes += static_cast<std::int64_t>(page.bytes.size());
  set.pages.push_back(std::move(page));
}

bool is_html(const RawPage& page) {
  return page.hints.kind == PageKind::html ||
         (page.hints.kind == PageKind::guess && page.bytes.find("<html") != std::string::npos);
}

std::int64_t most_bytes() {
  const char* megabytes = std::getenv("ISNAD_BENCH_MEGABYTES");
  const long wanted = megabytes != nullptr ? std::atol(megabytes) : 0;
  return std::int64_t{wanted > 0 ? wanted : 16} << 20U;
}

std::vector<PageSet> load() {
  PageSet html{"html", {}, 0};
  PageSet dumps{"dumps", {}, 0};
  PageSet clean{"clean", {}, 0};
  PageSet corpus{"corpus", {}, 0};
  PageSink sink;
  sink.page = [&](RawPage&& page) {
    add(is_html(page) ? html : page.hints.kind == PageKind::clean ? clean : dumps, std::move(page));
    return true;
  };
  read_sources({ISNAD_SAMPLES}, sink);
  if (const char* path = std::getenv("ISNAD_BENCH_CORPUS"); path != nullptr && *path != '\0') {
    sink.page = [&](RawPage&& page) {
      add(corpus, std::move(page));
      return corpus.bytes < most_bytes();
    };
    sink.problem = [](const Error& error) { std::fprintf(stderr, "%s\n", error.text().c_str()); };
    read_sources({path}, sink);
  }
  std::vector<PageSet> sets;
  for (PageSet* set : {&html, &dumps, &clean, &corpus}) {
    if (!set->pages.empty()) sets.push_back(std::move(*set));
  }
  return sets;
}

}  // namespace

const std::vector<PageSet>& page_sets() {
  static const std::vector<PageSet> sets = load();
  return sets;
}

}  // namespace isnad::bench
