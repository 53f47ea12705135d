// How far a speaker's naming reaches: a walk over the words with one decision a word.

#include "names/noun_phrase.h"

#include <algorithm>
#include <string>

#include "lexicon/arabic_letters.h"

namespace isnad {
namespace {

constexpr std::uint32_t longest_phrase = 24;
constexpr std::uint32_t longest_quoted_name = 5;
constexpr std::uint32_t longest_bracket = 6;

using enum FunctionClass;

/// Classes of words that end a naming wherever they stand.
constexpr FunctionClass breaking[] = {that, relative, contrast, negation,  demonstrative, pronoun,
                                      time, adverb,   aside,    auxiliary, question};

class Walk {
 public:
  Walk(const View& view, std::uint32_t first, std::uint32_t limit) : view_(view), limit_(limit) {
    phrase_.first = phrase_.last = first;
    limit_ = std::min(limit_, first + longest_phrase);
  }

  NounPhrase run() {
    std::uint32_t at = read_number(phrase_.first);
    while (at < limit_) {
      const std::uint32_t next = take(at);
      if (next == at) break;
      phrase_.last = at = next;
    }
    finish();
    return std::move(phrase_);
  }

 private:
  /// A single letter, as before the point of an initial or of "Dr.".
  bool is_initial(std::uint32_t at) const {
    return at >= phrase_.first && at < phrase_.last && view_.kind(at) == WordKind::word && view_.form(at).letters <= 1;
  }

  bool nothing_yet() const { return phrase_.last == phrase_.first; }

  /// "four", "3", "one of", "a number of": how many speakers, if a head noun can follow.
  std::uint32_t read_number(std::uint32_t at) {
    if (at >= limit_) return at;
    const Form& form = view_.form(at);
    if (view_.kind(at) == WordKind::number && form.number > 0 && form.number < 1000) {
      if (at + 1 >= limit_ || !view_.in(at + 1, Table::head)) return at;
      number_ = form.number;
    } else if (const Entry* entry = view_.entry(at, Table::number)) {
      number_ = view_.lexicon.numbers[entry->row].value;
    } else {
      return at;
    }
    has_number_ = true;
    ++at;
    if (at < limit_ && number_ <= 1 && view_.is(at, preposition)) ++at;  // "a number of", "one of"
    phrase_.last = at;
    return at;
  }

  /// The end of what is taken from `at` on; `at` itself when the naming ends here.
  std::uint32_t take(std::uint32_t at) {
    switch (view_.kind(at)) {
      case WordKind::word:
        return take_word(at);
      case WordKind::number:
        return after_outlet_head_ ? at + 1 : at;
      case WordKind::quote_open:
        return take_quoted(at);
      case WordKind::bracket_open:
        return take_bracket(at);
      case WordKind::quote_close:
      case WordKind::bracket_close:  // Closes what a name inside the phrase has opened.
        return !nothing_yet() && view_.word(at).partner >= phrase_.first && view_.word(at).partner < at ? at + 1 : at;
      case WordKind::slash:
        return after_title_ ? at + 1 : take_between_strokes(at);
      case WordKind::stop:
        return after_title_ || is_initial(at - 1) ? at + 1 : at;
      case WordKind::comma:
      case WordKind::semicolon:
        return take_apposition(at);
      default:
        return at;
    }
  }

