// Inside read_noun_phrase: the walk over the words of a naming, one decision a word. Not for other rooms; what goes in
// and what comes out is told in noun_phrase.h.
#pragma once

#include "names/noun_phrase.h"

namespace isnad {

/// One walk over one phrase. Positions are word indices of the view; `at` is the word in question, and a take_* answers
/// with the end of what it took, or with `at` itself where the naming ends there. The view must outlive the walk.
class NounPhraseWalk {
 public:
  NounPhraseWalk(const View& view, std::uint32_t first, std::uint32_t limit);

  /// Walks once and gives the phrase away.
  [[nodiscard]] NounPhrase run();

 private:
  // noun_phrase.cc: the walk itself, and marks.

  /// "four", "3", "one of", "a number of": how many speakers, if a head noun can follow.
  std::uint32_t read_number(std::uint32_t at);
  /// "42 of", "%43 of them": a share of those that follow.
  std::uint32_t read_share(std::uint32_t at);
  std::uint32_t take(std::uint32_t at);
  /// A name in quotation marks, not something said.
  std::uint32_t take_quoted(std::uint32_t at);
  /// A colon and a quotation, or "to that", comes next: the word in marks before it is a name, not what is said.
  [[nodiscard]] bool is_followed_by_speech(std::uint32_t at) const;
  std::uint32_t take_bracket(std::uint32_t at);
  /// The ministry /of health/, as some agencies mark names.
  std::uint32_t take_between_strokes(std::uint32_t at);

  // noun_phrase_words.cc and noun_phrase_objects.cc: words, and which of them are no part of the naming.

  std::uint32_t take_word(std::uint32_t at);
  /// "Umm Name", "Abu Name" at the beginning.
  std::uint32_t take_kunya(std::uint32_t at);
  /// Words of closed classes, verbs and nouns that begin a content: most of them end the naming here.
  enum class Closed : std::uint8_t { goes_on, ends, noted, preposition };
  [[nodiscard]] Closed closed_class(std::uint32_t at, const Mention* mention) const;
  /// A definite word right behind the head must agree with it to be its adjective: else it is the verb's object ("the
  /// two delegations" + "the round", "an official" + "the attack").
  [[nodiscard]] bool agrees_as_adjective(std::uint32_t at) const;
  /// A word that is no part of a name but the verb's object or an adverb: an indefinite accusative, a noun with a
  /// joined pronoun, a verb of the present behind an institution's title.
  [[nodiscard]] bool is_object(std::uint32_t at) const;
  /// A plural of the oblique case behind a bare name or a nominative: the addressee.
  [[nodiscard]] bool is_oblique_plural(std::uint32_t at) const;
  /// Ends in the alef of an indefinite accusative, and a noun is left without it or its adjective follows.
  [[nodiscard]] bool is_accusative(std::uint32_t at) const;
  /// Ends in a joined pronoun of the third person, and a noun is left without it.
  [[nodiscard]] bool has_joined_pronoun(std::uint32_t at) const;
  /// The word at `at` without its last `bytes` is a noun of the tables.
  [[nodiscard]] bool is_noun_without(std::uint32_t at, std::size_t bytes) const;
  /// A reporting verb ends the naming; a word that is a head noun or a name as well does not.
  [[nodiscard]] bool is_verb(std::uint32_t at) const;
  /// "al-Name the opening of his country": a noun whose complement points back to the subject is the object.
  [[nodiscard]] bool is_noun_of_subject(std::uint32_t at) const;
  /// A head noun that begins a naming of its own: the verb's object behind its subject.
  [[nodiscard]] bool is_noun_of_its_own(std::uint32_t at, const Mention& mention) const;
  /// A plain word behind a surname such as al-Baghdadi, with which a name ends: the verb's object.
  [[nodiscard]] bool is_behind_surname(std::uint32_t at) const;
  /// "Doctor Abd Allah al-Rabia,": a surname like a feminine noun, behind one first name and before a pause.
  [[nodiscard]] bool is_only_surname(std::uint32_t at) const;
  /// "in the city King Name Medical, Doctor": the adjective of a place named after somebody.
  [[nodiscard]] bool is_adjective_of_place(std::uint32_t at) const;
  /// A name or a plain word behind the name of an institution or a state, behind which no personal name goes on.
  [[nodiscard]] bool is_name_behind_institution(std::uint32_t at, const Mention* mention) const;
  /// A single letter, as before the point of an initial or of "Dr.".
  [[nodiscard]] bool is_initial(std::uint32_t at) const;

