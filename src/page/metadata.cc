#include "page/metadata.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "page/clocks.h"
#include "page/html_text.h"
#include "page/html_tokenizer.h"
#include "page/json_ld.h"

namespace isnad {
namespace {

Clock clock_of(std::string text, std::string source) {
  Clock out;
  out.date = parse_iso(text);
  if (!out.date) out.date = numeric_date(text);
  out.text = std::move(text);
  out.source = std::move(source);
  return out;
}

void set_if_empty(std::string& target, std::string value) {
  if (target.empty()) target = std::move(value);
}

// Names under which meta elements give a date.
constexpr std::array<std::string_view, 12> date_names = {"article:published_time",
                                                         "article:modified_time",
                                                         "og:published_time",
                                                         "og:updated_time",
                                                         "article:published",
                                                         "datepublished",
                                                         "datemodified",
                                                         "date",
                                                         "dc.date",
                                                         "dc.date.issued",
                                                         "pubdate",
                                                         "publishdate"};

struct Titles {
  std::string graph;  // og:title
  std::string twitter;
};

void read_meta(std::string_view html, Span tag, PageMetadata& out, Titles& titles) {
  const auto attributes = attributes_at(html, tag);
  const std::string_view content = attribute_value(html, attributes, "content");
  std::string_view name = attribute_value(html, attributes, "property");
  if (name.empty()) name = attribute_value(html, attributes, "name");
  if (name.empty()) name = attribute_value(html, attributes, "itemprop");
  if (!name.empty() && !content.empty()) {
    if (same_letters(name, "og:title")) set_if_empty(titles.graph, plain_text(content));
    if (same_letters(name, "twitter:title")) set_if_empty(titles.twitter, plain_text(content));
    if (same_letters(name, "og:site_name") || same_letters(name, "application-name"))
      set_if_empty(out.site, plain_text(content));
    if (same_letters(name, "og:url")) set_if_empty(out.url, plain_text(content));
    for (const std::string_view date : date_names) {
      if (!same_letters(name, date)) continue;
      const bool graph = name.find(':') != std::string_view::npos;
      out.clocks.push_back(clock_of(plain_text(content), graph ? "opengraph" : "meta"));
    }
    return;
  }
  if (same_letters(attribute_value(html, attributes, "rel"), "canonical")) {
    const std::string url = plain_text(attribute_value(html, attributes, "href"));
    if (url.starts_with("http")) out.url = url;
  }
}

// "/2024/01/25/" or "/2024-01-25" in a URL; nothing where only year and month are there.
void add_url_clock(std::string_view url, PageMetadata& out) {
  for (std::size_t at = url.find("/20"); at != std::string_view::npos; at = url.find("/20", at + 1)) {
    const std::string_view piece = url.substr(at + 1, 10);
    if (piece.size() < 10 || (piece[4] != '/' && piece[4] != '-') || piece[7] != piece[4]) continue;
    std::string text(piece);
    std::string plain = text;
    plain[4] = plain[7] = '-';
    Clock clock;
    clock.date = parse_iso(plain);
    clock.text = std::move(text);
    clock.source = "url";
    if (clock.date) {
      out.clocks.push_back(std::move(clock));
      return;
    }
  }
}

}  // namespace

std::string_view without_site(std::string_view title, std::string_view site) {
  constexpr std::array<std::string_view, 7> separators = {" | ",  " - ",        " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                                          " :: ", " \xC2\xBB ", " \xC2\xB7 "};
  for (const std::string_view separator : separators) {
    const std::size_t last = title.rfind(separator);
    if (last == std::string_view::npos) continue;
    const std::size_t first = title.find(separator);
    const std::string_view tail = title.substr(last + separator.size());
    const std::string_view head = title.substr(0, first);
    if (!site.empty() && tail == site) return title.substr(0, last);
    if (!site.empty() && head == site) return title.substr(first + separator.size());
    if (tail.size() * 2 < last) return title.substr(0, last);
    if (head.size() * 2 < title.size() - first) return title.substr(first + separator.size());
  }
  return title;
}

std::string_view site_in_title(std::string_view title, std::string_view headline) {
  constexpr std::size_t longest_name = 80;  // bytes
  if (headline.size() < 8 || title.size() <= headline.size()) return {};
  std::string_view rest;
  if (title.starts_with(headline)) {
    rest = title.substr(headline.size());
  } else if (title.ends_with(headline)) {
    rest = title.substr(0, title.size() - headline.size());
  }
  constexpr std::array<std::string_view, 11> separators = {
      " ", "|", "-", ":", "/", "\xC2\xBB", "\xC2\xAB", "\xC2\xB7", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xA0"};
  bool separated = false;
  for (std::size_t i = 0; i < separators.size();) {
    const std::string_view separator = separators[i++];
    if (rest.starts_with(separator)) {
      rest.remove_prefix(separator.size());
    } else if (rest.ends_with(separator)) {
      rest.remove_suffix(separator.size());
    } else {
      continue;
    }
    separated = separated || separator != " ";
    i = 0;
  }
  return separated && rest.size() <= longest_name ? rest : std::string_view();
}

PageMetadata read_metadata(std::string_view html, const HtmlTree& tree, std::string_view url) {
  PageMetadata out;
  JsonLd linked;
  for (const Span span : tree.json_lds) read_json_ld(span.of(html), linked);
  out.site = linked.publisher;
  out.body = linked.body;
  for (std::string& date : linked.dates) out.clocks.push_back(clock_of(std::move(date), "json-ld"));
  Titles titles;
  std::string site;
  std::swap(site, out.site);
  for (const Span span : tree.metas) read_meta(html, span, out, titles);
  set_if_empty(out.site, site);
  set_if_empty(out.url, std::string(url));
  out.title = titles.graph;
  set_if_empty(out.title, linked.headline);
  set_if_empty(out.title, titles.twitter);
  if (out.title.empty()) {
    const std::string title = plain_text(tree.title.of(html));
    out.title = without_site(title, out.site);
  } else {
    out.title = std::string(without_site(out.title, out.site));
  }
  add_url_clock(out.url, out);
  return out;
}

}  // namespace isnad