  std::uint32_t take_word(std::uint32_t at) {
    const Form& form = view_.form(at);
    const Mention* mention = view_.mentions.find(at);
    const bool known = mention != nullptr && mention->entry.table != Table::given_name;
    if (!known || mention->last == at + 1) {
      if (std::any_of(std::begin(breaking), std::end(breaking), [&](FunctionClass one) { return form.is(one); })) {
        if (form.is(own) || (known && mention->entry.table != Table::head)) return note(at, at + 1);
        return at;
      }
      if (form.is(own)) return note(at, at + 1);
      const bool name_after_all = form.in(Table::given_name) && form.final_yeh;
      if (form.is(preposition) && !name_after_all) return take_preposition(at);
      if (is_verb(at)) return at;
      if (form.in(Table::content_noun) && !in_construct_) return at;
      if (view_.in(at, Table::according) && !nothing_yet()) return at;
    }
    const std::uint8_t clitics = mention != nullptr ? mention->clitics : form.clitics;
    if ((clitics & clitic::conjunction) != 0 && !nothing_yet() && !take_conjunct(at, mention)) return at;
    if ((clitics & clitic::prepositions) != 0 && !nothing_yet() && !belongs_by_preposition(at, clitics, mention))
      return at;
    if (mention == nullptr && form.letters <= 1 && !form.latin) {
      const bool initial =
          at + 1 < limit_ && (view_.kind(at + 1) == WordKind::stop || view_.kind(at + 1) == WordKind::slash);
      if (!initial || form.folded == "\u0648") return take_particle(at);
      after_title_ = true;
      return at + 1;
    }
    if (mention == nullptr && !nothing_yet() && (is_object(at) || !agrees_as_adjective(at))) return at;
    // Behind the name of an institution or a state no personal name goes on.
    const bool institution_only =
        phrase_.head == nullptr &&
        ((phrase_.actor != nullptr && phrase_.actor->kind != "person") || phrase_.country != nullptr);
    if (institution_only && !separated_ && !phrase_.coordinated && !form.definite && !form.is(own) && !form.latin &&
        (mention == nullptr || mention->entry.table == Table::given_name))
      return at;
    // Behind a personal name a definite feminine noun is no surname but the verb's object.
    if (phrase_.named && mention == nullptr && form.definite && form.teh_marbuta) return at;
    return note(at, mention != nullptr ? std::min(mention->last, limit_) : at + 1);
  }

  /// A definite word right behind the head must agree with it to be its adjective: else it is the verb's object ("the
  /// two delegations" + "the round", "an official" + "the attack").
  bool agrees_as_adjective(std::uint32_t at) const {
    const Form& form = view_.form(at);
    if (!form.definite || form.latin || phrase_.head == nullptr || phrase_.named || in_construct_ || separated_)
      return true;
    if (view_.is(at - 1, preposition) || view_.is(at - 1, own) || (form.clitics & clitic::conjunction) != 0)
      return true;
    if (!head_definite_) return false;
    if (!head_has_article_ || phrase_.last != phrase_.first + 1) return true;
    if (phrase_.gender == Gender::masculine && form.teh_marbuta && phrase_.count != Count::plural) return false;
    return !(phrase_.gender == Gender::feminine && phrase_.count == Count::singular && !form.teh_marbuta &&
             form.letters >= 4);
  }

  /// A word that is no part of a name but the verb's object or an adverb: an indefinite accusative, a noun with a
  /// joined pronoun, a verb of the present behind an institution's title.
  bool is_object(std::uint32_t at) const {
    const Form& form = view_.form(at);
    // A plural of the oblique case behind a bare name: the addressee.
    const bool bare_or_nominative =
        phrase_.head == nullptr || (head_has_article_ && phrase_.last == phrase_.first + 1 &&
                                    !view_.form(phrase_.first).folded.ends_with("\u064A\u0646"));
    if (form.definite && bare_or_nominative && !in_construct_ && form.letters >= 6 &&
        form.folded.ends_with("\u064A\u0646") && !view_.is(at - 1, preposition))
      return true;
    if (form.definite || form.latin || in_construct_) return false;
    if (form.tanwin) return true;
    const std::string_view word = form.folded;
    const auto known_without = [&](std::size_t bytes) {
      const KeyId key = word.size() > bytes + 4 ? view_.lexicon.key(word.substr(0, word.size() - bytes)) : 0;
      for (const Entry& entry : view_.lexicon.entries(key)) {
        if (entry.table == Table::content_noun || entry.table == Table::head) return true;
      }
      return false;
    };
    if (word.ends_with(arabic::alef) && form.letters >= 4) {
      const bool next_agrees = at + 1 < limit_ && view_.kind(at + 1) == WordKind::word &&
                               view_.form(at + 1).letters >= 4 && view_.form(at + 1).variant_count == 0 &&
                               view_.form(at + 1).folded.ends_with(arabic::alef);
      if (next_agrees || known_without(2)) return true;
    }
    if (form.teh_marbuta || form.letters < 5) return false;
    for (const std::string_view ending : {"\u0647", "\u0647\u0627", "\u0647\u0645"}) {
      if (!word.ends_with(ending)) continue;
      const bool feminine_noun =
          word.size() > ending.size() + 6 && word.substr(0, word.size() - ending.size()).ends_with(arabic::teh);
      if (feminine_noun || known_without(ending.size())) return true;
    }
    const bool title_only = phrase_.head != nullptr && !phrase_.named && view_.form(at - 1).definite;
    return title_only && form.variant_count == 0 && word.starts_with(arabic::yeh) && form.letters >= 4;
  }

