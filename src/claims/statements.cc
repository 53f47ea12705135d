// From frames to statements: speakers resolved, channels carried over, chains drawn.

#include <algorithm>

#include "claims/channel.h"
#include "claims/claims.h"
#include "claims/quotes.h"
#include "claims/title.h"
#include "claims/vocabulary.h"
#include "lexicon/fold.h"

namespace isnad {
namespace {

/// So many statements back a speaker may still speak to the same medium: time must not grow with the square of a page's
/// length.
constexpr std::size_t farthest_back = 256;

/// The frame before `k` in the same sentence whose content reaches up to it; null if none.
const Frame* covering(const std::vector<Frame>& frames, std::size_t k) {
  for (std::size_t i = k; i-- > 0;) {
    if (frames[i].sentence != frames[k].sentence) break;
    if (frames[i].shape != CueShape::according && frames[i].content_last + 3 >= frames[k].first) return &frames[i];
  }
  return nullptr;
}

/// Told inside the content of another frame, by somebody else.
bool is_nested(const std::vector<Frame>& frames, std::size_t k) {
  if (frames[k].subject.empty()) return false;
  for (std::size_t i = 0; i < k; ++i) {
    if (frames[i].content_first <= frames[k].first && frames[k].first < frames[i].content_last) return true;
  }
  return false;
}

/// A line that gives the headline once more ("link to the story: ...") is no part of the story.
bool repeats_title(const View& view, const Sentence& sentence) {
  constexpr std::size_t shortest = 24;
  constexpr std::size_t longest = 1024;
  const std::string_view title = view.article.title.of(view.article.text);
  if (sentence.in_title || title.size() < shortest || title.size() > longest || sentence.span.size() < title.size())
    return false;
  return sentence.span.of(view.article.text).find(title) != std::string_view::npos;
}

bool is_pronoun_only(const View& view, const NounPhrase& phrase) {
  return phrase.empty() || (phrase.last == phrase.first + 1 && view.is(phrase.first, FunctionClass::pronoun));
}

class Collector {
 public:
  Collector(const View& view, const Carriers& carriers, std::vector<Statement>& out)
      : view_(view), carriers_(carriers), resolver_(view), out_(out) {}

  void sentence(std::uint32_t number) {
    frames_.clear();
    if (repeats_title(view_, view_.text.sentences[number])) return;
    find_frames(view_, number, frames_, nullptr);
    first_of_sentence_ = out_.size();
    opening_channel_.reset();
    for (std::size_t k = 0; k < frames_.size(); ++k) {
      if (frames_[k].shape == CueShape::according) {
        according(k);
      } else {
        if (add(frames_[k]) && is_nested(frames_, k)) resolver_.step_out();
      }
    }
  }

  void finish() {
    for (Statement& statement : out_) statement.chain = chain_of(statement);
  }

 private:
  /// Adds the statement of a frame; false if nobody can be said to have made it.
  bool add(const Frame& frame) {
    const Resolved resolved = resolver_.resolve(frame.subject, frame.entry, {frame.sentence, frame.first});
    if (resolved.speaker.name.empty()) return false;
    Statement statement;
    statement.sentence = view_.text.sentences[frame.sentence].span;
    statement.in_title = view_.text.sentences[frame.sentence].in_title;
    statement.cue = {view_.span(frame.first, frame.last), std::string(view_.said(frame.first, frame.last))};
    statement.force = force_named(frame.cue != nullptr ? frame.cue->force : frame.according->force);
    if (const std::string& changed = force_of_content(frame); !changed.empty()) statement.force = force_named(changed);
    statement.stance = stance_named(frame.cue != nullptr ? frame.cue->stance : frame.according->stance);
    if (frame.according != nullptr && frame.according->stance == "distances") {
      statement.stance = Stance::distances;
      statement.force = force_named(frame.according->force);
    }
    statement.speaker = resolved.speaker;
    statement.channel = find_channel(view_, frame, resolver_);
    if (!statement.channel) statement.channel = opening_channel_;
    if (!has_occasion(frame)) carry_channel(statement);
    read_content(view_, frame, statement);
    statement.why = frame.why;
    if (statement.channel && statement.channel->name == statement.speaker.name) statement.channel.reset();
    out_.push_back(std::move(statement));
    return true;
  }

