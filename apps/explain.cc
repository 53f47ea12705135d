#include "explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "exchange/terminal_text.h"
#include "lexicon/fold.h"
#include "lexicon_rows.h"
#include "pipeline.h"

namespace isnad {
namespace {

// SGR parameters of ECMA-48.
constexpr const char* bold = "\033[1m";
constexpr const char* faint = "\033[2m";
constexpr const char* green = "\033[32m";
constexpr const char* yellow = "\033[33m";
constexpr const char* cyan = "\033[1;36m";

const char* name_of(WordKind kind) {
  switch (kind) {
    case WordKind::word:
      return "word";
    case WordKind::number:
      return "number";
    case WordKind::stop:
      return "stop";
    case WordKind::ellipsis:
      return "ellipsis";
    case WordKind::comma:
      return "comma";
    case WordKind::semicolon:
      return "semicolon";
    case WordKind::colon:
      return "colon";
    case WordKind::quote_open:
      return "quotation opens";
    case WordKind::quote_close:
      return "quotation closes";
    case WordKind::bracket_open:
      return "bracket opens";
    case WordKind::bracket_close:
      return "bracket closes";
    case WordKind::dash:
      return "dash";
    case WordKind::slash:
      return "slash";
    case WordKind::other:
      return "other";
  }
  return "";
}

const char* name_of(Joint joint) {
  switch (joint) {
    case Joint::none:
      return "none";
    case Joint::that:
      return "that-word";
    case Joint::colon:
      return "colon";
    case Joint::quotation:
      return "quotation";
    case Joint::noun:
      return "noun";
    case Joint::preposition:
      return "preposition";
    case Joint::before:
      return "stands before";
  }
  return "";
}

const char* name_of(CueShape shape) {
  switch (shape) {
    case CueShape::verb:
      return "verb";
    case CueShape::participle:
      return "participle";
    case CueShape::masdar:
      return "verbal noun";
    case CueShape::according:
      return "according phrase";
  }
  return "";
}

const char* name_of(Naming naming) {
  switch (naming) {
    case Naming::none:
      return "none";
    case Naming::full:
      return "full";
    case Naming::name:
      return "name";
    case Naming::role:
      return "role";
    case Naming::indefinite:
      return "indefinite";
  }
  return "";
}

std::string features(const Entry& entry) {
  static constexpr const char* shapes[] = {"", " past", " present", " participle", " verbal-noun"};
  static constexpr const char* genders[] = {"", " m", " f"};
  static constexpr const char* counts[] = {"", " dual", " plural"};
  std::string text;
  text += shapes[static_cast<int>(entry.shape)];
  text += genders[static_cast<int>(entry.gender)];
  text += counts[static_cast<int>(entry.count)];
  if (entry.definite) text += " definite";
  if (entry.first_person) text += " first-person";
  if (entry.object_suffix) text += " +pronoun";
  if (entry.weak) text += " weak";
  return text;
}

std::string clitics_text(std::uint8_t clitics) {
  std::string text;
  if ((clitics & clitic::conjunction) != 0) text += " and+";
  if ((clitics & clitic::in) != 0) text += " in+";
  if ((clitics & clitic::to) != 0) text += " to+";
  if ((clitics & clitic::like) != 0) text += " like+";
  if ((clitics & clitic::future) != 0) text += " will+";
  if ((clitics & clitic::possessive) != 0) text += " +'s";
  return text;
}

class Explanation {
 public:
  Explanation(const Workspace& work, const LexiconRows& rows, const Reading& reading, ExplainOptions::Colour colour)
      : view_(work.view()), rows_(rows), reading_(reading), colour_(colour) {
    explain_frames(view_, frames_, misses_);
  }

  void head(std::string_view path) {
    if (!view_.article.title.empty()) {
      say(bold, terminal::harmless(view_.article.title.of(view_.article.text)));
      put("\n");
    }
    say(faint, fmt::format("{}  {}, {} sentences, {} words, {} frames, {} statements, lexicon {}",
                           terminal::harmless(path), view_.text.language, view_.text.sentences.size(),
                           view_.text.words.size(), frames_.size(), reading_.statements.size(), reading_.lexicon));
    put("\n");
    for (const Warning& warning : reading_.warnings) {
      say(yellow, fmt::format("warning: {}: {}", warning.kind, terminal::harmless(warning.text)));
      put("\n");
    }
  }

