#include "text_check.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lexicon/fold.h"
#include "page/page.h"
#include "text/text.h"

namespace isnad::cases {
namespace {

/// Sentences and words of a case as fields, ready to be compared.
struct Found {
  std::vector<std::string> sentences;
  std::vector<std::vector<Field>> words;
};

template <std::size_t Size>
std::string bits(unsigned value, const std::array<const char*, Size>& names) {
  std::string out;
  for (std::size_t bit = 0; bit < Size; ++bit) {
    if ((value >> bit & 1U) == 0) continue;
    if (!out.empty()) out += ", ";
    out += names[bit];
  }
  return out.empty() ? "-" : out;
}

constexpr std::array clitic_names{"conjunction", "in", "to", "like", "future", "possessive"};
constexpr std::array table_names{"cue",     "according",  "head",     "actor",        "country", "nationality",
                                 "capital", "given_name", "function", "content_noun", "month",   "number"};
constexpr std::array kind_names{"word",          "number", "stop",       "ellipsis",    "comma",
                                "semicolon",     "colon",  "quote_open", "quote_close", "bracket_open",
                                "bracket_close", "dash",   "slash",      "other"};

std::vector<Field> fields_of(const Word& word, const FormCache& cache, std::string_view text) {
  std::vector<Field> out{{"word", std::string(word.span.of(text))},
                         {"kind", kind_names[static_cast<std::size_t>(word.kind)]}};
  if (word.form == 0) return out;
  const Form& form = cache.form(word.form);
  out.push_back({"key", std::string(form.folded)});
  out.push_back({"bare", std::string(form.bare)});
  out.push_back({"clitics", bits(form.clitics, clitic_names)});
  out.push_back({"definite", form.definite ? "yes" : "no"});
  out.push_back({"number", form.number < 0 ? "-" : std::to_string(form.number)});
  out.push_back({"tables", bits(form.tables, table_names)});
  return out;
}

Result<Found> read(const Case& one, const Lexicon& lexicon) {
  const Result<Article> article = read_page(one.page.bytes, one.page.hints);
  if (!article) return tl::unexpected<Error>(article.error());
  FormCache cache(lexicon);
  Sentences sentences;
  read_text(*article, cache, sentences);
  Found out;
  for (const Sentence& sentence : sentences.sentences) out.sentences.emplace_back(sentence.span.of(article->text));
  for (const Word& word : sentences.words) out.words.push_back(fields_of(word, cache, article->text));
  return out;
}

/// What of a "word" line does not hold for one found word; empty when all does. A table may be one of several; a
/// spelling may be written as people write it.
std::string differing(const Expectation& line, const std::vector<Field>& word) {
  std::string out;
  for (const Field& wanted : line.fields) {
    const auto found =
        std::find_if(word.begin(), word.end(), [&](const Field& field) { return field.key == wanted.key; });
    const std::string value = found == word.end() ? "(no such key)" : found->value;
    const bool among =
        wanted.key == "tables" && (", " + value + ",").find(", " + wanted.value + ",") != std::string::npos;
    const bool spelling = wanted.key == "key" || wanted.key == "bare";
    if (!among && value != (spelling ? folded(wanted.value) : wanted.value)) {
      out += "\n    " + wanted.key + "\n      expected: " + wanted.value + "\n      found:    " + value;
    }
  }
  return out;
}

/// The shortest difference to any word of this spelling.
std::string check_word(const Expectation& line, const Found& found) {
  std::string best;
  bool there = false;
  for (const auto& word : found.words) {
    if (word.front().value != line.value()) continue;
    const std::string text = differing(line, word);
    if (text.empty()) return {};
    if (!there || text.size() < best.size()) best = text;
    there = true;
  }
  if (there) return "the word " + line.value() + " differs" + best;
  std::string all = "no word " + line.value() + "; words found:";
  for (const auto& word : found.words) all += " [" + word.front().value + "]";
  return all;
}

std::string check_line(const Expectation& line, const Found& found) {
  const auto sentence = [&] {
    return std::any_of(found.sentences.begin(), found.sentences.end(),
                       [&](const std::string& one) { return fits(line.value(), one); });
  };
  const auto word = [&] {
    return std::any_of(found.words.begin(), found.words.end(),
                       [&](const auto& one) { return one.front().value == line.value(); });
  };
  if (line.sort() == "word") return check_word(line, found);
  if (line.sort() == "no word") return word() ? "a word " + line.value() + " should not be there" : "";
  if (line.sort() == "no sentence") return sentence() ? "a sentence " + line.value() + " should not be there" : "";
  if (line.sort() == "sentences") {
    if (std::to_string(found.sentences.size()) == line.value()) return {};
  } else if (sentence()) {
    return {};
  }
  std::string all = line.sort() + ": " + line.value() + "; sentences found: " + std::to_string(found.sentences.size());
  for (const std::string& one : found.sentences) all += "\n      " + one;
  return all;
}

}  // namespace

const std::vector<std::string>& text_sorts() {
  static const std::vector<std::string> sorts{"sentence", "no sentence", "sentences", "word", "no word"};
  return sorts;
}

bool speaks_of_text(const Case& one) {
  return std::any_of(one.expected.begin(), one.expected.end(), [](const Expectation& line) {
    return std::find(text_sorts().begin(), text_sorts().end(), line.sort()) != text_sorts().end();
  });
}

std::vector<Difference> check_text(const Case& expected, const Lexicon& lexicon) {
  const Result<Found> found = read(expected, lexicon);
  if (!found) return {{expected.line, "cannot be read: " + found.error().text()}};
  std::vector<Difference> out;
  for (const Expectation& line : expected.expected) {
    if (std::find(text_sorts().begin(), text_sorts().end(), line.sort()) == text_sorts().end()) continue;
    if (std::string text = check_line(line, *found); !text.empty()) out.push_back({line.line, std::move(text)});
  }
  return out;
}

std::string text_as_case_lines(const Case& one, const Lexicon& lexicon) {
  const Result<Found> found = read(one, lexicon);
  if (!found) return {};
  std::string out;
  for (const std::string& sentence : found->sentences) out += "sentence: " + sentence + "\n";
  for (const auto& word : found->words) {
    std::string line;
    for (const Field& field : word) line += (line.empty() ? "" : " | ") + field.key + ": " + field.value;
    out += line + "\n";
  }
  return out;
}

}  // namespace isnad::cases
