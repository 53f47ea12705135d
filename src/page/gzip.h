// Unpacking of deflate streams, piece by piece, with a stated limit against bombs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "page/source.h"

namespace isnad {

/// How deflate data (RFC 1951) is wrapped.
enum class Packing : std::uint8_t {
  gzip,  ///< RFC 1952, begins with 1f 8b.
  zlib,  ///< RFC 1950.
  raw,   ///< RFC 1951, no wrapping.
};

/// True if the bytes begin as a gzip member does.
[[nodiscard]] bool looks_gzip(std::string_view bytes);

/// True if unpacking `packed` bytes into `unpacked` so far passes the ratio limit: judged after the first 16 MiB.
[[nodiscard]] bool passes_ratio(std::uint64_t packed, std::uint64_t unpacked, const SourceLimits& limits);

/// One sentence that states the limit, for the error of a bomb.
[[nodiscard]] std::string ratio_reason(const SourceLimits& limits);

/// Inflates one stream (for gzip: one member after the other). About 45 KB of memory. One thread at a time.
class Inflater {
 public:
  explicit Inflater(Packing packing);
  Inflater(Inflater&&) noexcept;
  Inflater& operator=(Inflater&&) noexcept;
  ~Inflater();

  struct Step {
    std::size_t taken = 0;  ///< Packed bytes used.
    std::size_t made = 0;   ///< Unpacked bytes written.
    bool ended = false;     ///< The stream or gzip member is complete; call restart() before the next.
    bool damaged = false;   ///< The data is broken here; `made` bytes before it are good.
  };

  /// Unpacks from `packed` into `out` until one of them is used up, the stream ends or is broken.
  [[nodiscard]] Step run(std::string_view packed, char* out, std::size_t room);

  /// Makes ready for the next gzip member.
  void restart();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Unpacks bytes held in memory (an HTTP body). Fails with damaged or, past a limit, with too_large; `where` is left
/// empty. A gzip body that is cut off gives damaged.
[[nodiscard]] Result<std::string> unpack(std::string_view packed, Packing packing, const SourceLimits& limits);

}  // namespace isnad
