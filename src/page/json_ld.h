// Structured data of a page: schema.org in JSON-LD.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// What a news page's JSON-LD tells. First found wins.
struct JsonLd {
  std::string headline;
  std::string publisher;
  std::string body;                ///< articleBody
  std::vector<std::string> dates;  ///< datePublished, then dateModified, as written.
};

/// Reads one script element's content into `out`: objects and arrays of them, "@graph" and nested objects included.
/// Broken JSON is passed over; line breaks inside strings, which many sites have, are forgiven.
void read_json_ld(std::string_view json, JsonLd& out);

}  // namespace isnad
