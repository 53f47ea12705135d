// The whole reading of one page. The library's own header is reader.h; this one is for the program's other commands.
#pragma once

#include "base/result.h"
#include "claims/claims.h"
#include "claims/reading.h"
#include "names/names.h"
#include "page/page.h"
#include "page/source.h"
#include "text/text.h"

namespace isnad {

/// Working memory of one thread: everything between the bytes of a page and its Reading.
struct Workspace {
  explicit Workspace(const Lexicon& lexicon) : forms(lexicon) {}
  FormCache forms;
  Article article;
  Sentences text;
  Mentions mentions;

  [[nodiscard]] View view() const { return {article, text, forms, forms.lexicon(), mentions}; }
};

/// From the bytes of a page to the words and mentions in `work`.
[[nodiscard]] Result<int> prepare(const RawPage& page, Workspace& work);

/// From the bytes of a page to its Reading: statements with their chains, tied to the bytes of the page as it came.
[[nodiscard]] Result<Reading> read_document(const RawPage& page, Workspace& work);

/// The folder of the tables, as Reader::open looks for it.
[[nodiscard]] std::string find_data_folder(const std::string& asked_for);

/// The article's paragraphs joined by newlines.
[[nodiscard]] std::string article_text(const Article& article);

}  // namespace isnad