  /// A reporting verb ends the naming; a word that is a head noun or a name as well does not.
  bool is_verb(std::uint32_t at) const {
    const Entry* cue = view_.entry(at, Table::cue);
    if (cue == nullptr || view_.in(at, Table::head) || view_.in(at, Table::nationality)) return false;
    if (view_.form(at).definite) return false;
    if (in_construct_ && cue->shape == Shape::past && view_.in(at, Table::content_noun)) return false;
    if (view_.in(at, Table::given_name) && (phrase_.named || in_construct_ || nothing_yet())) return false;
    return true;
  }

  /// A joined or single letter before quotation marks or Latin script: "wa", "li", "bi".
  std::uint32_t take_particle(std::uint32_t at) {
    if (at + 1 >= limit_ || nothing_yet()) return at;
    const WordKind next = view_.kind(at + 1);
    if (next != WordKind::quote_open && next != WordKind::bracket_open && view_.mentions.find(at + 1) == nullptr)
      return at;
    const bool is_and = (view_.form(at).folded == "\u0648");
    const bool title_goes_on =
        !is_and && phrase_.head != nullptr && !phrase_.named && phrase_.head->class_name == "spokesman";
    if (title_goes_on) return at + 1;
    if (!is_and) return at;
    phrase_.coordinated = true;
    ++conjuncts_;
    in_construct_ = true;
    return at + 1;
  }

  bool take_conjunct(std::uint32_t at, const Mention* mention) {
    const Form& form = view_.form(at);
    const bool of_speakers = mention != nullptr && mention->entry.table != Table::nationality &&
                             (mention->entry.table != Table::head || view_.in(at, Table::head));
    if (mention == nullptr && !form.definite) return false;
    // "founder of X and father of Y", said of one person already named.
    const bool second_title =
        phrase_.named && of_speakers && mention->entry.table == Table::head && !mention->entry.definite;
    // "of relations and media": a further noun of the same construct, not a further speaker.
    const bool same_construct =
        of_speakers && mention->entry.table == Table::head && mention->entry.definite && !head_has_article_;
    if (of_speakers && !second_title && !same_construct) {
      phrase_.coordinated = true;
      ++conjuncts_;
      if (mention->entry.table == Table::head && mention->entry.count == Count::plural) unknown_number_ = true;
    }
    return true;
  }

