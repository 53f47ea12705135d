// Small hash tables for look-ups in the hot path: open addressing, no memory per entry.
#pragma once

#include <cstdint>
#include <vector>

namespace isnad {

/// From 64-bit hashes (never 0) to 32-bit values (never 0). Linear probing, at most half full. Entries are never
/// removed. Two keys with one hash would be taken for one: callers give well-mixed 64-bit hashes or exact keys.
class FlatTable {
 public:
  /// The value stored for `hash`, 0 if none.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const {
    if (slots_.empty()) return 0;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = mix(hash) & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.value == 0 || slot.hash == hash) return slot.value;
    }
  }

  /// Asks the processor to fetch what find(hash) will look at.
  void prefetch(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[mix(hash) & (slots_.size() - 1)]);
  }

  /// Stores `value` for a hash that is not there yet.
  void insert(std::uint64_t hash, std::uint32_t value) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    put(hash, value);
    ++size_;
  }

  void clear(std::size_t slots) {
    slots_.assign(slots, {});
    size_ = 0;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t value = 0;
  };
  static std::size_t mix(std::uint64_t hash) {
    return static_cast<std::size_t>((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15ULL >> 20);
  }
  void put(std::uint64_t hash, std::uint32_t value) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = mix(hash) & mask;
    while (slots_[at].value != 0) at = (at + 1) & mask;
    slots_[at] = {hash, value};
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.value != 0) put(slot.hash, slot.value);
    }
  }

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

}  // namespace isnad
