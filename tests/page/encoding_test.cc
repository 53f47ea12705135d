// Encodings: what bytes are read as, and the way back from each character.
#include <gtest/gtest.h>

#include "html_pages.h"
#include "page/encoding.h"

namespace isnad {
namespace {

// "al-hukuma tanfi, wal-barlaman yuakkid. al-wafd yasil al-yawm ila al-asima." in one-byte encodings and in UTF-8.
const std::string text_1256 =
    "\xC7\xE1\xCD\xDF\xE6\xE3\xC9 \xCA\xE4\xDD\xED\xA1 \xE6\xC7\xE1\xC8\xD1\xE1\xE3\xC7\xE4 \xED\xC4\xDF\xCF. "
    "\xC7\xE1\xE6\xDD\xCF \xED\xD5\xE1 \xC7\xE1\xED\xE6\xE3 \xC5\xE1\xEC \xC7\xE1\xDA\xC7\xD5\xE3\xC9.";
const std::string text_iso =
    "\xC7\xE4\xCD\xE3\xE8\xE5\xC9 \xCA\xE6\xE1\xEA\xAC \xE8\xC7\xE4\xC8\xD1\xE4\xE5\xC7\xE6 \xEA\xC4\xE3\xCF. "
    "\xC7\xE4\xE8\xE1\xCF \xEA\xD5\xE4 \xC7\xE4\xEA\xE8\xE5 \xC5\xE4\xE9 \xC7\xE4\xD9\xC7\xD5\xE5\xC9.";
const std::string text_utf8 =
    "\u0627\u0644\u062D\u0643\u0648\u0645\u0629 \u062A\u0646\u0641\u064A\u060C "
    "\u0648\u0627\u0644\u0628\u0631\u0644\u0645\u0627\u0646 \u064A\u0624\u0643\u062F. "
    "\u0627\u0644\u0648\u0641\u062F \u064A\u0635\u0644 \u0627\u0644\u064A\u0648\u0645 \u0625\u0644\u0649 "
    "\u0627\u0644\u0639\u0627\u0635\u0645\u0629.";

void expect_way_back(std::string_view bytes, const Encoding& encoding) {
  const Decoded decoded = decode_page(bytes, encoding);
  EXPECT_EQ(decoded.text, decode_text(bytes, encoding));
  Decoder decoder(encoding);
  PageLocator locator(bytes, encoding);
  for (std::uint32_t at = 0; at < decoded.text.size();) {
    const CodePoint point = decode_utf8(decoded.text, at);
    const Span span = decoded.alignment.to_page(Span{at, at + point.size});
    const CodePoint raw = decoder.next(bytes, span.begin);
    ASSERT_EQ(raw.value, point.value) << at;
    ASSERT_EQ(raw.size, span.size()) << at;
    const bool decoded_anew = encoding.family != EncodingFamily::utf8;
    ASSERT_EQ(locator.to_page(at), decoded_anew ? span.begin : at);
    at += point.size;
  }
}

TEST(Encoding, Windows1256IsKnownByStatistics) {
  const Encoding found = detect_encoding(text_1256, "");
  EXPECT_EQ(found.name, "windows-1256");
  ASSERT_EQ(found.warnings.size(), 1U);
  EXPECT_EQ(found.warnings[0].kind, "encoding");
  EXPECT_EQ(decode_text(text_1256, found), text_utf8);
  expect_way_back(text_1256, found);
}

TEST(Encoding, Iso8859Part6IsKnownByStatistics) {
  const Encoding found = detect_encoding(text_iso, "");
  EXPECT_EQ(found.name, "iso-8859-6");
  EXPECT_EQ(decode_text(text_iso, found), text_utf8);
  expect_way_back(text_iso, found);
}

TEST(Encoding, AWrongDeclarationYieldsToArabicStatistics) {
  EXPECT_EQ(detect_encoding(text_1256, "iso-8859-1").name, "windows-1256");
  EXPECT_EQ(detect_encoding(text_1256, "utf-8").name, "windows-1256");
  EXPECT_EQ(detect_encoding(text_1256, "iso-8859-6").name, "windows-1256");
  EXPECT_EQ(detect_encoding(text_iso, "windows-1256").name, "iso-8859-6");
  EXPECT_TRUE(detect_encoding(text_1256, "WINDOWS-1256").warnings.empty());
}

TEST(Encoding, WellFormedUtf8BeatsADeclaration) {
  const Encoding found = detect_encoding(text_utf8, "windows-1256");
  EXPECT_EQ(found.name, "utf-8");
  EXPECT_EQ(found.warnings.size(), 1U);
}

TEST(Encoding, MetaElementsAreRead) {
  EXPECT_EQ(declared_in_page("<html><meta charset=\"Windows-1256\">"), "Windows-1256");
  EXPECT_EQ(declared_in_page("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-6'>"), "iso-8859-6");
  EXPECT_EQ(declared_in_page("<!-- <meta charset=x> --><meta charset = utf-8 />"), "utf-8");
  EXPECT_EQ(declared_in_page("<?xml version=\"1.0\" encoding=\"windows-1252\"?><html>"), "windows-1252");
  EXPECT_EQ(declared_in_page("<p>charset=utf-8</p>"), "");
}

TEST(Encoding, LatinTextIsNotTakenForArabic) {
  const std::string french =
      "Le pr\xE9sident a d\xE9j\xE0 r\xE9pondu \xE0 la d\xE9l\xE9gation, a-t-il pr\xE9"
      "cis\xE9.";
  EXPECT_EQ(detect_encoding(french, "").name, "windows-1252");
  EXPECT_EQ(detect_encoding(french, "iso-8859-1").name, "windows-1252");
  expect_way_back(french, detect_encoding(french, ""));
}

TEST(Encoding, BrokenUtf8IsMendedAndCounted) {
  const std::string broken = text_utf8.substr(0, 21) + "\xFF" + text_utf8 + "\xD8";
  const Encoding found = detect_encoding(broken, "");
  EXPECT_EQ(found.name, "utf-8");
  const Decoded decoded = decode_page(broken, found);
  EXPECT_TRUE(is_utf8(decoded.text));
  EXPECT_GE(decoded.replaced, 2U);
  expect_way_back(broken, found);
}

TEST(Encoding, Utf16WithAMark) {
  const std::string little("\xFF\xFE\x27\x06\x44\x06 \0a\0\x3D\xD8\x00\xDE", 14);
  const Encoding found = detect_encoding(little, "");
  EXPECT_EQ(found.name, "utf-16le");
  EXPECT_EQ(decode_text(little, found), "\u0627\u0644 a\U0001F600");
  expect_way_back(little, found);
  const std::string big("\xFE\xFF\x06\x27\0", 5);  // cut off within a character
  EXPECT_EQ(detect_encoding(big, "").name, "utf-16be");
  EXPECT_EQ(decode_page(big, detect_encoding(big, "")).replaced, 1U);
}

TEST(Encoding, Utf8MarkIsNoText) {
  const std::string marked = "\xEF\xBB\xBF" + text_utf8;
  const Decoded decoded = decode_page(marked, detect_encoding(marked, ""));
  EXPECT_EQ(decoded.text, text_utf8);
  EXPECT_EQ(decoded.alignment.to_page(0U), 3U);
}

TEST(Encoding, MultiByteEncodingsKeepTheWayBack) {
  const std::string korean = "\xB4\xEB\xC5\xEB\xB7\xC9 said, \xBF\xC0\xB4\xC3";
  const Encoding found = detect_encoding(korean, "euc-kr");
  EXPECT_EQ(found.name, "euc-kr");
  EXPECT_EQ(decode_text(korean, found), "\uB300\uD1B5\uB839 said, \uC624\uB298");
  expect_way_back(korean, found);
}

TEST(Alignment, EntitiesAndGapsMapExactly) {
  // Page: a&amp;b<i>c</i>
  Alignment alignment;
  alignment.add(0, 0);
  alignment.add(1, 1);
  alignment.add(2, 6);
  alignment.add(3, 10, 7);
  alignment.add(4, 11);
  EXPECT_EQ(alignment.to_page(Span{0, 1}), (Span{0, 1}));
  EXPECT_EQ(alignment.to_page(Span{1, 2}), (Span{1, 6}));
  EXPECT_EQ(alignment.to_page(Span{0, 3}), (Span{0, 7}));
  EXPECT_EQ(alignment.to_page(Span{2, 4}), (Span{6, 11}));
  EXPECT_EQ(alignment.to_page(Span{3, 4}), (Span{10, 11}));
}

TEST(Alignment, ChainingMapsThroughBoth) {
  Alignment first;  // text -> middle: two bytes left out
  first.add(0, 0);
  first.add(3, 5, 3);
  Alignment second;  // middle -> page: each character of two bytes stands in one
  for (std::uint32_t i = 0; i <= 5; ++i) second.add(2 * i, i);
  const Alignment both = Alignment::chain(first, second);
  EXPECT_EQ(both.to_page(0U), 0U);
  EXPECT_EQ(both.to_page(Span{0, 2}), (Span{0, 1}));
}

}  // namespace
}  // namespace isnad
