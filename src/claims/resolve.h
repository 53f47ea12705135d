// Who a naming means inside the article: surnames, "the spokesman", the pronoun hidden in a verb.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/reading.h"
#include "names/names.h"

namespace isnad {

/// Somebody who has spoken in the article, as far as it is known who that is.
struct Resolved {
  std::uint32_t sentence = 0;  ///< Where this speaker spoke last.
  bool reliable = true;        ///< Somebody for sure, told by the narrator: what a hidden pronoun points to first.
  NounPhrase phrase;           ///< The naming at the cue, or the one it was resolved to.
  Speaker speaker;             ///< As it will stand in the statement; its span and text are those at the cue.
};

/// Where a cue stands: its sentence and its first word.
struct Place {
  std::uint32_t sentence = 0;
  std::uint32_t word = 0;
};

/// Resolves the speakers of one article in the order of the text. Keeps who has spoken so far.
class Resolver {
 public:
  explicit Resolver(const View& view) : view_(view) {}

  /// The speaker named by `subject` (may be empty: hidden in a verb of these features), and remembers it. Nobody, with
  /// an empty name, where the article names nobody whom the verb could mean. Valid until the next call.
  [[nodiscard]] const Resolved& resolve(const NounPhrase& subject, const Entry& verb, Place place);

  /// Speakers so far, latest last.
  [[nodiscard]] const std::vector<Resolved>& speakers() const { return speakers_; }

  /// The naming a definite outlet ("the same agency") points back to from word `before`; null if none.
  [[nodiscard]] const NounPhrase* outlet_before(std::uint32_t before);

  /// The speaker before the latest goes on speaking: the latest was quoted inside what that one said.
  void step_out();

  /// Forgets everything: for the next article or between headline and body.
  void forget() { speakers_.clear(); }

 private:
  struct NamingOf {
    NounPhrase phrase;
    std::vector<std::uint64_t> tokens;
    std::uint32_t sentence = 0;
    bool is_subject = false;  ///< It opens its sentence, or stands right behind the verb that does.
  };
  /// Reads all namings of the body, once.
  void collect();
  /// All of the sorted words `part` are among `whole`.
  [[nodiscard]] static bool is_part(const std::vector<std::uint64_t>& part, const std::vector<std::uint64_t>& whole);
  [[nodiscard]] std::vector<std::uint64_t> tokens_of(const NounPhrase& phrase) const;
  [[nodiscard]] const Resolved* earlier_speaker(const NounPhrase& subject) const;
  /// The named person may be called so: "His Highness" is a prince.
  [[nodiscard]] bool bears(const NounPhrase& phrase, const NounPhrase& honorific) const;
  [[nodiscard]] const Resolved* last_named(const NounPhrase& honorific) const;
  [[nodiscard]] const NamingOf* last_named_before(const NounPhrase& honorific) const;
  /// "the expert", said of the named person who has just spoken; null if it introduces another.
  [[nodiscard]] const Resolved* last_described(const NounPhrase& subject) const;
  /// "this spokesman", whatever follows: whoever spoke last under that noun.
  [[nodiscard]] const Resolved* last_of_same_head(const NounPhrase& subject) const;
  [[nodiscard]] const Resolved* speaker_of_that_name(const NounPhrase& subject) const;
  [[nodiscard]] const NamingOf* earlier_naming(const NounPhrase& subject) const;
  [[nodiscard]] const NamingOf* by_title(const NounPhrase& subject) const;
  [[nodiscard]] const NamingOf* fullest(const NounPhrase& subject) const;
  [[nodiscard]] Resolved from_naming(const NounPhrase& subject, const NounPhrase& full) const;
  /// The latest speaker that a hidden pronoun can mean.
  [[nodiscard]] const Resolved* last_agreeing(const Entry& verb) const;
  /// The latest subject of one of the last sentences, whatever its verb, that a hidden pronoun can mean.
  [[nodiscard]] const NamingOf* subject_at_hand(const Entry& verb, Place place);
  [[nodiscard]] const Resolved& resolve_hidden(const Entry& verb, Place place);
  /// Who a naming at a cue means.
  [[nodiscard]] Resolved named(const NounPhrase& subject);
  const Resolved& remember(Resolved resolved);

  const View& view_;
  bool collected_ = false;
  std::vector<NamingOf> namings_;
  std::vector<Resolved> speakers_;
  Resolved nobody_;
};

/// A naming at word i would be the subject of its sentence: it opens it, or stands right behind the verb that does.
[[nodiscard]] bool is_subject_place(const View& view, const Sentence& sentence, std::uint32_t i);
/// The words of a naming as written, without marks around it and without particles joined in front of quotation marks.
[[nodiscard]] std::string naming_text(const View& view, const NounPhrase& phrase);
/// Ids of the known actors in a naming, most specific first; composed from country and sector where the table has none.
[[nodiscard]] std::vector<std::string> actor_ids(const View& view, const NounPhrase& phrase);
/// A courtesy and a surname, "Doctor Name": a short form as the bare surname is.
[[nodiscard]] bool is_courtesy(const NounPhrase& phrase);
/// What sort of speaker a naming is.
[[nodiscard]] SpeakerKind kind_of(const NounPhrase& phrase);

}  // namespace isnad
