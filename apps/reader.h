// The reader as a library: from the bytes of a page to a Reading. What `isnad read` runs, for programs that embed it.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "claims/reading.h"
#include "page/source.h"

namespace isnad {

/// What a Reading should carry beyond the usual.
struct ReadOptions {
  enum class Text : std::uint8_t { leave_out, include } text = Text::leave_out;  ///< Fill Reading::text.
};

/// A reader with its lexicon. Immutable once opened: one Reader serves any number of threads, each with its own
/// Scratch.
class Reader {
 public:
  /// Loads the lexicon from a folder that holds ar/ and en/. An empty `data_folder` means: $ISNAD_DATA, else the folder
  /// of the installation, else the build's own. Errors name file and line of the table that is wrong.
  [[nodiscard]] static Result<Reader> open(const std::string& data_folder = {});

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  /// Working memory of one thread, reused from page to page: the form cache and the buffers. Bounded, whatever is read.
  class Scratch {
   public:
    explicit Scratch(const Reader& reader);
    Scratch(Scratch&&) noexcept;
    ~Scratch();

   private:
    friend class Reader;
    struct Parts;
    std::unique_ptr<Parts> parts_;
  };

  /// Reads one page. A pure function of the page, the reader's version and the lexicon.
  [[nodiscard]] Result<Reading> read(const RawPage& page, Scratch& scratch, const ReadOptions& options = {}) const;

 private:
  Reader();
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Version of this reader, as Reading::reader prints it.
[[nodiscard]] const char* reader_version();

}  // namespace isnad
