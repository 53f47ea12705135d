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

std::uint64_t hash(std::string_view raw) { return XXH3_64bits(raw.data(), raw.size()); }

}  // namespace

FormCache::FormCache(const Lexicon& lexicon) : lexicon_(lexicon) { clear(); }

void FormCache::clear() {
  forms_.clear();
  forms_.emplace_back();
  slots_.assign(std::size_t{1} << 15, {});
  blocks_.clear();
  used_ = block_size;
  kept_ = 0;
}

void FormCache::trim() {
  if (forms_.size() > most_forms || kept_ > most_kept) clear();
}

FormId FormCache::find(std::string_view raw) {
  if (raw.size() > longest_kept) raw = raw.substr(0, longest_kept);
  const std::uint64_t full = hash(raw);
  const auto tag = static_cast<std::uint32_t>(full >> 32);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = full & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.form == 0) {
      const FormId id = make(raw);
      slot = {tag, id};
      if (forms_.size() * 2 > slots_.size()) grow();
      return id;
    }
    if (slot.tag == tag && forms_[slot.form].raw == raw) return slot.form;
  }
}

FormId FormCache::make(std::string_view raw) {
  buffer_.clear();
  fold(raw, buffer_);
  Form form;
  form.raw = keep(raw);
  form.folded = keep(buffer_);
  analyse_form(lexicon_, form);
  forms_.push_back(form);
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

void FormCache::grow() {
  std::vector<Slot> wider(slots_.size() * 2);
  const std::size_t mask = wider.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.form == 0) continue;
    std::size_t at = hash(forms_[slot.form].raw) & mask;
    while (wider[at].form != 0) at = (at + 1) & mask;
    wider[at] = slot;
  }
  slots_ = std::move(wider);
}

}  // namespace isnad