  // noun_phrase_parts.cc: what is joined to the naming.

  /// A joined or single letter before quotation marks or Latin script: "wa", "li", "bi".
  std::uint32_t take_particle(std::uint32_t at);
  /// Behind "and": true if the naming goes on, with a further speaker or a further noun of the same title.
  bool take_conjunct(std::uint32_t at, const Mention* mention);
  /// "for", "of", "in" with what follows, as far as it belongs to the title and is no adjunct of the verb.
  std::uint32_t take_preposition(std::uint32_t at);
  /// A first name stands among the next words.
  [[nodiscard]] bool has_name_ahead(std::uint32_t at) const;
  /// A chain of nouns from `at` on ends in one with the article: "sector of import of the labour".
  [[nodiscard]] bool is_in_construct(std::uint32_t at) const;
  /// The same question for a preposition that is joined to the word at `at`.
  [[nodiscard]] bool belongs_by_preposition(std::uint32_t at, std::uint8_t clitics, const Mention* mention) const;
  /// Behind a comma: the name of a title already read, or the title of a name already read.
  std::uint32_t take_apposition(std::uint32_t at);
  /// A personal name, known or not, begins at `next`, behind a comma.
  /// A personal name follows within a few words.
  [[nodiscard]] bool names_person_ahead(std::uint32_t at) const;
  [[nodiscard]] bool is_name_in_apposition(std::uint32_t next) const;
  /// An apposition is closed by a comma, a that-word, a colon or a mark before long.
  [[nodiscard]] bool closes_soon(std::uint32_t at) const;

  // noun_phrase_result.cc: what the words say of the phrase.

  /// Keeps what words [at, last) say about the phrase; gives `last`.
  std::uint32_t note(std::uint32_t at, std::uint32_t last);
  void note_plain(std::uint32_t at);
  void note_mention(std::uint32_t at, const Mention& mention);
  void note_head(std::uint32_t at, const Mention& mention);
  void note_first_head(std::uint32_t at, const Entry& entry, const Head& head);
  /// "lecturer of the referees": a plural that the unknown word before it is in the construct with.
  [[nodiscard]] bool is_complement_of_first(std::uint32_t at, const Entry& entry) const;
  void note_actor(std::uint32_t at, const Mention& mention, bool first_thing);
  void finish();
  /// "two officials", with the number behind the noun.
  void take_number_behind();
  /// "many", "specialists": a plural that is nobody's role.
  [[nodiscard]] bool is_bare_plural() const;
  /// The last words of the phrase are no adjectives: a surname stands there.
  [[nodiscard]] bool ends_in_name() const;
  [[nodiscard]] Naming naming() const;
  [[nodiscard]] int number() const;

  [[nodiscard]] bool nothing_yet() const { return phrase_.last == phrase_.first; }
  [[nodiscard]] bool is_kind(std::uint32_t at, WordKind kind) const { return at < limit_ && view_.kind(at) == kind; }

  const View& view_;
  std::uint32_t limit_;
  NounPhrase phrase_;
  std::uint32_t head_at_ = 0;
  std::uint32_t start_ = 0;  ///< Behind the number, if there is one.
  int number_ = 1;
  bool has_number_ = false;      ///< A number has been read: number_ counts.
  bool unknown_number_ = false;  ///< Several, and nobody says how many.
  int conjuncts_ = 0;            ///< Speakers behind an "and".
  int titles_ = 0;               ///< Those of them that are a further title, if one name follows for all.
  int appositions_ = 0;
  bool head_definite_ = false;  ///< By its article or by a definite complement.
  bool head_has_article_ = false;
  bool in_complement_ = false;         ///< Behind "close to", "in the": names there are not the speaker's.
  bool behind_preposition_ = false;    ///< A preposition belongs to the naming: what follows is where or what for.
  bool after_title_ = false;           ///< The last noun was a title that goes before a name.
  bool in_construct_ = false;          ///< The word before is an indefinite noun that wants a complement.
  bool after_outlet_head_ = false;     ///< The word before is an outlet's noun: a number may be its name.
  bool separated_ = false;             ///< A comma has been passed.
  bool joined_noun_ = false;           ///< The next word is a second noun of a construct.
  std::uint32_t known_name_ends_ = 0;  ///< Behind the last name of a known actor.
  bool in_name_ = false;               ///< A first name has been read, and no role behind it.
  bool role_behind_ = false;           ///< The last apposition was a role.
};

}  // namespace isnad
