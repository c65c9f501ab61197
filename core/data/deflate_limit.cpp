// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/deflate_limit.h"

#include <cstddef>
#include <span>
#include <vector>

#include <zlib.h>

#include "core/base/files.h"
#include "core/data/refusal.h"

namespace outis::data {
namespace {

class Inflater {
public:
    Inflater() {
        if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) {  // raw deflate (PS3.5 A.5)
            throw std::bad_alloc();
        }
    }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    z_stream& stream() { return stream_; }

private:
    z_stream stream_{};
};

}  // namespace

void checkInflatedSize(const std::filesystem::path& path, std::uint64_t start,
                       const DecodeLimits& limits) {
    constexpr std::size_t kChunk = std::size_t{256} * 1024;
    const auto bytes = files::readBytes(path, limits.maxFileBytes);
    if (!bytes || start >= bytes->size()) {
        throw Refusal(FileReason::Damaged, "deflated data set is missing");
    }
    Inflater inflater;
    z_stream& stream = inflater.stream();
    std::vector<unsigned char> target(kChunk);
    const std::span<const std::byte> source = std::span(*bytes).subspan(start);
    stream.next_in = reinterpret_cast<unsigned char*>(const_cast<std::byte*>(source.data()));
    stream.avail_in = static_cast<uInt>(source.size());
    int state = Z_OK;
    std::uint64_t produced = 0;
    while (state == Z_OK) {
        stream.next_out = target.data();
        stream.avail_out = static_cast<uInt>(target.size());
        state = inflate(&stream, Z_NO_FLUSH);
        produced += target.size() - stream.avail_out;
        if (produced > limits.maxInflatedBytes) {
            throw Refusal(FileReason::TooLarge, "deflated data set grows beyond the limit");
        }
    }
    if (state != Z_STREAM_END) {
        throw Refusal(FileReason::Damaged, "deflated data set is broken or cut");
    }
}

}  // namespace outis::data