  /// "for", "of", "in" with what follows, as far as it belongs to the title and is no adjunct of the verb.
  std::uint32_t take_preposition(std::uint32_t at) {
    if (nothing_yet() || at + 1 >= limit_ || phrase_.head == nullptr) return at;
    if (view_.is(at + 1, article) && at + 2 < limit_ && view_.in(at + 2, Table::head)) return note(at, at + 2);
    const Form& next = view_.form(at + 1);
    if (view_.kind(at + 1) != WordKind::word && view_.kind(at + 1) != WordKind::quote_open) return at;
    if (next.is(time) || next.is(that) || next.is(demonstrative)) return at;
    if (view_.form(at).folded == "\u0639\u0646" && phrase_.head->class_name != "deputy" && !view_.is(at - 1, own))
      return at;  // "from": an origin, no title.
    const Entry* next_head = view_.entry(at + 1, Table::head);
    const std::string kind = next_head != nullptr ? view_.lexicon.heads[next_head->row].kind : "";
    if (kind == "document" || kind == "outlet" || view_.in(at + 1, Table::cue)) return at;
    if (view_.is(at - 1, own)) {
      in_complement_ = true;
      return note(at, at + 1);
    }
    const Mention* mention = view_.mentions.find(at + 1);
    // "specialists in the field", "the commander in the town": a complement of somebody not named yet.
    const bool of_person = phrase_.head->kind == "source" || (phrase_.head->kind == "person" && !head_has_article_);
    if (of_person && !phrase_.named && next.definite && next_head == nullptr && view_.form(at).letters == 2) {
      in_complement_ = true;
      return note(at, at + 1);
    }
    if (mention != nullptr && mention->entry.table == Table::actor &&
        view_.lexicon.actors[mention->entry.row].kind == "outlet")
      return at;
    const bool institution =
        kind == "office" || kind == "group" || (mention != nullptr && mention->entry.table != Table::given_name);
    if (!institution) return at;
    return phrase_.named ? at : note(at, at + 1);
  }

  bool belongs_by_preposition(std::uint32_t at, std::uint8_t clitics, const Mention* mention) const {
    if (view_.is(at, own) || view_.is(at - 1, own)) return true;
    if (phrase_.head == nullptr) return false;
    const Entry* head = view_.entry(at, Table::head);
    const std::string kind = head != nullptr ? view_.lexicon.heads[head->row].kind : "";
    if (kind == "outlet" || kind == "document" || kind == "source") return false;
    if (mention != nullptr && mention->entry.table == Table::actor &&
        view_.lexicon.actors[mention->entry.row].kind == "outlet")
      return false;
    const bool title_goes_on = !phrase_.named && phrase_.head->kind != "outlet" && phrase_.head->kind != "document";
    if (!title_goes_on) return false;
    if (phrase_.head->class_name == "spokesman") return true;
    if ((clitics & clitic::to) != 0) return mention != nullptr || view_.form(at).definite;
    return (clitics & clitic::in) != 0 && (mention != nullptr || kind == "office" || kind == "group");
  }

  std::uint32_t take_quoted(std::uint32_t at) {
    const std::uint32_t close = view_.word(at).partner;
    if (close <= at || close >= limit_ || close - at - 1 > longest_quoted_name) return at;
    const bool after_institution = phrase_.head != nullptr && phrase_.head->kind != "source" && in_construct_;
    const bool after_title = !nothing_yet() && view_.is(at - 1, own);
    const bool inside_known = view_.mentions.find(at + 1) != nullptr;
    const std::uint32_t next = close + 1 < limit_ && view_.kind(close + 1) == WordKind::comma ? close + 2 : close + 1;
    const bool said_by_it = next < limit_ && view_.is(next, that) && close - at - 1 <= 3;
    const bool short_and_first = nothing_yet() && (inside_known || said_by_it);
    const bool second = !nothing_yet() && inside_known && (in_construct_ || phrase_.coordinated);
    const bool name_behind_title = separated_ && phrase_.head != nullptr && close - at - 1 <= 4;
    if (!after_institution && !after_title && !short_and_first && !second && !name_behind_title) return at;
    if (const Mention* mention = view_.mentions.find(at + 1)) note(at + 1, mention->last);
    for (std::uint32_t i = at + 1; i < close; ++i) {
      if (view_.kind(i) == WordKind::word) phrase_.name_words.push_back(i);
    }
    if (name_behind_title) phrase_.named = true;
    if (after_institution)
      head_definite_ = true;  // In the construct with its name: the movement "...", the newspaper "...".
    in_construct_ = false;
    return close + 1;
  }

  std::uint32_t take_bracket(std::uint32_t at) {
    const std::uint32_t close = view_.word(at).partner;
    if (close <= at + 1 || close >= limit_ || close - at - 1 > longest_bracket) return at;
    if (view_.is(at + 1, time)) return at;
    if (!nothing_yet() && view_.kind(at + 1) == WordKind::word && view_.is(at + 1, preposition)) return at;
    if (const Mention* mention = view_.mentions.find(at + 1); mention != nullptr && nothing_yet())
      note(at + 1, mention->last);
    if (nothing_yet()) {
      for (std::uint32_t i = at + 1; i < close; ++i) phrase_.name_words.push_back(i);
    }
    in_construct_ = false;
    return close + 1;
  }

