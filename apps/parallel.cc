#include "parallel.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace isnad {
namespace {

void work_alone(const PageWork& work, const ParallelLimits& limits) {
  const PageWorker worker = work.make_worker();
  std::string out;
  bool going = true;
  const auto flush = [&] {
    if (!out.empty() && going) going = work.write(out);
    out.clear();
  };
  PageSink sink;
  sink.page = [&](RawPage&& page) {
    if (const auto done = worker(page, out); !done) work.problem(done.error());
    if (out.size() > limits.write_bytes) flush();
    return going;
  };
  sink.problem = work.problem;
  sink.progress = work.progress;
  work.source(sink);
  flush();
}

// What travels: some pages in order, and the problems the source met before, between and behind them.
struct Batch {
  std::uint64_t number = 0;
  std::size_t bytes = 0;
  std::vector<RawPage> pages;
  std::vector<Error> problems;
};

// What comes back.
struct Outcome {
  std::size_t bytes = 0;
  std::string out;
  std::vector<Error> problems;
};

// The belt between the source, the workers and the output. All bytes on it, from leaving the source to being written,
// count against one limit, so neither a slow page nor a slow output lets memory grow.
class Belt {
 public:
  Belt(const PageWork& work, const ParallelLimits& limits) : work_(work), limits_(limits) {}

  // The source's end. Waits for room; false when the work was stopped.
  bool put(Batch&& batch) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || bytes_ == 0 || bytes_ + batch.bytes <= limits_.most_waiting_bytes; });
    if (stopped_) return false;
    bytes_ += batch.bytes;
    waiting_.push_back(std::move(batch));
    lock.unlock();
    more_.notify_one();
    return true;
  }

  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    more_.notify_all();
  }

  // A worker's end. False when there is nothing more to do.
  bool take(Batch& batch) {
    std::unique_lock lock(mutex_);
    more_.wait(lock, [&] { return stopped_ || closed_ || !waiting_.empty(); });
    if (stopped_ || waiting_.empty()) return false;
    batch = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
  }

  // A worker hands in its outcome. Whoever brings the one that is next in order writes it, and all that can follow;
  // the others go on working meanwhile.
  void hand_in(std::uint64_t number, Outcome&& outcome) {
    std::unique_lock lock(mutex_);
    done_.emplace(number, std::move(outcome));
    if (writing_) return;
    writing_ = true;
    for (auto next = done_.find(next_); next != done_.end() && !stopped_; next = done_.find(next_)) {
      const Outcome ready = std::move(next->second);
      done_.erase(next);
      ++next_;
      lock.unlock();
      for (const Error& error : ready.problems) work_.problem(error);
      const bool going = ready.out.empty() || work_.write(ready.out);
      lock.lock();
      bytes_ -= ready.bytes;
      if (!going) stop();
      room_.notify_one();
    }
    writing_ = false;
  }

 private:
  void stop() {
    stopped_ = true;
    more_.notify_all();
  }

  const PageWork& work_;
  const ParallelLimits& limits_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable more_;
  std::deque<Batch> waiting_;
  std::map<std::uint64_t, Outcome> done_;
  std::uint64_t next_ = 0;
  std::size_t bytes_ = 0;
  bool closed_ = false;
  bool stopped_ = false;
  bool writing_ = false;
};

void work_at(Belt& belt, const PageWork& work) {
  PageWorker worker;
  std::size_t usual_size = 0;
  for (Batch batch; belt.take(batch);) {
    if (!worker) worker = work.make_worker();
    Outcome outcome{batch.bytes, {}, std::move(batch.problems)};
    outcome.out.reserve(usual_size);
    for (const RawPage& page : batch.pages) {
      if (auto done = worker(page, outcome.out); !done) outcome.problems.push_back(std::move(done.error()));
    }
    batch.pages.clear();
    usual_size = std::max(usual_size, std::min<std::size_t>(outcome.out.size(), 1 << 20));
    belt.hand_in(batch.number, std::move(outcome));
  }
}

void feed(Belt& belt, const PageWork& work, const ParallelLimits& limits) {
  Batch batch;
  bool going = true;
  const auto send = [&] {
    if (!going || (batch.pages.empty() && batch.problems.empty())) return;
    const std::uint64_t number = batch.number;
    going = belt.put(std::move(batch));
    batch = Batch{number + 1, 0, {}, {}};
  };
  PageSink sink;
  sink.page = [&](RawPage&& page) {
    batch.bytes += page.bytes.size();
    batch.pages.push_back(std::move(page));
    if (batch.bytes >= limits.batch_bytes) send();
    return going;
  };
  sink.problem = [&](const Error& error) {
    batch.bytes += sizeof error + error.where.size() + error.reason.size();
    batch.problems.push_back(error);
    if (batch.bytes >= limits.batch_bytes) send();
  };
  sink.progress = work.progress;
  work.source(sink);
  send();
  belt.close();
}

}  // namespace

void work_on_pages(const PageWork& work, const ParallelLimits& limits) {
  if (limits.threads <= 1) {
    work_alone(work, limits);
    return;
  }
  Belt belt(work, limits);
  std::vector<std::jthread> threads;
  threads.reserve(static_cast<std::size_t>(limits.threads));
  for (int i = 0; i < limits.threads; ++i) threads.emplace_back([&] { work_at(belt, work); });
  feed(belt, work, limits);
}

}  // namespace isnad
