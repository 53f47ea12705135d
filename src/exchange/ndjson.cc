#include "exchange/ndjson.h"

#include <array>

#include "exchange/json_text.h"

namespace isnad {
namespace {

using json::append_date;
using json::append_number;
using json::append_span;
using json::append_span_or_null;
using json::append_string;
using json::append_string_or_null;

constexpr std::array<const char*, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};

// "[a,b,c]" with `append_one(out, item)` for each item.
template <class Items, class AppendOne>
void append_list(std::string& out, const Items& items, AppendOne append_one) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ',';
    first = false;
    append_one(out, item);
  }
  out += ']';
}

void append_strings(std::string& out, const std::vector<std::string>& strings) {
  append_list(out, strings, [](std::string& to, const std::string& text) { append_string(to, text); });
}

void append_spans(std::string& out, const std::vector<Span>& spans) {
  append_list(out, spans, append_span);
}

void append_truth(std::string& out, bool value) {
  out += value ? "true" : "false";
}

void append_title(std::string& out, const Quoted& title) {
  if (title.span.empty() && title.text.empty()) {
    out += "null";
    return;
  }
  out += "{\"span\":";
  append_span_or_null(out, title.span);
  out += ",\"text\":";
  append_string(out, title.text);
  out += '}';
}

void append_dateline(std::string& out, const std::optional<Dateline>& dateline) {
  if (!dateline) {
    out += "null";
    return;
  }
  out += "{\"span\":";
  append_span_or_null(out, dateline->span);
  out += ",\"agencies\":";
  append_strings(out, dateline->agencies);
  out += '}';
}

void append_clock(std::string& out, const PrintedClock& clock) {
  out += "{\"span\":";
  append_span_or_null(out, clock.span);
  out += ",\"text\":";
  append_string(out, clock.text);
  out += ",\"source\":";
  append_string_or_null(out, clock.source);
  out += ",\"date\":";
  append_date(out, clock.date);
  out += '}';
}

void append_published(std::string& out, const Published& published) {
  out += "{\"earliest\":";
  append_date(out, published.earliest);
  out += ",\"latest\":";
  append_date(out, published.latest);
  out += ",\"weekday\":";
  const bool one_day = published.earliest && published.earliest == published.latest;
  append_string_or_null(out, one_day ? weekdays[static_cast<std::size_t>(weekday(*published.earliest))] : "");
  out += ",\"why\":";
  append_strings(out, published.why);
  out += '}';
}

void append_document(std::string& out, const DocumentFacts& document) {
  out += "{\"path\":";
  append_string(out, document.path);
  out += ",\"id\":";
  append_string_or_null(out, document.id);
  out += ",\"url\":";
  append_string_or_null(out, document.url);
  out += ",\"outlet\":";
  append_string_or_null(out, document.outlet);
  out += ",\"language\":";
  append_string_or_null(out, document.language);
  out += ",\"encoding\":";
  append_string_or_null(out, document.encoding);
  out += ",\"title\":";
  append_title(out, document.title);
  out += ",\"dateline\":";
  append_dateline(out, document.dateline);
  out += ",\"paragraphs\":";
  append_spans(out, document.paragraphs);
  out += ",\"clocks\":";
  append_list(out, document.clocks, append_clock);
  out += ",\"published\":";
  append_published(out, document.published);
  out += '}';
}

void append_speaker(std::string& out, const Speaker& speaker) {
  out += "{\"span\":";
  append_span_or_null(out, speaker.span);
  out += ",\"text\":";
  append_string(out, speaker.text);
  out += ",\"name\":";
  append_string_or_null(out, speaker.name);
  out += ",\"actors\":";
  append_strings(out, speaker.actors);
  out += ",\"kind\":\"";
  out += name_of(speaker.kind);
  out += "\",\"count\":";
  append_number(out, speaker.count);
  out += ",\"anonymous\":";
  append_truth(out, speaker.anonymous);
  out += '}';
}

void append_channel(std::string& out, const std::optional<Channel>& channel) {
  if (!channel) {
    out += "null";
    return;
  }
  out += "{\"name\":";
  append_string_or_null(out, channel->name);
  out += ",\"actor\":";
  append_string_or_null(out, channel->actor);
  out += '}';
}

void append_content(std::string& out, const Statement& statement, const NdjsonOptions& options) {
  out += "{\"span\":";
  append_span_or_null(out, statement.content);
  out += ",\"parts\":";
  append_spans(out, statement.parts);
  if (options.text == NdjsonOptions::Text::include) {
    out += ",\"text\":";
    append_string(out, statement.content_text);
  }
  out += '}';
}

void append_said(std::string& out, const std::optional<DateInterval>& said) {
  if (!said) {
    out += "null";
    return;
  }
  out += "{\"earliest\":";
  append_date(out, said->earliest);
  out += ",\"latest\":";
  append_date(out, said->latest);
  out += '}';
}

void append_chain_link(std::string& out, const ChainLink& link) {
  out += "{\"name\":";
  append_string_or_null(out, link.name);
  out += ",\"actor\":";
  append_string_or_null(out, link.actor);
  out += ",\"as\":\"";
  out += name_of(link.as);
  out += "\"}";
}

void append_statement(std::string& out, const Statement& statement, const NdjsonOptions& options) {
  out += "{\"id\":";
  append_string_or_null(out, statement.id);
  out += ",\"sentence\":";
  append_span_or_null(out, statement.sentence);
  out += ",\"cue\":{\"span\":";
  append_span_or_null(out, statement.cue.span);
  out += ",\"text\":";
  append_string(out, statement.cue.text);
  out += "},\"force\":\"";
  out += name_of(statement.force);
  out += "\",\"stance\":\"";
  out += name_of(statement.stance);
  out += "\",\"mode\":\"";
  out += name_of(statement.mode);
  out += "\",\"in_title\":";
  append_truth(out, statement.in_title);
  out += ",\"speaker\":";
  append_speaker(out, statement.speaker);
  out += ",\"channel\":";
  append_channel(out, statement.channel);
  out += ",\"content\":";
  append_content(out, statement, options);
  out += ",\"quotes\":";
  append_spans(out, statement.quotes);
  out += ",\"said\":";
  append_said(out, statement.said);
  out += ",\"chain\":";
  append_list(out, statement.chain, append_chain_link);
  out += ",\"why\":";
  append_string_or_null(out, statement.why);
  out += '}';
}

void append_warning(std::string& out, const Warning& warning) {
  out += "{\"kind\":";
  append_string(out, warning.kind);
  out += ",\"text\":";
  append_string(out, warning.text);
  out += '}';
}

}  // namespace

void write_ndjson(const Reading& reading, std::string& out, const NdjsonOptions& options) {
  const std::size_t from = out.size();
  out += "{\"isnad\":1,\"reader\":";
  append_string_or_null(out, reading.reader);
  out += ",\"lexicon\":";
  append_string_or_null(out, reading.lexicon);
  out += ",\"document\":";
  append_document(out, reading.document);
  out += ",\"statements\":";
  append_list(out, reading.statements,
              [&](std::string& to, const Statement& statement) { append_statement(to, statement, options); });
  out += ",\"events\":[],\"links\":[],\"relations\":[],\"warnings\":";
  append_list(out, reading.warnings, append_warning);
  if (options.text == NdjsonOptions::Text::include) {
    out += ",\"text\":";
    append_string(out, reading.text);
  }
  out += "}\n";
  json::mend_utf8(out, from);
}

}  // namespace isnad
