// Any bytes as a page of every kind. The first byte chooses the kind, the rest is the page.

#include "page/page.h"

#include "check.h"

namespace {

isnad::Hints hints_of(std::uint8_t choice) {
  using isnad::PageKind;
  constexpr PageKind kinds[] = {PageKind::guess, PageKind::html, PageKind::text, PageKind::clean};
  constexpr const char* encodings[] = {"",           "",         "utf-8",     "windows-1256",
                                       "iso-8859-6", "utf-16le", "shift_jis", "nonsense"};
  isnad::Hints hints;
  hints.kind = kinds[choice & 3U];
  hints.encoding = encodings[(choice >> 2U) & 7U];
  if ((choice & 32U) == 0) {
    hints.url = "https://news.example/politics/2024/01/25/talks";
    hints.outlet = "News";
    hints.published = "2024-01-25T10:00:00Z";
  }
  return hints;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad;
  if (size == 0) return 0;
  const std::string_view page(reinterpret_cast<const char*>(data) + 1, size - 1);
  Hints hints = hints_of(data[0]);
  if (hints.kind == PageKind::clean) hints.title = page.substr(0, page.find('\n'));
  const Result<Article> article = read_page(page, hints);
  const Result<Article> again = read_page(page, hints);
  fuzz::must(article.has_value() == again.has_value(), "one page can be read once only");
  if (!article) {
    fuzz::must(!article.error().reason.empty(), "an error without a reason");
    return 0;
  }
  fuzz::check_article(*article, page);
  fuzz::check_same(*article, *again);
  return 0;
}