  void sentence(std::uint32_t number) {
    const Sentence& sentence = view_.text.sentences[number];
    put("\n");
    say(bold, fmt::format("{} [{},{}){}", number + 1, sentence.span.begin, sentence.span.end,
                          sentence.in_title ? " title" : ""));
    put("  ");
    say(bold, terminal::harmless(sentence.span.of(view_.article.text)));
    put("\n");
    words(sentence);
    mentions(sentence);
    frames(number);
    nearly(sentence);
    statements(sentence);
  }

  [[nodiscard]] bool holds(const Sentence& sentence, std::string_view word) const {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (view_.word(i).form == 0) continue;
      const Form& form = view_.form(i);
      if (form.folded == word || form.bare == word) return true;
      for (const FormVariant& way : form.ways()) {
        if (key_of(view_.lexicon, form.folded, way.key, way.clitics) == word) return true;
      }
    }
    return false;
  }

  [[nodiscard]] const View& view() const { return view_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void put(std::string_view text) { out_ += text; }
  void say(const char* ink, std::string_view text) {
    if (colour_ == ExplainOptions::Colour::off) return put(text);
    out_.append(ink).append(text).append("\033[0m");
  }
  void heading(const char* name) { say(faint, fmt::format("  {}\n", name)); }
  [[nodiscard]] std::string quoted(std::uint32_t first, std::uint32_t last) const {
    return terminal::harmless(view_.said(first, last));
  }

  [[nodiscard]] std::string entry_text(const Entry& entry, std::string_view key) const {
    std::string text = isnad::name_of(entry.table);
    if (entry.table == Table::function) {
      text.append(1, ' ').append(class_name(static_cast<FunctionClass>(entry.row)));
    }
    const std::size_t row = rows_.find(entry, key);
    if (row != LexiconRows::none && entry.table != Table::function) text.append(1, ' ').append(rows_.rows()[row].name);
    text += features(entry);
    if (row != LexiconRows::none) text.append(" (").append(rows_.rows()[row].place).append(")");
    return text;
  }

  void words(const Sentence& sentence) {
    heading("words");
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Word& word = view_.word(i);
      put(fmt::format("    {:4} {}", i, quoted(i, i + 1)));
      if (word.form == 0) {
        put(fmt::format("  {}", name_of(word.kind)));
        if (word.partner != 0) put(fmt::format(" with {}", word.partner));
        put("\n");
        continue;
      }
      form(view_.form(i));
    }
  }

  void form(const Form& form) {
    put(fmt::format("  [{}]", form.folded));
    if (form.number >= 0) put(fmt::format(" = {}", form.number));
    if (form.variant_count == 0) {
      say(faint, fmt::format(" unknown{}{}{}", clitics_text(form.clitics), form.definite ? " definite" : "",
                             form.bare != form.folded ? fmt::format(" [{}]", form.bare) : ""));
    }
    put("\n");
    for (const FormVariant& way : form.ways()) {
      const std::string key = key_of(view_.lexicon, form.folded, way.key, way.clitics);
      std::set<std::string> said;  // Forms that are spelt alike and have the same features need one line.
      for (const Entry& entry : view_.lexicon.entries(way.key)) {
        const std::string text = entry_text(entry, key);
        if (!said.insert(text).second) continue;
        put(fmt::format("          {}[{}] ", way.clitics != 0 ? clitics_text(way.clitics).substr(1) + ' ' : "", key));
        say(entry.table == Table::cue ? cyan : "", text);
        put("\n");
      }
      if (said.empty()) put(fmt::format("          [{}] part of phrases\n", key));
    }
  }

  void mentions(const Sentence& sentence) {
    bool first = true;
    for (const Mention& mention : view_.mentions.list) {
      if (mention.first < sentence.first || mention.first >= sentence.last) continue;
      if (first) heading("mentions");
      first = false;
      put(fmt::format("    {}-{} {}  ", mention.first, mention.last - 1, quoted(mention.first, mention.last)));
      say(green, entry_text(mention.entry, folded(view_.said(mention.first, mention.last))));
      if (mention.entry.table == Table::actor) put(" " + view_.lexicon.actors[mention.entry.row].id);
      if (mention.clitics != 0) put("  behind" + clitics_text(mention.clitics));
      put("\n");
    }
  }

  void phrase(const char* name, const NounPhrase& phrase) {
    if (phrase.empty()) return;
    put(fmt::format("      {} {}-{} {}  {}, {}", name, phrase.first, phrase.last - 1, quoted(phrase.first, phrase.last),
                    name_of(phrase.naming), phrase.number == 0 ? "several" : std::to_string(phrase.number)));
    if (phrase.head != nullptr) put(fmt::format(", head {} ({})", phrase.head->word, phrase.head->kind));
    if (phrase.actor != nullptr) put(", actor " + phrase.actor->id);
    if (phrase.country != nullptr) put(", country " + phrase.country->id);
    if (phrase.named) put(", named");
    put("\n");
  }