  std::uint32_t take_between_strokes(std::uint32_t at) {
    if (!in_construct_) return at;
    for (std::uint32_t close = at + 1; close < limit_ && close <= at + 4; ++close) {
      if (view_.kind(close) == WordKind::slash) return close + 1;
    }
    return at;
  }

  /// Behind a comma: the name of a title already read, or the title of a name already read.
  std::uint32_t take_apposition(std::uint32_t at) {
    if (nothing_yet() || at + 1 >= limit_ || appositions_ == 2) return at;
    const std::uint32_t next = at + 1;
    const Mention* mention = view_.mentions.find(next);
    const Form& form = view_.form(next);
    const bool plain = view_.kind(next) == WordKind::word && form.functions == 0 && form.clitics == 0 && !form.tanwin &&
                       !view_.in(next, Table::cue) && !view_.in(next, Table::content_noun) && !form.latin;
    const bool person =
        mention != nullptr && mention->clitics == 0 &&
        (mention->entry.table == Table::given_name ||
         (mention->entry.table == Table::actor && view_.lexicon.actors[mention->entry.row].kind == "person"));
    const bool quoted = view_.kind(next) == WordKind::quote_open && view_.word(next).partner > next &&
                        view_.word(next).partner - next <= 5;
    const bool role = mention != nullptr && mention->entry.table == Table::head && mention->clitics == 0 &&
                      view_.lexicon.heads[mention->entry.row].kind != "document";
    const bool wants_name = phrase_.head != nullptr && !phrase_.named;
    const bool wants_role = phrase_.head == nullptr || (phrase_.named && !role_behind_);
    const bool name_comes = person || (mention == nullptr && plain && !form.definite && closes_soon(next)) ||
                            (quoted && closes_soon(view_.word(next).partner));
    if (!(wants_name && name_comes) && !(wants_role && role)) return at;
    ++appositions_;
    if (wants_role && role && phrase_.head == nullptr && phrase_.actor == nullptr) phrase_.named = true;
    separated_ = true;
    in_complement_ = false;
    role_behind_ = role;
    in_construct_ = false;
    return next;
  }

  /// An apposition is closed by a comma, a that-word, a colon or a mark before long.
  bool closes_soon(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < std::min(limit_, at + 7); ++i) {
      const WordKind kind = view_.kind(i);
      if (kind == WordKind::comma || kind == WordKind::semicolon || kind == WordKind::colon ||
          kind == WordKind::quote_open || view_.is(i, that) || view_.is(i, time))
        return true;
      if (view_.is(i, relative) || view_.is(i, preposition)) return false;
    }
    return false;
  }

  /// Titles that stand right before a personal name: "General Name", "Doctor Name".
  static bool goes_before_name(const Head& head) {
    static constexpr std::string_view titles[] = {"general",      "colonel",  "captain",   "mister",
                                                  "doctor_title", "engineer", "professor", "sheikh"};
    return std::find(std::begin(titles), std::end(titles), head.class_name) != std::end(titles);
  }

  /// Keeps what words [at, last) say about the phrase.
  std::uint32_t note(std::uint32_t at, std::uint32_t last) {
    const Mention* mention = view_.mentions.find(at);
    const Form& form = view_.form(at);
    if (mention == nullptr || form.is(own)) {
      const bool name_like = !form.definite && !form.is(own) && !form.is(preposition);
      if (name_like && (phrase_.head == nullptr || head_definite_ || separated_)) phrase_.name_words.push_back(at);
      if (form.definite && phrase_.head == nullptr) phrase_.name_words.push_back(at);
      if (after_title_ && !view_.in(at, Table::nationality) && !form.is(own)) {
        phrase_.named = true;
        phrase_.name_words.push_back(at);
      }
      after_title_ = false;
      if (in_construct_ && form.definite) head_definite_ = true;
      in_construct_ = false;
      after_outlet_head_ = false;
      return last;
    }
    note_mention(at, *mention);
    return last;
  }

