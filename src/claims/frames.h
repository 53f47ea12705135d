// A reporting act as the rules see it, before speakers are resolved: cue, subject, what introduces the content.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "names/names.h"

namespace isnad {

/// How the content of a frame is joined to its cue.
enum class Joint : std::uint8_t {
  none,
  that,         ///< A that-word: "said that".
  colon,        ///< A colon, no quotation marks behind it.
  quotation,    ///< A quotation, with or without a colon.
  noun,         ///< A noun: "announced the arrival of".
  preposition,  ///< "pointed to", "called for".
  before,       ///< The content stands before the cue: "..., according to the minister"; "...", he said.
};

/// What sort of word makes the frame.
enum class CueShape : std::uint8_t { verb, participle, masdar, according };

/// One reporting act. Word indices count in View::text.words.
struct Frame {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0;  ///< Cue words [first, last).
  std::uint32_t last = 0;
  std::uint32_t opens_at = 0;  ///< Where its clause begins: the cue, or the connective before it.
  CueShape shape = CueShape::verb;
  Entry entry;               ///< The cue form's features; for according phrases those of the verb in them, if any.
  const Cue* cue = nullptr;  ///< Its verb; null for a bare according phrase.
  const According* according = nullptr;
  bool sequel = false;       ///< Joined by "and" or adverbial: it ends the content of the frame before it.
  bool doubtful = false;     ///< Spelt like a function word, or in a relative clause: only a that-word makes it sure.
  bool published = false;    ///< "reports which X published": what they say follows in the next cue's words.
  bool of_pronoun = false;   ///< "in his words": an according phrase without a speaker of its own.
  bool from_source = false;  ///< "quoting X": the subject is the origin, the frame before it the channel.

  NounPhrase subject;  ///< Empty when hidden in the verb.
  NounPhrase
      likely;  ///< Words behind the cue that no table knows: the subject if the content follows right behind them.
  bool subject_before = false;
  bool addressee_follows = false;  ///< A second noun of its own stood behind the subject.
  std::uint32_t subject_end = 0;   ///< Where the search for the content begins.
  NounPhrase carrier;              ///< "X quoted Y as saying": the outlet X, where Y is the subject.

  Joint joint = Joint::none;
  std::uint32_t joint_at = 0;       ///< The word that introduces the content.
  std::uint32_t content_first = 0;  ///< Content words [content_first, content_last).
  std::uint32_t content_last = 0;
  const char* why = "";  ///< Name of the rule, or of the reason it was refused.

