// The story of one page: bytes -> article -> words -> names -> statements -> Reading.

#include "pipeline.h"

#include "base/hash.h"
#include "reader.h"
#include "times/times.h"

namespace isnad {
namespace {

/// The agencies and outlets named in the dateline, in its order. An unknown "agencies" is a link without an id: it
/// stands in every chain and never adds a root. The form cache of `work` learns the dateline's words.
std::vector<ChainLink> agencies_of(Workspace& work) {
  std::vector<ChainLink> agencies;
  const Article& article = work.article;
  if (article.dateline.empty()) return agencies;
  FormCache& forms = work.forms;
  Sentences line;
  split_words(article.text, article.dateline, forms, line.words);
  line.sentences.push_back({0, static_cast<std::uint32_t>(line.words.size()), article.dateline, 0, false});
  Mentions mentions;
  find_mentions(line, forms, mentions);
  for (const Mention& mention : mentions.list) {
    const Lexicon& lexicon = forms.lexicon();
    if (mention.entry.table == Table::actor && lexicon.actors[mention.entry.row].kind == "outlet") {
      const Actor& actor = lexicon.actors[mention.entry.row];
      agencies.push_back({actor.name, actor.id, actor.sort == "agency" ? ChainRole::agency : ChainRole::outlet});
    } else if (mention.entry.table == Table::head && mention.entry.count == Count::plural &&
               lexicon.heads[mention.entry.row].class_name == "agency") {
      const Span span{line.words[mention.first].span.begin, line.words[mention.last - 1].span.end};
      agencies.push_back({std::string(span.of(article.text)), "", ChainRole::agency});
    }
  }
  return agencies;
}

/// Id of the outlet that carries the page, if the lexicon knows it by this name.
std::string outlet_id(const Lexicon& lexicon, const std::string& outlet) {
  for (const Entry& entry : lexicon.named(outlet)) {
    if (entry.table == Table::actor && lexicon.actors[entry.row].kind == "outlet") return lexicon.actors[entry.row].id;
  }
  return {};
}

std::string statement_id(const std::string& document, const Statement& statement) {
  std::string key = document;
  for (const Span span : {statement.cue.span, statement.speaker.span, statement.content}) {
    key += ':' + std::to_string(span.begin) + '-' + std::to_string(span.end);
  }
  return hex(sha256(key), 8);
}

DocumentFacts document_facts(const RawPage& page, const Workspace& work, const PublicationDay& day,
                             const std::vector<ChainLink>& agencies) {
  const Article& article = work.article;
  DocumentFacts facts;
  facts.path = page.path;
  facts.id = hex(sha256(page.bytes));
  facts.url = article.url;
  facts.outlet = article.outlet;
  facts.language = work.text.language;
  facts.encoding = article.encoding;
  facts.title = {article.title, std::string(article.title.of(article.text))};
  if (!article.dateline.empty()) {
    facts.dateline = Dateline{article.dateline, {}};
    for (const ChainLink& agency : agencies) facts.dateline->agencies.push_back(agency.name);
  }
  facts.paragraphs = article.paragraphs;
  for (const Clock& clock : article.clocks) facts.clocks.push_back({clock.span, clock.text, clock.source, clock.date});
  if (day.interval) {
    facts.published.earliest = day.interval->earliest;
    facts.published.latest = day.interval->latest;
  }
  facts.published.why = day.why;
  return facts;
}

/// All spans of a reading, from bytes of the article's text to bytes of the page as it came.
void map_to_page(const Alignment& alignment, Reading& reading) {
  if (alignment.identity()) return;
  const auto map = [&](Span& span) { span = alignment.to_page(span); };
  map(reading.document.title.span);
  if (reading.document.dateline) map(reading.document.dateline->span);
  for (Span& paragraph : reading.document.paragraphs) map(paragraph);
  for (PrintedClock& clock : reading.document.clocks) map(clock.span);
  for (Statement& statement : reading.statements) {
    map(statement.sentence);
    map(statement.cue.span);
    map(statement.speaker.span);
    map(statement.content);
    for (Span& part : statement.parts) map(part);
    for (Span& quote : statement.quotes) map(quote);
  }
}

}  // namespace

Result<int> prepare(const RawPage& page, Workspace& work) {
  auto article = read_page(page.bytes, page.hints);
  if (!article) return tl::unexpected(article.error());
  work.article = std::move(*article);
  read_text(work.article, work.forms, work.text);
  find_mentions(work.text, work.forms, work.mentions);
  return 0;
}

Result<Reading> read_document(const RawPage& page, Workspace& work) {
  if (auto ready = prepare(page, work); !ready) return tl::unexpected(ready.error());
  const Lexicon& lexicon = work.forms.lexicon();
  Article& article = work.article;

  date_clocks(lexicon, article);
  const PublicationDay day = publication_day(article);

  std::vector<ChainLink> dateline = agencies_of(work);
  // A dateline that ends in an outlet names the page's own, where the page itself does not say.
  if (!dateline.empty() && dateline.back().as == ChainRole::outlet) {
    if (article.outlet.empty()) article.outlet = dateline.back().name;
    dateline.pop_back();
  }
  Carriers carriers{std::move(dateline), article.outlet, outlet_id(lexicon, article.outlet)};
  Reading reading;
  reading.reader = reader_version();
  reading.lexicon = lexicon.hash();
  for (const PageWarning& warning : article.warnings) reading.warnings.push_back({warning.kind, warning.text});
  find_statements(work.view(), carriers, reading.statements, reading.warnings);

  reading.document = document_facts(page, work, day, carriers.agencies);
  map_to_page(article.alignment, reading);
  for (Statement& statement : reading.statements) statement.id = statement_id(reading.document.id, statement);
  return reading;
}

std::string article_text(const Article& article) {
  std::string text;
  for (const Span paragraph : article.paragraphs) {
    if (!text.empty()) text.push_back('\n');
    text.append(paragraph.of(article.text));
  }
  return text;
}

}  // namespace isnad