  void note_mention(std::uint32_t at, const Mention& mention) {
    const Entry& entry = mention.entry;
    const bool first_thing = phrase_.head == nullptr && phrase_.actor == nullptr && phrase_.country == nullptr;
    after_outlet_head_ = false;
    switch (entry.table) {
      case Table::head: {
        const Head& head = view_.lexicon.heads[entry.row];
        if (phrase_.head == nullptr && phrase_.actor == nullptr) {
          phrase_.head = &head;
          // "his adviser" is spelt like "a female adviser" with an unmarked ending.
          const bool joined_pronoun = entry.gender == Gender::feminine && !view_.form(at).teh_marbuta &&
                                      view_.form(at).folded.ends_with("\u0647");
          phrase_.gender = joined_pronoun ? Gender::both : entry.gender;
          phrase_.count = entry.count;
          // An indefinite accusative of one, unless a construct follows: "the two ministers of".
          const bool construct = at + 1 < limit_ && view_.kind(at + 1) == WordKind::word &&
                                 (view_.form(at + 1).definite || view_.in(at + 1, Table::country));
          if (entry.count == Count::dual && !entry.definite && entry.gender == Gender::masculine && !construct &&
              view_.form(at).folded.ends_with(arabic::alef)) {
            phrase_.count = Count::singular;
          }
          head_definite_ = head_has_article_ = entry.definite;
        } else if (!in_construct_ && phrase_.second_head == 0 && !separated_ &&
                   (mention.clitics & clitic::prepositions) == 0 && !view_.is(at - 1, preposition) &&
                   (head.kind != "person" || entry.count == Count::plural)) {
          phrase_.second_head = at;
        } else if (in_construct_ || entry.definite) {
          head_definite_ = true;  // In the construct with a further noun: "the minister of", "head of the council".
        }
        in_construct_ = !entry.definite;
        after_title_ = goes_before_name(head);
        after_outlet_head_ = head.kind == "outlet";
        return;
      }
      case Table::actor: {
        const Actor& actor = view_.lexicon.actors[entry.row];
        if (first_thing) {
          phrase_.actor = &actor;
          phrase_.by_name = true;
          // A name that begins with a common noun can be taken up by it: "the movement", "the ministry".
          if (const Entry* noun = view_.entry(at, Table::head)) {
            phrase_.head = &view_.lexicon.heads[noun->row];
            head_definite_ = true;
          }
        }
        if (phrase_.head != nullptr && in_construct_) head_definite_ = true;
        if (actor.kind == "person" && !in_complement_) phrase_.named = true;
        for (std::uint32_t i = at; i < mention.last; ++i) phrase_.name_words.push_back(i);
        break;
      }
      case Table::country:
      case Table::capital:
        if (phrase_.country != nullptr && phrase_.second_head == 0 && mention.clitics == 0) phrase_.second_head = at;
        if (first_thing) phrase_.country = &view_.lexicon.countries[entry.row];
        if (in_construct_) head_definite_ = true;
        break;
      case Table::given_name:
        // After an indefinite role or an adjective a word is a name only if it is rarely anything else.
        if (!in_complement_ && (!entry.weak || head_definite_ || phrase_.named || separated_)) phrase_.named = true;
        for (std::uint32_t i = at; i < mention.last; ++i) phrase_.name_words.push_back(i);
        if (phrase_.head == nullptr) phrase_.gender = entry.gender;
        break;
      case Table::nationality:
        if (phrase_.head == nullptr) phrase_.count = entry.count;
        if (phrase_.head == nullptr) phrase_.gender = entry.gender;
        break;
      default:
        break;
    }
    in_construct_ = false;
  }

