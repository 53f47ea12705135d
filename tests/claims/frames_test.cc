#include <gtest/gtest.h>

#include <map>

#include "claimed_reading.h"

namespace isnad {
namespace {

using testing::NamedReading;
using testing::rows_of;

const char* name_of(Joint joint) {
  constexpr const char* names[] = {"none", "that", "colon", "quotation", "noun", "preposition", "before"};
  return names[static_cast<std::size_t>(joint)];
}

std::vector<std::string> told(const NamedReading& reading) {
  std::vector<Frame> frames;
  std::vector<NearMiss> misses;
  explain_frames(reading.view(), frames, misses);
  std::vector<std::string> out;
  for (const Frame& frame : frames) {
    const std::string_view subject = reading.said(frame.subject.first, frame.subject.last);
    std::string one(reading.said(frame.first, frame.last));
    one.append(" | ").append(subject.empty() ? "-" : subject).append(" | ").append(name_of(frame.joint)).append(" | ");
    out.push_back(one.append(reading.said(frame.content_first, frame.content_last)));
  }
  return out;
}

TEST(Frames, WhoHowAndWhat) {
  std::map<std::string, std::pair<std::string, std::vector<std::string>>> wanted;
  for (const auto& row : rows_of("claims/data/frames.tsv", 5)) {
    auto& [place, frames] = wanted[row.cells[0]];
    place = row.place;
    if (row.cells[1] != "none") {
      frames.push_back(row.cells[1] + " | " + row.cells[2] + " | " + row.cells[3] + " | " + row.cells[4]);
    }
  }
  for (const auto& [text, one] : wanted) EXPECT_EQ(told(NamedReading(text)), one.second) << one.first << ": " << text;
}

TEST(Frames, EachSaysWhy) {
  for (const auto& row : rows_of("claims/data/frames.tsv", 5)) {
    const NamedReading reading(row.cells[0]);
    std::vector<Frame> frames;
    std::vector<NearMiss> misses;
    explain_frames(reading.view(), frames, misses);
    for (const Frame& frame : frames) EXPECT_STRNE(frame.why, "") << row.place;
    for (const NearMiss& miss : misses) {
      EXPECT_STRNE(miss.why, "") << row.place;
      EXPECT_LT(miss.word, reading.reading.words().size());
    }
  }
}

}  // namespace
}  // namespace isnad
