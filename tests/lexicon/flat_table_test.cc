#include "lexicon/flat_table.h"

#include <gtest/gtest.h>

#include <unordered_map>

#include "../test_files.h"

namespace isnad {
namespace {

TEST(FlatTable, EmptyFindsNothing) {
  const FlatTable table;
  EXPECT_EQ(table.find(1), 0U);
}

// Against the standard map: random keys, keys in a row, keys that differ in the high half only.
TEST(FlatTable, FindsWhatWasInserted) {
  testing::Random random(3);
  FlatTable table;
  std::unordered_map<std::uint64_t, std::uint32_t> twin;
  for (std::uint32_t value = 1; value < 30000; ++value) {
    const std::uint64_t kinds[] = {random.next(), value, std::uint64_t{value} << 32U,
                                   (std::uint64_t{value} << 32U) | 7U};
    const std::uint64_t key = kinds[value % 4] == 0 ? 1 : kinds[value % 4];
    if (twin.try_emplace(key, value).second) table.insert(key, value);
  }
  for (const auto& [key, value] : twin) EXPECT_EQ(table.find(key), value);
  for (int i = 0; i < 1000; ++i) {
    const std::uint64_t key = random.next() | 1U;
    EXPECT_EQ(table.find(key), twin.contains(key) ? twin[key] : 0U);
  }
}

TEST(FlatTable, ClearedIsEmpty) {
  FlatTable table;
  table.insert(5, 6);
  table.clear(64);
  EXPECT_EQ(table.find(5), 0U);
  for (std::uint32_t value = 1; value < 200; ++value) table.insert(value, value);  // Grows beyond what was asked for.
  EXPECT_EQ(table.find(199), 199U);
}

}  // namespace
}  // namespace isnad
