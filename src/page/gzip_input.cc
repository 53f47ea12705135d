#include "page/gzip_input.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

namespace isnad {

namespace {

constexpr std::size_t usual_buffer = std::size_t{256} << 10;
constexpr std::size_t packed_buffer = std::size_t{64} << 10;

}  // namespace

Result<Input> Input::open(const std::string& path, const SourceLimits& limits) {
  int file = STDIN_FILENO;
  if (path != "-") {
    do {
      file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    } while (file < 0 && errno == EINTR);
    if (file < 0) {
      return failure(errno == ENOENT ? ErrorKind::not_found : ErrorKind::unreadable, path, std::strerror(errno));
    }
  }
  Input input(file, path == "-" ? "standard input" : path, limits);
  const std::string_view start = input.peek(2);
  if (input.broken_) return tl::unexpected<Error>(*input.broken_);
  if (looks_gzip(start)) {
    input.packed_.assign(start);
    input.begin_ = input.end_ = 0;
    input.ended_ = false;
    input.inflater_.emplace(Packing::gzip);
  }
  return input;
}

Input::Input(int file, std::string name, const SourceLimits& limits)
    : file_(file),
      name_(std::move(name)),
      limits_(limits),
      buffer_(new char[usual_buffer + padding]()),
      capacity_(usual_buffer) {}

Input::Input(Input&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      name_(std::move(other.name_)),
      limits_(other.limits_),
      buffer_(std::move(other.buffer_)),
      capacity_(other.capacity_),
      begin_(other.begin_),
      end_(other.end_),
      ended_(other.ended_),
      broken_(std::move(other.broken_)),
      inflater_(std::move(other.inflater_)),
      between_members_(other.between_members_),
      packed_(std::move(other.packed_)),
      packed_begin_(other.packed_begin_),
      packed_read_(other.packed_read_),
      packed_used_(other.packed_used_),
      unpacked_(other.unpacked_) {}

Input::~Input() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

std::size_t Input::read_file(char* out, std::size_t room) {
  ssize_t count = 0;
  do {
    count = ::read(file_, out, room);
  } while (count < 0 && errno == EINTR);
  if (count < 0) {
    broken_ = Error{ErrorKind::unreadable, name_, std::strerror(errno)};
    return 0;
  }
  packed_read_ += static_cast<std::uint64_t>(count);
  return static_cast<std::size_t>(count);
}

bool Input::fill_packed() {
  if (packed_begin_ < packed_.size()) return true;
  packed_.resize(packed_buffer);
  packed_.resize(read_file(packed_.data(), packed_buffer));
  packed_begin_ = 0;
  return !packed_.empty();
}

// Behind a member: another one, zeros that pad a tape block, or the end. Anything else is told of and left unread.
bool Input::next_member() {
  while (fill_packed()) {
    if (packed_[packed_begin_] != '\0') {
      if (packed_[packed_begin_] == '\x1f') {
        inflater_->restart();
        between_members_ = false;
        return true;
      }
      broken_ = Error{ErrorKind::damaged, name_, "bytes behind the gzip data are no gzip; they were left out"};
      return false;
    }
    ++packed_begin_;
  }
  return false;
}

std::size_t Input::read_packed(char* out, std::size_t room) {
  while (true) {
    if (between_members_ && !next_member()) return 0;
    if (!fill_packed()) {
      if (!broken_) broken_ = Error{ErrorKind::damaged, name_, "the gzip data is cut off"};
      return 0;
    }
    const Inflater::Step step = inflater_->run(std::string_view(packed_).substr(packed_begin_), out, room);
    packed_begin_ += step.taken;
    packed_used_ += step.taken;
    unpacked_ += step.made;
    between_members_ = step.ended;
    if (step.damaged) broken_ = Error{ErrorKind::damaged, name_, "the gzip data is damaged"};
    if (passes_ratio(packed_used_, unpacked_, limits_)) {
      broken_ = Error{ErrorKind::too_large, name_, ratio_reason(limits_)};
      return 0;
    }
    if (step.made > 0 || broken_) return step.made;
  }
}

void Input::make_room() {
  const std::size_t held = end_ - begin_;
  if (held == 0 && capacity_ > 16 * usual_buffer) {  // a giant has passed
    buffer_.reset(new char[usual_buffer + padding]());
    capacity_ = usual_buffer;
    begin_ = end_ = 0;
  } else if (held > capacity_ / 2) {
    const std::size_t capacity = capacity_ * 2;
    std::unique_ptr<char[]> larger(new char[capacity + padding]);
    std::memcpy(larger.get(), buffer_.get() + begin_, held);
    std::memset(larger.get() + capacity, 0, padding);
    buffer_ = std::move(larger);
    capacity_ = capacity;
    begin_ = 0;
    end_ = held;
  } else {
    std::memmove(buffer_.get(), buffer_.get() + begin_, held);
    begin_ = 0;
    end_ = held;
  }
}

bool Input::fill() {
  if (ended_ || broken_) return false;
  if (end_ == capacity_ || begin_ == end_) make_room();
  const std::size_t made = inflater_ ? read_packed(buffer_.get() + end_, capacity_ - end_)
                                     : read_file(buffer_.get() + end_, capacity_ - end_);
  end_ += made;
  ended_ = made == 0;
  return made > 0;
}

std::string_view Input::peek(std::size_t least) {
  while (end_ - begin_ < least && fill()) {
  }
  return {buffer_.get() + begin_, end_ - begin_};
}

std::uint64_t Input::skip(std::uint64_t count) {
  std::uint64_t skipped = 0;
  while (skipped < count) {
    if (begin_ == end_ && !fill()) break;
    const std::uint64_t step = std::min<std::uint64_t>(end_ - begin_, count - skipped);
    begin_ += static_cast<std::size_t>(step);
    skipped += step;
  }
  return skipped;
}

Input::Line Input::line(std::size_t most) {
  std::size_t searched = 0;
  bool too_long = false;
  while (true) {
    const std::size_t held = end_ - begin_;
    const char* start = buffer_.get() + begin_;
    const void* found = held > searched ? std::memchr(start + searched, '\n', held - searched) : nullptr;
    const std::size_t length = found ? static_cast<std::size_t>(static_cast<const char*>(found) - start) : held;
    if (!found && length > most) {
      too_long = true;
      begin_ = end_;
      searched = 0;
    } else {
      searched = held;
    }
    if (found || !fill()) {
      const std::size_t left = found ? length : end_ - begin_;
      Line out{LineState::line, std::string_view(buffer_.get() + begin_, left), found != nullptr};
      begin_ += left + (found ? 1 : 0);
      if (too_long || left > most) return {LineState::too_long, {}, out.terminated};
      if (!found && left == 0) return {LineState::end, {}, true};
      if (!out.text.empty() && out.text.back() == '\r') out.text.remove_suffix(1);
      return out;
    }
  }
}

}  // namespace isnad
