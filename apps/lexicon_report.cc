#include "lexicon_report.h"

#include <fmt/format.h>

#include <filesystem>
#include <iterator>
#include <optional>
#include <set>

#include "corpus_words.h"
#include "lexicon/fold.h"
#include "lexicon/table.h"
#include "lexicon_rows.h"
#include "pipeline.h"

namespace isnad {
namespace {

constexpr unsigned bit(Table table) {
  return 1U << static_cast<unsigned>(table);
}
constexpr unsigned name_bits = bit(Table::head) | bit(Table::actor) | bit(Table::country) | bit(Table::nationality) |
                               bit(Table::capital) | bit(Table::given_name);

bool is_name(Table table) {
  return (bit(table) & name_bits) != 0;
}

/// How often each row was met, and met in a frame.
class RowHits {
 public:
  explicit RowHits(const LexiconRows& rows) : rows_(rows), hits_(rows.rows().size()), used_(rows.rows().size()) {}

  void add(const View& view, const std::vector<Frame>& frames) {
    for (const Mention& mention : view.mentions.list) count(hits_, mention.entry, {});
    for (const Sentence& sentence : view.text.sentences) {
      for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        if (view.word(i).form != 0) words_at(view, sentence, i);
      }
    }
    for (const Frame& frame : frames) {
      if (frame.cue != nullptr) ++used_at({Table::cue, position(view.lexicon.cues, frame.cue)});
      if (frame.according != nullptr) ++used_at({Table::according, position(view.lexicon.according, frame.according)});
      if (frame.subject.head != nullptr) ++used_at({Table::head, position(view.lexicon.heads, frame.subject.head)});
      if (frame.subject.actor != nullptr) ++used_at({Table::actor, position(view.lexicon.actors, frame.subject.actor)});
      if (frame.subject.country != nullptr) {
        ++used_at({Table::country, position(view.lexicon.countries, frame.subject.country)});
      }
    }
  }

  void write(std::string& out) const {
    auto to = std::back_inserter(out);
    fmt::format_to(to, "# rows: table, place, name, hits, used\n");
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const LexiconRow& row = rows_.rows()[i];
      fmt::format_to(to, "{}\t{}\t{}\t{}\t{}\n", row.table, row.place, row.name, hits_[i], used_[i]);
    }
    fmt::format_to(to, "\n# no hit: table, place, name\n");
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      const LexiconRow& row = rows_.rows()[i];
      if (hits_[i] == 0) fmt::format_to(to, "{}\t{}\t{}\n", row.table, row.place, row.name);
    }
  }

 private:
  using Numbers = std::vector<std::uint32_t>;
  struct Numbered {
    Table table;
    std::uint32_t row;
  };

  template <class Row>
  static std::uint32_t position(const std::vector<Row>& all, const Row* one) {
    return static_cast<std::uint32_t>(one - all.data());
  }

  std::uint32_t& used_at(Numbered numbered) {
    Entry entry;
    entry.table = numbered.table;
    entry.row = numbered.row;
    return used_[rows_.find(entry, {})];
  }

  void count(Numbers& numbers, const Entry& entry, std::string_view key) const {
    if (const std::size_t at = rows_.find(entry, key); at != LexiconRows::none) ++numbers[at];
  }

  /// Counts what is no name: those are counted as mentions, longest first.
  void words_at(const View& view, const Sentence& sentence, std::uint32_t i) {
    const Form& form = view.form(i);
    bool cue_met = false;
    for (const FormVariant& way : form.ways()) {
      if (form.starts_phrase) phrases_at(view, sentence, i, way);
      if ((form.tables & ~name_bits) == 0) continue;
      const std::string key = key_of(view.lexicon, form.folded, way.key, way.clitics);
      std::optional<std::uint32_t> last_cue;
      for (const Entry& entry : view.lexicon.entries(way.key)) {
        if (is_name(entry.table)) continue;
        if (entry.table == Table::cue) {  // One spelling may be several forms of the verb: one hit.
          if (cue_met || (way.clitics & clitic::prepositions) != 0 || last_cue == entry.row) continue;
          last_cue = entry.row;
        }
        count(hits_, entry, key);
      }
      cue_met = cue_met || last_cue.has_value();
    }
  }

  void phrases_at(const View& view, const Sentence& sentence, std::uint32_t i, const FormVariant& way) {
    std::string key = key_of(view.lexicon, view.form(i).folded, way.key, way.clitics);
    NodeId node = view.lexicon.step(0, way.key);
    for (std::uint32_t at = i + 1; node != 0 && at < sentence.last && view.word(at).form != 0; ++at) {
      const Form& next = view.form(at);
      NodeId stepped = 0;
      for (const FormVariant& inner : next.ways()) {
        if (inner.clitics == 0 && (stepped = view.lexicon.step(node, inner.key)) != 0) break;
      }
      if (stepped == 0 && next.folded.starts_with("\u0644")) {  // A phrase that ends in a joined "li-".
        stepped = view.lexicon.step(node, view.lexicon.key("\u0644"));
        at = sentence.last;
      }
      node = stepped;
      key.append(1, ' ').append(next.folded);
      for (const Entry& entry : view.lexicon.entries_at(node)) {
        if (!is_name(entry.table)) count(hits_, entry, key);
      }
    }
  }

  const LexiconRows& rows_;
  Numbers hits_;
  Numbers used_;
};

