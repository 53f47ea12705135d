// Packed bytes for tests and fuzz targets of what reads them.
#pragma once

#include <zlib.h>

#include <string>
#include <string_view>

namespace isnad::testing {

/// One gzip member (window bits 31), zlib stream (15) or raw deflate (-15).
inline std::string deflated(std::string_view bytes, int window_bits = 31, int level = 6) {
  z_stream stream{};
  deflateInit2(&stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace isnad::testing