  /// What the first word of the content makes of the cue: "expressed his hope", "stressed the necessity", "calling on
  /// God to".
  const std::string& force_of_content(const Frame& frame) const {
    static const std::string nothing;
    static const std::string hope = "hope";
    if (frame.cue == nullptr) return nothing;
    if (frame.last < frame.content_last && view_.is(frame.last, FunctionClass::deity)) return hope;
    if (frame.joint != Joint::noun && frame.joint != Joint::preposition) return nothing;
    const Entry* noun = view_.entry(frame.content_first, Table::content_noun);
    return noun != nullptr ? view_.lexicon.content_forces[noun->row] : nothing;
  }

  /// "in a statement", "in a speech": another occasion than the one before.
  bool has_occasion(const Frame& frame) const {
    static const std::string conference = folded("\u0645\u0624\u062A\u0645\u0631");
    const std::uint32_t end = std::min(frame.joint_at, frame.content_first);
    for (std::uint32_t i = frame.last; i + 1 < end; ++i) {
      if (!view_.is(i, FunctionClass::preposition)) continue;
      // "during a press conference", "during the conference"
      if (view_.kind(i + 1) == WordKind::word && view_.form(i + 1).bare == conference) return true;
      const Entry* noun = view_.entry(i + 1, Table::head);
      if (noun == nullptr || noun->definite) continue;
      const std::string& sort = view_.lexicon.heads[noun->row].class_name;
      if (sort == "statement" || sort == "speech") return true;
    }
    return false;
  }

  /// The same speaker goes on speaking to the same medium until another is named.
  void carry_channel(Statement& statement) {
    if (statement.channel || out_.empty()) return;
    const std::size_t from = out_.size() > farthest_back ? out_.size() - farthest_back : 0;
    for (std::size_t i = out_.size(); i-- > from;) {
      if (out_[i].in_title != statement.in_title) break;
      if (out_[i].speaker.name != statement.speaker.name) continue;
      statement.channel = out_[i].channel;
      return;
    }
  }

  /// "..., according to X": a channel for what is told already, or a statement of X's own.
  void according(std::size_t k) {
    Frame& frame = frames_[k];
    const Frame* told = covering(frames_, k);
    if (is_pronoun_only(view_, frame.subject)) return;
    if (frame.from_source) {
      quoting(frame);
      return;
    }
    if (opens_for_next(k)) {
      opening_channel_ = as_channel(view_, frame.subject, resolver_);
      if (opening_channel_) return;
    }
    if (told != nullptr && out_.size() > first_of_sentence_) {
      const SpeakerKind kind = kind_of(frame.subject);
      if (kind == SpeakerKind::outlet) {
        if (!out_.back().channel) out_.back().channel = as_channel(view_, frame.subject, resolver_);
        return;
      }
      // "..., pointing out that ..., as the minister announced": an adverbial without a speaker of its own is told by
      // him.
      const bool alone = std::none_of(frames_.begin(), frames_.begin() + static_cast<std::ptrdiff_t>(k - 1),
                                      [](const Frame& one) { return !one.entry.object_suffix; });
      if (kind != SpeakerKind::document && frame.cue != nullptr && told->shape == CueShape::participle &&
          told == &frames_[k - 1] && alone) {
        frame.content_first = told->content_first;
        frame.content_last = told->content_last;
        out_.pop_back();
        add(frame);
        return;
      }
      if (kind == SpeakerKind::document && !out_.back().channel) out_.back().channel = publisher_of(frame.subject);
      if (kind == SpeakerKind::document || frame.cue == nullptr) {
        if (frame.according->stance == "distances") out_.back().stance = Stance::distances;
        if (kind == SpeakerKind::document) return;
      }
    }
    add(frame);
  }

  /// "according to a report which the agency published".
  std::optional<Channel> publisher_of(const NounPhrase& document) {
    const std::uint32_t at = document.last;
    std::uint8_t clitics = 0;
    if (at + 1 >= view_.text.words.size() || !view_.in(at, Table::cue)) return std::nullopt;
    const Entry* verb = cue_entry(view_, at, clitics);
    if (verb == nullptr || !verb->object_suffix || !view_.lexicon.cues[verb->row].takes.publishes) return std::nullopt;
    return as_channel(view_, read_noun_phrase(view_, at + 1, static_cast<std::uint32_t>(view_.text.words.size())),
                      resolver_);
  }

