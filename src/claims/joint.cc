// What introduces the content behind a cue: a that-word, a colon, a quotation, a preposition, a noun.

#include <algorithm>

#include "claims/frames.h"
#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

using enum FunctionClass;

constexpr std::uint32_t farthest = 60;           // Words between the subject and what introduces the content.
constexpr std::uint32_t farthest_adverbial = 8;  // The same for "adding", "pointing out".
constexpr std::uint32_t farthest_object = 30;    // Between an addressee and the content.

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::any_of(list.begin(), list.end(), [&](const std::string& one) { return one == word; });
}

class JointSearch {
 public:
  JointSearch(const View& view, std::uint32_t limit, Frame& frame)
      : view_(view),
        limit_(
            std::min(limit, frame.subject_end + (frame.shape == CueShape::participle ? farthest_adverbial : farthest))),
        frame_(frame),
        takes_(frame.cue->takes) {}

  void run() {
    bool near = true;  // Nothing but adjuncts so far.
    for (std::uint32_t i = frame_.subject_end; i < limit_ && !ended_; ++i) {
      if (step(i, near)) return;
    }
    if (takes_.object) after_object();
    if (frame_.joint == Joint::none) right_behind_subject();
  }

 private:
  /// Last resort: what stands right behind the subject is the content, a noun for verbs that take one, a clause without
  /// a that-word in languages that may leave it out.
  void right_behind_subject() {
    std::uint32_t at = frame_.subject_end;
    // The comma that closes an apposition.
    if (at < limit_ && view_.kind(at) == WordKind::comma && frame_.subject.named) ++at;
    if (at < limit_ && !frame_.subject.empty()) at = skip_medium(view_, at, limit_);  // "told the paper of"
    if (at >= limit_ || view_.kind(at) != WordKind::word) return;
    const Form& form = view_.form(at);
    // "and he added: we will not allow", without the colon.
    const bool speaks =
        takes_.quote && takes_.that && frame_.entry.shape == Shape::past && !frame_.doubtful &&
        frame_.shape == CueShape::verb && frame_.cue->force == "say" && takes_.prepositions.empty() &&
        !takes_.source_is_document &&
        (frame_.subject.empty() || is_somebody(frame_.subject) || view_.form(frame_.subject.first).definite);
    if (speaks && form.clitics == 0 && (form.is(negation) || form.is(auxiliary)) &&
        (frame_.sequel || frame_.first == view_.text.sentences[frame_.sentence].first)) {
      found(Joint::that, at, at);
      return;
    }
    if (frame_.subject.empty()) return;
    if (form.subject_first) {
      const bool clause = takes_.that && frame_.subject_before && !form.is(preposition) && !form.is(conjunction);
      if (clause) found(Joint::that, at, at);
      return;
    }
    const bool noun = takes_.noun && frame_.entry.shape == Shape::past && !form.tanwin && !form.is_closed() &&
                      form.letters >= 3 && (form.clitics & (clitic::prepositions | clitic::conjunction)) == 0 &&
                      !form.in(Table::cue);
    if (!noun || view_.is_about_identity(at, limit_)) return;
    const std::uint32_t behind = form.folded.starts_with(arabic::beh) ? noun_behind_comma(at) : 0;
    found(Joint::noun, behind != 0 ? behind : at, behind != 0 ? behind : at);
  }

  bool found(Joint joint, std::uint32_t at, std::uint32_t first) {
    frame_.joint = joint;
    frame_.joint_at = at;
    frame_.content_first = first;
    return true;
  }

  bool step(std::uint32_t& i, bool& near) {
    switch (view_.kind(i)) {
      case WordKind::colon: {
        const bool address = i + 1 < limit_ && view_.kind(i + 1) == WordKind::slash;  // "https://"
        return (takes_.quote || takes_.colon) && !address && at_colon(i);
      }
      case WordKind::quote_open:
        return at_quotation(i);
      case WordKind::bracket_open:
        if (view_.word(i).partner > i) i = std::min(view_.word(i).partner, limit_ - 1);
        return false;
      case WordKind::word:
        return at_word(i, near);
      default:
        return false;
    }
  }

  bool at_colon(std::uint32_t i) {
    // A joined particle may stand between: described it: as a "mission".
    std::uint32_t next = i + 1;
    if (next + 1 < limit_ && view_.kind(next) == WordKind::word && view_.form(next).letters <= 1) ++next;
    if (next < limit_ && takes_.that && view_.is(next, that)) return found(Joint::that, i, next + 1);
    const bool quoted = next < limit_ && view_.kind(next) == WordKind::quote_open;
    return found(quoted ? Joint::quotation : Joint::colon, i, quoted ? next + 1 : i + 1);
  }

