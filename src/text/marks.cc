// Quotation marks and brackets in pairs. Writers use plain marks, both sorts of typographic ones, and sometimes the
// closing one to open (:>> text >>), so the neighbours decide: an opening mark has a blank, a colon or a joined
// particle before it and none behind it.

#include "text/text.h"

namespace isnad {
namespace {

bool is_quote(WordKind kind) {
  return kind == WordKind::quote_open || kind == WordKind::quote_close;
}

/// A joined particle before a mark ("wa", "li" with a stroke) has at most this many bytes.
constexpr std::uint32_t longest_particle = 4;

/// A quotation that has not ended after so many words is not a quotation: it never swallows an article.
constexpr std::uint32_t longest_quotation = 400;

}  // namespace

void pair_marks(std::string_view text, std::uint32_t first, std::vector<Word>& words) {
  std::vector<std::uint32_t> open_quotes;
  std::vector<std::uint32_t> open_brackets;
  const auto join = [&](std::vector<std::uint32_t>& open, std::uint32_t close) {
    words[open.back()].partner = close;
    words[close].partner = open.back();
    open.pop_back();
  };
  for (std::uint32_t i = first; i < words.size(); ++i) {
    Word& word = words[i];
    if (word.kind == WordKind::bracket_open) {
      open_brackets.push_back(i);
    } else if (word.kind == WordKind::bracket_close) {
      if (!open_brackets.empty()) join(open_brackets, i);
    } else if (is_quote(word.kind)) {
      while (!open_quotes.empty() && i - open_quotes.back() > longest_quotation) open_quotes.pop_back();
      const bool plain = word.span.size() == 1 && text[word.span.begin] == '"';
      const bool last = i + 1 == words.size();
      const bool blank_behind = last || words[i + 1].blank_before;
      const WordKind before = i > first ? words[i - 1].kind : WordKind::colon;
      const bool may_open = !blank_behind && (word.blank_before || before == WordKind::colon ||
                                              before == WordKind::bracket_open || words[i - 1].form != 0);
      const bool nothing_open = open_quotes.empty();
      bool opens = word.kind == WordKind::quote_open;
      if (plain) {
        // Between two letters with no blank either side it ends what is open; after a blank and before a letter it
        // begins.
        opens = nothing_open || (word.blank_before && may_open && !blank_behind);
        if (!nothing_open && !word.blank_before && before != WordKind::colon) opens = false;
      } else if (!opens && nothing_open && before == WordKind::colon && i > first) {
        opens = true;  // A closing mark right behind a colon, perhaps with blanks around it.
      } else if (!opens && nothing_open && i > first && !word.blank_before && !blank_behind &&
                 text.substr(0, word.span.begin).ends_with("\u0644\u0640")) {
        opens = true;  // Right behind a particle with its stroke.
      } else if (!opens && nothing_open && may_open &&
                 (word.blank_before || before == WordKind::colon || words[i - 1].span.size() <= longest_particle)) {
        opens = true;  // A closing mark used to open.
      } else if (opens && !nothing_open && blank_behind && (!word.blank_before || i - open_quotes.back() <= 3)) {
        opens = false;  // An opening mark used to close.
      }
      word.kind = opens ? WordKind::quote_open : WordKind::quote_close;
      if (opens) {
        open_quotes.push_back(i);
      } else if (!nothing_open) {
        join(open_quotes, i);
      }
    }
  }
}

}  // namespace isnad
