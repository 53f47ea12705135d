#include "page/dump.h"

#include <utility>

#include "page/clocks.h"
#include "page/dateline.h"
#include "page/dump_body.h"
#include "page/dump_lines.h"

namespace isnad {

namespace {

void take_hints(Article& article, const Hints& hints) {
  article.url = hints.url;
  article.outlet = hints.outlet;
  add_record_clock(article, hints);
}

// A title that is known from outside and stands in the text, if only behind the body's beginning is not asked.
std::optional<std::size_t> known_title(std::string_view text, const std::vector<TextLine>& lines, const Hints& hints) {
  if (hints.title.empty()) return std::nullopt;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].span.of(text) == hints.title) return i;
  }
  return std::nullopt;
}

}  // namespace

Article read_dump(std::string text, Alignment alignment, const Hints& hints) {
  Article article;
  article.text = std::move(text);
  article.alignment = std::move(alignment);
  take_hints(article, hints);
  const std::vector<TextLine> lines = read_lines(article.text);
  if (lines.size() == most_lines)
    article.warnings.push_back({"cut_off", "The text has too many lines; the rest was not read."});
  DumpBody body = lines.empty()           ? DumpBody{}
                  : is_simple_text(lines) ? simple_body(article.text, lines)
                                          : body_amid_chrome(article.text, lines);
  if (const auto title = known_title(article.text, lines, hints)) {
    body.title = title;
    std::erase(body.paragraphs, *title);
  }
  if (body.title) article.title = lines[*body.title].span;
  for (const std::size_t at : body.paragraphs) article.paragraphs.push_back(lines[at].span);
  for (std::size_t i = 0; i < body.first; ++i) {
    if (lines[i].shape == LineShape::date) add_clocks(article, lines[i].span);
  }
  if (article.paragraphs.empty()) article.warnings.push_back({"no_article", "No running text was found on the page."});
  find_dateline(article);
  return article;
}

Article read_clean(std::string text, Alignment alignment, const Hints& hints) {
  Article article;
  article.text = std::move(text);
  article.alignment = std::move(alignment);
  take_hints(article, hints);
  const std::string_view all = article.text;
  std::size_t at = 0;
  if (!hints.title.empty() && all.starts_with(hints.title) && all.substr(hints.title.size(), 2) == "\n\n") {
    article.title = {0, static_cast<std::uint32_t>(hints.title.size())};
    at = hints.title.size() + 2;
  }
  constexpr std::string_view blanks = " \t\r\n\f\v";
  while (true) {
    const std::size_t begin = all.find_first_not_of(blanks, at);
    if (begin == std::string_view::npos) break;
    at = std::min(all.find('\n', begin), all.size());
    const std::size_t last = all.find_last_not_of(blanks, at - 1);
    article.paragraphs.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last + 1)});
  }
  if (article.paragraphs.empty()) article.warnings.push_back({"no_article", "The text is empty."});
  find_dateline(article);
  return article;
}

}  // namespace isnad
