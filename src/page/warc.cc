#include "page/warc.h"

#include <charconv>
#include <optional>
#include <string_view>

#include "page/warc_http.h"

namespace isnad {

namespace {

constexpr std::size_t most_header_line = std::size_t{64} << 10;

class WarcReader {
 public:
  WarcReader(Input& input, const std::string& name, SourceRun& run) : input_(input), name_(name), run_(run) {}

  void read() {
    while (!run_.stopped() && find_record()) {
      ++record_;
      run_.advance(input_);
      read_record();
    }
    if (input_.broken()) {
      run_.problem(*input_.broken());
    } else if (record_ == 0) {
      run_.problem(ErrorKind::damaged, name_, "holds no WARC record");
    }
  }

 private:
  void problem(ErrorKind kind, std::string reason) {
    run_.problem(kind, name_ + ", record " + std::to_string(record_), std::move(reason));
  }

  // Goes to the next "WARC/1.x" line. Blank lines are the records' own; other lines are told of once.
  bool find_record() {
    bool told = false;
    while (true) {
      const Input::Line line = input_.line(most_header_line);
      if (line.state == Input::LineState::end) return false;
      if (line.text.starts_with("WARC/")) return true;
      if (!told && (line.state == Input::LineState::too_long || !line.text.empty())) {
        if (!input_.broken()) problem(ErrorKind::damaged, "bytes between records; going on at the next record");
        told = true;
      }
    }
  }

  void read_record() {
    HeaderFields fields;
    Input::Line line = input_.line(most_header_line);
    while (line.state != Input::LineState::end && !(line.state == Input::LineState::line && line.text.empty())) {
      fields.add(line.text);
      line = input_.line(most_header_line);
    }
    if (line.state == Input::LineState::end) return cut_off();
    const std::string_view length = fields.get("content-length");
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), size);
    if (length.empty() || error != std::errc{} || end != length.data() + length.size()) {
      return problem(ErrorKind::damaged, "no usable Content-Length");
    }
    const std::string type = lower_ascii(fields.get("warc-type"));
    if (type == "response" || type == "resource" || type == "conversion") {
      read_block(fields, type, size);
    } else if (input_.skip(size) < size) {
      cut_off();
    }
  }

  void read_block(const HeaderFields& fields, const std::string& type, std::uint64_t size) {
    if (size > run_.limits().most_page_bytes) {
      problem(ErrorKind::too_large,
              "is larger than " + std::to_string(run_.limits().most_page_bytes) + " bytes and was left out");
      if (input_.skip(size) < size) cut_off();
      return;
    }
    const std::string_view seen = input_.peek(static_cast<std::size_t>(size));
    if (seen.size() < size) return cut_off();
    give(fields, type, seen.substr(0, static_cast<std::size_t>(size)));
    input_.skip(size);
  }

  void give(const HeaderFields& fields, const std::string& type, std::string_view block) {
    RawPage page;
    std::string content_type(fields.get("content-type"));
    if (type == "response" && (block.starts_with("HTTP/") || media_type(content_type) == "application/http")) {
      Result<HttpResponse> response = read_http(block, run_.limits());
      if (!response) return problem(response.error().kind, response.error().reason);
      if (response->status < 200 || response->status > 299) return;
      content_type = response->content_type;
      page.bytes = std::move(response->body);
    } else {
      page.bytes = block;
    }
    const std::optional<PageKind> kind = page_kind(media_type(content_type));
    if (!kind) return;
    page.hints.kind = *kind;
    page.hints.encoding = charset(content_type);
    std::string_view url = fields.get("warc-target-uri");
    if (url.size() > 1 && url.front() == '<' && url.back() == '>') url = url.substr(1, url.size() - 2);  // WARC 1.0
    page.hints.url = url;
    page.path = url.empty() ? name_ + ", record " + std::to_string(record_) : std::string(url);
    run_.page(std::move(page));
  }

  void cut_off() {
    if (!input_.broken()) problem(ErrorKind::damaged, "is cut off; the records before it were read");
    input_.skip(UINT64_MAX);
  }

  Input& input_;
  const std::string& name_;
  SourceRun& run_;
  std::uint64_t record_ = 0;
};

}  // namespace

void read_warc(Input& input, const std::string& name, SourceRun& run) {
  WarcReader(input, name, run).read();
}

}  // namespace isnad
