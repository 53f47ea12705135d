// The elements of HTML that reading a page has to tell apart.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

/// Elements with a meaning of their own here. `custom` is every other name.
enum class Tag : std::uint8_t {
  custom,
  text,
  a,
  abbr,
  address,
  article,
  aside,
  audio,
  b,
  base,
  big,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  col,
  colgroup,
  dd,
  del,
  details,
  dialog,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frameset,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  ins,
  label,
  legend,
  li,
  link,
  main,
  mark,
  math,
  menu,
  meta,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  param,
  picture,
  plaintext,
  pre,
  q,
  s,
  script,
  section,
  select,
  small,
  source,
  span,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  tt,
  u,
  ul,
  video,
  wbr,
  xmp,
  count
};

/// The element of a name in any letter case.
[[nodiscard]] Tag tag_of(std::string_view name);

/// Kinds an element belongs to; any may be asked of any tag.
[[nodiscard]] bool is_void(Tag tag);           ///< Never has content: br, img, meta...
[[nodiscard]] bool is_block(Tag tag);          ///< Begins and ends a paragraph of text.
[[nodiscard]] bool is_formatting(Tag tag);     ///< Only changes the look of words: b, font...
[[nodiscard]] bool is_heading(Tag tag);        ///< h1 to h6.
[[nodiscard]] bool closes_paragraph(Tag tag);  ///< Its start tag ends an open p.

/// How the text behind a start tag is to be read.
enum class TextMode : std::uint8_t { markup, escapable, raw, script, plain };
[[nodiscard]] TextMode text_mode(Tag tag);

}  // namespace isnad
