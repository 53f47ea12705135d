#include "page/source.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "page_files.h"

namespace isnad {
namespace {

using testing::deflated;
using testing::read_all;
using testing::ScratchFolder;

TEST(Source, NdjsonRecords) {
  const ScratchFolder folder;
  const std::string file = folder.put("a.ndjson",
                                      "\xEF\xBB\xBF{\"id\":\"one\",\"url\":\"u\",\"outlet\":\"o\",\"published\":\"2024-"
                                      "01-25\",\"title\":\"T\",\"text\":\"A\\nB\"}\r\n"
                                      "\n"
                                      "{\"id\":7,\"title\":null,\"text\":\"no title\",\"extra\":[1,{\"x\":2}]}\n"
                                      "{\"id\":\"h\",\"title\":\"T\",\"html\":\"<p>x</p>\"}");
  const auto got = read_all({file});
  EXPECT_TRUE(got.problems.empty());
  ASSERT_EQ(got.pages.size(), 3U);
  EXPECT_EQ(got.pages[0].path, "one");
  EXPECT_EQ(got.pages[0].bytes, "T\n\nA\nB");
  EXPECT_EQ(got.pages[0].hints.kind, PageKind::clean);
  EXPECT_EQ(got.pages[0].hints.title, "T");
  EXPECT_EQ(got.pages[0].hints.url, "u");
  EXPECT_EQ(got.pages[0].hints.outlet, "o");
  EXPECT_EQ(got.pages[0].hints.published, "2024-01-25");
  EXPECT_EQ(got.pages[1].path, "7");
  EXPECT_EQ(got.pages[1].bytes, "no title");
  EXPECT_EQ(got.pages[2].bytes, "<p>x</p>");
  EXPECT_EQ(got.pages[2].hints.kind, PageKind::html);
  EXPECT_EQ(got.progress.pages, 3U);
  EXPECT_EQ(got.progress.bytes_done, got.progress.bytes_total);
}

TEST(Source, BrokenNdjsonLinesAreToldByNumberAndTheRestGoesOn) {
  const ScratchFolder folder;
  const std::string file = folder.put("a.jsonl",
                                      "{\"id\":\"a\",\"text\":\"x\"\n"
                                      "[1]\n"
                                      "{\"id\":\"b\"}\n"
                                      "{\"id\":\"c\",\"text\":5}\n"
                                      "{\"id\":\"d\",\"text\":\"lone \\ud800\"}\n"
                                      "{\"id\":\"e\",\"text\":\"\xff\"}\n"
                                      "{\"text\":\"last\"}\n");
  const auto got = read_all({file});
  ASSERT_EQ(got.problems.size(), 6U);
  for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(got.problems[i].where, file + ":" + std::to_string(i + 1));
  ASSERT_EQ(got.pages.size(), 2U);
  EXPECT_EQ(got.pages[0].bytes, "\xEF\xBF\xBD");
  EXPECT_EQ(got.pages[1].path, file + ":7");
}

TEST(Source, EndlessLineIsLeftOut) {
  const ScratchFolder folder;
  SourceLimits limits;
  limits.most_page_bytes = 1 << 20;
  const std::string file = folder.put(
      "a.ndjson", "{\"id\":\"a\",\"text\":\"" + std::string(3 << 20, 'x') + "\"}\n{\"id\":\"b\",\"text\":\"x\"}\n");
  const auto got = read_all({file}, limits);
  ASSERT_EQ(got.problems.size(), 1U);
  EXPECT_EQ(got.problems[0].kind, ErrorKind::too_large);
  EXPECT_EQ(got.problems[0].where, file + ":1");
  ASSERT_EQ(got.pages.size(), 1U);
  EXPECT_EQ(got.pages[0].path, "b");
}

TEST(Source, LongLinesAndManyRecordsComeWhole) {
  const ScratchFolder folder;
  std::string lines;
  for (std::size_t i = 0; i < 300; ++i) {
    lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"" +
             std::string(i * 97 % 20000 + (i % 50 == 0 ? 2 << 20 : 0), 'y') + "\"}\n";
  }
  const auto plain = read_all({folder.put("a.ndjson", lines)});
  const auto packed =
      read_all({folder.put("b.ndjson.gz", deflated(lines.substr(0, 1000)) + deflated(lines.substr(1000)))});
  ASSERT_EQ(plain.pages.size(), 300U);
  ASSERT_EQ(packed.pages.size(), 300U);
  for (std::size_t i = 0; i < 300; ++i) {
    EXPECT_EQ(plain.pages[i].bytes.size(), i * 97 % 20000 + (i % 50 == 0 ? 2 << 20 : 0));
    EXPECT_EQ(plain.pages[i].bytes, packed.pages[i].bytes);
  }
}

TEST(Source, FoldersAreReadInOrderByName) {
  const ScratchFolder folder;
  folder.put("b/two.txt", "two");
  folder.put("a/one.html.gz", deflated("<p>one</p>"));
  folder.put("c.md", "not read");
  folder.put("d.htm", "");
  ASSERT_EQ(::symlink(folder.path().c_str(), (folder.path() + "/loop").c_str()), 0);
  const auto got = read_all({folder.path()});
  EXPECT_TRUE(got.problems.empty());
  ASSERT_EQ(got.pages.size(), 3U);
  EXPECT_EQ(got.pages[0].path, folder.path() + "/a/one.html.gz");
  EXPECT_EQ(got.pages[0].bytes, "<p>one</p>");
  EXPECT_EQ(got.pages[0].hints.kind, PageKind::html);
  EXPECT_EQ(got.pages[1].hints.kind, PageKind::text);
  EXPECT_EQ(got.pages[2].bytes, "");
}

TEST(Source, WhatIsNotThereOrCannotBeReadIsToldOf) {
  const ScratchFolder folder;
  const std::string locked = folder.put("locked.txt", "x");
  ::chmod(locked.c_str(), 0);
  ::mkdir((folder.path() + "/empty").c_str(), 0700);
  const auto got = read_all({folder.path() + "/nothing.txt", folder.path() + "/empty", locked});
  ASSERT_GE(got.problems.size(), 2U);
  EXPECT_EQ(got.problems[0].kind, ErrorKind::not_found);
  EXPECT_EQ(got.problems[0].where, folder.path() + "/nothing.txt");
  EXPECT_EQ(got.problems[1].where, folder.path() + "/empty");
  if (::geteuid() != 0) {
    ASSERT_EQ(got.problems.size(), 3U);
    EXPECT_EQ(got.problems[2].kind, ErrorKind::unreadable);
  }
}

TEST(Source, TruncatedAndDamagedGzipKeepsWhatCameBefore) {
  const ScratchFolder folder;
  std::string lines;
  for (unsigned i = 0; i < 5000; ++i)
    lines += "{\"id\":\"" + std::to_string(i) + "\",\"text\":\"" + std::to_string(i * 2654435761U) + "\"}\n";
  std::string packed = deflated(lines);
  const auto cut = read_all({folder.put("cut.ndjson.gz", packed.substr(0, packed.size() / 2))});
  EXPECT_GT(cut.pages.size(), 1000U);
  ASSERT_EQ(cut.problems.size(), 1U);
  EXPECT_EQ(cut.problems[0].kind, ErrorKind::damaged);
  packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 0x55);
  const auto damaged = read_all({folder.put("damaged.ndjson.gz", packed)});
  EXPECT_FALSE(damaged.problems.empty());
  const auto tail = read_all({folder.put("tail.txt.gz", deflated("page") + "rubbish")});
  ASSERT_EQ(tail.pages.size(), 1U);
  EXPECT_EQ(tail.pages[0].bytes, "page");
  EXPECT_EQ(tail.problems.size(), 1U);
  const auto padded = read_all({folder.put("padded.txt.gz", deflated("page") + std::string(512, '\0'))});
  EXPECT_TRUE(padded.problems.empty());
}

TEST(Source, GzipBombsEndAtTheLimit) {
  const ScratchFolder folder;
  const std::string bomb = deflated(std::string(64 << 20, ' '));
  const auto lines = read_all({folder.put("bomb.ndjson.gz", bomb)});
  ASSERT_EQ(lines.problems.size(), 1U);
  EXPECT_EQ(lines.problems[0].kind, ErrorKind::too_large);
  EXPECT_NE(lines.problems[0].reason.find("250"), std::string::npos);
  const auto page = read_all({folder.put("bomb.html.gz", bomb)});
  EXPECT_TRUE(page.pages.empty());
  ASSERT_EQ(page.problems.size(), 1U);
  SourceLimits limits;
  limits.most_page_bytes = 1000;
  const auto small = read_all({folder.put("small.html.gz", deflated(std::string(1001, 'x')))}, limits);
  EXPECT_TRUE(small.pages.empty());
  ASSERT_EQ(small.problems.size(), 1U);
  EXPECT_NE(small.problems[0].reason.find("1000"), std::string::npos);
}

TEST(Source, FormatsAreGuessedWhereTheNameSaysNothing) {
  const ScratchFolder folder;
  const auto got =
      read_all({folder.put("a", "  {\"id\":\"x\",\"text\":\"y\"}\n"), folder.put("b", "{braces} in a text"),
                folder.put("c", deflated("<html><p>z</p>")), folder.put("d", std::string("\0\0\0", 3))});
  EXPECT_TRUE(got.problems.empty());
  ASSERT_EQ(got.pages.size(), 4U);
  EXPECT_EQ(got.pages[0].path, "x");
  EXPECT_EQ(got.pages[1].hints.kind, PageKind::guess);
  EXPECT_EQ(got.pages[2].bytes, "<html><p>z</p>");
  EXPECT_EQ(got.pages[3].bytes.size(), 3U);
}

TEST(Source, StopsWhenTheSinkHasEnough) {
  const ScratchFolder folder;
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "{\"id\":\"a\",\"text\":\"x\"}\n";
  int pages = 0;
  PageSink sink;
  sink.page = [&](RawPage&&) { return ++pages < 3; };
  read_sources({folder.put("a.ndjson", lines), folder.put("b.txt", "x")}, sink);
  EXPECT_EQ(pages, 3);
}

}  // namespace
}  // namespace isnad