  /// "According to the agency, the partner said": the agency at the sentence's beginning is what the next frame is
  /// taken from.
  bool opens_for_next(std::size_t k) const {
    constexpr std::uint32_t farthest = 3;
    const Frame& frame = frames_[k];
    if (frame.first > view_.text.sentences[frame.sentence].first + 1 || frame.cue != nullptr) return false;
    if (kind_of(frame.subject) != SpeakerKind::outlet || k + 1 == frames_.size()) return false;
    const Frame& next = frames_[k + 1];
    return next.shape == CueShape::verb && !next.subject.empty() && next.first <= frame.subject.last + farthest;
  }

  /// "... quoting X": X is the origin of what the outlet before it tells.
  void quoting(Frame& frame) {
    if (out_.size() > first_of_sentence_ && out_.back().speaker.kind == SpeakerKind::outlet) {
      Statement& told = out_.back();
      const Resolved resolved = resolver_.resolve(frame.subject, frame.entry, {frame.sentence, frame.first});
      Channel channel{told.speaker.name, told.speaker.actors.empty() ? "" : told.speaker.actors.front()};
      if (auto named = last_outlet(told)) channel = *named;
      told.channel = channel;
      told.speaker = resolved.speaker;
      told.cue = {view_.span(frame.first, frame.last), std::string(view_.said(frame.first, frame.last))};
      told.why = "quoting";
      return;
    }
    add(frame);
  }

  std::optional<Channel> last_outlet(const Statement&) {
    const auto& speakers = resolver_.speakers();
    if (speakers.size() < 2) return std::nullopt;
    return as_channel(view_, speakers[speakers.size() - 2].phrase, resolver_);
  }

  std::vector<ChainLink> chain_of(const Statement& statement) const {
    std::vector<ChainLink> chain;
    const auto& actors = statement.speaker.actors;
    chain.push_back({statement.speaker.name, actors.empty() ? "" : actors.front(), ChainRole::origin});
    if (statement.channel) chain.push_back({statement.channel->name, statement.channel->actor, ChainRole::channel});
    for (const ChainLink& agency : carriers_.agencies) {
      const bool there = std::any_of(chain.begin(), chain.end(), [&](const ChainLink& link) {
        return link.name == agency.name || (!agency.actor.empty() && link.actor == agency.actor);
      });
      if (!there) chain.push_back(agency);
    }
    // An outlet that is the channel already does not stand twice.
    const bool is_last = chain.back().name == carriers_.outlet ||
                         (!carriers_.outlet_actor.empty() && chain.back().actor == carriers_.outlet_actor);
    if (!carriers_.outlet.empty() && !is_last) {
      chain.push_back({carriers_.outlet, carriers_.outlet_actor, ChainRole::outlet});
    }
    return chain;
  }

  const View& view_;
  const Carriers& carriers_;
  Resolver resolver_;
  std::vector<Statement>& out_;
  std::vector<Frame> frames_;
  std::size_t first_of_sentence_ = 0;
  std::optional<Channel> opening_channel_;  ///< Of the sentence, named before whoever speaks in it.
};

}  // namespace

void find_statements(const View& view, const Carriers& carriers, std::vector<Statement>& statements,
                     std::vector<Warning>& warnings) {
  Collector collector(view, carriers, statements);
  for (std::uint32_t i = 0; i < view.text.sentences.size(); ++i) {
    if (!view.text.sentences[i].in_title) collector.sentence(i);
  }
  const std::size_t body = statements.size();
  find_title_statements(view, statements);
  for (std::uint32_t i = 0; i < view.text.sentences.size(); ++i) {
    if (view.text.sentences[i].in_title) collector.sentence(i);
  }
  collector.finish();
  warn_of_headline(view, statements, body, warnings);
  std::stable_sort(statements.begin(), statements.end(),
                   [](const Statement& a, const Statement& b) { return a.cue.span.begin < b.cue.span.begin; });
}

void explain_frames(const View& view, std::vector<Frame>& frames, std::vector<NearMiss>& misses) {
  for (std::uint32_t i = 0; i < view.text.sentences.size(); ++i) find_frames(view, i, frames, &misses);
}

}  // namespace isnad
