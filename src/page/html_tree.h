// A light tree of an HTML page: elements and texts in page order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/html_tags.h"

namespace isnad {

/// An element, or a text (tag Tag::text). Nodes stand in page order (preorder), so that what is beneath node n are the
/// nodes n + 1 up to `end`, and no walk needs recursion however deep a page nests.
struct HtmlNode {
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  ///< One past the last node beneath.
  Span span;              ///< Of a text: its bytes. Of an element: its start tag.
  Tag tag = Tag::custom;
  std::uint32_t cues = 0;  ///< html_cues.h; of the element alone, not of what it stands in.
};

/// A page as read. Spans are bytes of the HTML it was built from.
struct HtmlTree {
  std::vector<HtmlNode>
      nodes;  ///< nodes[0] is the document. html, head, body and pure formatting (b, font...) have no node.
  std::vector<Span> metas;     ///< Start tags of meta and link elements.
  std::vector<Span> json_lds;  ///< Contents of script type="application/ld+json".
  Span title;                  ///< Content of the title element; empty if none.
  bool cut = false;            ///< More elements than `most_html_nodes`: the texts of the others hang higher up.
};

/// How many nodes a tree may have, which bounds its memory (24 bytes each). Real pages have some thousands.
inline constexpr std::size_t most_html_nodes = std::size_t{4} << 20;

/// Builds the tree: end tags that may be left out are put in, stray ones are passed over, as HTML says, but formatting
/// is not opened anew across blocks and nothing is moved out of tables: text stays where it is written. Linear: no
/// element looks up more than one open element.
[[nodiscard]] HtmlTree build_html_tree(std::string_view html);

}  // namespace isnad
