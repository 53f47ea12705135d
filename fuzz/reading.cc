// The whole reading of any bytes, to the line that is printed. The first byte chooses the kind of page.

#include <simdjson.h>

#include "base/utf8.h"
#include "check.h"
#include "exchange/ndjson.h"
#include "reader.h"

namespace {

using isnad::Span;

const isnad::Reader& reader() {
  static const auto opened = isnad::Reader::open(ISNAD_DATA_FOLDER);
  isnad::fuzz::must(opened.has_value(), "the tables cannot be loaded");
  return *opened;
}

/// Spans count in the page: within it, and between its characters where the page is UTF-8.
class Check {
 public:
  explicit Check(const isnad::RawPage& page, const isnad::Reading& reading)
      : page_(page.bytes), whole_(isnad::is_utf8(page_) && reading.document.encoding == "utf-8") {
    check(reading.document.title.span, "title");
    for (const Span paragraph : reading.document.paragraphs) check(paragraph, "paragraph");
    for (const auto& clock : reading.document.clocks) check(clock.span, "clock");
    for (const auto& statement : reading.statements) check(statement);
  }

 private:
  void check(Span span, const char* what) {
    isnad::fuzz::must(span.begin <= span.end && span.end <= page_.size(), what);
    if (whole_) isnad::fuzz::check_span(page_, span, what);
  }

  void check(const isnad::Statement& statement) {
    using isnad::fuzz::must;
    must(statement.id.size() == 16, "a statement without id");
    check(statement.sentence, "sentence");
    check(statement.cue.span, "cue");
    check(statement.speaker.span, "speaker");
    check(statement.content, "content");
    must(!statement.cue.span.empty() && statement.sentence.holds(statement.cue.span), "the cue leaves its sentence");
    must(!statement.why.empty(), "a statement that says not why");
    must(!statement.chain.empty() || statement.speaker.name.empty(), "a statement without chain");
    must(statement.speaker.count >= 0, "fewer than no speakers");
    for (const Span part : statement.parts) {
      check(part, "part");
      must(part.empty() || statement.content.holds(part), "a part leaves the content");
    }
    must(!statement.content.empty() && statement.sentence.holds(statement.content), "the content leaves its sentence");
    for (const Span quote : statement.quotes) {
      check(quote, "quote");
      must(statement.content.holds(quote), "a quotation leaves the content");
    }
  }

  std::string_view page_;
  bool whole_;
};

std::string printed(const isnad::Reading& reading) {
  std::string line;
  isnad::write_ndjson(reading, line, {isnad::NdjsonOptions::Text::include});
  isnad::fuzz::must(isnad::is_utf8(line) && line.find('\n') + 1 == line.size(), "the printed line is no line of UTF-8");
  static simdjson::dom::parser parser;
  isnad::fuzz::must(parser.parse(line).error() == simdjson::SUCCESS, "the printed line is no JSON");
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace isnad;
  if (size == 0) return 0;
  constexpr PageKind kinds[] = {PageKind::guess, PageKind::html, PageKind::text, PageKind::clean};
  RawPage page;
  page.path = "page";
  page.bytes.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  page.hints.kind = kinds[data[0] & 3U];
  page.hints.outlet = (data[0] & 4U) != 0 ? "" : "News";
  if (page.hints.kind == PageKind::clean) page.hints.title = page.bytes.substr(0, page.bytes.find('\n'));
  if (!is_utf8(page.hints.title)) page.hints.title.clear();

  static Reader::Scratch scratch(reader());
  Reader::Scratch fresh(reader());
  const ReadOptions options{ReadOptions::Text::include};
  const Result<Reading> reading = reader().read(page, scratch, options);
  const Result<Reading> again = reader().read(page, fresh, options);
  fuzz::must(reading.has_value() == again.has_value(), "one page can be read once only");
  if (!reading) return 0;
  const Check check(page, *reading);
  fuzz::must(printed(*reading) == printed(*again), "two readings of one page differ");
  return 0;
}
