#include "page/feed.h"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace isnad {

namespace {

struct Item {
  std::string title;
  std::string link;
  std::string id;
  std::string published;
  std::string updated;
  std::string text;
  bool markup = false;  // the text is known to be markup (Atom type html or xhtml)
};

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};
struct FreeXml {
  void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view{};
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view{}
                                         : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// A tag or an entity: "<p", "</p", "&nbsp;", "&#160;".
bool looks_markup(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (std::size_t at = text.find_first_of("<&"); at < text.size(); at = text.find_first_of("<&", at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (text[at] == '<' && (letter(next) || next == '/' || next == '!')) return true;
    const std::size_t end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
    if (end != std::string_view::npos && end - at < 12 && (letter(next) || next == '#')) return true;
  }
  return false;
}

class FeedReader {
 public:
  FeedReader(Input& input, const std::string& name, SourceRun& run) : input_(input), name_(name), run_(run) {}

  void read() {
    constexpr int options = XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    reader_.reset(xmlReaderForIO(&FeedReader::give_bytes, nullptr, this, nullptr, nullptr, options));
    if (!reader_) return run_.problem(ErrorKind::unreadable, name_, "the XML reader could not be made");
    xmlTextReaderSetStructuredErrorHandler(reader_.get(), &FeedReader::take_error, this);
    while (!run_.stopped() && xmlTextReaderRead(reader_.get()) == 1) {
      if (!step()) break;
    }
    if (input_.broken()) {
      run_.problem(*input_.broken());
    } else if (!is_feed_) {
      run_.problem(ErrorKind::damaged, name_, "is no RSS or Atom feed");
    } else if (!flaw_.empty()) {
      run_.problem(ErrorKind::damaged, name_ + ":" + std::to_string(flaw_line_), "broken XML: " + flaw_);
    }
  }

 private:
  static int give_bytes(void* self, char* out, int room) {
    FeedReader& feed = *static_cast<FeedReader*>(self);
    const std::string_view seen = feed.input_.peek(1);
    const std::size_t size = std::min(seen.size(), static_cast<std::size_t>(std::max(room, 0)));
    std::memcpy(out, seen.data(), size);
    feed.input_.skip(size);
    feed.run_.advance(feed.input_);
    return static_cast<int>(size);
  }

  static void take_error(void* self, xmlErrorPtr error) {
    FeedReader& feed = *static_cast<FeedReader*>(self);
    if (!feed.flaw_.empty() || !error) return;
    feed.flaw_ = error->message ? std::string(trim(error->message)) : "unknown flaw";
    feed.flaw_line_ = error->line;
  }

  [[nodiscard]] std::string attribute(const char* name) const {
    const std::unique_ptr<xmlChar, FreeXml> value(
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name)));
    return std::string(trim(view(value.get())));
  }

