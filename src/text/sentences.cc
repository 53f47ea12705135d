// Where sentences end: at a full stop, an ellipsis, a question or exclamation mark, a paragraph's end; not inside
// abbreviations, initials and numbers.

#include "text/text.h"

namespace isnad {
namespace {

/// In words. A longer one is cut there: rules that look at a whole sentence stay linear in the text's length.
constexpr std::uint32_t longest_sentence = 512;

/// A point behind a word of one or two letters that is no common word belongs to an abbreviation or an initial.
bool is_abbreviation(const FormCache& cache, const Word& before) {
  if (before.kind != WordKind::word) return false;
  const Form& form = cache.form(before.form);
  if (form.latin) return form.letters <= 2 && form.capital;
  return form.letters <= 2 && form.functions == 0;
}

/// Word `at` stands in brackets, or in marks around a few words, that close behind it.
bool is_in_brackets(const std::vector<Word>& words, std::uint32_t at, std::uint32_t first) {
  constexpr std::uint32_t longest = 8;
  for (std::uint32_t i = at; i-- > first && at - i <= longest;) {
    if (words[i].kind == WordKind::bracket_open) return words[i].partner > at;
    if (words[i].kind == WordKind::quote_open) return words[i].partner > at && words[i].partner - i <= longest;
  }
  return false;
}

/// A stop inside closing marks ends the sentence when another one begins behind them: He said: "No." She left. It does
/// not where the report of the quotation goes on: "Why?" asked the minister.
bool ends_behind_marks(const FormCache& cache, const std::vector<Word>& words, std::uint32_t at) {
  while (at < words.size() && !words[at].blank_before &&
         (words[at].kind == WordKind::quote_close || words[at].kind == WordKind::bracket_close)) {
    ++at;
  }
  if (at == words.size()) return true;
  if (!words[at].blank_before || words[at].kind != WordKind::word) return false;
  const Form& next = cache.form(words[at].form);
  const bool report = next.in(Table::cue) || (at + 1 < words.size() && words[at + 1].kind == WordKind::word &&
                                              cache.form(words[at + 1].form).in(Table::cue));
  return next.latin ? next.capital && !report : (next.clitics & clitic::conjunction) != 0 || !report;
}

bool ends_sentence(const FormCache& cache, const std::vector<Word>& words, std::uint32_t at, std::uint32_t first) {
  const Word& mark = words[at];
  const bool last = at + 1 == words.size();
  if (mark.kind == WordKind::ellipsis && !last && is_in_brackets(words, at, first)) return false;
  if (mark.kind == WordKind::ellipsis) return last || (words[at + 1].kind == WordKind::word && at > first);
  if (mark.kind != WordKind::stop) return false;
  if (last) return true;
  if (at == first) return false;
  const Word& next = words[at + 1];
  if (is_abbreviation(cache, words[at - 1])) return false;
  // A chain of initials: a short word behind the point of another one.
  if (at >= first + 2 && words[at - 2].kind == WordKind::stop && cache.form(words[at - 1].form).letters <= 2)
    return false;
  if (next.blank_before) return true;
  // No blank behind it: a full stop if two full words are glued, no stop inside numbers, names and addresses.
  const Form& before = cache.form(words[at - 1].form);
  if (next.kind == WordKind::quote_close || next.kind == WordKind::bracket_close) {
    return ends_behind_marks(cache, words, at + 1);
  }
  if (next.kind == WordKind::quote_open) return true;
  if (next.kind != WordKind::word || words[at - 1].kind != WordKind::word)
    return words[at - 1].kind == WordKind::quote_close;
  return !before.latin && !cache.form(next.form).latin && before.letters > 2 && cache.form(next.form).letters > 1 &&
         !is_in_brackets(words, at, first);  // "(A.B.C)"
}

}  // namespace

void split_sentences(const FormCache& cache, std::uint32_t first, Sentence like, Sentences& out) {
  const auto& words = out.words;
  const auto close = [&](std::uint32_t from, std::uint32_t to) {
    if (from >= to) return;
    like.first = from;
    like.last = to;
    like.span = {words[from].span.begin, words[to - 1].span.end};
    out.sentences.push_back(like);
  };
  std::uint32_t begin = first;
  for (std::uint32_t i = first; i < words.size(); ++i) {
    if (i - begin + 1 < longest_sentence && !ends_sentence(cache, words, i, begin)) continue;
    std::uint32_t end = i + 1;
    // Closing marks stay with the sentence that they close.
    while (end < words.size() && !words[end].blank_before &&
           (words[end].kind == WordKind::quote_close || words[end].kind == WordKind::bracket_close ||
            words[end].kind == WordKind::stop)) {
      ++end;
    }
    close(begin, end);
    begin = end;
    i = end - 1;
  }
  close(begin, static_cast<std::uint32_t>(words.size()));
}

void read_text(const Article& article, FormCache& cache, Sentences& out) {
  out.clear();
  cache.trim();
  std::uint32_t latin = 0;
  const auto read = [&](Span span, Sentence like) {
    const auto first = static_cast<std::uint32_t>(out.words.size());
    split_words(article.text, span, cache, out.words);
    pair_marks(article.text, first, out.words);
    split_sentences(cache, first, like, out);
    for (std::size_t i = first; i < out.words.size(); ++i) {
      latin += (cache.marks(out.words[i].form) & FormCache::latin_mark) != 0 ? 1 : 0;
    }
  };
  if (!article.title.empty()) read(article.title, {0, 0, {}, 0, true});
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) read(article.paragraphs[i], {0, 0, {}, i, false});
  out.language = latin * 2 > out.words.size() ? "en" : "ar";
}

}  // namespace isnad
