#include "page/html_page.h"

#include <algorithm>

#include "page/clocks.h"
#include "page/content.h"
#include "page/dateline.h"
#include "page/html_text.h"
#include "page/html_tokenizer.h"
#include "page/html_tree.h"
#include "page/metadata.h"
#include "page/page.h"

namespace isnad {
namespace {

bool is_edge_blank(std::string_view text, std::uint32_t at, std::uint32_t size) {
  const std::string_view c = text.substr(at, size);
  return c == " " || c == "\xC2\xA0" || (size == 3 && c >= "\xE2\x80\x80" && c <= "\xE2\x80\x8F") ||
         c == "\xEF\xBB\xBF";
}

// No article is longer; what comes behind is left out with a warning. Bounds the memory of a hostile page's way back.

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

// Dates printed near the headline, up to the first paragraph, and at the head of the page: short blocks only. They are
// not in the article's text, so their spans are empty.
void add_printed_dates(const HtmlBlocks& blocks, const Content& content, Article& out) {
  constexpr std::uint32_t longest = 160;  // bytes of a line that is a date, a byline
  constexpr std::size_t most_clocks = 12;
  if (content.paragraphs.empty()) return;
  const std::uint32_t first = content.paragraphs.front();
  for (std::uint32_t i = 0; i < first && out.clocks.size() < most_clocks; ++i) {
    const HtmlBlock& block = blocks.blocks[i];
    const bool near = i + 12 >= first || i < 12 || (content.title < i && i < content.title + 8);
    if (!near || i == content.title || block.text.size() > longest || block.link_density() > 0.5) continue;
    const std::string_view line = blocks.text_of(block);
    for (const Span span : find_dates(line)) {
      Clock clock;
      clock.text = span.of(line);
      clock.source = "page";
      clock.date = numeric_date(clock.text);
      out.clocks.push_back(std::move(clock));
    }
  }
}

// Time elements between headline and first paragraph say their date to programs.
void add_time_elements(std::string_view html, const HtmlTree& tree, const HtmlBlocks& blocks, const Content& content,
                       Article& out) {
  if (content.paragraphs.empty()) return;
  const std::uint32_t end = blocks.blocks[content.paragraphs.front()].node;
  const std::uint32_t begin = content.title == UINT32_MAX ? 0 : blocks.blocks[content.title].node;
  int found = 0;
  for (std::uint32_t i = begin; i < end && found < 3; ++i) {
    if (tree.nodes[i].tag != Tag::time) continue;
    Clock clock;
    clock.text = plain_text(attribute_value(html, attributes_at(html, tree.nodes[i].span), "datetime"));
    clock.date = parse_iso(clock.text);
    clock.source = "time";
    if (!clock.date) continue;
    out.clocks.push_back(std::move(clock));
    ++found;
  }
}

// A short line right above the first paragraph that is a dateline ("Agencies - Kitabat:") belongs to the text.
bool is_dateline_block(const HtmlBlocks& blocks, const HtmlBlock& block) {
  if (block.letters > 60 || block.link_density() > 0.5) return false;
  Article line;
  line.text = blocks.text_of(block);
  const auto end = static_cast<std::uint32_t>(line.text.size());
  line.text += "\n.";
  line.paragraphs = {{0, end}, {end + 1, end + 2}};
  find_dateline(line);
  return line.paragraphs.size() == 1;  // the whole line was taken
}

// The bytes of the title element's headline.
Span title_in_head(std::string_view html, const HtmlTree& tree, const std::string& site) {
  const std::string_view whole = tree.title.of(html);
  const std::string_view part = without_site(whole, site);
  if (part.empty()) return tree.title;
  const auto begin = tree.title.begin + static_cast<std::uint32_t>(part.data() - whole.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

void write_article(std::string_view html, const HtmlTree& tree, const PageMetadata& metadata, const HtmlBlocks& blocks,
                   const Content& content, PageLocator& locator, Article& out) {
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
    const std::uint32_t index = content.paragraphs[i];
    if (i == 0 && index > 0 && index - 1 != content.title && is_dateline_block(blocks, blocks.blocks[index - 1])) {
      out.dateline = writer.block(blocks, blocks.blocks[index - 1]);
      if (out.dateline.of(out.text).ends_with(':')) --out.dateline.end;
      writer.new_line();
    }
    if (i > 0) writer.new_line();
    const Span span = writer.block(blocks, blocks.blocks[index]);
    if (!span.empty()) out.paragraphs.push_back(span);
  }
  writer.new_line();
  if (writer.replaced() > 0) out.warnings.push_back(replaced_warning(writer.replaced(), out.encoding));
  if (writer.full()) out.warnings.push_back({"cut_off", "The article's text ends after 8 MiB."});
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
  const std::string& title = metadata.title.empty() ? hints.title : metadata.title;
  const Content content = find_content(html, tree, blocks, {title, metadata.body});

  PageLocator locator(bytes, encoding);
  write_article(html, tree, metadata, blocks, content, locator, out);
  out.url = metadata.url;
  out.outlet = metadata.site.empty() ? hints.outlet : metadata.site;
  if (out.outlet.empty()) {
    const std::string in_head = plain_text(tree.title.of(html));
    out.outlet = site_in_title(in_head, out.title.of(out.text));
  }
  out.clocks = std::move(metadata.clocks);
  add_record_clock(out, hints);
  add_time_elements(html, tree, blocks, content, out);
  add_printed_dates(blocks, content, out);
  if (tree.cut) out.warnings.push_back({"cut_off", "The page has more elements than are looked at one by one."});
  if (out.paragraphs.empty())
    out.warnings.push_back({"no_article", "No paragraph of an article was found on the page."});
  find_dateline(out);
  return out;
}

}  // namespace isnad
