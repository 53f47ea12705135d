// What the page room hands on: an article's own text, cleared of chrome.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"
#include "page/alignment.h"

namespace isnad {

/// How the bytes of a page are to be taken.
enum class PageKind : std::uint8_t {
  guess,  ///< Look at the bytes.
  html,   ///< An HTML page.
  text,   ///< A plain text, perhaps a dump of a page with its menus and buttons.
  clean,  ///< An article's text and nothing else (a record of an archive): no chrome to remove.
};

/// What is known about a page from outside its bytes. All may be empty.
struct Hints {
  PageKind kind = PageKind::guess;
  std::string url;
  std::string outlet;
  std::string title;      ///< For kind clean or html: the title, where it comes apart from the text.
  std::string encoding;   ///< From an HTTP header or a meta element, e.g. "windows-1256".
  std::string published;  ///< ISO 8601, as a feed or an archive says.
};

/// A date printed on the page or given in its metadata. Evidence of the publication day, not proof.
struct Clock {
  Span span;           ///< In Article::text of what was printed; empty for metadata, and for HTML, whose text lacks it.
  std::string text;    ///< As printed or as given.
  std::string source;  ///< "page", "json-ld", "opengraph", "meta", "time" (element), "url", "record", "feed".
  std::optional<Date> date;  ///< Filled here when the text is numeric; months by name are read by the room `times`.
};

struct PageWarning {
  std::string kind;  ///< e.g. "encoding", "bytes_replaced", "no_article", "cut_off".
  std::string text;  ///< One sentence.
};

/// An article as taken from a page. All spans are bytes of `text`; `alignment` leads from there to the page's bytes.
/// Plain values, no pointers: may be moved and kept.
struct Article {
  std::string text;     ///< Well-formed UTF-8. For a plain text page: the whole page. For HTML: title and paragraphs.
  Alignment alignment;  ///< text -> bytes of the page as it came.
  Span title;           ///< Empty where none was found.
  Span dateline;  ///< "Agencies - Kitabat:", "Jerusalem (CNN) --": the words before the separator; empty where none.
  std::vector<Span> paragraphs;  ///< The article's own paragraphs in order, without title, dateline line and chrome.
  std::vector<Clock> clocks;
  std::string url;                 ///< Canonical URL if the page names one, else the hint.
  std::string outlet;              ///< Name of the outlet as the page (or the hint) gives it.
  std::string encoding = "utf-8";  ///< What the bytes were read as.
  std::vector<PageWarning> warnings;
};

}  // namespace isnad
