// Which blocks of an HTML page are the article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/html_blocks.h"
#include "page/html_tree.h"

namespace isnad {

/// What is known about the article from elsewhere on the page. Evidence, may be empty or wrong.
struct ContentEvidence {
  std::string title;  ///< From metadata, with or without the name of the site.
  std::string body;   ///< JSON-LD articleBody.
};

/// The article as indices of blocks, in order.
struct Content {
  std::vector<std::uint32_t> paragraphs;
  std::uint32_t title = UINT32_MAX;  ///< The block that holds the headline; UINT32_MAX where none does.
};

/// Finds the article. How is told in docs/html_content.md. Linear in nodes and blocks; structure and names of classes
/// decide, no words of any language.
[[nodiscard]] Content find_content(std::string_view html, const HtmlTree& tree, const HtmlBlocks& blocks,
                                   const ContentEvidence& evidence);

}  // namespace isnad
