#include "case_file.h"

#include <fstream>
#include <sstream>

namespace isnad::cases {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string one_blank(std::string_view text) {
  std::string out;
  for (const char letter : trimmed(text)) {
    const bool blank = blanks.find(letter) != std::string_view::npos;
    if (!blank)
      out += letter;
    else if (out.back() != ' ')
      out += ' ';
  }
  return out;
}

Field field(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {std::string(trimmed(text)), {}};
  return {std::string(trimmed(text.substr(0, colon))), std::string(trimmed(text.substr(colon + 1)))};
}

Expectation expectation(std::string_view text, int line) {
  Expectation out{line, std::string(text), {}};
  while (true) {
    const std::size_t bar = text.find(" | ");
    out.fields.push_back(field(text.substr(0, bar)));
    if (bar == std::string_view::npos) return out;
    text.remove_prefix(bar + 3);
  }
}

/// Takes "outlet: ..." and the like from above the text. False for a key that does not exist.
bool take_hint(const Field& given, Case& into) {
  Hints& hints = into.page.hints;
  if (given.key == "title")
    hints.title = given.value;
  else if (given.key == "outlet")
    hints.outlet = given.value;
  else if (given.key == "url")
    hints.url = given.value;
  else if (given.key == "published")
    hints.published = given.value;
  else if (given.key == "kind" && given.value == "clean")
    hints.kind = PageKind::clean;
  else if (given.key == "kind" && given.value == "text")
    hints.kind = PageKind::text;
  else if (given.key == "kind" && given.value == "html")
    hints.kind = PageKind::html;
  else
    return false;
  return true;
}

enum class Part { hints, text, expected };

/// Closes a case: makes the page's bytes as a record of an archive has them.
std::string finish(Case& done, std::string text, Part part) {
  if (part != Part::expected) return "the case has no \"---\" before and after its text";
  if (done.why.empty()) return "the case does not say why it exists (a line that begins with #)";
  if (done.expected.empty()) return "the case expects nothing";
  text = std::string(trimmed(text));
  if (text.empty()) return "the case has no text";
  const bool titled = done.page.hints.kind == PageKind::clean && !done.page.hints.title.empty();
  done.page.bytes = titled ? done.page.hints.title + "\n\n" + text : text;
  done.page.path = done.file + ":" + std::to_string(done.line);
  return {};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool fits(std::string_view pattern, std::string_view text) {
  const std::string wanted = one_blank(pattern);
  const std::string found = one_blank(text);
  const std::size_t gap = wanted.find(" ... ");
  if (gap == std::string::npos) return wanted == found;
  const std::string_view begin = std::string_view(wanted).substr(0, gap);
  const std::string_view end = std::string_view(wanted).substr(gap + 5);
  return found.size() >= begin.size() + end.size() && found.starts_with(begin) && found.ends_with(end);
}

Result<std::vector<Case>> read_cases(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(ErrorKind::not_found, path, "cannot be opened");
  std::vector<Case> cases;
  Case now;
  std::string text;
  Part part = Part::hints;
  int number = 0;
  const auto wrong = [&](int line, std::string reason) {
    return failure(ErrorKind::damaged, path + ":" + std::to_string(line), std::move(reason));
  };
  const auto start = [&](int line) {
    now = Case{path, line, {}, {}, {}};
    now.page.hints.kind = PageKind::clean;
    text.clear();
    part = Part::hints;
  };
  start(1);
  for (std::string whole; std::getline(file, whole);) {
    ++number;
    const std::string_view line = trimmed(whole);
    if (line == "===") {
      if (std::string reason = finish(now, text, part); !reason.empty()) return wrong(now.line, reason);
      cases.push_back(std::move(now));
      start(number + 1);
    } else if (line == "---") {
      if (part == Part::expected) return wrong(number, "a third \"---\": separate cases by \"===\"");
      part = part == Part::hints ? Part::text : Part::expected;
    } else if (part == Part::text) {
      text += whole + "\n";
    } else if (line.empty()) {
      continue;
    } else if (line.front() == '#') {
      if (!now.why.empty()) now.why += ' ';
      now.why += trimmed(line.substr(1));
    } else if (part == Part::hints) {
      if (!take_hint(field(line), now)) return wrong(number, "no such line above a text: " + std::string(line));
    } else {
      now.expected.push_back(expectation(line, number));
    }
  }
  if (std::string reason = finish(now, text, part); !reason.empty()) return wrong(now.line, reason);
  cases.push_back(std::move(now));
  return cases;
}

}  // namespace isnad::cases