  /// Its cue opens the sentence: a hidden subject is then somebody from an earlier one.
  [[nodiscard]] bool sequel_of_sentence(std::uint32_t sentence_first) const { return first <= sentence_first + 1; }
  [[nodiscard]] bool valid() const { return joint != Joint::none && content_first < content_last; }
};

/// A cue that made no statement and the reason, for whoever adds language data.
struct NearMiss {
  std::uint32_t word = 0;
  const char* why = "";
};

/// Finds the frames of one sentence, in the order of their cues, and adds them to `out`. `misses` may be null.
void find_frames(const View& view, std::uint32_t sentence, std::vector<Frame>& out, std::vector<NearMiss>* misses);

// The steps of find_frames, in its order: cues.cc, no_report.cc, according.cc; subject.cc, subject_before.cc,
// subject_elsewhere.cc; joint.cc; borders.cc, contents.cc. They change the frame they are given and nothing else.

/// Cue words of the sentence that may make a frame: verbs, participles, verbal nouns, according phrases.
void find_cues(const View& view, std::uint32_t sentence, std::vector<Frame>& out);
/// A cue form in a place where it reports nothing: denied, wished for, spoken by the quoted person, or rather the
/// function word that is spelt alike ("between" for "he made clear").
[[nodiscard]] bool reports_nothing(const View& view, const Sentence& sentence, std::uint32_t i, const Entry& entry);
/// A form that may as well describe the noun before it, or be another word: only a that-word makes it a cue.
[[nodiscard]] bool is_doubtful(const View& view, const Sentence& sentence, const Frame& frame, std::uint8_t clitics);
/// Fills the frame of an according phrase that begins at `i`, if one does; takes the reporting verb of "as the minister
/// announced" into it.
bool read_according(const View& view, const Sentence& sentence, std::uint32_t i, Frame& frame);
/// The reporting verb a word is a form of. Of several readings of one spelling the plain one is kept: third person, no
/// joined pronoun.
/// Null if it is none; `clitics` gets what is joined to the form.
[[nodiscard]] const Entry* cue_entry(const View& view, std::uint32_t i, std::uint8_t& clitics);
/// Who speaks: behind the cue, before it, or hidden. Fills subject, subject_before, subject_end.
void find_subject(const View& view, std::uint32_t limit, Frame& frame);
/// The subject before the cue: the phrase that begins its clause and reaches up to the cue; false if there is none.
/// `opener` gets where that clause begins.
bool find_before(const View& view, const Sentence& sentence, Frame& frame, std::uint32_t& opener);
/// Between the verb and what is said stands nothing but who says it: a personal name there belongs to the title before
/// it, however far the title reaches.
void extend_to_name(const View& view, Frame& frame);
/// "the ambassador, who confirmed that": the phrase before the relative word; false if none reaches up to it.
bool find_antecedent(const View& view, const Sentence& sentence, Frame& frame);
/// "X quoted Y as saying", seen from the verbal noun "saying": Y stands behind the preposition before it, X before
/// that.
void find_quoted_source(const View& view, const Sentence& sentence, Frame& frame);
/// "X quoted Y ...": the origin Y follows the preposition "from"; X carried it.
void find_source(const View& view, std::uint32_t end, Frame& frame);
/// "in a talk with Name, he made clear", "received a call from Name in which he expressed": the one talked to speaks.
bool find_partner(const View& view, const Sentence& sentence, Frame& frame);
/// For an adverbial cue with nothing before it: the first somebody of the sentence that fits it.
void find_sentence_subject(const View& view, const Sentence& sentence, Frame& frame);
/// A verb that needs an addressee or a victim and has but one noun phrase before its content has no subject there:
/// "accused Israel of" says whom, not who.
void settle_object(const View& view, Frame& frame);
/// What introduces the content, searched up to `limit`. Fills joint, joint_at, content_first.
void find_joint(const View& view, std::uint32_t limit, Frame& frame);
/// A quotation that ends right before the cue (or before its subject) is its content: "...", said the minister.
void find_content_before(const View& view, const Sentence& sentence, Frame& frame);
/// Words where what somebody says ends whatever follows: the next reporting act, an adverbial accusative behind a
/// comma, a connective that goes back to the narrator.
[[nodiscard]] std::vector<std::uint32_t> find_borders(const View& view, const Sentence& sentence,
                                                      const std::vector<Frame>& cues);
/// Where contents end, for all frames of one sentence (frames from index `from` on) together.
/// `borders`: words, in order, where a content ends whatever follows.
void end_contents(const View& view, const Sentence& sentence, const std::vector<std::uint32_t>& borders,
                  std::vector<Frame>& frames, std::size_t from);

/// True if the quotation that opens at `open` is a name, a nickname or a single term and not something said.
[[nodiscard]] bool is_name_in_quotes(const View& view, std::uint32_t open);
/// The word at `at` carries a preposition, or begins with the one its cue takes; `cue` may be null.
[[nodiscard]] bool begins_with_preposition(const View& view, std::uint32_t at, const Cue* cue);
/// "a parliamentary bloc": an adjective that begins with the letter of the preposition "bi-".
[[nodiscard]] bool is_adjective_in_beh(const View& view, std::uint32_t i);
/// Where a content begins that is joined by the letter "bi-", which no dictionary can tell from a name's first letter:
/// an unknown word with that letter behind the first one, for a verb that takes it.
[[nodiscard]] std::uint32_t content_by_preposition(const View& view, std::uint32_t at, std::uint32_t limit,
                                                   const Cue* cue);
/// Behind "to the agency", if that stands at `at` and a speaker may follow; else `at`.
[[nodiscard]] std::uint32_t skip_medium(const View& view, std::uint32_t at, std::uint32_t limit);
/// Behind an outlet's name in marks and the comma behind it ("informed "The Paper", Name Surname"); else `at`.
[[nodiscard]] std::uint32_t skip_quoted_outlet(const View& view, std::uint32_t at, std::uint32_t limit);
/// Next word index that is no time, adverb or bracket with a time in it; for stepping over adjuncts.
[[nodiscard]] std::uint32_t skip_adverbs(const View& view, std::uint32_t at, std::uint32_t limit);

}  // namespace isnad