/// The words a person has judged: column word of <language>/not_reporting.tsv, where a language has that table.
Result<std::set<std::string>> judged_words(const std::string& folder) {
  std::set<std::string> words;
  std::error_code failed;
  for (const auto& language : std::filesystem::directory_iterator(folder, failed)) {
    const std::string path = language.path().string() + "/not_reporting.tsv";
    if (!std::filesystem::exists(path, failed)) continue;
    const auto table = read_table(path, {"word", "why"});
    if (!table) return tl::unexpected<Error>(table.error());
    const auto column = static_cast<std::size_t>(table->column("word"));
    for (const auto& row : table->rows) words.insert(folded(row[column]));
  }
  return words;
}

}  // namespace

Result<std::string> lexicon_report(const std::vector<std::string>& corpus, const std::string& data_folder) {
  const std::string folder = find_data_folder(data_folder);
  const auto lexicon = Lexicon::load(folder);
  if (!lexicon) return tl::unexpected<Error>(lexicon.error());
  const auto rows = LexiconRows::load(folder, *lexicon);
  if (!rows) return tl::unexpected<Error>(rows.error());
  auto judged = judged_words(folder);
  if (!judged) return tl::unexpected<Error>(judged.error());

  Workspace work(*lexicon);
  RowHits hits(*rows);
  CorpusWords words(std::move(*judged));
  std::vector<Error> problems;
  std::uint64_t pages = 0;
  PageSink sink;
  sink.problem = [&](const Error& error) { problems.push_back(error); };
  sink.page = [&](RawPage&& page) {
    if (const auto ready = prepare(page, work); !ready) {
      problems.push_back(ready.error());
      if (problems.back().where.empty()) problems.back().where = page.path;
      return true;
    }
    std::vector<Frame> frames;
    std::vector<NearMiss> misses;
    explain_frames(work.view(), frames, misses);
    hits.add(work.view(), frames);
    words.add(work.view(), frames);
    ++pages;
    return true;
  };
  read_sources(corpus, sink);
  if (pages == 0) {
    if (!problems.empty()) return tl::unexpected<Error>(problems.front());
    return failure(ErrorKind::not_found, corpus.empty() ? "" : corpus.front(), "no page is there");
  }
  words.finish();
  std::string out = fmt::format("# {} pages, lexicon {}\n", pages, lexicon->hash());
  for (const Error& problem : problems) out += "# not read: " + problem.text() + '\n';
  hits.write(out);
  words.write(out);
  return out;
}

}  // namespace isnad
