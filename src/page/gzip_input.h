// A file or standard input as a buffered stream of bytes, unpacked on the way where it is gzip.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "page/gzip.h"
#include "page/source.h"

namespace isnad {

/// Reads forward through one input. Memory: a buffer of a few hundred KB, grown only as far as a caller asks to see at
/// once. Views stay valid until the next call that is not const. One thread at a time.
class Input {
 public:
  /// Bytes that may be read (not written) behind every view, for SIMD parsers. Their value means nothing.
  static constexpr std::size_t padding = 64;

  /// Opens a file, or standard input for "-". gzip is recognised by its first bytes, whatever the name says.
  [[nodiscard]] static Result<Input> open(const std::string& path, const SourceLimits& limits);

  Input(Input&&) noexcept;
  Input& operator=(Input&&) = delete;
  ~Input();

  /// What is buffered, after trying to have at least `least` bytes; shorter only at the end of the input.
  [[nodiscard]] std::string_view peek(std::size_t least);

  /// Drops `count` bytes, reading on as needed; gives how many there were.
  std::uint64_t skip(std::uint64_t count);

  enum class LineState : std::uint8_t {
    line,      ///< A line, without its LF or CR LF.
    too_long,  ///< A line of more than `most` bytes was skipped.
    end,       ///< The input is at its end.
  };
  struct Line {
    LineState state = LineState::end;
    std::string_view text;
    bool terminated = true;  ///< False for a last line without line end.
  };

  /// The next line of at most `most` bytes.
  [[nodiscard]] Line line(std::size_t most);

  /// Why the input ended before its time (a read error, damaged or cut off gzip, a bomb); empty while all is well.
  [[nodiscard]] const std::optional<Error>& broken() const { return broken_; }

  /// Bytes of the file used so far (packed bytes for gzip).
  [[nodiscard]] std::uint64_t bytes_read() const { return packed_read_; }

 private:
  Input(int file, std::string name, const SourceLimits& limits);

  [[nodiscard]] bool fill();
  void make_room();
  [[nodiscard]] std::size_t read_file(char* out, std::size_t room);
  [[nodiscard]] std::size_t read_packed(char* out, std::size_t room);
  [[nodiscard]] bool fill_packed();
  [[nodiscard]] bool next_member();

  int file_ = -1;
  std::string name_;
  SourceLimits limits_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
  std::optional<Error> broken_;
  std::optional<Inflater> inflater_;
  bool between_members_ = false;
  std::string packed_;
  std::size_t packed_begin_ = 0;
  std::uint64_t packed_read_ = 0;
  std::uint64_t packed_used_ = 0;
  std::uint64_t unpacked_ = 0;
};

}  // namespace isnad
