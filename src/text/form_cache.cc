#include "text/form_cache.h"

#include <cstring>

#include "lexicon/fold.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace isnad {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;
constexpr std::size_t most_kept = std::size_t{24} << 20;
constexpr std::size_t longest_kept = 512;  // Longer "words" are no words: only their beginning is analysed.

/// The part of a spelling that is looked at. No character is cut in two.
std::string_view beginning(std::string_view raw) {
  if (raw.size() <= longest_kept) return raw;
  std::size_t end = longest_kept;
  while (end > longest_kept - 4 && (static_cast<std::uint8_t>(raw[end]) & 0xC0U) == 0x80U) --end;
  return raw.substr(0, end);
}

}  // namespace

FormCache::FormCache(const Lexicon& lexicon) : lexicon_(lexicon) {
  clear();
}

void FormCache::clear() {
  forms_.clear();
  forms_.emplace_back();
  marks_.assign(1, 0);
  ids_.clear(std::size_t{1} << 15);
  blocks_.clear();
  used_ = block_size;
  kept_ = 0;
}

void FormCache::trim() {
  if (forms_.size() > most_forms || kept_ > most_kept) clear();
}

std::uint64_t FormCache::hash_of(std::string_view raw) {
  const std::string_view kept = beginning(raw);
  return XXH3_64bits(kept.data(), kept.size());
}

FormId FormCache::find(std::string_view raw, std::uint64_t hash) {
  if (const FormId known = ids_.find(hash); known != 0) return known;
  const FormId made = make(beginning(raw));
  ids_.insert(hash, made);
  return made;
}

FormId FormCache::make(std::string_view raw) {
  buffer_.clear();
  fold(raw, buffer_);
  Form form;
  form.raw = keep(raw);
  form.folded = keep(buffer_);
  analyse_form(lexicon_, form);
  forms_.push_back(form);
  marks_.push_back(
      static_cast<std::uint16_t>(form.tables | (form.starts_phrase ? phrase_mark : 0) | (form.latin ? latin_mark : 0)));
  return static_cast<FormId>(forms_.size() - 1);
}

std::string_view FormCache::keep(std::string_view bytes) {
  if (bytes.empty()) return {};
  if (used_ + bytes.size() > block_size) {
    blocks_.push_back(std::make_unique<char[]>(block_size));
    used_ = 0;
  }
  char* to = blocks_.back().get() + used_;
  std::memcpy(to, bytes.data(), bytes.size());
  used_ += bytes.size();
  kept_ += bytes.size();
  return {to, bytes.size()};
}

}  // namespace isnad
