// Pages made to be slow: one piece of markup or text again and again. Four times the page may take about four times the
// time.

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "page/page.h"

namespace isnad {
namespace {

double processor_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds_for(const std::string& piece, PageKind kind, std::size_t bytes) {
  std::string page = kind == PageKind::html ? "<html><body>" : "Title\n\n";
  while (page.size() < bytes) page += piece;
  if (kind != PageKind::html) {
    for (std::size_t i = 200; i < page.size(); i += 400) page[i] = '\n';
  }
  Hints hints;
  hints.kind = kind;
  double best = 1e9;
  for (int round = 0; round < 2; ++round) {
    const double begin = processor_seconds();
    (void)read_page(page, hints);
    best = std::min(best, processor_seconds() - begin);
  }
  return best;
}

void check(const std::string& piece, PageKind kind) {
  const double once = seconds_for(piece, kind, 15000);
  const double four_times = seconds_for(piece, kind, 60000);
  EXPECT_LT(four_times, 10 * once + 0.02)
      << "'" << piece << "': " << once << " s, four times as long: " << four_times << " s";
}

TEST(HostilePages, Markup) {
  const char* pieces[] = {"<div>",
                          "</div>",
                          "<p>text ",
                          "<p>text</p>",
                          "<a href=x>",
                          "<table><tr><td>x",
                          "<b><i>x",
                          "<!--",
                          "<!-- x -->",
                          "<script>",
                          "<script>x</script>",
                          "<![CDATA[",
                          "&amp;",
                          "&",
                          "&#",
                          "&notanentity",
                          "<",
                          "< ",
                          "<a",
                          "<a ",
                          "<a b=",
                          "<a b=\"",
                          "<a b='c' ",
                          "</",
                          "</a",
                          "<title>x",
                          "<meta charset=x>",
                          "<h1>t</h1>",
                          "<h1>",
                          "<ul><li><a href=x>y</a>",
                          "<time datetime=2024-01-25>25 January 2024</time>",
                          "<svg>",
                          "<select><option>",
                          "<br>",
                          "<blockquote>",
                          "<span>x</span> ",
                          "<article><p>said that the talks began. ",
                          "<script type=\"application/ld+json\">{\"a\":",
                          "<form><p>",
                          "<template>",
                          "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>",
                          "<p>25/1/2024</p>",
                          "<textarea>",
                          "<style>",
                          "<noscript>",
                          "<div class=\"article content body\"><p>talks, talks, talks."};
  for (const char* piece : pieces) check(piece, PageKind::html);
}

TEST(HostilePages, Text) {
  const char* pieces[] = {
      "x ", "\u0642\u0627\u0644 ", "[", "{", "(", "\n\n", "- ", "25/1/2024 ", "News: ", "\" ", "| a ", "\xFF", "\t"};
  for (const char* piece : pieces) {
    check(piece, PageKind::text);
    check(piece, PageKind::clean);
  }
}

}  // namespace
}  // namespace isnad
