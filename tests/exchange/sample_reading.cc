#include "sample_reading.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "base/hash.h"

namespace isnad::test {
namespace {

std::string path_of(const std::string& name) {
  return std::string(ISNAD_SOURCE_DIR) + "/tests/exchange/data/" + name;
}

// The page and its words by name.
class Page {
 public:
  Page() : bytes_(data_file("ministry.txt")) {
    std::istringstream lines(data_file("ministry.words"));
    for (std::string line; std::getline(lines, line);) {
      const std::size_t tab = line.find('\t');
      words_[line.substr(0, tab)] = line.substr(tab + 1);
    }
  }

  [[nodiscard]] std::string text(const std::string& key) const { return words_.at(key); }

  // Where the words stand; the second time they occur for `skip` 1.
  [[nodiscard]] Span span(const std::string& key, int skip = 0) const {
    std::size_t at = bytes_.find(text(key));
    for (; skip > 0; --skip) at = bytes_.find(text(key), at + 1);
    EXPECT_NE(at, std::string::npos) << key;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text(key).size())};
  }

  [[nodiscard]] Quoted quoted(const std::string& key) const { return {span(key), text(key)}; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::map<std::string, std::string> words_;
};

Statement statement(const Page& page, const std::string& sentence, const std::string& cue, const std::string& content) {
  Statement out;
  out.sentence = page.span(sentence);
  out.cue = page.quoted(cue);
  out.content = page.span(content);
  out.content_text = page.text(content);
  out.parts = {out.content};
  out.id = hex(sha256(cue), 8);
  return out;
}

Statement in_the_title(const Page& page) {
  Statement out = statement(page, "title", "ministry", "title_content");
  out.in_title = true;
  out.speaker = {
      page.span("ministry"), page.text("ministry"), page.text("ministry"), {}, SpeakerKind::office, 1, false};
  out.chain = {{page.text("ministry"), "", ChainRole::origin}, {page.text("outlet"), "", ChainRole::outlet}};
  out.why = "title_colon";
  return out;
}

Statement with_channel(const Page& page) {
  Statement out = statement(page, "first", "said", "said_content");
  out.mode = Mode::direct;
  out.quotes = {page.span("said_quote")};
  out.speaker = {page.span("minister"),
                 page.text("minister"),
                 page.text("minister"),
                 {"IRQ.GOV.MFA", "IRQ.GOV"},
                 SpeakerKind::person,
                 1,
                 false};
  out.channel = Channel{page.text("channel"), "MED.DIFFA"};
  out.said = DateInterval{*make_date(2024, 2, 11), *make_date(2024, 2, 12)};
  out.chain = {{page.text("minister"), "IRQ.GOV.MFA", ChainRole::origin},
               {page.text("channel"), "MED.DIFFA", ChainRole::channel},
               {page.text("agency"), "", ChainRole::agency},
               {page.text("outlet"), "", ChainRole::outlet}};
  out.why = "verb_before";
  return out;
}

Statement with_hidden_speaker(const Page& page) {
  Statement out = statement(page, "first", "denied", "denied_content");
  out.force = Force::deny;
  out.mode = Mode::mixed;
  out.quotes = {page.span("denied_quote", 1)};  // the first is in the title
  out.parts = {{out.content.begin, out.content.begin + 8}, {out.content.begin + 9, out.content.end}};
  out.speaker = with_channel(page).speaker;
  out.speaker.span = {};
  out.speaker.text = "";
  out.why = "participle";
  return out;
}

Statement with_sources(const Page& page) {
  Statement out = statement(page, "second", "mentioned", "mentioned_content");
  out.speaker = {
      page.span("officials"), page.text("officials"), page.text("officials"), {}, SpeakerKind::source, 2, true};
  out.chain = {{page.text("officials"), "", ChainRole::origin}, {page.text("outlet"), "", ChainRole::outlet}};
  out.why = "verb_before";
  return out;
}

Statement doubted(const Page& page) {
  Statement out = statement(page, "third", "claimed", "claimed_content");
  out.stance = Stance::distances;
  out.mode = Mode::mixed;
  out.quotes = {page.span("claimed_quote")};
  out.speaker = {
      page.span("statement"), page.text("statement"), page.text("statement"), {}, SpeakerKind::document, 1, false};
  out.chain = {{page.text("statement"), "", ChainRole::origin}, {page.text("outlet"), "", ChainRole::outlet}};
  out.why = "verb_before";
  return out;
}

}  // namespace

Reading sample_reading() {
  const Page page;
  Reading out;
  out.reader = "0.0";
  out.lexicon = "00112233aabbccdd";
  out.document.path = "data/ministry.txt";
  out.document.id = hex(sha256("ministry"));
  out.document.url = "https://sada.example/news/7";
  out.document.outlet = page.text("outlet");
  out.document.language = "ar";
  out.document.encoding = "utf-8";
  out.document.title = page.quoted("title");
  out.document.dateline = Dateline{page.span("dateline"), {page.text("agency")}};
  out.document.paragraphs = {page.span("first"), page.span("second"), page.span("third")};
  out.document.clocks = {{page.span("clock"), page.text("clock"), "page", make_date(2024, 2, 12)}};
  out.document.published = {make_date(2024, 2, 12), make_date(2024, 2, 12), {"clock on the page"}};
  out.statements = {in_the_title(page), with_channel(page), with_hidden_speaker(page), with_sources(page),
                    doubted(page)};
  out.warnings = {{"title_speaker", "The title names " + page.text("ministry") + ", the body others."}};
  out.text = page.bytes();
  return out;
}

Reading empty_reading() {
  Reading out;
  out.reader = "0.0";
  out.document.path = "empty.txt";
  return out;
}

std::string data_file(const std::string& name) {
  std::ifstream file(path_of(name), std::ios::binary);
  EXPECT_TRUE(file.good()) << path_of(name);
  return {std::istreambuf_iterator<char>(file), {}};
}

void expect_golden(const std::string& name, const std::string& got) {
  if (std::getenv("ISNAD_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path_of(name), std::ios::binary) << got;
    return;
  }
  EXPECT_EQ(data_file(name), got) << "(to accept it: ISNAD_UPDATE_GOLDEN=1)";
}

}  // namespace isnad::test
