// What an element's tag, class, id and role tell about its part on a news page.
#pragma once

#include <cstdint>
#include <string_view>

#include "page/html_tokenizer.h"

namespace isnad {

/// A set of hints, one bit each. Names of classes are English on nearly all sites, whatever their language.
namespace cue {
inline constexpr std::uint32_t hidden = 1U << 0;      ///< Not shown: display:none, aria-hidden, for screen readers.
inline constexpr std::uint32_t navigation = 1U << 1;  ///< Menus, breadcrumbs, pagers.
inline constexpr std::uint32_t footer = 1U << 2;      ///< Foot of page or article, copyright.
inline constexpr std::uint32_t header = 1U << 3;      ///< Head of page or article.
inline constexpr std::uint32_t side = 1U << 4;        ///< Side columns, widgets.
inline constexpr std::uint32_t share = 1U << 5;       ///< Share and follow buttons, tools.
inline constexpr std::uint32_t related = 1U << 6;     ///< Teasers of other articles.
inline constexpr std::uint32_t comments = 1U << 7;    ///< Readers' comments.
inline constexpr std::uint32_t advert = 1U << 8;      ///< Advertisements, sponsors.
inline constexpr std::uint32_t offer = 1U << 9;       ///< Newsletters, subscriptions, logins, donations.
inline constexpr std::uint32_t caption = 1U << 10;    ///< Captions and credits of pictures.
inline constexpr std::uint32_t byline = 1U << 11;     ///< Author, date, place of publication.
inline constexpr std::uint32_t labels = 1U << 12;     ///< Tags, topics, categories.
inline constexpr std::uint32_t media = 1U << 13;      ///< Players, galleries.
inline constexpr std::uint32_t notice = 1U << 14;     ///< Cookie banners, dialogs, pop-ups, alerts.
inline constexpr std::uint32_t control = 1U << 15;    ///< Forms, buttons, votes, polls.
inline constexpr std::uint32_t body = 1U << 16;       ///< Says it is an article's body.
inline constexpr std::uint32_t article = 1U << 17;    ///< Article, story, post, entry.
inline constexpr std::uint32_t content = 1U << 18;    ///< Content, main, text.
inline constexpr std::uint32_t title = 1U << 19;      ///< Headline.

/// What tells against an element being article text.
inline constexpr std::uint32_t chrome = hidden | navigation | footer | side | share | related | comments | advert |
                                        offer | caption | byline | labels | media | notice | control;
}  // namespace cue

/// The hints of a start tag.
[[nodiscard]] std::uint32_t cues_of(std::string_view html, const HtmlToken& start_tag);

}  // namespace isnad