  bool at_quotation(std::uint32_t& i) {
    if (!is_name_in_quotes(view_, i) && !is_name_before_that(i) && (takes_.quote || takes_.noun))
      return found(Joint::quotation, i, i + 1);
    if (view_.word(i).partner > i) i = std::min(view_.word(i).partner, limit_ - 1);
    return false;
  }

  /// A few words in marks, and the verb's own that-word behind them: "told the paper "Today" that".
  bool is_name_before_that(std::uint32_t open) const {
    constexpr std::uint32_t longest_name = 4;
    constexpr std::uint32_t farthest_that = 24;
    const std::uint32_t close = view_.word(open).partner;
    if (close <= open || close - open - 1 > longest_name) return false;
    // "of the authority "Integrity", about the arrest": the verb's own preposition comes.
    const std::uint32_t next = close + 1 < limit_ && view_.kind(close + 1) == WordKind::comma ? close + 2 : close + 1;
    if (close - open <= 3 && next < limit_ && view_.is(next, preposition) && open > frame_.last + 1 &&
        holds(takes_.prepositions, view_.form(next).folded))
      return true;
    if (open > frame_.last && next < limit_ && view_.kind(next) == WordKind::quote_open && next > close + 1)
      return true;
    if (!takes_.that) return false;
    for (std::uint32_t i = close + 1; i < std::min(limit_, close + farthest_that); ++i) {
      if (view_.kind(i) == WordKind::colon || view_.kind(i) == WordKind::stop || view_.kind(i) == WordKind::semicolon)
        return false;
      if (view_.kind(i) == WordKind::quote_open) {
        const std::uint32_t end = view_.word(i).partner;
        if (end <= i || end - i - 1 > longest_name) return false;
        i = end;
        continue;
      }
      if (view_.is(i, that)) return (view_.form(i).clitics & clitic::conjunction) == 0;
    }
    return false;
  }

  bool at_word(std::uint32_t i, bool& near) {
    const Form& form = view_.form(i);
    if (form.is(that)) return at_that(i, near);
    relative_ = relative_ || form.is(relative);
    if (form.is(contrast) && form.letters > 2 && i > frame_.subject_end && !view_.is_about_identity(i, limit_)) {
      ended_ = true;
      return false;
    }
    if (takes_preposition(i, near, takes_.prepositions)) return after_preposition(i);
    if (takes_.noun && at_noun(i, near)) return found(Joint::noun, i, i);
    // An adjunct may stand between: "in a statement", "during a visit". What comes behind it is still near.
    const bool adjunct = form.is(preposition) || view_.in(i, Table::month) || form.is(pronoun) || form.is(time) ||
                         form.is(adverb) || view_.in(i, Table::head) || view_.mentions.find(i) != nullptr ||
                         view_.is(i - 1, preposition) || i < mention_until_ ||
                         (form.teh_marbuta && !form.definite && i >= 2 && view_.is(i - 2, preposition));
    if (const Mention* mention = view_.mentions.find(i)) mention_until_ = mention->last;
    near = near && adjunct;
    return false;
  }

  /// Inside a relative clause a that-word belongs to the clause if another one, of the reporting sort, follows.
  bool belongs_to_relative_clause(std::uint32_t i) const {
    if (!relative_ || view_.said(i).find("\u0625") != std::string_view::npos) return false;
    for (std::uint32_t at = i + 1; at < limit_; ++at) {
      if (view_.is(at, that) &&
          (view_.said(at).find("\u0625") != std::string_view::npos || view_.kind(at - 1) == WordKind::comma))
        return true;
    }
    return false;
  }

  /// "except that", or right behind a verb of the present that no table knows: "it seems that".
  bool belongs_to_other_verb(std::uint32_t i) const {
    const Form& before = view_.form(i - 1);
    if (view_.kind(i - 1) != WordKind::word || view_.mentions.find(i - 1) != nullptr) return false;
    if (before.folded == "\u063A\u064A\u0631" || before.folded == "\u0628\u064A\u062F" ||
        before.folded == "\u0628\u0644")
      return true;  // "other than", "but", "rather"
    // "it turned out that", "it became clear that", "worth mentioning that"
    std::string_view verb = before.folded;
    if (verb.starts_with(arabic::waw) || verb.starts_with(arabic::feh)) verb.remove_prefix(arabic::waw.size());
    for (const std::string_view one :
         {"\u062A\u0628\u064A\u0646", "\u0627\u062A\u0636\u062D", "\u064A\u0630\u0643\u0631",
          "\u064A\u0639\u0646\u064A", "\u064A\u0628\u062F\u0648"}) {
      if (verb == one) return true;
    }
    const bool expected = before.letters >= 5 && before.folded.starts_with("\u0648\u064A");  // "and it is expected"
    return before.variant_count == 0 && before.letters >= 4 && (before.folded.starts_with(arabic::yeh) || expected) &&
           !before.final_yeh && !before.teh_marbuta && !before.tanwin;
  }

