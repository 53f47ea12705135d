#include "exchange/terminal.h"

#include <array>

#include "exchange/terminal_text.h"

namespace isnad {
namespace {

constexpr std::array<const char*, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                 "Friday", "Saturday", "Sunday"};

// SGR parameters of ECMA-48.
enum class Ink : std::uint8_t { plain, bold, faint, force, warning, origin, medium };

const char* code_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::bold:
      return "\033[1m";
    case Ink::faint:
      return "\033[2m";
    case Ink::force:
      return "\033[1;36m";
    case Ink::warning:
      return "\033[33m";
    case Ink::origin:
      return "\033[1;32m";
    case Ink::medium:
      return "\033[35m";
  }
  return "";
}

// Lays out one block.
class Block {
 public:
  Block(const TextStyle& style, std::string& out) : style_(style), out_(out) {}

  // Our own words.
  void say(std::string_view words, Ink ink = Ink::plain) {
    if (words.empty()) return;
    begin(ink);
    out_ += words;
    end(ink);
  }

  // Words from a page, on the line that is being written.
  void quote(std::string_view words, Ink ink = Ink::plain) {
    const std::string clean = terminal::harmless(words);
    begin(ink);
    piece(clean, terminal::direction_of(clean));
    end(ink);
  }

  // Words from a page on lines of their own, all in the direction of the first.
  void paragraph(std::string_view words, int indent, Ink ink = Ink::plain) {
    const std::string clean = terminal::harmless(words);
    const auto direction = terminal::direction_of(clean);
    const int room = style_.columns == 0 ? 0 : std::max(20, style_.columns - indent - 1);
    for (const std::string_view line : terminal::wrap(clean, room)) {
      out_.append(static_cast<std::size_t>(indent), ' ');
      begin(ink);
      piece(line, direction);
      end(ink);
      out_ += '\n';
    }
  }

  void new_line() { out_ += '\n'; }

  [[nodiscard]] int columns() const { return style_.columns; }

 private:
  void piece(std::string_view words, terminal::Direction direction) {
    if (style_.isolates == TextStyle::Isolates::on) {
      terminal::append_isolated(out_, words, direction);
    } else {
      out_ += words;
    }
  }
  void begin(Ink ink) {
    if (style_.colour == TextStyle::Colour::on) out_ += code_of(ink);
  }
  void end(Ink ink) {
    if (style_.colour == TextStyle::Colour::on && ink != Ink::plain) out_ += "\033[0m";
  }

  const TextStyle& style_;
  std::string& out_;
};

std::string day_of(const Published& published) {
  const auto& [earliest, latest, why] = published;
  if (earliest && earliest == latest) {
    return iso(*earliest) + " (" + weekdays[static_cast<std::size_t>(weekday(*earliest))] + ")";
  }
  if (earliest && latest) return "between " + iso(*earliest) + " and " + iso(*latest);
  if (earliest) return iso(*earliest) + " or later";
  if (latest) return iso(*latest) + " or earlier";
  return "day unknown";
}

void write_head(Block& block, const DocumentFacts& document) {
  const int width = block.columns() == 0 ? 72 : std::min(block.columns(), 100);
  block.say(std::string(static_cast<std::size_t>(width), '-'), Ink::faint);
  block.new_line();
  if (!document.title.text.empty()) block.paragraph(document.title.text, 0, Ink::bold);
  if (!document.outlet.empty()) {
    block.quote(document.outlet, Ink::medium);
    block.say(", ");
  }
  block.say(day_of(document.published));
  block.say(", ");
  block.quote(document.path, Ink::faint);
  block.new_line();
  if (!document.url.empty() && document.url != document.path) block.paragraph(document.url, 0, Ink::faint);
}

void write_evidence(Block& block, const Reading& reading) {
  for (const std::string& why : reading.document.published.why) {
    block.say("  day: ", Ink::faint);
    block.quote(why, Ink::faint);
    block.new_line();
  }
  for (const PrintedClock& clock : reading.document.clocks) {
    block.say("  clock: ", Ink::faint);
    block.quote(clock.text, Ink::faint);
    block.say(" = " + (clock.date ? iso(*clock.date) : std::string("?")), Ink::faint);
    if (!clock.source.empty()) block.say(" (" + clock.source + ")", Ink::faint);
    block.new_line();
  }
  for (const Warning& warning : reading.warnings) {
    block.say("  warning: " + warning.kind + ": ", Ink::warning);
    block.quote(warning.text, Ink::warning);
    block.new_line();
  }
}

