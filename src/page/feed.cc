#include "page/feed.h"

#include <libxml/parser.h>

#include <algorithm>
#include <memory>

#include "base/utf8.h"

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

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const {
    // Where a feed declares entities, libxml2 makes a document for them even without a handler, and leaves it to us.
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    parser->myDoc = nullptr;
    xmlFreeParserCtxt(parser);
  }
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
    xmlSAXHandler calls{};
    calls.initialized = XML_SAX2_MAGIC;
    calls.startElementNs = &FeedReader::on_open;
    calls.endElementNs = &FeedReader::on_close;
    calls.characters = &FeedReader::on_text;
    calls.cdataBlock = &FeedReader::on_text;
    calls.ignorableWhitespace = &FeedReader::on_text;
    calls.serror = &FeedReader::on_flaw;
    // No entity is ever recorded (no entityDecl) nor looked up, but for the five that XML itself names.
    const std::string_view start = input_.peek(4).substr(0, 4);  // tells the encoding
    parser_.reset(xmlCreatePushParserCtxt(&calls, this, start.data(), static_cast<int>(start.size()), nullptr));
    if (!parser_) return run_.problem(ErrorKind::unreadable, name_, "the XML parser could not be made");
    xmlCtxtUseOptions(parser_.get(), XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    input_.skip(start.size());
    push_all();
    if (input_.broken()) {
      run_.problem(*input_.broken());
    } else if (!is_feed_) {
      run_.problem(ErrorKind::damaged, name_, "is no RSS or Atom feed");
    } else if (!flaw_.empty()) {
      run_.problem(ErrorKind::damaged, name_ + ":" + std::to_string(flaw_line_), "broken XML: " + flaw_);
    }
  }

 private:
  void push_all() {
    constexpr std::size_t most = 32 << 10;
    while (!run_.stopped() && !hopeless_) {
      const std::string_view seen = input_.peek(1).substr(0, most);
      if (seen.empty()) {
        xmlParseChunk(parser_.get(), nullptr, 0, 1);
        break;
      }
      xmlParseChunk(parser_.get(), seen.data(), static_cast<int>(seen.size()), 0);
      hopeless_ = hopeless_ || parser_->disableSAX != 0;
      input_.skip(seen.size());
      run_.advance(input_);
    }
  }

  static void on_open(void* self, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**, int count,
                      int, const xmlChar** attributes) {
    static_cast<FeedReader*>(self)->open(view(name), Attributes{attributes, count});
  }
  static void on_close(void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
    static_cast<FeedReader*>(self)->close(view(name));
  }
  static void on_text(void* self, const xmlChar* text, int size) {
    static_cast<FeedReader*>(self)->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  }
  static void on_flaw(void* self, xmlErrorPtr error) {
    FeedReader& feed = *static_cast<FeedReader*>(self);
    if (!feed.flaw_.empty() || !error) return;
    feed.flaw_ = error->message ? std::string(trim(error->message)) : "unknown flaw";
    feed.flaw_line_ = error->line;
  }

  // The attributes of one element as libxml2 hands them over: name, prefix, namespace, begin and end of the value.
  struct Attributes {
    const xmlChar** cells;
    int count;

    [[nodiscard]] std::string_view name(int i) const { return view(cells[5 * i]); }
    [[nodiscard]] std::string_view value(int i) const {
      const char* begin = reinterpret_cast<const char*>(cells[5 * i + 3]);
      return {begin, static_cast<std::size_t>(reinterpret_cast<const char*>(cells[5 * i + 4]) - begin)};
    }
    [[nodiscard]] std::string_view get(std::string_view wanted) const {
      for (int i = 0; i < count; ++i) {
        if (name(i) == wanted) return trim(value(i));
      }
      return {};
    }
  };

  void text(std::string_view said) {
    if (field_.empty() || run_.stopped() || collected_.size() > run_.limits().most_page_bytes) return;
    if (!field_xhtml_) {
      collected_ += said;
      return;
    }
    for (const char c : said) {
      if (c == '<')
        collected_ += "&lt;";
      else if (c == '&')
        collected_ += "&amp;";
      else
        collected_ += c;
    }
  }

  void open(std::string_view name, const Attributes& attributes) {
    const int depth = depth_++;
    if (run_.stopped() || hopeless_) return;
    if (depth == 0) {
      is_feed_ = name == "rss" || name == "feed" || name == "RDF";
      hopeless_ = !is_feed_;
    } else if (item_depth_ < 0 && (name == "item" || name == "entry")) {
      item_depth_ = depth;
      item_ = Item{};
      ++items_;
    } else if (item_depth_ >= 0 && depth == item_depth_ + 1) {
      open_field(name, depth, attributes);
    } else if (field_xhtml_ && depth > field_depth_) {
      collected_.append("<").append(name);
      for (int i = 0; i < attributes.count; ++i) {
        std::string value(attributes.value(i));
        std::replace(value.begin(), value.end(), '"', '\'');
        collected_.append(" ").append(attributes.name(i)).append("=\"").append(value).append("\"");
      }
      collected_ += ">";
    } else if (item_depth_ < 0 && name == "title" && outlet_.empty() && depth <= 2 && !in_image_) {
      begin_field("outlet", depth);
    } else if (item_depth_ < 0 && (name == "image" || name == "textInput")) {
      in_image_ = true;
      image_depth_ = depth;
    }
  }

  void open_field(std::string_view name, int depth, const Attributes& attributes) {
    if (name == "link" && !attributes.get("href").empty()) {
      const std::string_view relation = attributes.get("rel");
      if (item_.link.empty() && (relation.empty() || relation == "alternate"))
        item_.link = mended_utf8(attributes.get("href"));
      return;
    }
    const std::string_view type = attributes.get("type");
    field_markup_ = type == "html" || type == "xhtml" || type == "text/html";
    begin_field(name, depth);
    field_xhtml_ = type == "xhtml";
  }

  void begin_field(std::string_view name, int depth) {
    field_ = name;
    field_depth_ = depth;
    collected_.clear();
    field_xhtml_ = false;
  }

  void close(std::string_view name) {
    const int depth = --depth_;
    if (run_.stopped()) return;
    if (!field_.empty() && depth == field_depth_) {
      set_field(mended_utf8(trim(collected_)));  // libxml2 hands on broken bytes when it recovers
      field_.clear();
      field_xhtml_ = false;
    } else if (field_xhtml_) {
      collected_.append("</").append(name).append(">");
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
    const auto first = [&](std::string& to) {
      if (to.empty()) to = text;
    };
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
      page.bytes = item_.title.empty() ? item_.text : item_.title + (item_.text.empty() ? "" : "\n\n") + item_.text;
    }
    if (page.bytes.empty()) return run_.problem(ErrorKind::not_text, page.path, "the item holds no text");
    run_.page(std::move(page));
  }

  Input& input_;
  const std::string& name_;
  SourceRun& run_;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser_;
  Item item_;
  std::string outlet_;
  std::string field_;
  std::string collected_;
  std::string flaw_;
  int flaw_line_ = 0;
  int depth_ = 0;
  int item_depth_ = -1;
  int field_depth_ = -1;
  int image_depth_ = -1;
  bool in_image_ = false;
  bool field_markup_ = false;
  bool field_xhtml_ = false;
  bool hopeless_ = false;
  bool is_feed_ = false;
  std::uint64_t items_ = 0;
};

}  // namespace

void read_feed(Input& input, const std::string& name, SourceRun& run) {
  static const bool ready = [] {
    xmlInitParser();
    return true;
  }();  // once, whatever the threads
  (void)ready;
  FeedReader(input, name, run).read();
}

}  // namespace isnad
