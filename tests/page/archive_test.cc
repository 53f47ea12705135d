// WARC files and feeds.
#include <gtest/gtest.h>

#include "page/feed.h"
#include "page/source.h"
#include "page_files.h"

namespace isnad {
namespace {

using testing::deflated;
using testing::read_all;
using testing::ScratchFolder;

std::string record(const std::string& type, const std::string& url, const std::string& content_type,
                   const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& url, const std::string& head, const std::string& body) {
  return record("response", url, "application/http; msgtype=response", "HTTP/1.1 " + head + "\r\n\r\n" + body);
}

const std::string html_head = "200 OK\r\nContent-Type: text/html; charset=\"Windows-1256\"";

TEST(Warc, PagesAmongTheRecords) {
  const ScratchFolder folder;
  const std::string warc =
      record("warcinfo", "", "application/warc-fields", "software: x\r\n") +
      response("http://a.example/", html_head, "<p>a</p>") +
      record("request", "http://a.example/", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
      response("http://b.example/", "404 Not Found\r\nContent-Type: text/html", "<p>gone</p>") +
      response("http://c.example/", "200 OK\r\nContent-Type: image/png", "png") +
      record("resource", "<http://d.example/>", "text/plain", "plain") +
      record("conversion", "http://e.example/", "text/plain", "converted");
  for (const std::string& file : {folder.put("a.warc", warc), folder.put("a.warc.gz", deflated(warc))}) {
    const auto got = read_all({file});
    EXPECT_TRUE(got.problems.empty());
    ASSERT_EQ(got.pages.size(), 3U);
    EXPECT_EQ(got.pages[0].path, "http://a.example/");
    EXPECT_EQ(got.pages[0].hints.url, "http://a.example/");
    EXPECT_EQ(got.pages[0].hints.encoding, "windows-1256");
    EXPECT_EQ(got.pages[0].hints.kind, PageKind::html);
    EXPECT_EQ(got.pages[0].bytes, "<p>a</p>");
    EXPECT_EQ(got.pages[1].path, "http://d.example/");
    EXPECT_EQ(got.pages[1].hints.kind, PageKind::text);
    EXPECT_EQ(got.pages[2].bytes, "converted");
  }
}

TEST(Warc, CodingsOfTheBody) {
  const ScratchFolder folder;
  const std::string page = "<p>the page</p>";
  const std::string packed = deflated(page);
  const std::string chunked = "4;x=y\r\n<p>t\r\nB\r\nhe page</p>\r\n0\r\n\r\n";
  const std::string warc =
      response("1", html_head + "\r\nTransfer-Encoding: chunked", chunked) +
      response("2", html_head + "\r\nTransfer-Encoding: chunked", page) +
      response("3", html_head + "\r\ncontent-ENCODING: gzip", packed) +
      response("4", html_head + "\r\nContent-Encoding: gzip", page) +
      response("5", html_head + "\r\nContent-Encoding: deflate", deflated(page, 15)) +
      response("6", html_head + "\r\nContent-Encoding: deflate", deflated(page, -15)) +
      response("7", html_head + "\r\nContent-Encoding: br", page) +
      response("8", html_head + "\r\nContent-Encoding: gzip", packed.substr(0, 12)) +
      response("9", html_head + "\r\nContent-Encoding: gzip", deflated(std::string(64 << 20, ' ')));
  const auto got = read_all({folder.put("a.warc", warc)});
  ASSERT_EQ(got.pages.size(), 6U);
  for (const RawPage& raw : got.pages) EXPECT_EQ(raw.bytes, page) << raw.path;
  ASSERT_EQ(got.problems.size(), 3U);
  EXPECT_NE(got.problems[0].reason.find("\"br\""), std::string::npos);
  EXPECT_EQ(got.problems[1].kind, ErrorKind::damaged);
  EXPECT_EQ(got.problems[2].kind, ErrorKind::too_large);
}

TEST(Warc, DamageCostsOneRecordAndATailKeepsWhatCameBefore) {
  const ScratchFolder folder;
  const std::string good = response("good", html_head, "<p>x</p>");
  const std::string bad = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nlost\r\n\r\n";
  const auto middle = read_all({folder.put("a.warc", good + bad + "stray line\n" + good)});
  EXPECT_EQ(middle.pages.size(), 2U);
  EXPECT_GE(middle.problems.size(), 1U);
  for (const std::size_t cut : {good.size() / 2, good.size() - 8, std::size_t{20}}) {
    const auto tail = read_all({folder.put("b.warc", good + good.substr(0, cut))});
    EXPECT_EQ(tail.pages.size(), 1U) << cut;
    EXPECT_EQ(tail.problems.size(), 1U) << cut;
    const std::string packed = deflated(good);
    const auto packed_tail = read_all({folder.put("b.warc.gz", packed + packed.substr(0, packed.size() - 12))});
    EXPECT_GE(packed_tail.pages.size(), 1U);
    EXPECT_EQ(packed_tail.problems.size(), 1U);
  }
  EXPECT_EQ(read_all({folder.put("c.warc", "no archive")}).problems.size(), 2U);
  EXPECT_EQ(read_all({folder.put("d.warc", "")}).problems.size(), 1U);
}

TEST(Warc, AGiantRecordIsPassedOver) {
  const ScratchFolder folder;
  SourceLimits limits;
  limits.most_page_bytes = 10000;
  const auto got = read_all(
      {folder.put("a.warc", response("big", html_head, std::string(20000, 'x')) + response("small", html_head, "x"))},
      limits);
  ASSERT_EQ(got.pages.size(), 1U);
  EXPECT_EQ(got.pages[0].path, "small");
  ASSERT_EQ(got.problems.size(), 1U);
  EXPECT_EQ(got.problems[0].kind, ErrorKind::too_large);
}

TEST(Feed, RssItems) {
  const ScratchFolder folder;
  const auto got = read_all({folder.put("a.rss", testing::read_data("feed_rss.xml"))});
  ASSERT_EQ(got.pages.size(), 3U);
  EXPECT_EQ(got.pages[2].bytes, got.pages[2].hints.title);
  EXPECT_EQ(got.pages[0].path, "https://wadi.example/1");
  EXPECT_EQ(got.pages[0].hints.kind, PageKind::html);
  EXPECT_EQ(got.pages[0].hints.published, "2024-01-25T10:00:00+03:00");
  EXPECT_FALSE(got.pages[0].hints.outlet.empty());
  EXPECT_FALSE(got.pages[0].hints.title.empty());
  EXPECT_TRUE(got.pages[0].bytes.starts_with("<p>"));
  EXPECT_EQ(got.pages[1].path, "urn:2");
  EXPECT_EQ(got.pages[1].hints.kind, PageKind::clean);
  EXPECT_EQ(got.pages[1].hints.published, "2024-01-26");
  EXPECT_TRUE(got.pages[1].bytes.starts_with(got.pages[1].hints.title + "\n\n"));
  EXPECT_EQ(got.pages[1].bytes.find("aaaa"), std::string::npos) << "an entity was expanded";
  EXPECT_EQ(got.pages[1].bytes.find("root:"), std::string::npos) << "a file was read";
  EXPECT_NE(got.pages[1].bytes.find(" & "), std::string::npos);
  ASSERT_EQ(got.problems.size(), 2U);  // an item without anything, and entities that are not known
  EXPECT_NE(got.problems[0].where.find("item 4"), std::string::npos);
  EXPECT_NE(got.problems[1].where.find(":"), std::string::npos);
}

TEST(Feed, AtomEntries) {
  const ScratchFolder folder;
  const auto got = read_all({folder.put("a", testing::read_data("feed_atom.atom"))});
  EXPECT_TRUE(got.problems.empty());
  ASSERT_EQ(got.pages.size(), 2U);
  EXPECT_EQ(got.pages[0].path, "https://difaf.example/geneva");
  EXPECT_EQ(got.pages[0].hints.kind, PageKind::html);
  EXPECT_NE(got.pages[0].bytes.find("<p>"), std::string::npos);
  EXPECT_EQ(got.pages[0].hints.published, "2024-02-01T08:00:00Z");
  EXPECT_EQ(got.pages[1].path, "urn:plain");
  EXPECT_EQ(got.pages[1].hints.kind, PageKind::clean);
  EXPECT_EQ(got.pages[1].hints.published, "2024-02-02T08:00:00Z");
}

TEST(Feed, FlawsAreToldWithTheirLine) {
  const ScratchFolder folder;
  const std::string feed = testing::read_data("feed_rss.xml");
  const auto cut = read_all({folder.put("cut.xml", feed.substr(0, feed.find("urn:2")))});
  EXPECT_GE(cut.pages.size(), 1U);
  EXPECT_GE(cut.problems.size(), 1U);
  const auto other = read_all({folder.put("other.xml", "<?xml version=\"1.0\"?><page><p>x</p></page>")});
  EXPECT_TRUE(other.pages.empty());
  ASSERT_EQ(other.problems.size(), 1U);
  EXPECT_EQ(read_all({folder.put("empty.xml", "")}).problems.size(), 1U);
  EXPECT_EQ(read_all({folder.put("nul.xml", std::string(100, '\0'))}).problems.size(), 1U);
}

TEST(Feed, Dates) {
  EXPECT_EQ(feed_date("Thu, 25 Jan 2024 10:00:00 GMT"), "2024-01-25T10:00:00Z");
  EXPECT_EQ(feed_date("25 January 2024 10:00"), "2024-01-25T10:00:00");
  EXPECT_EQ(feed_date("Thu, 5 Feb 24 10:00:00 EST"), "2024-02-05T10:00:00");
  EXPECT_EQ(feed_date("2024-01-25T10:00:00+03:00"), "2024-01-25T10:00:00+03:00");
  EXPECT_EQ(feed_date("yesterday"), std::nullopt);
  EXPECT_EQ(feed_date("32 Jan 2024"), std::nullopt);
  EXPECT_EQ(feed_date(""), std::nullopt);
}

}  // namespace
}  // namespace isnad