  bool at_that(std::uint32_t i, bool near) {
    if (belongs_to_relative_clause(i)) return false;
    if ((view_.form(i).clitics & clitic::conjunction) != 0 && i > frame_.subject_end) return false;
    if (i > frame_.subject_end + 1 && belongs_to_other_verb(i)) return false;
    if (!takes_.that) return near && !takes_.prepositions.empty() && found(Joint::that, i, i + 1);
    // "after that", "before that" open adjuncts of their own.
    if (i > frame_.subject_end && view_.is(i - 1, preposition) && !holds(takes_.prepositions, view_.form(i - 1).folded))
      return false;
    return found(Joint::that, i, i + 1);
  }

  /// The word i is, or carries, a preposition of the list.
  bool takes_preposition(std::uint32_t i, bool near, const std::vector<std::string>& wanted) const {
    const Form& form = view_.form(i);
    for (const std::string& one : wanted) {
      const bool joined_letter = one == arabic::lam || one == arabic::beh;
      if (joined_letter) {
        const bool clear = near || (one == arabic::beh && view_.form(i).definite);
        if (clear && carries(i, one) && !is_channel(i) && !is_channel(i + 1)) return true;
      } else if (form.folded == one) {
        if (one == "\u0639\u0644\u064A" && form.final_yeh && !(i + 1 < limit_ && view_.is(i + 1, that)))
          continue;                                                                   // The name Ali.
        const bool must_stand_near = one == "\u0645\u0646" || one == "\u0641\u064A";  // "from", "in"
        if ((near || !must_stand_near) && !is_channel(i + 1)) return true;
      }
    }
    return false;
  }

  bool carries(std::uint32_t i, std::string_view letter) const {
    const Form& form = view_.form(i);
    if (form.is(own) || form.is(preposition)) return false;
    if (form.folded == letter) return true;  // The letter alone, before a quotation mark.
    const std::uint8_t wanted = letter == arabic::beh ? clitic::in : clitic::to;
    if (const Mention* mention = view_.mentions.find(i)) return (mention->clitics & wanted) != 0;
    if ((form.clitics & wanted) != 0) return true;
    // An unknown word that begins with the letter, too long for the letter to be its own by chance.
    return !is_adjective_in_beh(view_, i) && form.variant_count == 0 && form.folded.starts_with(letter) &&
           form.letters >= 4;
  }

  bool is_channel(std::uint32_t i) const {
    const Mention* mention = i < limit_ ? view_.mentions.find(i) : nullptr;
    return mention != nullptr && view_.is_outlet(*mention);
  }

  bool after_preposition(std::uint32_t i) {
    const bool joined = view_.form(i).letters > 1 && !view_.is(i, preposition);
    std::uint32_t first = joined ? i : i + 1;
    if (first < limit_ && view_.is(first, that)) return found(Joint::that, first, first + 1);
    if (first < limit_ && view_.kind(first) == WordKind::colon) ++first;
    if (first < limit_ && view_.kind(first) == WordKind::quote_open && !is_name_in_quotes(view_, first)) {
      return found(Joint::quotation, i, first + 1);
    }
    return first < limit_ && found(Joint::preposition, i, first);
  }

  /// A noun that begins the content: one known to do so, or any noun right behind the subject of a verb that takes only
  /// nouns.
  bool at_noun(std::uint32_t i, bool near) const {
    const Form& form = view_.form(i);
    if (i > frame_.subject_end && view_.is(i - 1, preposition)) return false;  // "during a meeting"
    if (i > frame_.subject_end + 1 && view_.is(i - 2, preposition) && view_.kind(i - 1) == WordKind::word) {
      const std::string_view before = view_.form(i - 1).folded;  // "at his first appearance", "for the sake of"
      if (before == "\u0627\u0648\u0644" || before == "\u0627\u062E\u0631" || before == "\u0627\u062C\u0644")
        return false;
    }
    std::uint8_t clitics = 0;
    if (near && view_.entry(i, Table::content_noun, &clitics) != nullptr && clitics == 0)
      return !view_.is_about_identity(i, limit_);
    const bool takes_any = frame_.cue->force == "accuse" || !takes_.that;
    const std::uint32_t first = frame_.subject_end + (view_.kind(frame_.subject_end) == WordKind::comma ? 1U : 0U);
    return takes_any && i == first && form.clitics == 0 && !form.is_closed() && form.letters > 2;
  }

