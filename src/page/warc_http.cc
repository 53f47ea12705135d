#include "page/warc_http.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "page/gzip.h"

namespace isnad {

namespace {

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// Cuts the first line off `text`, without its line end.
std::string_view cut_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

std::optional<std::size_t> chunk_size(std::string_view line) {
  line = trim(line.substr(0, line.find(';')));
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  if (line.empty() || error != std::errc{} || end != line.data() + line.size()) return std::nullopt;
  return size;
}

std::string unchunk(std::string_view body) {
  std::string_view rest = body;
  if (!chunk_size(cut_line(rest))) return std::string(body);  // stored unchunked
  std::string out;
  out.reserve(body.size());
  rest = body;
  while (!rest.empty()) {
    const std::optional<std::size_t> size = chunk_size(cut_line(rest));
    if (!size || *size == 0) break;
    out.append(rest.substr(0, *size));
    rest.remove_prefix(std::min(*size, rest.size()));
    cut_line(rest);
  }
  return out;
}

Result<std::string> decode(std::string body, std::string_view coding, const SourceLimits& limits) {
  if (coding.empty() || coding == "identity") return body;
  if (coding == "gzip" || coding == "x-gzip") {
    if (!looks_gzip(body)) return body;  // stored unpacked
    return unpack(body, Packing::gzip, limits);
  }
  if (coding == "deflate") {  // zlib by the book, raw from many servers
    const bool zlib = body.size() > 1 && (body[0] & 0x0f) == 8 &&
                      ((static_cast<unsigned char>(body[0]) << 8) + static_cast<unsigned char>(body[1])) % 31 == 0;
    return unpack(body, zlib ? Packing::zlib : Packing::raw, limits);
  }
  return failure(ErrorKind::damaged, {}, "content coding \"" + std::string(coding) + "\" is not supported");
}

}  // namespace

void HeaderFields::add(std::string_view line) {
  if (!line.empty() && (line[0] == ' ' || line[0] == '\t') && !fields_.empty()) {
    fields_.back().value.append(" ").append(trim(line));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  fields_.push_back({lower_ascii(trim(line.substr(0, colon))), std::string(trim(line.substr(colon + 1)))});
}

std::string_view HeaderFields::get(std::string_view name) const {
  const auto found = std::find_if(fields_.begin(), fields_.end(), [&](const Field& f) { return f.name == name; });
  return found == fields_.end() ? std::string_view{} : std::string_view(found->value);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string media_type(std::string_view content_type) {
  return lower_ascii(trim(content_type.substr(0, content_type.find(';'))));
}

std::string charset(std::string_view content_type) {
  const std::string lower = lower_ascii(content_type);
  const std::size_t found = lower.find("charset=");
  if (found == std::string::npos) return {};
  std::string_view value = trim(std::string_view(lower).substr(found + 8));
  if (!value.empty() && (value[0] == '"' || value[0] == '\'')) {
    return std::string(value.substr(1, value.find(value[0], 1) - 1));
  }
  return std::string(trim(value.substr(0, value.find_first_of("; \t"))));
}

std::optional<PageKind> page_kind(std::string_view type) {
  if (type.empty() || type == "application/octet-stream") return PageKind::guess;
  if (type == "text/html" || type == "application/xhtml+xml") return PageKind::html;
  if (type == "text/plain") return PageKind::text;
  return std::nullopt;
}

Result<HttpResponse> read_http(std::string_view block, const SourceLimits& limits) {
  HttpResponse out;
  const std::string_view status = cut_line(block);
  const std::size_t blank = status.find(' ');
  if (!status.starts_with("HTTP/") || blank == std::string_view::npos) {
    return failure(ErrorKind::damaged, {}, "the record holds no HTTP response");
  }
  const std::string_view code = status.substr(blank + 1, 3);
  std::from_chars(code.data(), code.data() + code.size(), out.status);
  HeaderFields fields;
  while (!block.empty()) {
    const std::string_view line = cut_line(block);
    if (line.empty()) break;
    fields.add(line);
  }
  out.content_type = fields.get("content-type");
  if (out.status < 200 || out.status > 299 || !page_kind(media_type(out.content_type))) return out;
  const bool chunked = lower_ascii(fields.get("transfer-encoding")).find("chunked") != std::string::npos;
  Result<std::string> body =
      decode(chunked ? unchunk(block) : std::string(block), lower_ascii(fields.get("content-encoding")), limits);
  if (!body) return tl::unexpected<Error>(body.error());
  out.body = std::move(*body);
  return out;
}

}  // namespace isnad
