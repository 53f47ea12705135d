#include "page/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <limits>

namespace isnad {

namespace {

constexpr std::uint64_t judged_after = std::uint64_t{16} << 20;

int window_bits(Packing packing) {
  switch (packing) {
    case Packing::gzip:
      return MAX_WBITS + 16;
    case Packing::zlib:
      return MAX_WBITS;
    case Packing::raw:
      return -MAX_WBITS;
  }
  return MAX_WBITS;
}

uInt fit(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max() / 2));
}

}  // namespace

struct Inflater::State {
  z_stream stream{};
};

bool looks_gzip(std::string_view bytes) {
  return bytes.size() >= 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
}

bool passes_ratio(std::uint64_t packed, std::uint64_t unpacked, const SourceLimits& limits) {
  return unpacked > judged_after && unpacked / std::max<std::uint64_t>(packed, 1) >= limits.most_ratio;
}

std::string ratio_reason(const SourceLimits& limits) {
  return "unpacks to more than " + std::to_string(limits.most_ratio) +
         " times its size, which is taken for a gzip bomb";
}

Inflater::Inflater(Packing packing) : state_(std::make_unique<State>()) {
  [[maybe_unused]] const int made = inflateInit2(&state_->stream, window_bits(packing));
  assert(made == Z_OK);
}

Inflater::Inflater(Inflater&&) noexcept = default;

Inflater& Inflater::operator=(Inflater&& other) noexcept {
  std::swap(state_, other.state_);
  return *this;
}

Inflater::~Inflater() {
  if (state_) inflateEnd(&state_->stream);
}

void Inflater::restart() {
  inflateReset(&state_->stream);
}

Inflater::Step Inflater::run(std::string_view packed, char* out, std::size_t room) {
  z_stream& stream = state_->stream;
  const uInt in_size = fit(packed.size());
  const uInt out_size = fit(room);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib does not write there
  stream.avail_in = in_size;
  stream.next_out = reinterpret_cast<Bytef*>(out);
  stream.avail_out = out_size;
  const int code = inflate(&stream, Z_NO_FLUSH);
  Step step;
  step.taken = in_size - stream.avail_in;
  step.made = out_size - stream.avail_out;
  step.ended = code == Z_STREAM_END;
  step.damaged = code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR;
  return step;
}

Result<std::string> unpack(std::string_view packed, Packing packing, const SourceLimits& limits) {
  Inflater inflater(packing);
  std::string out;
  std::size_t used = 0;
  std::size_t size = 0;
  while (used < packed.size()) {
    if (size == out.size()) out.resize(std::max<std::size_t>(size * 2, 64 << 10));
    const Inflater::Step step = inflater.run(packed.substr(used), out.data() + size, out.size() - size);
    used += step.taken;
    size += step.made;
    if (step.damaged) return failure(ErrorKind::damaged, {}, "packed data is damaged");
    if (size > limits.most_page_bytes) {
      return failure(
          ErrorKind::too_large, {},
          "unpacks to more than " + std::to_string(limits.most_page_bytes) + " bytes, the most for one page");
    }
    if (passes_ratio(used, size, limits)) return failure(ErrorKind::too_large, {}, ratio_reason(limits));
    if (step.ended) {
      if (packing != Packing::gzip || !looks_gzip(packed.substr(used))) {
        out.resize(size);
        return out;
      }
      inflater.restart();
    }
  }
  return failure(ErrorKind::damaged, {}, "packed data is cut off");
}

}  // namespace isnad
