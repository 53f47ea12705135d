// Any bytes as an article's text: first as they are (a room may be handed broken text by a program that embeds it),
// then as the page room mends them.

#include "text/text.h"

#include "check.h"
#include "lexicon/fold.h"
#include "page/page.h"

namespace {

/// Each line a paragraph; the first one is the title.
isnad::Article lines_of(std::string_view bytes) {
  isnad::Article article;
  article.text = bytes;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    const isnad::Span line{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    if (at == 0) article.title = line;
    if (at != 0 && !line.empty()) article.paragraphs.push_back(line);
    at = end + 1;
  }
  return article;
}

void check(const isnad::Article& article) {
  using namespace isnad;
  static FormCache cache(fuzz::lexicon());
  FormCache fresh(fuzz::lexicon());
  Sentences text;
  Sentences again;
  read_text(article, cache, text);
  fuzz::check_sentences(article, cache, text);
  read_text(article, fresh, again);
  fuzz::must(text.words.size() == again.words.size() && text.sentences.size() == again.sentences.size(),
             "two readings of one text differ");
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const Word& a = text.words[i];
    const Word& b = again.words[i];
    fuzz::must(a.span == b.span && a.kind == b.kind && a.partner == b.partner, "two readings of one text differ");
    if (a.form == 0) continue;
    const Form& one = cache.form(a.form);
    const Form& other = fresh.form(b.form);
    fuzz::must(one.folded == other.folded && one.bare == other.bare && one.tables == other.tables &&
                   one.clitics == other.clitics && one.functions == other.functions && one.number == other.number,
               "a form depends on what was read before");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  fuzz::check_folding(bytes);
  check(lines_of(bytes));
  Hints hints;
  hints.kind = PageKind::clean;
  if (const Result<Article> article = read_page(bytes, hints)) check(*article);
  return 0;
}
