#include "output_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace isnad {
namespace {

TEST(OutputFile, WritesAndEmptiesFirst) {
  const std::string path = testing::TempDir() + "isnad_output_" + std::to_string(getpid());
  for (const std::string text : {"first, longer", "second"}) {
    auto file = OutputFile::open(path);
    ASSERT_TRUE(file.has_value());
    EXPECT_TRUE(file->write(text));
    file->close();
    EXPECT_TRUE(file->error().reason.empty());
    std::ifstream read(path);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(read), {}), text);
  }
  std::filesystem::remove(path);
}

TEST(OutputFile, SaysWhyItCannotBeOpened) {
  const auto file = OutputFile::open("/nowhere/at/all.csv");
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().where, "/nowhere/at/all.csv");
}

TEST(OutputFile, AFullDiskIsAnError) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP();
  auto file = OutputFile::open("/dev/full");
  ASSERT_TRUE(file.has_value());
  EXPECT_FALSE(file->write("x"));
  EXPECT_FALSE(file->error().reason.empty());
}

}  // namespace
}  // namespace isnad