  // False where the file turns out to be no feed.
  bool step() {
    const int depth = xmlTextReaderDepth(reader_.get());
    const std::string_view name = view(xmlTextReaderConstLocalName(reader_.get()));
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT: return open(name, depth);
      case XML_READER_TYPE_END_ELEMENT: close(depth); return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        if (!field_.empty() && collected_.size() < run_.limits().most_page_bytes) {
          collected_ += view(xmlTextReaderConstValue(reader_.get()));
        }
        return true;
      default: return true;
    }
  }

  bool open(std::string_view name, int depth) {
    const bool empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
    if (depth == 0) {
      is_feed_ = name == "rss" || name == "feed" || name == "RDF";
      return is_feed_;
    }
    if (item_depth_ < 0 && (name == "item" || name == "entry")) {
      if (!empty) item_depth_ = depth;
      item_ = Item{};
      ++items_;
    } else if (item_depth_ >= 0 && depth == item_depth_ + 1) {
      open_field(name, depth, empty);
    } else if (item_depth_ < 0 && name == "title" && outlet_.empty() && depth <= 2 && !in_image_) {
      if (!empty) begin_field("outlet", depth);
    } else if (item_depth_ < 0 && (name == "image" || name == "textInput")) {
      in_image_ = !empty;
      image_depth_ = depth;
    }
    return true;
  }

  void open_field(std::string_view name, int depth, bool empty) {
    if (name == "link" && !attribute("href").empty()) {
      const std::string relation = attribute("rel");
      if (item_.link.empty() && (relation.empty() || relation == "alternate")) item_.link = attribute("href");
      return;
    }
    if (empty) return;
    const std::string type = attribute("type");
    field_markup_ = type == "html" || type == "xhtml" || type == "text/html";
    if (type == "xhtml" && (name == "content" || name == "summary")) {
      const std::unique_ptr<xmlChar, FreeXml> inner(xmlTextReaderReadInnerXml(reader_.get()));
      keep_text(view(inner.get()));
    } else {
      begin_field(name, depth);
    }
  }

  void begin_field(std::string_view name, int depth) {
    field_ = name;
    field_depth_ = depth;
    collected_.clear();
  }

  void close(int depth) {
    if (!field_.empty() && depth == field_depth_) {
      set_field(trim(collected_));
      field_.clear();
    } else if (item_depth_ >= 0 && depth == item_depth_) {
      item_depth_ = -1;
      give();
    } else if (in_image_ && depth == image_depth_) {
      in_image_ = false;
    }
  }

  void keep_text(std::string_view text) {
    if (text.size() <= item_.text.size()) return;
    item_.text = text;
    item_.markup = field_markup_;
  }

  void set_field(std::string_view text) {
    const auto first = [&](std::string& to) { if (to.empty()) to = text; };
    if (field_ == "outlet") first(outlet_);
    if (field_ == "title") first(item_.title);
    if (field_ == "link") first(item_.link);
    if (field_ == "guid" || field_ == "id") first(item_.id);
    if (field_ == "pubDate" || field_ == "published" || field_ == "date") first(item_.published);
    if (field_ == "updated") first(item_.updated);
    if (field_ == "description" || field_ == "summary" || field_ == "encoded" || field_ == "content") keep_text(text);
  }

  void give() {
    RawPage page;
    page.path = !item_.link.empty() ? item_.link
                : !item_.id.empty() ? item_.id
                                    : name_ + ", item " + std::to_string(items_);
    page.hints.url = item_.link;
    page.hints.outlet = outlet_;
    page.hints.title = item_.title;
    page.hints.encoding = "utf-8";
    page.hints.published = feed_date(item_.published.empty() ? item_.updated : item_.published).value_or("");
    if (item_.markup || looks_markup(item_.text)) {
      page.hints.kind = PageKind::html;
      page.bytes = std::move(item_.text);
    } else {
      page.hints.kind = PageKind::clean;
      page.bytes = item_.title.empty() ? item_.text : item_.title + "\n\n" + item_.text;
    }
    if (page.bytes.empty()) return run_.problem(ErrorKind::not_text, page.path, "the item holds no text");
    run_.page(std::move(page));
  }

  Input& input_;
  const std::string& name_;
  SourceRun& run_;
  std::unique_ptr<xmlTextReader, FreeReader> reader_;
  Item item_;
  std::string outlet_;
  std::string field_;
  std::string collected_;
  std::string flaw_;
  int flaw_line_ = 0;
  int item_depth_ = -1;
  int field_depth_ = -1;
  int image_depth_ = -1;
  bool in_image_ = false;
  bool field_markup_ = false;
  bool is_feed_ = false;
  std::uint64_t items_ = 0;
};

}  // namespace

void read_feed(Input& input, const std::string& name, SourceRun& run) {
  static const bool ready = [] { xmlInitParser(); return true; }();  // once, whatever the threads
  (void)ready;
  FeedReader(input, name, run).read();
}

}  // namespace isnad