  void frames(std::uint32_t number) {
    bool first = true;
    for (const Frame& frame : frames_) {
      if (frame.sentence != number) continue;
      if (first) heading("fired");
      first = false;
      put("    ");
      say(cyan, frame.why);
      put(fmt::format("  {} {}-{} {}", name_of(frame.shape), frame.first, frame.last - 1,
                      quoted(frame.first, frame.last)));
      if (frame.cue != nullptr) put(fmt::format(", verb {} {}", frame.cue->lemma, frame.cue->force));
      if (frame.according != nullptr) put(fmt::format(", phrase {}", frame.according->phrase));
      put("\n");
      phrase(frame.subject_before ? "subject before" : "subject", frame.subject);
      phrase("carrier", frame.carrier);
      put(fmt::format("      content {}", name_of(frame.joint)));
      if (frame.joint != Joint::before)
        put(fmt::format(" {} {}", frame.joint_at, quoted(frame.joint_at, frame.joint_at + 1)));
      if (frame.valid()) {
        put(fmt::format(": {}-{} {}", frame.content_first, frame.content_last - 1,
                        quoted(frame.content_first, frame.content_last)));
      }
      put("\n");
    }
  }

  [[nodiscard]] bool in_frame(std::uint32_t i) const {
    return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& f) { return f.first <= i && i < f.last; });
  }

  void nearly(const Sentence& sentence) {
    bool first = true;
    const auto line = [&](std::uint32_t i, std::string_view why) {
      if (first) heading("nearly");
      first = false;
      put(fmt::format("    {} {}  ", i, quoted(i, i + 1)));
      say(yellow, why);
      put("\n");
    };
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const auto miss = std::find_if(misses_.begin(), misses_.end(), [&](const NearMiss& m) { return m.word == i; });
      if (miss != misses_.end()) {
        line(i, miss->why);
      } else if (view_.in(i, Table::cue) && !in_frame(i)) {
        line(i, "a form of a reporting verb that reports nothing here, or is part of another frame");
      }
    }
  }

  void statements(const Sentence& sentence) {
    const Alignment& alignment = view_.article.alignment;
    const Span span = alignment.identity() ? sentence.span : alignment.to_page(sentence.span);
    bool first = true;
    for (const Statement& statement : reading_.statements) {
      if (statement.sentence != span || statement.in_title != sentence.in_title) continue;
      if (first) heading("statements");
      first = false;
      const Speaker& speaker = statement.speaker;
      put(fmt::format("    {}  {} {} {}, {}", terminal::harmless(statement.cue.text), isnad::name_of(statement.force),
                      isnad::name_of(statement.mode), isnad::name_of(speaker.kind), statement.why));
      put("\n      ");
      say(green, terminal::harmless(speaker.name.empty() ? "?" : speaker.name));
      for (const std::string& actor : speaker.actors) put(" " + actor);
      if (speaker.count != 1) put(speaker.count == 0 ? ", several" : fmt::format(", {}", speaker.count));
      if (speaker.anonymous) put(", anonymous");
      if (statement.channel) put(", to or through " + terminal::harmless(statement.channel->name));
      put("\n      " + terminal::harmless(statement.content_text) + "\n");
    }
  }

  const View view_;
  const LexiconRows& rows_;
  const Reading& reading_;
  ExplainOptions::Colour colour_;
  std::vector<Frame> frames_;
  std::vector<NearMiss> misses_;
  std::string out_;
};

}  // namespace

Result<std::string> explain(const RawPage& page, const ExplainOptions& options) {
  const std::string folder = find_data_folder(options.data_folder);
  const auto lexicon = Lexicon::load(folder);
  if (!lexicon) return tl::unexpected<Error>(lexicon.error());
  const auto rows = LexiconRows::load(folder, *lexicon);
  if (!rows) return tl::unexpected<Error>(rows.error());
  Workspace work(*lexicon);
  const auto reading = read_document(page, work);
  if (!reading) {
    Error error = reading.error();
    if (error.where.empty()) error.where = page.path;
    return tl::unexpected<Error>(std::move(error));
  }
  Explanation explanation(work, *rows, *reading, options.colour);
  explanation.head(page.path);
  const std::string wanted = folded(options.word);
  for (std::uint32_t i = 0; i < work.text.sentences.size(); ++i) {
    if (wanted.empty() || explanation.holds(work.text.sentences[i], wanted)) explanation.sentence(i);
  }
  return explanation.take();
}

}  // namespace isnad
