// Tokens, references and the light tree of HTML.
#include <gtest/gtest.h>

#include "page/html_entities.h"
#include "page/html_text.h"
#include "page/html_tokenizer.h"
#include "page/html_tree.h"

namespace isnad {
namespace {

// "<p>" "text" "</p>" "!raw", a blank between.
std::string tokens(std::string_view html) {
  HtmlTokenizer tokenizer(html);
  HtmlToken token;
  std::string out;
  const auto put = [&](std::string_view before, std::string_view middle, std::string_view behind) {
    out.append(before).append(middle).append(behind);
  };
  while (tokenizer.next(token)) {
    if (!out.empty()) out.push_back(' ');
    switch (token.kind) {
      case HtmlToken::Kind::text:
        put("'", token.span.of(html), "'");
        break;
      case HtmlToken::Kind::raw:
        put("!", token.span.of(html), "");
        break;
      case HtmlToken::Kind::start_tag:
        put("<", token.name.of(html), "");
        for (const HtmlAttribute& a : token.attributes) {
          put(",", a.name.of(html), "=");
          put("", a.value.of(html), "");
        }
        out.append(token.closed ? "/>" : ">");
        break;
      case HtmlToken::Kind::end_tag:
        put("</", token.name.of(html), ">");
        break;
    }
  }
  return out;
}

TEST(HtmlTokenizer, TagsAndAttributes) {
  EXPECT_EQ(tokens("<p class=\"a b\" id='x' hidden data-n=1>t</P >"), "<p,class=a b,id=x,hidden=,data-n=1> 't' </P>");
  EXPECT_EQ(tokens("<br/><a href=/x/>y"), "<br/> <a,href=/x/> 'y'");
  EXPECT_EQ(tokens("<a =b c = \"d>e\">"), "<a,=b=,c=d>e>");
}

TEST(HtmlTokenizer, WhatIsNoTagIsText) {
  EXPECT_EQ(tokens("1 < 2 <3 a<b"), "'1 < 2 <3 a'");  // cut off within a tag
  EXPECT_EQ(tokens("a <"), "'a <'");
  EXPECT_EQ(tokens("a</>b</3>c"), "'a' 'b' 'c'");
}

TEST(HtmlTokenizer, CommentsArePassedOver) {
  EXPECT_EQ(tokens("a<!-- <p> -->b<!-->c<!--->d<!-- x --!>e<!doctype html>f<?php ?>g"), "'a' 'b' 'c' 'd' 'e' 'f' 'g'");
  EXPECT_EQ(tokens("a<!-- never ends <p>"), "'a'");
}

TEST(HtmlTokenizer, RawText) {
  EXPECT_EQ(tokens("<style>a<b></styl></STYLE >x"), "<style> !a<b></styl> </STYLE> 'x'");
  EXPECT_EQ(tokens("<script>if (a<b) '</scripty>'</script>x"), "<script> !if (a<b) '</scripty>' </script> 'x'");
  EXPECT_EQ(tokens("<script><!-- <script> </script> --></script>x"),
            "<script> !<!-- <script> </script> --> </script> 'x'");
  EXPECT_EQ(tokens("<title>a <b> &amp;</title>x"), "<title> 'a <b> &amp;' </title> 'x'");
  EXPECT_EQ(tokens("<noscript><p>x</noscript>y"), "<noscript> !<p>x </noscript> 'y'");
}

TEST(HtmlTokenizer, ForeignElementsHaveNoRawText) {
  EXPECT_EQ(tokens("<svg><style>a<g>c</style><![CDATA[<p>]]></svg>d"), "<svg> <style> 'a' <g> 'c' </style> </svg> 'd'");
  EXPECT_EQ(tokens("<svg><g><p><style>a<g></style>"), "<svg> <g> <p> <style> !a<g> </style>");
  EXPECT_EQ(tokens("<svg><title>x</title></svg>"), "<svg> <title> 'x' </title> </svg>");
}

TEST(HtmlReferences, NamesAndNumbers) {
  EXPECT_EQ(plain_text("&amp;&lt;&quot;&nbsp;&laquo;&raquo;"), "&<\"\u00A0\u00AB\u00BB");
  EXPECT_EQ(plain_text("&#1604;&#x644;&#X644 &#128;"), "\u0644\u0644\u0644 \u20AC");
  EXPECT_EQ(plain_text("&copy 2024 &notit; &zigzag; &"), "\u00A9 2024 \u00ACit; &zigzag; &");
  EXPECT_EQ(plain_text("&#0;&#xD800;&#x110000;&#;"), "\uFFFD\uFFFD\uFFFD&#;");
  EXPECT_EQ(plain_text("&NotEqualTilde;"), "\u2242\u0338");
  EXPECT_EQ(read_reference("&copy=1", 0, ReferencePlace::attribute).size, 0U);
  EXPECT_EQ(read_reference("&copy=1", 0, ReferencePlace::text).size, 5U);
  EXPECT_EQ(read_reference("&CounterClockwiseContourIntegral;", 0, ReferencePlace::text).first, U'\u2233');
}

// "div(p(text) p(text))"
std::string shape(std::string_view html) {
  const HtmlTree tree = build_html_tree(html);
  std::string out;
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 1; i < tree.nodes.size(); ++i) {
    while (!open.empty() && tree.nodes[open.back()].end <= i) {
      out += ")";
      open.pop_back();
    }
    if (!out.empty() && out.back() != '(') out += " ";
    const HtmlNode& node = tree.nodes[i];
    if (node.tag == Tag::text) {
      out += node.span.of(html);
    } else {
      const std::string_view tag = node.span.of(html);
      out += tag.substr(1, tag.find_first_of(" >/", 1) - 1);
      if (node.end > i + 1) {
        out += "(";
        open.push_back(i);
      }
    }
  }
  return out + std::string(open.size(), ')');
}

TEST(HtmlTree, EndTagsThatMayBeLeftOut) {
  EXPECT_EQ(shape("<p>a<p>b<div>c</div>d"), "p(a) p(b) div(c) d");
  EXPECT_EQ(shape("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>"), "ul(li(a) li(b ul(li(c))) li(d))");
  EXPECT_EQ(shape("<dl><dt>a<dd>b<dt>c</dl>"), "dl(dt(a) dd(b) dt(c))");
  EXPECT_EQ(shape("<table><tr><td>a<td>b<tr><td><table><tr><td>c</table>d</table>e"),
            "table(tr(td(a) td(b)) tr(td(table(tr(td(c))) d))) e");
  EXPECT_EQ(shape("<a href=1>x<a href=2>y"), "a(x) a(y)");
}

TEST(HtmlTree, StrayEndTagsArePassedOver) {
  EXPECT_EQ(shape("</div><div>a</span></p></section>b</div></div>c"), "div(a b) c");
  EXPECT_EQ(shape("<div><span>a<div>b</span>c</div>d</div>e"), "div(span(a div(b c) d)) e");
  EXPECT_EQ(shape("<td><div></td>a"), "td(div) a");
}

TEST(HtmlTree, HeadIsReadForItself) {
  const std::string html =
      "<head><title>T &amp; t</title><meta name=a content=b><link rel=canonical href=c>"
      "<script type=application/ld+json>{}</script></head><body>x<svg><title>icon</title></svg>";
  const HtmlTree tree = build_html_tree(html);
  EXPECT_EQ(tree.title.of(html), "T &amp; t");
  EXPECT_EQ(tree.metas.size(), 2U);
  ASSERT_EQ(tree.json_lds.size(), 1U);
  EXPECT_EQ(tree.json_lds[0].of(html), "{}");
}

}  // namespace
}  // namespace isnad
