// Character references of HTML: &amp; &#1604; &#x644;
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

/// What a reference stands for. `size` bytes of the page were used, 0 where the "&" is no reference.
struct HtmlReference {
  std::uint32_t size = 0;
  char32_t first = 0;
  char32_t second = 0;  ///< A few names stand for two code points; else 0.
};

/// Where a reference stands: in an attribute, "&copy=" is left alone (it is a query of a URL).
enum class ReferencePlace { text, attribute };

/// Reads the reference that begins with the "&" at `at`, as WHATWG HTML section 13.2.5.72 ff. says. Thread-safe.
[[nodiscard]] HtmlReference read_reference(std::string_view html, std::size_t at, ReferencePlace place);

}  // namespace isnad
