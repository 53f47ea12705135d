#include "page/page.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/dump.h"
#include "page/encoding.h"
#include "page/html_entities.h"
#include "page/html_page.h"
#include "page/html_tokenizer.h"

namespace isnad {
namespace {

// Whether the page begins like HTML: a doctype, or an element that only HTML pages begin with or hold many of.
bool looks_like_html(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  std::size_t tags = 0;
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const std::string_view rest = head.substr(at);
    if (same_letters(rest.substr(0, 9), "<!doctype") || same_letters(rest.substr(0, 5), "<html") ||
        same_letters(rest.substr(0, 5), "<head") || same_letters(rest.substr(0, 5), "<body") ||
        same_letters(rest.substr(0, 5), "<meta")) {
      return true;
    }
    const std::size_t end = rest.find_first_of(" >/\n\t", 1);
    if (end != std::string_view::npos && tag_of(rest.substr(1, end - 1)) != Tag::custom) ++tags;
  }
  return tags >= 3;
}

bool is_wide(EncodingFamily family) {
  return family == EncodingFamily::utf16_little || family == EncodingFamily::utf16_big;
}

// Binary data: many control characters that no text has.
bool looks_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 65536);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<std::uint8_t>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1B' && c != '\0';
  });
  return static_cast<std::size_t>(controls) * 20 > head.size();
}

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<std::uint8_t>(c) >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z');
  });
}

// Character references that a feed or an archive has left in its plain text (&quot; &nbsp; &#8203;) become their
// characters.
void decode_left_over_references(Decoded& decoded) {
  if (decoded.text.find('&') == std::string::npos) return;
  std::string plain;
  Alignment to_decoded;
  plain.reserve(decoded.text.size());
  std::size_t kept = 0;
  for (std::size_t at = decoded.text.find('&'); at != std::string::npos; at = decoded.text.find('&', at)) {
    const HtmlReference reference = read_reference(decoded.text, at, ReferencePlace::text);
    const bool whole = reference.size > 0 && decoded.text[at + reference.size - 1] == ';';  // "R&D" stays as it is.
    if (!whole) {
      ++at;
      continue;
    }
    if (to_decoded.identity()) to_decoded.add(0, 0, 1);  // A knot at the beginning, so that there is one at all.
    plain.append(decoded.text, kept, at - kept);
    to_decoded.add(static_cast<std::uint32_t>(plain.size()), static_cast<std::uint32_t>(at));
    append_utf8(plain, reference.first);
    if (reference.second != 0) append_utf8(plain, reference.second);
    at += reference.size;
    kept = at;
    to_decoded.add(static_cast<std::uint32_t>(plain.size()), static_cast<std::uint32_t>(at));
  }
  if (kept == 0) return;
  plain.append(decoded.text, kept);
  decoded.text = std::move(plain);
  decoded.alignment = Alignment::chain(to_decoded, decoded.alignment);
}

// Ends an article's paragraphs where they come to most_article_bytes, between two characters.
void bound_paragraphs(Article& article) {
  std::uint32_t room = most_article_bytes;
  for (std::size_t i = 0; i < article.paragraphs.size(); ++i) {
    Span& paragraph = article.paragraphs[i];
    if (paragraph.size() <= room) {
      room -= paragraph.size();
      continue;
    }
    paragraph.end = paragraph.begin + room;
    const auto in_character = [&] { return (static_cast<std::uint8_t>(article.text[paragraph.end]) & 0xC0U) == 0x80U; };
    while (paragraph.end > paragraph.begin && in_character()) --paragraph.end;
    article.paragraphs.resize(paragraph.empty() ? i : i + 1);
    article.warnings.push_back({"cut_off", "The article's text ends after 8 MiB."});
    return;
  }
}

Article read_plain(std::string_view bytes, const Encoding& encoding, const Hints& hints) {
  Decoded decoded = decode_page(bytes, encoding);
  decode_left_over_references(decoded);
  Article out = hints.kind == PageKind::clean ? read_clean(std::move(decoded.text), std::move(decoded.alignment), hints)
                                              : read_dump(std::move(decoded.text), std::move(decoded.alignment), hints);
  bound_paragraphs(out);
  out.encoding = encoding.name;
  out.warnings.insert(out.warnings.begin(), encoding.warnings.begin(), encoding.warnings.end());
  if (decoded.replaced > 0) out.warnings.push_back(replaced_warning(decoded.replaced, encoding.name));
  return out;
}

}  // namespace

Result<Article> read_page(std::string_view bytes, const Hints& hints) {
  if (bytes.size() > most_page_bytes) {
    return failure(ErrorKind::too_large, "",
                   "the page has " + std::to_string(bytes.size()) + " bytes; at most " +
                       std::to_string(most_page_bytes) + " are read");
  }
  if (bytes.empty()) return failure(ErrorKind::not_text, "", "the page is empty");
  const Encoding encoding = detect_encoding(bytes, hints.encoding);
  if (!is_wide(encoding.family) && looks_binary(bytes)) {
    return failure(ErrorKind::not_text, "", "the page is binary data, not text");
  }
  if (!has_letters(bytes)) return failure(ErrorKind::not_text, "", "the page holds no letters");
  PageKind kind = hints.kind;
  if (kind == PageKind::guess) {
    const std::string head = is_wide(encoding.family) ? decode_text(bytes.substr(0, 8192), encoding) : std::string();
    kind = looks_like_html(head.empty() ? bytes : std::string_view(head)) ? PageKind::html : PageKind::text;
  }
  return kind == PageKind::html ? read_html(bytes, encoding, hints) : read_plain(bytes, encoding, hints);
}

}  // namespace isnad
