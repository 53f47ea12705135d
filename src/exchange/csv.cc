#include "exchange/csv.h"

#include "exchange/json_text.h"

namespace isnad {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";

// Writes the cells of one row with the commas between them.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  // A cell with words from a page: may need quotes, and an apostrophe against formulas.
  void words(std::string_view text) {
    part();
    const bool formula = !text.empty() && formula_starts.find(text.front()) != std::string_view::npos;
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      if (formula) out_ += '\'';
      out_ += text;
      return;
    }
    out_ += formula ? "\"'" : "\"";
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t mark = text.find('"', at);
      if (mark == std::string_view::npos) {
        out_.append(text, at);
        break;
      }
      out_.append(text, at, mark - at);
      out_ += "\"\"";
      at = mark + 1;
    }
    out_ += '"';
  }

  void number(std::int64_t value) {
    part();
    json::append_number(out_, value);
  }

  void truth(bool value) {
    part();
    out_ += value ? "yes" : "no";
  }

  void date(const std::optional<Date>& date) {
    part();
    if (date) out_ += iso(*date);
  }

  void end() { out_ += "\r\n"; }

 private:
  void part() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

template <class Items, class NameOf>
std::string joined(const Items& items, std::string_view between, NameOf name) {
  std::string out;
  for (const auto& item : items) {
    if (name(item).empty()) continue;
    if (!out.empty()) out += between;
    out += name(item);
  }
  return out;
}

void append_row(std::string& out, const Reading& reading, const Statement& statement) {
  const DocumentFacts& document = reading.document;
  const Speaker& speaker = statement.speaker;
  Row row(out);
  row.words(document.path);
  row.words(document.url);
  row.words(document.outlet);
  row.date(document.published.earliest);
  row.date(document.published.latest);
  row.words(document.title.text);
  row.words(speaker.name);
  row.words(name_of(speaker.kind));
  row.number(speaker.count);
  row.truth(speaker.anonymous);
  row.words(joined(speaker.actors, " ", [](const std::string& id) { return std::string_view(id); }));
  row.words(speaker.text);
  row.words(statement.cue.text);
  row.words(name_of(statement.force));
  row.words(name_of(statement.stance));
  row.words(name_of(statement.mode));
  row.truth(statement.in_title);
  row.words(statement.content_text);
  row.words(statement.channel ? statement.channel->name : std::string());
  row.words(joined(statement.chain, " < ", [](const ChainLink& link) { return std::string_view(link.name); }));
  row.date(statement.said ? std::optional(statement.said->earliest) : std::nullopt);
  row.date(statement.said ? std::optional(statement.said->latest) : std::nullopt);
  row.number(statement.content.begin);
  row.number(statement.content.end);
  row.words(document.id);
  row.words(statement.id);
  row.words(statement.why);
  row.end();
}

}  // namespace

void write_csv_header(std::string& out) {
  out +=
      "\xEF\xBB\xBF"
      "path,url,outlet,published_earliest,published_latest,title,speaker,speaker_kind,speaker_count,anonymous,actors,"
      "speaker_as_written,cue,force,stance,mode,in_title,content,channel,chain,said_earliest,said_latest,content_begin,"
      "content_end,document_id,statement_id,why\r\n";
}

void write_csv(const Reading& reading, std::string& out) {
  const std::size_t from = out.size();
  for (const Statement& statement : reading.statements) append_row(out, reading, statement);
  json::mend_utf8(out, from);
}

}  // namespace isnad
