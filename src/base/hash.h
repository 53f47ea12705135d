// Names for bytes: SHA-256 for what must be found again by anybody, a short fast hash for tables in memory.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

using Sha256 = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of the bytes.
[[nodiscard]] Sha256 sha256(std::string_view bytes);

/// Lower-case hexadecimal, 64 characters for a whole digest; `bytes` may ask for fewer leading bytes.
[[nodiscard]] std::string hex(const Sha256& digest, std::size_t bytes = 32);

/// A 64-bit hash for tables in memory (XXH3). Not stable across versions of the program: never store it.
[[nodiscard]] std::uint64_t quick_hash(std::string_view bytes);

}  // namespace isnad
