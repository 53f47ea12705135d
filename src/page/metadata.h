// What a page says of itself in meta, link and JSON-LD elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article.h"
#include "page/html_tree.h"

namespace isnad {

/// Plain values, references resolved. Empty where the page says nothing.
struct PageMetadata {
  std::string
      title;  ///< og:title, JSON-LD headline, twitter:title, else the title element with the site's name cut off.
  std::string site;  ///< og:site_name, JSON-LD publisher, application-name.
  std::string url;   ///< link rel=canonical, og:url.
  std::string body;  ///< JSON-LD articleBody.
  std::vector<Clock>
      clocks;  ///< Publication and change: JSON-LD, OpenGraph and other meta elements, the date in the URL.
};

/// Reads the metadata. JSON-LD that is no JSON is passed over.
[[nodiscard]] PageMetadata read_metadata(std::string_view html, const HtmlTree& tree, std::string_view url);

/// The part of a title element's text that is the headline: without the name of the site before or behind a separator.
/// `site` may be empty: then the longest part.
[[nodiscard]] std::string_view without_site(std::string_view title, std::string_view site);

/// The name of the site in a title element's text: what stands before or behind the headline there, separators aside.
/// Empty where the headline is not in it, or nothing but it, or what is left is too long for a name.
[[nodiscard]] std::string_view site_in_title(std::string_view title, std::string_view headline);

}  // namespace isnad