std::string speaker_facts(const Speaker& speaker) {
  std::string out = name_of(speaker.kind);
  if (speaker.anonymous) out += ", unnamed";
  if (speaker.count == 0) out += ", several speakers";
  if (speaker.count > 1) out += ", " + std::to_string(speaker.count) + " speakers";
  return out;
}

void write_facts(Block& block, const Statement& statement, std::size_t number) {
  block.say("  " + std::to_string(number) + ". ");
  block.say(name_of(statement.force), Ink::force);
  block.say(std::string(", ") + name_of(statement.mode) + "; " + speaker_facts(statement.speaker));
  if (statement.in_title) block.say("; in the title", Ink::warning);
  if (statement.stance == Stance::distances) block.say("; the outlet keeps its distance", Ink::warning);
  if (statement.stance == Stance::endorses) block.say("; the outlet endorses it", Ink::warning);
  if (statement.said) {
    const auto& [earliest, latest] = *statement.said;
    block.say("; said " + iso(earliest) + (earliest == latest ? "" : " to " + iso(latest)));
  }
  block.say(" (", Ink::faint);
  block.quote(statement.cue.text, Ink::faint);
  block.say(statement.why.empty() ? ")" : ", " + statement.why + ")", Ink::faint);
  block.new_line();
}

// True where the words stand between quotation marks already.
bool is_quoted(const Statement& statement) {
  return statement.mode == Mode::direct && statement.parts.size() <= 1 && statement.quotes.size() == 1 &&
         statement.quotes.front() != statement.content;
}

// The words between quotation marks of the kind that they do not use themselves.
std::string quoted_content(const Statement& statement) {
  const std::string& words = statement.content_text;
  if (is_quoted(statement)) return words;
  const bool guillemets_inside = words.find("\u00AB") != std::string::npos;
  return guillemets_inside ? "\u201C" + words + "\u201D" : "\u00AB" + words + "\u00BB";
}

// The chain as it is drawn: the one given, or what the statement itself knows.
std::vector<ChainLink> drawn_chain(const Statement& statement) {
  if (!statement.chain.empty()) return statement.chain;
  const auto& actors = statement.speaker.actors;
  std::vector<ChainLink> chain = {{statement.speaker.name, actors.empty() ? "" : actors.front(), ChainRole::origin}};
  if (statement.channel) chain.push_back({statement.channel->name, statement.channel->actor, ChainRole::channel});
  return chain;
}

// "<- a [ID] <- b", on as many lines as it takes.
void write_chain(Block& block, const Statement& statement) {
  constexpr int indent = 5;
  int column = 0;
  for (const ChainLink& link : drawn_chain(statement)) {
    const std::string name = link.name.empty() ? "?" : link.name;
    const std::string id = link.actor.empty() ? "" : " [" + link.actor + "]";
    const int width = 4 + terminal::columns_of(terminal::harmless(name)) + static_cast<int>(id.size());
    const bool full = column > 0 && block.columns() > 0 && column + width > block.columns();
    if (full) block.new_line();
    if (full || column == 0) column = indent - 1;
    block.say(column < indent ? std::string(indent, ' ') : " ");
    block.say("<- ", Ink::faint);
    block.quote(name, link.as == ChainRole::origin ? Ink::origin : Ink::medium);
    block.say(id, Ink::faint);
    column += width;
  }
  block.new_line();
}

void write_statement(Block& block, const Statement& statement, std::size_t number) {
  block.new_line();
  write_facts(block, statement, number);
  block.paragraph(quoted_content(statement), 5);
  write_chain(block, statement);
}

}  // namespace

void write_text(const Reading& reading, const TextStyle& style, std::string& out) {
  Block block(style, out);
  write_head(block, reading.document);
  write_evidence(block, reading);
  std::size_t number = 0;
  for (const Statement& statement : reading.statements) write_statement(block, statement, ++number);
  if (reading.statements.empty()) {
    block.say("  no statement found", Ink::faint);
    block.new_line();
  }
  block.new_line();
}

}  // namespace isnad
