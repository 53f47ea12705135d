// The tokenizer against MyHTML's on thousands of random pages: same tags at the same places.
#include <gtest/gtest.h>
#include <myhtml/myhtml.h>

#include <random>

#include "page/html_tokenizer.h"

namespace isnad {
namespace {

struct Seen {
  std::string_view html;
  std::string tags;
};

void note(std::string& out, char kind, std::size_t begin, std::string_view name) {
  out.push_back(kind);
  for (const char c : name) out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  out.append("@").append(std::to_string(begin)).push_back(' ');
}

void* take(myhtml_tree_t* tree, myhtml_token_node_t* token, void* context) {
  auto* seen = static_cast<Seen*>(context);
  const myhtml_tag_id_t id = myhtml_token_node_tag_id(token);
  if (id == MyHTML_TAG__TEXT || id == MyHTML_TAG__COMMENT || id == MyHTML_TAG__DOCTYPE ||
      id == MyHTML_TAG__END_OF_FILE) {
    return context;
  }
  const myhtml_position_t at = myhtml_token_node_raw_position(token);
  std::size_t size = 0;
  const char* name = myhtml_tag_name_by_id(tree, id, &size);
  note(seen->tags, myhtml_token_node_is_close(token) ? '/' : '<', at.begin, {name, size});
  return context;
}

std::string tags_of_twin(myhtml_t* parser, std::string_view html) {
  Seen seen{html, {}};
  myhtml_tree_t* tree = myhtml_tree_create();
  myhtml_tree_init(tree, parser);
  myhtml_tree_parse_flags_set(tree, MyHTML_TREE_PARSE_FLAGS_WITHOUT_BUILD_TREE);
  myhtml_callback_after_token_done_set(tree, take, &seen);
  myhtml_parse(tree, MyENCODING_UTF_8, html.data(), html.size());
  myhtml_tree_destroy(tree);
  return seen.tags;
}

std::string tags_of_ours(std::string_view html) {
  HtmlTokenizer tokenizer(html);
  HtmlToken token;
  std::string out;
  while (tokenizer.next(token)) {
    if (token.kind == HtmlToken::Kind::start_tag) note(out, '<', token.name.begin, token.name.of(html));
    if (token.kind == HtmlToken::Kind::end_tag) note(out, '/', token.name.begin, token.name.of(html));
  }
  return out;
}

TEST(HtmlTwin, SameTagsAtTheSamePlaces) {
  const std::vector<std::string> pieces = {"<p>",
                                           "</p>",
                                           "<div class=\"a b\">",
                                           "</div>",
                                           "<a href='x>y'>",
                                           "</a>",
                                           "<br/>",
                                           "<img src=a/b alt=\"<p>\">",
                                           "text ",
                                           "a < b ",
                                           "<!-- <p> -- > -->",
                                           "<!-->",
                                           "<!doctype html>",
                                           "</ p>",
                                           "<?x?>",
                                           "&amp;&lt;",
                                           "<H1 ID=a\tx\n=\n'1'>",
                                           "</H1\n>",
                                           "<script>if (a<b) x='</p>'</script>",
                                           "<script><!-- <script></script> --></script>",
                                           "<style>p>a{}</style>",
                                           "<title>a <b></title>",
                                           "<textarea></p></textarea>",
                                           "<b x=1 x=2 / y>",
                                           "\xD8\xA7",
                                           "<x-y z>",
                                           "'",
                                           "\"",
                                           "=",
                                           ">",
                                           "/"};
  myhtml_t* parser = myhtml_create();
  myhtml_init(parser, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0);
  std::mt19937 random(20240125);
  std::size_t compared = 0;
  for (int page = 0; page < 20'000; ++page) {
    std::string html;
    for (int i = 0; i < 12; ++i) html += pieces[random() % pieces.size()];
    const std::string ours = tags_of_ours(html);
    ASSERT_EQ(ours, tags_of_twin(parser, html)) << html;
    compared += ours.size();
  }
  EXPECT_GT(compared, 1'000'000U);
  myhtml_destroy(parser);
}

}  // namespace
}  // namespace isnad
