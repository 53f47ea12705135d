// One article with all that is known of it so far, for the rules that walk over its words.
#pragma once

#include <string_view>

#include "names/mentions.h"
#include "page/article.h"
#include "text/form_cache.h"
#include "text/sentences.h"

namespace isnad {

/// References to the parts of one reading; valid as long as they are. Word indices count in text.words.
struct View {
  const Article& article;
  const Sentences& text;
  const FormCache& forms;
  const Lexicon& lexicon;
  const Mentions& mentions;

  /// Rules look a word ahead and a word back: outside the text stands an empty stop.
  [[nodiscard]] const Word& word(std::uint32_t i) const {
    static constexpr Word outside{{}, 0, WordKind::stop, false, 0};
    return i < text.words.size() ? text.words[i] : outside;
  }
  [[nodiscard]] const Form& form(std::uint32_t i) const { return forms.form(word(i).form); }
  [[nodiscard]] WordKind kind(std::uint32_t i) const { return word(i).kind; }
  [[nodiscard]] bool is(std::uint32_t i, FunctionClass one) const {
    return kind(i) == WordKind::word && form(i).is(one);
  }
  [[nodiscard]] bool in(std::uint32_t i, Table table) const { return kind(i) == WordKind::word && form(i).in(table); }
  [[nodiscard]] std::string_view said(std::uint32_t i) const { return word(i).span.of(article.text); }
  /// The words [first, last) as one span; empty when there are none.
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const {
    return first < last ? Span{word(first).span.begin, word(last - 1).span.end} : Span{};
  }
  [[nodiscard]] std::string_view said(std::uint32_t first, std::uint32_t last) const {
    return span(first, last).of(article.text);
  }

  /// The mention is the name of a known outlet.
  [[nodiscard]] bool is_outlet_name(const Mention& mention) const {
    return mention.entry.table == Table::actor && lexicon.actors[mention.entry.row].kind == "outlet";
  }
  /// The mention is a known outlet or the common noun of one ("the agency").
  [[nodiscard]] bool is_outlet(const Mention& mention) const {
    return is_outlet_name(mention) ||
           (mention.entry.table == Table::head && lexicon.heads[mention.entry.row].kind == "outlet");
  }

  /// A clause about somebody's name goes on from word i: "asked that his name not be published", "not authorised to
  /// speak".
  [[nodiscard]] bool is_about_identity(std::uint32_t i, std::uint32_t end) const {
    for (std::uint32_t at = i; at < end && at < i + 5; ++at) {
      if (kind(at) != WordKind::word) return false;
      if (form(at).is(FunctionClass::identity)) return true;
      if (form(at).is(FunctionClass::that) || form(at).is(FunctionClass::relative)) return false;
    }
    return false;
  }

  /// The first entry of `table` that the word i stands for, alone; nothing if none. `clitics`, if given, gets its
  /// variant's.
  [[nodiscard]] const Entry* entry(std::uint32_t i, Table table, std::uint8_t* clitics = nullptr) const {
    if (!in(i, table)) return nullptr;
    for (const FormVariant& way : form(i).ways()) {
      for (const Entry& one : lexicon.entries(way.key)) {
        if (one.table != table) continue;
        if (clitics != nullptr) *clitics = way.clitics;
        return &one;
      }
    }
    return nullptr;
  }
};

}  // namespace isnad
