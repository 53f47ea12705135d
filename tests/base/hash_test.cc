#include "base/hash.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

// Known answers of FIPS 180-4 (NIST's examples for SHA-256).
TEST(Hash, KnownVectors) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(hex(sha256(std::string(1000000, 'a'))), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Hash, BytesNotText) {
  EXPECT_NE(sha256(std::string_view("a\0b", 3)), sha256("a"));
  EXPECT_NE(quick_hash(std::string_view("a\0b", 3)), quick_hash("a"));
}

TEST(Hash, ShortHex) {
  EXPECT_EQ(hex(sha256("abc"), 8), "ba7816bf8f01cfea");
  EXPECT_EQ(hex(sha256("abc"), 0), "");
  EXPECT_EQ(hex(sha256("abc"), 99).size(), 64U);
}

TEST(Hash, QuickHashTellsWordsApart) {
  EXPECT_EQ(quick_hash("word"), quick_hash(std::string("word")));
  EXPECT_NE(quick_hash("word"), quick_hash("wort"));
}

}  // namespace
}  // namespace isnad
