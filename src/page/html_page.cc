#include "page/html_page.h"

#include <algorithm>

#include "page/content.h"
#include "page/dateline.h"
#include "page/html_text.h"
#include "page/html_tree.h"
#include "page/metadata.h"

namespace isnad {
namespace {

bool is_edge_blank(std::string_view text, std::uint32_t at, std::uint32_t size) {
  const std::string_view c = text.substr(at, size);
  return c == " " || c == "\xC2\xA0" || (size == 3 && c >= "\xE2\x80\x80" && c <= "\xE2\x80\x8F") || c == "\xEF\xBB\xBF";
}

// No article is longer; what comes behind is left out with a warning. Bounds the memory of a hostile page's way back.
constexpr std::uint32_t most_article_bytes = std::uint32_t{8} << 20;

// Writes the article's text piece by piece and keeps the way back.
class ArticleWriter {
 public:
  ArticleWriter(std::string_view html, PageLocator& locator, Article& article)
      : html_(html), article_(article), writer_(html, article.text) {
    writer_.keep_way_back(article.alignment, locator);
  }

  // The line's span without blanks at its ends.
  Span block(const HtmlBlocks& blocks, const HtmlBlock& block) {
    const auto begin = size();
    for (std::uint32_t i = block.first_piece; i < block.last_piece; ++i) {
      const Span span = blocks.pieces[i].span;
      if (span.empty()) {
        writer_.blank(span.begin);
      } else {
        append(span);
      }
    }
    return trimmed(begin);
  }

  Span line(Span span) {
    const auto begin = size();
    append(span);
    return trimmed(begin);
  }

  void new_line() { writer_.new_line(); }
  [[nodiscard]] bool full() const { return full_; }
  [[nodiscard]] std::uint32_t replaced() const { return writer_.replaced(); }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(article_.text.size()); }

  void append(Span span) {
    const std::uint32_t room = most_article_bytes - std::min(size(), most_article_bytes);
    if (span.size() > room) {
      full_ = true;
      span.end = span.begin + room;
      while (span.end > span.begin && (static_cast<std::uint8_t>(html_[span.end]) & 0xC0) == 0x80) --span.end;
    }
    if (!span.empty()) writer_.append(span);
  }

  Span trimmed(std::uint32_t begin) const {
    Span out{begin, size()};
    while (!out.empty()) {
      const std::uint32_t size = decode_utf8(article_.text, out.begin).size;
      if (!is_edge_blank(article_.text, out.begin, size)) break;
      out.begin += size;
    }
    while (!out.empty()) {
      std::uint32_t at = out.end - 1;
      while (at > out.begin && (static_cast<std::uint8_t>(article_.text[at]) & 0xC0) == 0x80) --at;
      if (!is_edge_blank(article_.text, at, out.end - at)) break;
      out.end = at;
    }
    return out;
  }

  std::string_view html_;
  Article& article_;
  HtmlTextWriter writer_;
  bool full_ = false;
};

// The bytes of the title element's headline.
Span title_in_head(std::string_view html, const HtmlTree& tree, const std::string& site) {
  const std::string_view whole = tree.title.of(html);
  const std::string_view part = without_site(whole, site);
  if (part.empty()) return tree.title;
  const auto begin = tree.title.begin + static_cast<std::uint32_t>(part.data() - whole.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

Article read_html(std::string_view bytes, const Encoding& encoding, const Hints& hints) {
  Article out;
  out.encoding = encoding.name;
  out.warnings = encoding.warnings;
  std::string decoded;
  if (encoding.family != EncodingFamily::utf8) decoded = decode_text(bytes, encoding);
  const std::string_view html = decoded.empty() ? bytes : std::string_view(decoded);

  const HtmlTree tree = build_html_tree(html);
  PageMetadata metadata = read_metadata(html, tree, hints.url);
  const HtmlBlocks blocks = find_html_blocks(html, tree);
  const Content content = find_content(html, tree, blocks, {metadata.title, metadata.body});

  PageLocator locator(bytes, encoding);
  ArticleWriter writer(html, locator, out);
  if (content.title != UINT32_MAX) {
    out.title = writer.block(blocks, blocks.blocks[content.title]);
  } else if (!tree.title.empty()) {
    out.title = writer.line(title_in_head(html, tree, metadata.site));
  }
  if (!out.title.empty()) {
    writer.new_line();
    writer.new_line();
  }
  for (std::size_t i = 0; i < content.paragraphs.size() && !writer.full(); ++i) {
    if (i > 0) writer.new_line();
    const Span span = writer.block(blocks, blocks.blocks[content.paragraphs[i]]);
    if (!span.empty()) out.paragraphs.push_back(span);
  }
  writer.new_line();
  out.url = metadata.url;
  out.outlet = metadata.site.empty() ? hints.outlet : metadata.site;
  out.clocks = std::move(metadata.clocks);
  if (writer.replaced() > 0) out.warnings.push_back(replaced_warning(writer.replaced(), encoding.name));
  if (writer.full()) out.warnings.push_back({"cut_off", "The article's text ends after 8 MiB."});
  if (tree.cut) out.warnings.push_back({"cut_off", "The page has more elements than are looked at one by one."});
  if (out.paragraphs.empty()) out.warnings.push_back({"no_article", "No paragraph of an article was found on the page."});
  find_dateline(out);
  return out;
}

}  // namespace isnad
