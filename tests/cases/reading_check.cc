#include "reading_check.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace isnad::cases {
namespace {

constexpr const char* nothing = "-";

std::string or_nothing(std::string text) {
  return text.empty() ? nothing : text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return or_nothing(out);
}

std::string days(const std::optional<Date>& earliest, const std::optional<Date>& latest) {
  if (!earliest && !latest) return nothing;
  if (earliest == latest) return iso(*earliest);
  return (earliest ? iso(*earliest) : "") + ".." + (latest ? iso(*latest) : "");
}

std::string yes_no(bool value) {
  return value ? "yes" : "no";
}

/// The bytes of the page that a span covers: what a case compares contents and quotes with.
std::string text_of(Span span, const Case& in) {
  return or_nothing(std::string(span.of(in.page.bytes)));
}

/// All that can be asked about one statement, by the keys of docs/cases.md.
std::vector<Field> fields_of(const Statement& said, const Case& in) {
  std::vector<std::string> quotes;
  for (const Span quote : said.quotes) quotes.push_back(text_of(quote, in));
  std::vector<std::string> chain;
  for (const ChainLink& link : said.chain) chain.push_back(link.name);
  return {
      {"cue", said.cue.text},
      {"speaker", or_nothing(said.speaker.text)},
      {"name", or_nothing(said.speaker.name)},
      {"actor", joined(said.speaker.actors, ", ")},
      {"kind", name_of(said.speaker.kind)},
      {"count", std::to_string(said.speaker.count)},
      {"anonymous", yes_no(said.speaker.anonymous)},
      {"channel", said.channel ? said.channel->name : nothing},
      {"mode", name_of(said.mode)},
      {"force", name_of(said.force)},
      {"stance", name_of(said.stance)},
      {"content", text_of(said.content, in)},
      {"quotes", joined(quotes, " ; ")},
      {"in_title", yes_no(said.in_title)},
      {"said", said.said ? days(said.said->earliest, said.said->latest) : nothing},
      {"chain", joined(chain, " <- ")},
      {"why", or_nothing(said.why)},
  };
}

/// What can be asked about the document as a whole. "warning" and "paragraph" may stand several times.
std::vector<Field> fields_of(const Reading& found, const Case& in) {
  const DocumentFacts& document = found.document;
  std::vector<Field> out{
      {"title", or_nothing(document.title.text)},
      {"outlet", or_nothing(document.outlet)},
      {"language", or_nothing(document.language)},
      {"dateline", document.dateline ? joined(document.dateline->agencies, ", ") : nothing},
      {"published", days(document.published.earliest, document.published.latest)},
      {"paragraphs", std::to_string(document.paragraphs.size())},
      {"statements", std::to_string(found.statements.size())},
  };
  for (const Span paragraph : document.paragraphs) out.push_back({"paragraph", text_of(paragraph, in)});
  for (const Warning& warning : found.warnings) out.push_back({"warning", warning.kind});
  return out;
}

bool known(const std::vector<Field>& found, const std::string& key) {
  return std::any_of(found.begin(), found.end(), [&](const Field& field) { return field.key == key; });
}

/// True if a field of this key has this value. One id of several is enough for "actor".
bool holds(const std::vector<Field>& found, const Field& wanted) {
  return std::any_of(found.begin(), found.end(), [&](const Field& field) {
    if (field.key != wanted.key) return false;
    if (wanted.key == "actor") return (", " + field.value + ",").find(", " + wanted.value + ",") != std::string::npos;
    return fits(wanted.value, field.value);
  });
}

std::string as_line(const std::vector<Field>& fields) {
  std::string out;
  for (const Field& field : fields) {
    if (!out.empty()) out += " | ";
    out += field.key + ": " + field.value;
  }
  return out;
}

/// The statements of a reading that no line has spoken for yet.
class Unclaimed {
 public:
  Unclaimed(const Reading& found, const Case& in) {
    for (const Statement& said : found.statements) statements_.push_back(fields_of(said, in));
  }

  /// Takes the statement with this cue that fits most fields; nothing where no cue fits.
  std::optional<std::vector<Field>> take(const Expectation& expected) {
    auto best = statements_.end();
    long most = -1;
    for (auto at = statements_.begin(); at != statements_.end(); ++at) {
      if (!holds(*at, expected.fields.front())) continue;
      const long fitting = std::count_if(expected.fields.begin(), expected.fields.end(),
                                         [&](const Field& field) { return holds(*at, field); });
      if (fitting > most) most = fitting, best = at;
    }
    if (best == statements_.end()) return std::nullopt;
    std::vector<Field> out = std::move(*best);
    statements_.erase(best);
    return out;
  }

  [[nodiscard]] const std::vector<std::vector<Field>>& left() const { return statements_; }

 private:
  std::vector<std::vector<Field>> statements_;
};

std::string cues(const std::vector<std::vector<Field>>& statements) {
  std::vector<std::string> out;
  for (const auto& fields : statements) out.push_back(fields.front().value);
  return joined(out, ", ");
}

/// "key: expected X, found Y" for every field of the line that does not hold.
std::string differing(const Expectation& expected, const std::vector<Field>& found) {
  std::string out;
  for (const Field& wanted : expected.fields) {
    if (!known(found, wanted.key)) {
      out += "\n    there is no key \"" + wanted.key + "\" (docs/cases.md lists them)";
    } else if (!holds(found, wanted)) {
      out += "\n    " + wanted.key + "\n      expected: " + wanted.value;
      for (const Field& field : found) {
        if (field.key == wanted.key) out += "\n      found:    " + field.value;
      }
    }
  }
  return out;
}

}  // namespace

std::vector<Difference> check_reading(const Case& expected, const Reading& found,
                                      const std::vector<std::string>& other) {
  std::vector<Difference> out;
  Unclaimed statements(found, expected);
  const std::vector<Field> document = fields_of(found, expected);
  for (const Expectation& line : expected.expected) {
    if (std::find(other.begin(), other.end(), line.sort()) != other.end()) continue;
    if (line.sort() == "cue") {
      const auto statement = statements.take(line);
      if (!statement) {
        out.push_back(
            {line.line, "no statement with the cue " + line.value() + "; others found: " + cues(statements.left())});
      } else if (const std::string text = differing(line, *statement); !text.empty()) {
        out.push_back({line.line, "statement with the cue " + line.value() + " differs" + text});
      }
    } else if (line.sort() == "no cue") {
      const bool there = std::any_of(statements.left().begin(), statements.left().end(),
                                     [&](const auto& fields) { return holds(fields, {"cue", line.value()}); });
      if (there) out.push_back({line.line, "a statement with the cue " + line.value() + " should not be there"});
    } else if (line.sort() == "no warning") {
      if (holds(document, {"warning", line.value()})) out.push_back({line.line, "warns of " + line.value()});
    } else if (line.sort() == "complete") {
      for (const auto& fields : statements.left())
        out.push_back({line.line, "one statement too many: " + as_line(fields)});
    } else if (const std::string text = differing(line, document); !text.empty()) {
      out.push_back({line.line, "the document differs" + text});
    }
  }
  return out;
}

std::string as_case_lines(const Case& expected, const Reading& found) {
  std::string out;
  for (const Field& field : fields_of(found, expected)) out += field.key + ": " + field.value + "\n";
  for (const Statement& said : found.statements) out += as_line(fields_of(said, expected)) + "\n";
  return out + "complete\n";
}

}  // namespace isnad::cases
