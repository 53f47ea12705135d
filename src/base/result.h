// What a call gives that can fail for reasons outside the program.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace isnad {

/// The kinds of failure a caller may want to tell apart. One sentence each; the text with file and reason is in Error.
enum class ErrorKind {
  not_found,     ///< A file or folder is not there.
  unreadable,    ///< It is there but the system refused or broke off reading it.
  damaged,       ///< A container (gzip, WARC, JSON, feed) is broken or cut off.
  too_large,     ///< A stated limit was passed.
  not_text,      ///< The bytes are no text that can be read (binary, empty of letters).
  bad_table,     ///< A lexicon table breaks its own rules.
  bad_argument,  ///< The caller asked for something that does not exist.
};

/// A failure: its kind and one sentence a person can act on. `where` names the file, with line or record if known.
struct Error {
  ErrorKind kind = ErrorKind::unreadable;
  std::string where;
  std::string reason;

  /// "where: reason", or the reason alone.
  [[nodiscard]] std::string text() const { return where.empty() ? reason : where + ": " + reason; }
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, std::string where, std::string reason) {
  return tl::unexpected<Error>(Error{kind, std::move(where), std::move(reason)});
}

}  // namespace isnad
