#include "page/ndjson.h"

#include <simdjson.h>

#include <bit>
#include <optional>
#include <string_view>

#include "base/utf8.h"

namespace isnad {

namespace {

constexpr std::size_t usual_line = std::size_t{1} << 20;

struct Record {
  std::string_view id;
  std::string_view title;
  std::optional<std::string_view> text;
  std::optional<std::string_view> html;
  std::string_view url;
  std::string_view outlet;
  std::string_view published;
  std::string number;  // an id that was written as a number
};

// Why a member cannot be used, or nullptr.
const char* set_member(Record& record, std::string_view key, simdjson::dom::element value) {
  const bool is_text = value.is_string();
  const std::string_view text = is_text ? value.get_string().value_unsafe() : std::string_view{};
  if (key == "id") {
    if (value.is_int64() || value.is_uint64()) {
      record.number = simdjson::minify(value);
    } else if (!is_text) {
      return "\"id\" is neither a string nor a whole number";
    }
    record.id = text;
    return nullptr;
  }
  std::string_view* known = key == "title"       ? &record.title
                            : key == "url"       ? &record.url
                            : key == "outlet"    ? &record.outlet
                            : key == "published" ? &record.published
                                                 : nullptr;
  const bool is_body = key == "text" || key == "html";
  if (!known && !is_body) return nullptr;
  if (value.is_null()) return nullptr;
  if (!is_text) return "a member that must be a string is not one";
  if (known) *known = text;
  if (key == "text") record.text = text;
  if (key == "html") record.html = text;
  return nullptr;
}

const char* read_record(Record& record, simdjson::dom::element element) {
  simdjson::dom::object object;
  if (element.get_object().get(object) != simdjson::SUCCESS) return "the line is no JSON object";
  for (const auto& member : object) {
    if (const char* reason = set_member(record, member.key, member.value)) return reason;
  }
  if (!record.text && !record.html) return "the record has neither \"text\" nor \"html\"";
  return nullptr;
}

RawPage make_page(const Record& record, const std::string& where) {
  RawPage page;
  page.path = !record.number.empty() ? record.number : record.id.empty() ? where : std::string(record.id);
  page.hints.url = record.url;
  page.hints.outlet = record.outlet;
  page.hints.published = record.published;
  page.hints.title = record.title;
  page.hints.encoding = "utf-8";
  if (!record.text) {
    page.hints.kind = PageKind::html;
    page.bytes = *record.html;
    return page;
  }
  page.hints.kind = PageKind::clean;
  page.bytes.reserve(record.title.size() + 2 + record.text->size());
  if (!record.title.empty()) page.bytes.append(record.title).append("\n\n");
  page.bytes.append(*record.text);
  return page;
}

class NdjsonReader {
 public:
  NdjsonReader(const std::string& name, SourceRun& run) : name_(name), run_(run) {}

  /// `text` has Input::padding readable bytes behind it.
  void read(std::string_view text, std::uint64_t line) {
    simdjson::dom::element element;
    simdjson::error_code code = parse(text, element);
    if (code == simdjson::UTF8_ERROR) {
      run_.problem(ErrorKind::damaged, where(line), "bytes that are no UTF-8 were replaced");
      mended_ = mended_utf8(text);
      mended_.reserve(mended_.size() + Input::padding);
      code = parse(mended_, element);
    }
    if (code != simdjson::SUCCESS) {
      run_.problem(ErrorKind::damaged, where(line), std::string("broken JSON: ") + simdjson::error_message(code));
      return;
    }
    Record record;
    if (const char* reason = read_record(record, element)) {
      run_.problem(ErrorKind::damaged, where(line), reason);
      return;
    }
    run_.page(make_page(record, record.id.empty() ? where(line) : std::string{}));
  }

 private:
  [[nodiscard]] std::string where(std::uint64_t line) const { return name_ + ":" + std::to_string(line); }

  // The parser keeps what it once allocated (5 bytes a byte of the longest line), so a giant line gets one of its own.
  simdjson::error_code parse(std::string_view text, simdjson::dom::element& element) {
    if (text.size() > usual_line) {
      giant_.emplace();
      return giant_->parse(text.data(), text.size(), false).get(element);
    }
    giant_.reset();
    if (parser_.capacity() < text.size()) {
      if (const auto code = parser_.allocate(std::bit_ceil(text.size()))) return code;
    }
    return parser_.parse(text.data(), text.size(), false).get(element);
  }

  const std::string& name_;
  SourceRun& run_;
  simdjson::dom::parser parser_;
  std::optional<simdjson::dom::parser> giant_;
  std::string mended_;
};

static_assert(Input::padding >= simdjson::SIMDJSON_PADDING);

}  // namespace

void read_ndjson(Input& input, const std::string& name, SourceRun& run) {
  if (input.peek(3).substr(0, 3) == "\xEF\xBB\xBF") input.skip(3);
  NdjsonReader reader(name, run);
  for (std::uint64_t number = 1; !run.stopped(); ++number) {
    const Input::Line line = input.line(run.limits().most_page_bytes);
    if (line.state == Input::LineState::end) break;
    run.advance(input);
    if (line.state == Input::LineState::too_long) {
      run.problem(
          ErrorKind::too_large, name + ":" + std::to_string(number),
          "the line is longer than " + std::to_string(run.limits().most_page_bytes) + " bytes and was left out");
      continue;
    }
    if (!line.terminated && input.broken()) break;  // the rest of a line that was cut off
    if (line.text.find_first_not_of(" \t\r") != std::string_view::npos) reader.read(line.text, number);
  }
  if (input.broken()) run.problem(*input.broken());
}

}  // namespace isnad
