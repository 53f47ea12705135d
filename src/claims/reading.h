// What the reader found in one document: plain values, ready to be written out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/span.h"

namespace isnad {

enum class Force : std::uint8_t { say, confirm, deny, accuse, warn, demand, promise, hope, announce, other };
enum class Stance : std::uint8_t { neutral, distances, endorses };
enum class Mode : std::uint8_t { direct, indirect, mixed };
enum class SpeakerKind : std::uint8_t { person, office, group, outlet, document, source };
enum class ChainRole : std::uint8_t { origin, channel, agency, outlet };

[[nodiscard]] const char* name_of(Force force);
[[nodiscard]] const char* name_of(Stance stance);
[[nodiscard]] const char* name_of(Mode mode);
[[nodiscard]] const char* name_of(SpeakerKind kind);
[[nodiscard]] const char* name_of(ChainRole role);

/// A span with the words it covers, as written.
struct Quoted {
  Span span;
  std::string text;
};

/// Who is reported to speak.
struct Speaker {
  Span span;                        ///< The words at the cue; empty when the speaker is only in the verb.
  std::string text;                 ///< Those words as written; empty likewise.
  std::string name;                 ///< Who it is, resolved inside the article: the fullest naming found in it.
  std::vector<std::string> actors;  ///< Ids of known actors ("USA.GOV.STATE"), most specific first; may be empty.
  SpeakerKind kind = SpeakerKind::person;
  int count = 1;           ///< How many speakers; 0 when plural and unknown.
  bool anonymous = false;  ///< Not named and not an office: "a source", "officials".
};

/// A medium a statement was made to or is taken from.
struct Channel {
  std::string name;   ///< Resolved: "Reuters" also where the text says "the same agency".
  std::string actor;  ///< Id of the outlet if known.
};

/// One link of a chain of attribution, origin first.
struct ChainLink {
  std::string name;
  std::string actor;  ///< Id if known.
  ChainRole as = ChainRole::origin;
};

/// Somebody is reported to say, write, think, hope, fear or deny something. One reporting act.
struct Statement {
  std::string
      id;  ///< 16 hex digits: SHA-256 over document id, cue, speaker and content spans, so it survives a better reader.
  Span sentence;
  Quoted cue;  ///< The reporting word(s) as written.
  Force force = Force::say;
  Stance stance = Stance::neutral;
  Mode mode = Mode::indirect;
  bool in_title = false;
  Speaker speaker;
  std::optional<Channel> channel;
  Span content;              ///< What is said, within the cue's sentence.
  std::string content_text;  ///< Those bytes as the page has them, in UTF-8.
  std::vector<Span>
      parts;  ///< Where the content is broken ("...", he said, "..."): its pieces; otherwise the content alone.
  std::vector<Span> quotes;          ///< The quotations inside the content, without their marks.
  std::optional<DateInterval> said;  ///< When it was said, if known.
  std::vector<ChainLink> chain;      ///< Origin, channels, agencies, this outlet.
  std::string why;                   ///< Name of the rule that made it.
};

struct PrintedClock {
  Span span;
  std::string text;
  std::string source;
  std::optional<Date> date;
};

struct Published {
  std::optional<Date> earliest;
  std::optional<Date> latest;
  std::vector<std::string> why;
};

struct Dateline {
  Span span;
  std::vector<std::string> agencies;  ///< Names of the agencies and outlets in it, as the lexicon has them.
};

struct DocumentFacts {
  std::string path;
  std::string id;  ///< SHA-256 of the page's bytes, hexadecimal.
  std::string url;
  std::string outlet;
  std::string language;  ///< "ar", "en".
  std::string encoding;
  Quoted title;
  std::optional<Dateline> dateline;
  std::vector<Span> paragraphs;
  std::vector<PrintedClock> clocks;
  Published published;
};

struct Warning {
  std::string kind;
  std::string text;
};

/// The reading of one document. Spans are bytes of the page as it came. A pure function of the page's bytes, the hints,
/// the reader's version and the lexicon.
struct Reading {
  std::string reader;   ///< Version of the reader.
  std::string lexicon;  ///< First 16 hex digits of the SHA-256 over all lexicon tables.
  DocumentFacts document;
  std::vector<Statement> statements;
  std::vector<Warning> warnings;
  std::string text;  ///< The article's paragraphs joined by newlines; filled when asked for.
};

}  // namespace isnad
