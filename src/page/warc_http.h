// The HTTP response inside a WARC record: RFC 9112 framing, content codings of RFC 9110.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "page/source.h"

namespace isnad {

/// Header fields as "name: value" lines; names compare without case.
class HeaderFields {
 public:
  /// Takes one line without its line end; a line that begins with a blank carries the last value on.
  void add(std::string_view line);
  /// The value of the first field of that name (given in lower case), or empty.
  [[nodiscard]] std::string_view get(std::string_view name) const;

 private:
  struct Field {
    std::string name;  // lower case
    std::string value;
  };
  std::vector<Field> fields_;
};

/// ASCII lower case.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// "text/html" of "Text/HTML; charset=utf-8", in lower case.
[[nodiscard]] std::string media_type(std::string_view content_type);

/// The charset parameter of a Content-Type, or empty.
[[nodiscard]] std::string charset(std::string_view content_type);

/// What kind of page a media type promises; nothing for one that holds no article (images, scripts). Empty: guess.
[[nodiscard]] std::optional<PageKind> page_kind(std::string_view media_type);

struct HttpResponse {
  int status = 0;
  std::string content_type;
  std::string body;  ///< Unchunked and unpacked.
};

/// Reads a stored response. Fails (where empty) when the head is no HTTP, a coding is not supported or packed data is
/// damaged. A body that is stored unchunked under a chunked header is taken as it is; one cut off inside a chunk keeps
/// what is there. Only the head is read where the status is not 2xx or the type holds no page.
[[nodiscard]] Result<HttpResponse> read_http(std::string_view block, const SourceLimits& limits);

}  // namespace isnad
