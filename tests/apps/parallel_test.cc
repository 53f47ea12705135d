#include "parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace isnad {
namespace {

// Pages named 0, 1, 2..., of sizes that vary.
std::function<void(const PageSink&)> counting_source(int pages, std::size_t bytes) {
  return [=](const PageSink& sink) {
    for (int i = 0; i < pages; ++i) {
      const std::size_t size = bytes * static_cast<std::size_t>(1 + i % 3);
      if (!sink.page(RawPage{std::to_string(i), std::string(size, 'x'), {}})) return;
      if (i % 10 == 9) sink.problem(Error{ErrorKind::damaged, "input " + std::to_string(i), "broken"});
    }
  };
}

PageWorker echo() {
  return [](const RawPage& page, std::string& out) -> Result<void> {
    const int number = std::stoi(page.path);
    if (number % 7 == 6) return failure(ErrorKind::not_text, page.path, "no letters");
    if (number % 5 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
    out += page.path + " " + std::to_string(page.bytes.size()) + "\n";
    return {};
  };
}

struct Outcome {
  std::string out;
  std::vector<std::string> problems;
};

Outcome run(PageWork work, const ParallelLimits& limits) {
  Outcome outcome;
  work.write = [&](std::string_view bytes) { return outcome.out += bytes, true; };
  work.problem = [&](const Error& error) { outcome.problems.push_back(error.text()); };
  work_on_pages(work, limits);
  return outcome;
}

TEST(Parallel, AnyNumberOfThreadsGivesTheSameOutputInOrder) {
  PageWork work;
  work.source = counting_source(500, 100);
  work.make_worker = echo;
  ParallelLimits alone;
  const Outcome wanted = run(work, alone);
  EXPECT_EQ(wanted.problems.size(), 50U + 71U);
  for (const int threads : {2, 3, 8}) {
    for (const std::size_t batch : {1U, 1000U, 1000000U}) {
      ParallelLimits limits{threads, batch, 5000, 100};
      const Outcome got = run(work, limits);
      EXPECT_EQ(got.out, wanted.out) << threads << " threads, batches of " << batch;
      EXPECT_EQ(got.problems.size(), wanted.problems.size());
    }
  }
}

TEST(Parallel, ProblemsKeepTheirOrderWhenPagesTravelAlone) {
  PageWork work;
  work.source = counting_source(100, 10);
  work.make_worker = echo;
  EXPECT_EQ(run(work, {4, 1, 1000, 0}).problems, run(work, {}).problems);
}

TEST(Parallel, AnEmptyListIsDoneAtOnce) {
  PageWork work;
  work.source = [](const PageSink&) {};
  work.make_worker = echo;
  for (const int threads : {1, 4}) EXPECT_EQ(run(work, {threads, 1, 1, 0}).out, "");
}

TEST(Parallel, OnlyProblems) {
  PageWork work;
  work.source = [](const PageSink& sink) {
    for (int i = 0; i < 5000; ++i) sink.problem(Error{ErrorKind::damaged, "line " + std::to_string(i), "broken"});
  };
  work.make_worker = echo;
  for (const int threads : {1, 3}) EXPECT_EQ(run(work, {threads, 4096, 16384, 0}).problems.size(), 5000U);
}

TEST(Parallel, WhatIsUnderWayStaysWithinItsLimit) {
  std::atomic<std::int64_t> under_way = 0;
  std::atomic<std::int64_t> most = 0;
  PageWork work;
  work.source = [&](const PageSink& sink) {
    for (int i = 0; i < 2000; ++i) {
      under_way += 100;
      most = std::max<std::int64_t>(most, under_way);
      sink.page(RawPage{std::to_string(i), std::string(100, 'x'), {}});
    }
  };
  work.make_worker = [] {
    return [](const RawPage& page, std::string& out) -> Result<void> {
      if (page.path == "0") std::this_thread::sleep_for(std::chrono::milliseconds(30));  // the others must wait for it
      out += 'x';
      return {};
    };
  };
  work.write = [&](std::string_view bytes) { return under_way -= 100 * static_cast<std::int64_t>(bytes.size()), true; };
  work.problem = [](const Error&) {};
  work_on_pages(work, {3, 500, 10000, 0});
  EXPECT_EQ(under_way, 0);
  EXPECT_LE(most, 10000 + 500);
}

TEST(Parallel, APageLargerThanTheLimitStillPasses) {
  PageWork work;
  work.source = counting_source(3, 100000);
  work.make_worker = [] {
    return [](const RawPage& page, std::string& out) -> Result<void> { return out += page.path, Result<void>{}; };
  };
  EXPECT_EQ(run(work, {2, 100, 1000, 0}).out, "012");
}

TEST(Parallel, StopsWhenNobodyReadsAnyMore) {
  for (const int threads : {1, 4}) {
    std::atomic<int> given = 0;
    int written = 0;
    PageWork work;
    work.source = [&](const PageSink& sink) {
      while (sink.page(RawPage{"1", std::string(100, 'x'), {}})) ++given;
    };
    work.make_worker = echo;
    work.write = [&](std::string_view) { return ++written < 3; };
    work.problem = [](const Error&) {};
    work_on_pages(work, {threads, 200, 2000, 0});
    EXPECT_EQ(written, 3);
    EXPECT_LT(given, 100);
  }
}

TEST(Parallel, EachThreadMakesItsWorkerAtMostOnce) {
  std::atomic<int> made = 0;
  PageWork work;
  work.source = counting_source(100, 10);
  work.make_worker = [&] { return ++made, echo(); };
  run(work, {4, 10, 1000, 0});
  EXPECT_GE(made, 1);
  EXPECT_LE(made, 4);
}

}  // namespace
}  // namespace isnad
