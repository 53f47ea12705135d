#include <algorithm>

#include "lexicon/fold.h"
#include "times/times.h"

namespace isnad {
namespace {

/// The folded words and digit groups of a text.
std::vector<std::string> pieces(std::string_view text) {
  std::vector<std::string> out;
  std::string piece;
  const std::string plain = folded(text);
  const auto is_separator = [](unsigned char c) {
    return c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
  };
  for (std::size_t i = 0; i <= plain.size(); ++i) {
    const bool comma = plain.compare(i, 2, "\u060C") == 0;
    if (i == plain.size() || is_separator(static_cast<unsigned char>(plain[i])) || comma) {
      if (!piece.empty()) out.push_back(std::move(piece));
      piece.clear();
      if (comma) ++i;
    } else {
      piece.push_back(plain[i]);
    }
  }
  return out;
}

int number(const std::string& piece) {
  int value = 0;
  for (const char c : piece) {
    if (c < '0' || c > '9' || value > 9999) return -1;
    value = value * 10 + (c - '0');
  }
  return piece.empty() ? -1 : value;
}

int month_in(const Lexicon& lexicon, std::span<const Entry> entries) {
  for (const Entry& entry : entries) {
    if (entry.table == Table::month) return lexicon.months[entry.row].number;
  }
  return 0;
}

/// The month that begins at piece i, of two words before one of one.
int month_at(const Lexicon& lexicon, const std::vector<std::string>& words, std::size_t i) {
  const KeyId key = lexicon.key(words[i]);
  if (i + 1 < words.size()) {
    const int two =
        month_in(lexicon, lexicon.entries_at(lexicon.step(lexicon.step(0, key), lexicon.key(words[i + 1]))));
    if (two != 0) return two;
  }
  return month_in(lexicon, lexicon.entries(key));
}

}  // namespace

std::optional<Date> worded_date(const Lexicon& lexicon, std::string_view text) {
  const auto words = pieces(text);
  int day = 0;
  int month = 0;
  int year = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const int value = number(words[i]);
    if (value >= 1900 && value <= 2199 && year == 0) {
      year = value;
    } else if (value >= 1 && value <= 31 && day == 0 && year == 0) {
      day = value;
    } else if (value < 0 && month == 0) {
      month = month_at(lexicon, words, i);
    }
  }
  return day != 0 && month != 0 && year != 0 ? make_date(year, month, day) : std::nullopt;
}

void date_clocks(const Lexicon& lexicon, Article& article) {
  // A date that the page prints twice is one clock.
  std::vector<Clock> once;
  for (Clock& clock : article.clocks) {
    const bool there = std::any_of(once.begin(), once.end(), [&](const Clock& other) {
      return other.text == clock.text && other.source == clock.source;
    });
    if (!there) once.push_back(std::move(clock));
  }
  article.clocks = std::move(once);
  for (Clock& clock : article.clocks) {
    if (!clock.date) clock.date = worded_date(lexicon, clock.text);
  }
}

PublicationDay publication_day(const Article& article) {
  PublicationDay day;
  for (const Clock& clock : article.clocks) {
    if (!clock.date) continue;
    if (clock.source == "page") {
      day.why.push_back("the page shows " + iso(*clock.date) + " (evidence, not proof)");
      continue;
    }
    day.why.push_back(clock.source + " says " + iso(*clock.date));
    if (!day.interval) day.interval = DateInterval{*clock.date, *clock.date};
  }
  return day;
}

}  // namespace isnad
