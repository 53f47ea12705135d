#include "check.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "lexicon/fold.h"

namespace isnad::fuzz {

void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "BROKEN: %s\n", what);
  std::abort();
}

bool is_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<std::uint8_t>(text[at]) & 0xC0U) != 0x80U;
}

void check_span(std::string_view text, Span span, const char* what) {
  must(span.begin <= span.end && span.end <= text.size(), what);
  must(is_boundary(text, span.begin) && is_boundary(text, span.end), what);
}

namespace {

/// Character by character the way back never goes backwards and never leaves the page.
void check_way_back(const Article& article, Span span, std::string_view page, bool same_encoding) {
  std::uint32_t before = 0;
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::uint32_t size = decode_utf8(article.text, at).size;
    const Span there = article.alignment.to_page(Span{at, at + size});
    must(there.begin <= there.end && there.end <= page.size(), "a character leads out of the page");
    must(before <= there.begin, "the way back goes backwards");
    before = there.begin;
    at += size;
  }
  const Span whole = article.alignment.to_page(span);
  if (same_encoding) check_span(page, whole, "the way back of a span ends inside a character");
}

}  // namespace

void check_article(const Article& article, std::string_view page) {
  must(is_utf8(article.text), "the article's text is no UTF-8");
  check_span(article.text, article.title, "title");
  check_span(article.text, article.dateline, "dateline");
  const bool same_encoding = article.encoding == "utf-8" && is_utf8(page);
  std::uint32_t before = 0;
  for (const Span paragraph : article.paragraphs) {
    must(!paragraph.empty() && paragraph.begin >= before, "paragraphs are out of order");
    check_span(article.text, paragraph, "paragraph");
    check_way_back(article, paragraph, page, same_encoding);
    before = paragraph.end;
  }
  check_way_back(article, article.title, page, same_encoding);
  check_way_back(article, article.dateline, page, same_encoding);
  for (const Clock& clock : article.clocks) {
    check_span(article.text, clock.span, "clock");
    check_way_back(article, clock.span, page, same_encoding);
    must(is_utf8(clock.text), "a clock is no UTF-8");
  }
  must(is_utf8(article.url) && is_utf8(article.outlet), "url or outlet are no UTF-8");
}

void check_same(const Article& a, const Article& b) {
  must(a.text == b.text && a.title == b.title && a.dateline == b.dateline && a.paragraphs == b.paragraphs,
       "two readings of one page differ");
  must(a.url == b.url && a.outlet == b.outlet && a.encoding == b.encoding && a.clocks.size() == b.clocks.size() &&
           a.warnings.size() == b.warnings.size(),
       "two readings of one page differ in what is known of it");
}

namespace {

void check_words(const Article& article, const FormCache& cache, const Sentences& text, bool whole) {
  std::uint32_t before = 0;
  bool title = !article.title.empty();
  for (std::size_t i = 0; i < text.words.size(); ++i) {
    const Word& word = text.words[i];
    if (title && !article.title.holds(word.span)) {
      title = false;
      before = 0;
    }
    must(!word.span.empty() && before <= word.span.begin && word.span.end <= article.text.size(),
         "words are out of order");
    if (whole) check_span(article.text, word.span, "a word ends inside a character");
    before = word.span.end;
    const bool spelled = word.kind == WordKind::word || word.kind == WordKind::number;
    must(spelled == (word.form != 0), "only words and numbers have a form");
    if (spelled) {
      const Form& form = cache.form(word.form);
      must(word.span.of(article.text).starts_with(form.raw) && !form.raw.empty(), "the form is of another word");
      must(form.folded.find(form.bare) != std::string_view::npos, "the bare word is no part of the spelling");
    }
    if (word.partner != 0) {
      must(word.partner < text.words.size() && text.words[word.partner].partner == i, "marks are paired one way");
    }
  }
}

}  // namespace

void check_sentences(const Article& article, const FormCache& cache, const Sentences& text) {
  check_words(article, cache, text, is_utf8(article.text));
  std::uint32_t word = 0;
  for (const Sentence& sentence : text.sentences) {
    must(sentence.first == word && sentence.last > word && sentence.last <= text.words.size(),
         "sentences do not cover the words in order");
    word = sentence.last;
    must(sentence.span.begin == text.words[sentence.first].span.begin &&
             sentence.span.end == text.words[sentence.last - 1].span.end,
         "a sentence does not begin and end with its words");
    const Span home = sentence.in_title ? article.title : article.paragraphs.at(sentence.paragraph);
    must(home.holds(sentence.span), "a sentence leaves its paragraph");
  }
  must(word == text.words.size(), "words without a sentence");
}

void check_folding(std::string_view text) {
  const std::string once = folded(text);
  must(is_utf8(once), "folding gives no UTF-8");
  must(folded(once) == once, "folding twice is not folding once");
}

const Lexicon& lexicon() {
  static const Result<Lexicon> loaded = Lexicon::load(ISNAD_DATA_FOLDER);
  if (!loaded) std::fprintf(stderr, "%s\n", loaded.error().text().c_str());
  must(loaded.has_value(), "the tables cannot be loaded");
  return *loaded;
}

}  // namespace isnad::fuzz
