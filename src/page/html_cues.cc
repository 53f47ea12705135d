#include "page/html_cues.h"

#include <algorithm>
#include <array>
#include <string>

namespace isnad {
namespace {

struct Word {
  std::string_view text;
  std::uint32_t cues;
};

using enum Tag;

// A word of a class or id that begins so; the longest fits. Sorted.
constexpr std::array beginnings = {
    Word{"addthis", cue::share},       Word{"addtoany", cue::share},     Word{"advert", cue::advert},
    Word{"articlebody", cue::body},    Word{"articletext", cue::body},   Word{"author", cue::byline},
    Word{"banner", cue::advert},       Word{"bookmark", cue::share},     Word{"breadcrumb", cue::navigation},
    Word{"byline", cue::byline},       Word{"caption", cue::caption},    Word{"carousel", cue::related},
    Word{"categor", cue::labels},      Word{"comment", cue::comments},   Word{"commerc", cue::advert},
    Word{"consent", cue::notice},      Word{"cookie", cue::notice},      Word{"copyright", cue::footer},
    Word{"crosslink", cue::related},   Word{"disclaimer", cue::footer},  Word{"discuss", cue::comments},
    Word{"disqus", cue::comments},     Word{"donat", cue::offer},        Word{"entrycontent", cue::body},
    Word{"figcaption", cue::caption},  Word{"follow", cue::share},       Word{"footer", cue::footer},
    Word{"gallery", cue::media},       Word{"gdpr", cue::notice},        Word{"jwplayer", cue::media},
    Word{"keyword", cue::labels},      Word{"livefyre", cue::comments},  Word{"masthead", cue::header},
    Word{"mostread", cue::related},    Word{"navigat", cue::navigation}, Word{"newsletter", cue::offer},
    Word{"notification", cue::notice}, Word{"outbrain", cue::related},   Word{"pagination", cue::navigation},
    Word{"paywall", cue::offer},       Word{"player", cue::media},       Word{"popular", cue::related},
    Word{"popup", cue::notice},        Word{"postcontent", cue::body},   Word{"promo", cue::related},
    Word{"rating", cue::control},      Word{"readmore", cue::related},   Word{"recirc", cue::related},
    Word{"recommend", cue::related},   Word{"related", cue::related},    Word{"revcontent", cue::related},
    Word{"seealso", cue::related},     Word{"shar", cue::share},         Word{"sidebar", cue::side},
    Word{"signin", cue::offer},        Word{"signup", cue::offer},       Word{"similar", cue::related},
    Word{"slideshow", cue::media},     Word{"social", cue::share},       Word{"sponsor", cue::advert},
    Word{"storybody", cue::body},      Word{"subscri", cue::offer},      Word{"suggest", cue::related},
    Word{"taboola", cue::related},     Word{"taglist", cue::labels},     Word{"teaser", cue::related},
    Word{"timestamp", cue::byline},    Word{"trending", cue::related},   Word{"upnext", cue::related},
    Word{"widget", cue::side},         Word{"zergnet", cue::related},
};

// A whole word. Sorted.
constexpr std::array words = {
    Word{"ad", cue::advert},          Word{"ads", cue::advert},         Word{"adsbygoogle", cue::advert},
    Word{"adslot", cue::advert},      Word{"adunit", cue::advert},      Word{"adv", cue::advert},
    Word{"alert", cue::notice},       Word{"also", cue::related},       Word{"article", cue::article},
    Word{"aside", cue::side},         Word{"bio", cue::byline},         Word{"body", cue::content},
    Word{"colophon", cue::footer},    Word{"complementary", cue::side}, Word{"content", cue::content},
    Word{"contentinfo", cue::footer}, Word{"contributor", cue::byline}, Word{"copy", cue::content},
    Word{"credit", cue::caption},     Word{"credits", cue::caption},    Word{"cta", cue::offer},
    Word{"cutline", cue::caption},    Word{"date", cue::byline},        Word{"datetime", cue::byline},
    Word{"dfp", cue::advert},         Word{"dialog", cue::notice},      Word{"email", cue::share},
    Word{"entry", cue::article},      Word{"eyebrow", cue::labels},     Word{"foot", cue::footer},
    Word{"form", cue::control},       Word{"gpt", cue::advert},         Word{"headline", cue::title},
    Word{"image", cue::caption},      Word{"img", cue::caption},        Word{"kicker", cue::labels},
    Word{"latest", cue::related},     Word{"leaderboard", cue::advert}, Word{"login", cue::offer},
    Word{"main", cue::content},       Word{"menu", cue::navigation},    Word{"menus", cue::navigation},
    Word{"meta", cue::byline},        Word{"modal", cue::notice},       Word{"more", cue::related},
    Word{"mpu", cue::advert},         Word{"nav", cue::navigation},     Word{"navbar", cue::navigation},
    Word{"overlay", cue::notice},     Word{"pager", cue::navigation},   Word{"photo", cue::caption},
    Word{"picture", cue::caption},    Word{"poll", cue::control},       Word{"post", cue::article},
    Word{"postmeta", cue::byline},    Word{"print", cue::share},        Word{"pubdate", cue::byline},
    Word{"published", cue::byline},   Word{"quiz", cue::control},       Word{"rail", cue::side},
    Word{"reply", cue::comments},     Word{"respond", cue::comments},   Word{"search", cue::control},
    Word{"sitemap", cue::navigation}, Word{"story", cue::article},      Word{"submitted", cue::byline},
    Word{"survey", cue::control},     Word{"tag", cue::labels},         Word{"tags", cue::labels},
    Word{"taxonomy", cue::labels},    Word{"text", cue::content},       Word{"ticker", cue::navigation},
    Word{"title", cue::title},        Word{"toolbar", cue::share},      Word{"tools", cue::share},
    Word{"topics", cue::labels},      Word{"trend", cue::related},      Word{"updated", cue::byline},
    Word{"vcard", cue::byline},       Word{"video", cue::media},        Word{"vote", cue::control},
    Word{"weather", cue::side},       Word{"writer", cue::byline},
};

// Where the words of each first letter begin.
template <std::size_t N>
constexpr std::array<std::uint8_t, 27> index_of(const std::array<Word, N>& sorted) {
  std::array<std::uint8_t, 27> out{};
  for (std::size_t letter = 0; letter < 27; ++letter) {
    std::size_t at = 0;
    while (at < N && sorted[at].text[0] < static_cast<char>('a' + letter)) ++at;
    out[letter] = static_cast<std::uint8_t>(at);
  }
  return out;
}

constexpr auto beginnings_index = index_of(beginnings);
constexpr auto words_index = index_of(words);

std::uint32_t cues_of_word(std::string_view word) {
  const auto letter = static_cast<std::size_t>(word[0] - 'a');
  for (std::size_t i = beginnings_index[letter]; i < beginnings_index[letter + 1]; ++i) {
    if (word.starts_with(beginnings[i].text)) return beginnings[i].cues;
  }
  for (std::size_t i = words_index[letter]; i < words_index[letter + 1]; ++i) {
    if (words[i].text == word) return words[i].cues;
  }
  return 0;
}

// The words of "article-body relatedLinks": cut at all but letters, and before a capital behind a small letter.
std::uint32_t cues_of_words(std::string_view value) {
  std::uint32_t out = 0;
  std::array<char, 24> word{};
  std::size_t size = 0;
  char before = ' ';
  value = value.substr(0, 400);
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const char c = i < value.size() ? value[i] : ' ';
    const bool small = c >= 'a' && c <= 'z';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool cut = (!small && !capital) || (capital && before >= 'a' && before <= 'z');
    if (cut && size > 0) {
      if (size > 1) out |= cues_of_word({word.data(), size});
      size = 0;
    }
    if ((small || capital) && size < word.size()) word[size++] = capital ? static_cast<char>(c + 32) : c;
    before = c;
  }
  return out;
}

// Classes that hide an element; as whole names, since "label-hidden" and "has-hidden-menu" hide something else.
std::uint32_t cues_of_hiding(std::string_view classes) {
  constexpr std::array<std::string_view, 12> names = {"hidden",
                                                      "hide",
                                                      "is-hidden",
                                                      "d-none",
                                                      "invisible",
                                                      "element-invisible",
                                                      "visually-hidden",
                                                      "visuallyhidden",
                                                      "sr-only",
                                                      "screen-reader-text",
                                                      "screen-reader-only",
                                                      "screenreader"};
  for (std::size_t at = 0; at < classes.size();) {
    const std::size_t end = std::min(classes.find_first_of(" \t\n", at), classes.size());
    for (const std::string_view name : names) {
      if (same_letters(classes.substr(at, end - at), name)) return cue::hidden;
    }
    at = end + 1;
  }
  return 0;
}

std::uint32_t cues_of_tag(Tag tag) {
  switch (tag) {
    case nav:
    case menu:
      return cue::navigation;
    case footer:
      return cue::footer;
    case header:
      return cue::header;
    case aside:
      return cue::side;
    case figure:
    case figcaption:
    case caption:
      return cue::caption;
    case form:
    case button:
    case select:
    case textarea:
    case fieldset:
    case label:
      return cue::control;
    case dialog:
      return cue::notice;
    case audio:
    case video:
    case canvas:
    case object:
      return cue::media;
    case article:
      return cue::article;
    case main:
      return cue::content;
    case time:
      return cue::byline;
    default:
      return 0;
  }
}

std::uint32_t cues_of_role(std::string_view role) {
  constexpr std::array known = {
      Word{"navigation", cue::navigation}, Word{"banner", cue::header},   Word{"contentinfo", cue::footer},
      Word{"complementary", cue::side},    Word{"search", cue::control},  Word{"dialog", cue::notice},
      Word{"alertdialog", cue::notice},    Word{"menu", cue::navigation}, Word{"menubar", cue::navigation},
      Word{"main", cue::content},          Word{"article", cue::article}};
  for (const Word& word : known) {
    if (same_letters(role, word.text)) return word.cues;
  }
  return 0;
}

bool hides(std::string_view style) {
  std::string low;
  for (const char c : style.substr(0, 200)) {
    if (c != ' ') low.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  return low.find("display:none") != std::string::npos || low.find("visibility:hidden") != std::string::npos;
}

}  // namespace

std::uint32_t cues_of(std::string_view html, const HtmlToken& start_tag) {
  std::uint32_t out = cues_of_tag(start_tag.tag);
  for (const HtmlAttribute& attribute : start_tag.attributes) {
    const std::string_view name = attribute.name.of(html);
    const std::string_view value = attribute.value.of(html);
    if (same_letters(name, "class") || same_letters(name, "id")) {
      out |= cues_of_words(value) | cues_of_hiding(value);
    } else if (name.size() > 5 && (same_letters(name, "data-component") || same_letters(name, "data-module") ||
                                   same_letters(name, "data-testid") || same_letters(name, "data-type"))) {
      out |= cues_of_words(value) & cue::chrome;
    } else if (same_letters(name, "itemprop")) {
      if (same_letters(value, "articlebody")) out |= cue::body;
      if (same_letters(value, "headline")) out |= cue::title;
      if (same_letters(value, "author") || same_letters(value, "datepublished")) out |= cue::byline;
    } else if (same_letters(name, "role")) {
      out |= cues_of_role(value);
    } else if (same_letters(name, "hidden") || (same_letters(name, "aria-hidden") && same_letters(value, "true")) ||
               (same_letters(name, "style") && hides(value))) {
      out |= cue::hidden;
    }
  }
  // Articles carry their categories and tags in the class: "post category-world tag-iraq format-video".
  if (start_tag.tag == article || start_tag.tag == main) out &= ~(cue::labels | cue::media);
  return out;
}

}  // namespace isnad