  void finish() {
    if (nothing_yet()) return;
    while (phrase_.last > phrase_.first &&
           (view_.is(phrase_.last - 1, preposition) || view_.is(phrase_.last - 1, conjunction) ||
            view_.kind(phrase_.last - 1) == WordKind::comma))
      --phrase_.last;
    while (!phrase_.name_words.empty() && phrase_.name_words.back() >= phrase_.last) phrase_.name_words.pop_back();
    if (nothing_yet()) return;
    if (phrase_.head != nullptr && head_definite_ && !phrase_.name_words.empty() && !phrase_.named) {
      phrase_.named = phrase_.head->kind != "outlet" && phrase_.head->kind != "document" && ends_in_name();
    }
    phrase_.definite = head_definite_ || phrase_.head == nullptr;
    // "two officials", with the number behind the noun.
    if (phrase_.last < limit_ && phrase_.head != nullptr && !has_number_) {
      const Entry* behind = view_.entry(phrase_.last, Table::number);
      if (behind != nullptr && view_.lexicon.numbers[behind->row].value == 2) {
        has_number_ = true;
        number_ = 2;
        ++phrase_.last;
      }
    }
    // "many", "specialists": a plural that is nobody's role.
    if (phrase_.head == nullptr && phrase_.actor == nullptr && phrase_.country == nullptr &&
        view_.word(phrase_.first).form != 0 && view_.form(phrase_.first).bare.size() >= 10 &&
        view_.form(phrase_.first).folded.ends_with("\u0648\u0646")) {
      phrase_.count = Count::plural;
      unknown_number_ = true;
    }
    phrase_.naming = naming();
    phrase_.number = number();
  }

  /// The last words of the phrase are no adjectives: a surname stands there.
  bool ends_in_name() const {
    const std::uint32_t last = phrase_.name_words.back();
    if (last + 1 < phrase_.last) return false;
    const Form& form = view_.form(last);
    const bool institution = phrase_.head->kind == "office" || phrase_.head->kind == "group";
    return !form.definite && form.tables == 0 && !(institution && phrase_.head->class_name != "spokesman");
  }

  Naming naming() const {
    if (phrase_.head == nullptr) {
      if (phrase_.actor != nullptr || phrase_.country != nullptr || phrase_.coordinated) return Naming::full;
      return phrase_.last - phrase_.first <= 3 ? Naming::name : Naming::full;
    }
    if (phrase_.named || (phrase_.coordinated && head_definite_)) return Naming::full;
    if (!head_definite_) return Naming::indefinite;
    return head_has_article_ && phrase_.last - phrase_.first <= 2 ? Naming::role : Naming::full;
  }

  int number() const {
    const bool people = phrase_.head == nullptr || phrase_.head->kind == "source" || phrase_.head->kind == "person" ||
                        phrase_.head->kind == "outlet" || phrase_.head->kind == "document" ||
                        phrase_.head->kind == "group" || phrase_.head->class_name == "spokesman";
    if (has_number_ && number_ != 1) return number_;
    if (has_number_) return 1;
    if (unknown_number_ || (phrase_.head != nullptr && phrase_.head->class_name == "some")) return 0;
    if (phrase_.count == Count::dual) return 2;
    if (phrase_.count == Count::plural && people && phrase_.actor == nullptr) return 0;
    return 1 + conjuncts_;
  }

  const View& view_;
  std::uint32_t limit_;
  NounPhrase phrase_;
  int number_ = 1;
  bool has_number_ = false;
  bool unknown_number_ = false;
  int conjuncts_ = 0;
  int appositions_ = 0;
  bool head_definite_ = false;
  bool head_has_article_ = false;
  bool in_complement_ = false;  ///< Behind "close to", "in the": names there are not the speaker's.
  bool after_title_ = false;    ///< The last noun was a title that goes before a name.
  bool in_construct_ = false;   ///< The word before is an indefinite noun that wants a complement.
  bool after_outlet_head_ = false;
  bool separated_ = false;  ///< A comma has been passed.
  bool role_behind_ = false;
};

}  // namespace

NounPhrase read_noun_phrase(const View& view, std::uint32_t first, std::uint32_t limit) {
  return Walk(view, first, limit).run();
}

}  // namespace isnad
