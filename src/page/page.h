// Door of the room `page`: from the bytes of a page to the article on it.
#pragma once

#include <string_view>

#include "base/result.h"
#include "page/article.h"

namespace isnad {

/// Reads one page. Never fails on hostile or broken markup: what can be read is returned with warnings.
/// Fails with not_text when no letters are there (binary data, an empty file), too_large above `most_page_bytes`.
/// Pure: same bytes and hints, same Article. Safe from any thread. Time grows linearly with the size of the page.
[[nodiscard]] Result<Article> read_page(std::string_view bytes, const Hints& hints);

/// The most text of one article that is read; what follows is left out with the warning cut_off. It bounds the memory
/// of a reading whatever the page holds.
inline constexpr std::uint32_t most_article_bytes = std::uint32_t{8} << 20;

/// The largest page that is read, in bytes; a larger one is refused with a reason.
inline constexpr std::size_t most_page_bytes = std::size_t{128} << 20;

}  // namespace isnad
