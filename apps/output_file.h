// Where results go: standard output or a file.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace isnad {

/// An open output. Not buffered: hand it large pieces.
class OutputFile {
 public:
  /// Standard output for an empty path or "-", else the file, made new or emptied.
  [[nodiscard]] static Result<OutputFile> open(const std::string& path);

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  /// Writes all of it. False when the reader at the other end has gone (`| head`), which is no error, or when it
  /// failed: then `error` says why.
  [[nodiscard]] bool write(std::string_view bytes);

  /// Closes it; what the system reports only now (a full disk) becomes an error, too.
  void close();

  /// Empty reason: nothing went wrong.
  [[nodiscard]] const Error& error() const { return error_; }

 private:
  OutputFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  void fail();

  int descriptor_;
  std::string path_;
  Error error_;
};

}  // namespace isnad
