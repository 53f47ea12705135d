#include "page/json_ld.h"

#include <simdjson.h>

#include <utility>

#include "page/html_text.h"

namespace isnad {
namespace {

using simdjson::dom::element;

std::string string_of(element object, const char* key) {
  std::string_view value;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  return plain_text(value);
}

bool is_article(element object) {
  const auto named = [](std::string_view type) {
    return type.find("Article") != std::string_view::npos || type.find("Posting") != std::string_view::npos ||
           type.find("Report") != std::string_view::npos;
  };
  std::string_view type;
  if (object["@type"].get(type) == simdjson::SUCCESS) return named(type);
  simdjson::dom::array types;
  if (object["@type"].get(types) != simdjson::SUCCESS) return false;
  for (const element one : types) {
    if (one.get(type) == simdjson::SUCCESS && named(type)) return true;
  }
  return false;
}

void take(std::string& target, std::string value) {
  if (target.empty()) target = std::move(value);
}

void read_object(element object, JsonLd& out) {
  const bool article = is_article(object);
  if (article) {
    take(out.headline, string_of(object, "headline"));
    take(out.body, string_of(object, "articleBody"));
  }
  if (article || out.dates.empty()) {
    for (const char* key : {"datePublished", "dateModified"}) {
      std::string date = string_of(object, key);
      if (!date.empty() && out.dates.size() < 4) out.dates.push_back(std::move(date));
    }
  }
  element publisher;
  if (object["publisher"].get(publisher) == simdjson::SUCCESS) take(out.publisher, string_of(publisher, "name"));
}

void walk(element at, JsonLd& out, int depth) {
  if (depth > 6) return;
  if (at.is_array()) {
    for (const element one : simdjson::dom::array(at.get_array().value_unsafe())) walk(one, out, depth + 1);
  } else if (at.is_object()) {
    read_object(at, out);
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}) {
      element beneath;
      if (at[key].get(beneath) == simdjson::SUCCESS) walk(beneath, out, depth + 1);
    }
  }
}

}  // namespace

void read_json_ld(std::string_view json, JsonLd& out) {
  std::string clean(json);
  for (char& c : clean) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(clean).get(root) != simdjson::SUCCESS) return;
  walk(root, out, 0);
}

}  // namespace isnad
