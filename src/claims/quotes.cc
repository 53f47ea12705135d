#include "claims/quotes.h"

#include <algorithm>

#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

/// A single word in quotation marks is said, and not only named, when it is no noun with the article and no name: a
/// verb or an adjective.
bool single_word_is_said(const View& view, std::uint32_t i) {
  if (view.kind(i) != WordKind::word) return false;
  const Form& form = view.form(i);
  if (form.latin || form.tables != 0) return form.in(Table::cue);
  if (form.definite) return false;
  if (form.tanwin) return true;
  const bool future = form.folded.starts_with(arabic::seen) && form.letters >= 4;
  const bool dual_past = form.folded.ends_with("\u062A\u0627");
  const bool adjective = form.folded.ends_with(arabic::yeh) && form.letters >= 4;
  return form.feminine || future || dual_past || adjective;
}

bool is_said(const View& view, const Frame& frame, std::uint32_t open, std::uint32_t close) {
  if (close <= open + 1) return false;
  // A mark before a name that is never closed.
  if (view.word(open).partner <= open && open > 0 && view.in(open - 1, Table::titled)) return false;
  bool latin_only = !view.form(frame.first).latin;  // A foreign name, where the report itself is in another script.
  for (std::uint32_t i = open + 1; i < close; ++i)
    latin_only = latin_only && (view.kind(i) != WordKind::word || view.form(i).latin);
  if (latin_only) return false;
  if (close == open + 2) return single_word_is_said(view, open + 1);
  return !is_name_in_quotes(view, open);
}

/// The end of a quotation that holds cue and content both; 0 if there is none.
std::uint32_t enclosing(const View& view, const Frame& frame) {
  if (frame.content_first < frame.first) return 0;
  const Sentence& sentence = view.text.sentences[frame.sentence];
  for (std::uint32_t i = frame.first; i-- > sentence.first;) {
    if (view.kind(i) == WordKind::quote_open && view.word(i).partner > frame.content_first) return view.word(i).partner;
  }
  return 0;
}

/// The mark right behind the content closes a quotation that began in an earlier sentence: all of it is quoted.
bool ends_earlier_quotation(const View& view, const Frame& frame) {
  const std::uint32_t behind = frame.content_last;
  const std::uint32_t first = view.text.sentences[frame.sentence].first;
  return behind > frame.content_first && behind < view.text.words.size() &&
         view.kind(behind) == WordKind::quote_close && view.word(behind).partner > 0 &&
         view.word(behind).partner < first && frame.content_first == first;
}

}  // namespace

void read_content(const View& view, const Frame& frame, Statement& statement) {
  std::uint32_t first = frame.content_first;
  std::uint32_t last = frame.content_last;
  std::uint32_t words = 0;
  std::uint32_t quoted = 0;
  std::uint32_t inside_until = 0;
  // A quotation that opens right before the content holds it from its first word.
  if (first > 0 && view.kind(first - 1) == WordKind::quote_open &&
      (frame.joint == Joint::quotation || frame.joint == Joint::before)) {
    const std::uint32_t close = view.word(first - 1).partner;
    inside_until = close > first ? std::min(close, last) : last;
    statement.quotes.push_back(view.span(first, inside_until));
  } else if (const std::uint32_t close = enclosing(view, frame)) {
    inside_until = std::min(close, last);  // Told inside somebody else's quotation.
    statement.quotes.push_back(view.span(first, inside_until));
  }
  if (inside_until == 0 && ends_earlier_quotation(view, frame)) {
    inside_until = last;
    statement.quotes.push_back(view.span(first, last));
  }
  for (std::uint32_t i = first; i < last; ++i) {
    const bool opens = view.kind(i) == WordKind::quote_open && i >= inside_until;
    if (opens) {
      const std::uint32_t partner = view.word(i).partner;
      const std::uint32_t close = partner > i ? std::min(partner, last) : last;
      const bool whole = i == first && partner > i + 1 && partner + 1 >= last && partner < last;
      if (whole || is_said(view, frame, i, close)) {
        statement.quotes.push_back(view.span(i + 1, close));
        inside_until = close;
      }
    }
    if (view.word(i).form == 0) continue;
    ++words;
    quoted += i < inside_until ? 1 : 0;
  }
  // The marks around a content that is one quotation are not part of it.
  if (first < last && view.kind(first) == WordKind::quote_open && quoted == words && words > 0) {
    ++first;
    const auto closes_inside = [&](std::uint32_t i) {  // The end of a name in marks or brackets stays.
      return view.word(i).partner >= first && view.word(i).partner < i;
    };
    while (last > first && view.word(last - 1).form == 0 && !closes_inside(last - 1)) --last;
  }
  statement.mode = quoted == 0                                                ? Mode::indirect
                   : quoted + 1 >= words && quoted > 0 && words - quoted == 0 ? Mode::direct
                                                                              : Mode::mixed;
  statement.content = view.span(first, last);
  for (Span& quote : statement.quotes) {
    quote = {std::max(quote.begin, statement.content.begin), std::min(quote.end, statement.content.end)};
  }
  std::erase_if(statement.quotes, [](Span quote) { return quote.empty(); });
  statement.content_text = std::string(statement.content.of(view.article.text));
  statement.parts = {statement.content};
}

}  // namespace isnad