  /// "denied, of the rank of colonel, in a letter, the existence of": a noun that begins a content behind a comma; 0 if
  /// there is none.
  std::uint32_t noun_behind_comma(std::uint32_t from) const {
    for (std::uint32_t i = from + 1; i < std::min(limit_, from + farthest_object); ++i) {
      std::uint8_t clitics = 0;
      if (view_.kind(i - 1) == WordKind::comma && view_.kind(i) == WordKind::word &&
          view_.entry(i, Table::content_noun, &clitics) != nullptr && clitics == 0)
        return i;
    }
    return 0;
  }

  void after_object() {
    const std::uint32_t begin = frame_.subject_end;
    const std::uint32_t end = std::min(limit_, begin + farthest_object);
    for (std::uint32_t i = begin; i < end; ++i) {
      const WordKind kind = view_.kind(i);
      if (kind == WordKind::stop || kind == WordKind::semicolon) return;
      if (object_step(i)) return;
      if (kind == WordKind::quote_open && view_.word(i).partner > i) i = std::min(view_.word(i).partner, end);
    }
  }

  bool object_step(std::uint32_t i) {
    const auto& wanted = takes_.after_object;
    const bool wants_quote = holds(wanted, "quote");
    switch (view_.kind(i)) {
      case WordKind::quote_open:
        return wants_quote && !is_name_in_quotes(view_, i) && found(Joint::quotation, i, i + 1);
      case WordKind::colon:
        return wants_quote && at_colon(i);
      case WordKind::word:
        break;
      default:
        return false;
    }
    if (view_.is(i, that)) {
      const bool carried = view_.form(i).folded.starts_with(arabic::beh) && holds(wanted, arabic::beh);
      return (carried || holds(wanted, "that")) && found(Joint::that, i, i + 1);
    }
    if (takes_preposition(i, true, wanted)) return after_preposition(i);
    const bool noun = view_.form(i).letters > 3 && holds(wanted, view_.form(i).bare);
    return noun && found(Joint::noun, i, i);
  }

  const View& view_;
  std::uint32_t limit_;
  Frame& frame_;
  const Takes& takes_;
  bool ended_ = false;
  std::uint32_t mention_until_ = 0;  ///< A known name of several words goes on up to here.
  bool relative_ = false;            ///< A relative clause has begun since the subject.
};

}  // namespace

void find_joint(const View& view, std::uint32_t limit, Frame& frame) {
  if (frame.cue == nullptr) return;
  JointSearch(view, limit, frame).run();
  // "the director said so": what was said stands in the sentences before.
  const bool said_so = frame.last < limit && view.kind(frame.last) == WordKind::word &&
                       view.form(frame.last).folded == "\u0628\u0630\u0644\u0643";
  if (said_so && frame.joint == Joint::preposition) frame.joint = Joint::none;
  // A present tense in mid-clause with a plain noun behind it is a relative clause: a site criticising the minister.
  const Sentence& sentence = view.text.sentences[frame.sentence];
  if (frame.entry.shape == Shape::present && frame.joint == Joint::noun && !frame.sequel &&
      frame.first > sentence.first && view.kind(frame.first - 1) == WordKind::word) {
    frame.joint = Joint::none;
  }
  // "after its approval by the ministry": a verbal noun has its preposition right behind it.
  if (frame.shape == CueShape::masdar && frame.joint == Joint::preposition && frame.joint_at > frame.last)
    frame.joint = Joint::none;
  // A verb spelt like a preposition is sure when it has somebody for its subject and the preposition it takes.
  const bool spelt_out = view.is(frame.first, preposition) && frame.subject.head != nullptr &&
                         frame.joint == Joint::preposition && view.form(frame.joint_at).letters >= 2;
  if (frame.doubtful && !spelt_out && (frame.joint != Joint::that || frame.joint_at > frame.subject_end + 1))
    frame.joint = Joint::none;
}

}  // namespace isnad
