#include "claims/title.h"

#include <algorithm>

#include "claims/quotes.h"
#include "claims/resolve.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_headline_speaker = 8;
/// Statements of a headline that are compared with the body; more are no headline.
constexpr std::size_t most_in_headline = 16;

bool share_an_actor(const Speaker& a, const Speaker& b) {
  return std::any_of(a.actors.begin(), a.actors.end(), [&](const std::string& id) {
    return std::find(b.actors.begin(), b.actors.end(), id) != b.actors.end();
  });
}

bool contains(std::string_view whole, std::string_view part) {
  return !part.empty() && whole.find(part) != std::string_view::npos;
}

}  // namespace

void find_title_statements(const View& view, std::vector<Statement>& statements) {
  Resolver resolver(view);
  for (std::uint32_t number = 0; number < view.text.sentences.size(); ++number) {
    const Sentence& sentence = view.text.sentences[number];
    if (!sentence.in_title) continue;
    for (std::uint32_t colon = sentence.first + 1;
         colon < std::min(sentence.last, sentence.first + longest_headline_speaker); ++colon) {
      if (view.kind(colon) != WordKind::colon) continue;
      Frame frame;
      frame.subject = read_noun_phrase(view, sentence.first, colon);
      const bool whole = frame.subject.last == colon;
      // A country or town before the colon is what the story is about, not who speaks.
      const bool somebody = frame.subject.head != nullptr || frame.subject.actor != nullptr || frame.subject.named ||
                            frame.subject.last - frame.subject.first <= 2;
      if (!whole || !somebody || colon + 1 >= sentence.last) break;
      frame.content_first = colon + 1;
      frame.content_last = sentence.last;
      frame.joint = Joint::colon;
      if (view.kind(colon + 1) == WordKind::quote_open) {
        frame.content_first = colon + 2;
        frame.joint = Joint::quotation;
      }
      resolver.forget();
      Statement statement;
      statement.sentence = sentence.span;
      statement.in_title = true;
      statement.cue = {view.word(colon).span, std::string(view.said(colon))};
      statement.speaker = resolver.resolve(frame.subject, {}, {number, sentence.first}).speaker;
      statement.why = "headline-colon";
      read_content(view, frame, statement);
      statements.push_back(std::move(statement));
      break;
    }
  }
}

void warn_of_headline(const View& view, const std::vector<Statement>& statements, std::size_t body,
                      std::vector<Warning>& warnings) {
  static_cast<void>(view);
  for (std::size_t i = body; i < std::min(statements.size(), body + most_in_headline) && body > 0; ++i) {
    const Speaker& headline = statements[i].speaker;
    if (headline.name.empty()) continue;
    const bool agrees = std::any_of(
        statements.begin(), statements.begin() + static_cast<std::ptrdiff_t>(body), [&](const Statement& one) {
          return share_an_actor(headline, one.speaker) || contains(one.speaker.name, headline.name) ||
                 contains(headline.name, one.speaker.name);
        });
    if (!agrees) {
      warnings.push_back({"headline_speaker", "The headline attributes to '" + headline.name + "', the body to '" +
                                                  statements.front().speaker.name + "'."});
      return;
    }
  }
}

}  // namespace isnad
