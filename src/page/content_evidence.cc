// The article's body as structured data gives it, held against what was selected.
#include <algorithm>
#include <unordered_set>

#include "base/hash.h"
#include "page/content_parts.h"

namespace isnad {
namespace {

bool is_word_byte(char c) {
  return static_cast<std::uint8_t>(c) >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

// Hashes of all runs of three words.
std::vector<std::uint64_t> shingles(std::string_view text) {
  std::vector<std::uint64_t> words;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && !is_word_byte(text[at])) ++at;
    const std::size_t begin = at;
    while (at < text.size() && is_word_byte(text[at])) ++at;
    if (at > begin) words.push_back(quick_hash(text.substr(begin, at - begin)));
  }
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    out.push_back(words[i] * 0x9E3779B97F4A7C15U + words[i + 1] * 0xC2B2AE3D27D4EB4FU + words[i + 2]);
  }
  return out;
}

}  // namespace

void heed_body(const HtmlBlocks& blocks, std::string_view body, Content& content) {
  if (body.size() < 300 || content.paragraphs.empty()) return;
  const std::vector<std::uint64_t> known = shingles(body);
  const std::unordered_set<std::uint64_t> set(known.begin(), known.end());
  const auto confirmed = [&](std::uint32_t index) {
    const std::vector<std::uint64_t> own = shingles(blocks.text_of(blocks.blocks[index]));
    const auto hits = std::count_if(own.begin(), own.end(), [&](std::uint64_t hash) { return set.contains(hash); });
    return !own.empty() && hits * 10 >= static_cast<std::ptrdiff_t>(own.size()) * 8;
  };
  std::vector<std::uint32_t>& chosen = content.paragraphs;
  std::uint64_t all = 0;
  std::uint64_t agreed = 0;
  std::vector<std::uint32_t> sure;
  for (const std::uint32_t index : chosen) {
    all += blocks.blocks[index].letters;
    if (!confirmed(index)) continue;
    agreed += blocks.blocks[index].letters;
    sure.push_back(index);
  }
  if (agreed * 10 < all * 8) return;
  const std::uint32_t first = sure.front();
  const std::uint32_t last = sure.back();
  std::unordered_set<std::uint64_t> taken;  // so that a pull quote does not come twice
  for (const std::uint32_t index : sure) {
    for (const std::uint64_t hash : shingles(blocks.text_of(blocks.blocks[index]))) taken.insert(hash);
  }
  std::vector<std::uint32_t> out;
  auto next = std::lower_bound(chosen.begin(), chosen.end(), first);
  for (std::uint32_t index = first; index <= last; ++index) {
    if (next != chosen.end() && *next == index) {
      out.push_back(*next++);
    } else if (index != content.title && confirmed(index)) {
      const std::vector<std::uint64_t> own = shingles(blocks.text_of(blocks.blocks[index]));
      const bool known_already =
          std::any_of(own.begin(), own.end(), [&](std::uint64_t h) { return taken.contains(h); });
      if (!known_already) out.push_back(index);
    }
  }
  chosen = std::move(out);
}

}  // namespace isnad
