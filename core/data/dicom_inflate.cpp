// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_inflate.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>

#include <libdeflate.h>

#include "core/data/refusal.h"

namespace outis::data {
namespace {

/// Radiographs shrink two- to fourfold; nearly empty ones are small enough to be let through.
constexpr std::uint64_t kMostRatio = 100;
constexpr std::uint64_t kAlwaysAllowed = std::uint64_t{32} << 20;

}  // namespace

std::vector<std::byte> inflateDataset(std::span<const std::byte> deflated,
                                      const DecodeLimits& limits) {
    constexpr std::uint64_t kFirstRatio = 6;
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)>
        inflater(libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
    if (!inflater) {
        throw std::bad_alloc();
    }
    const std::uint64_t most =
        std::min(limits.maxInflatedBytes, std::max(kAlwaysAllowed, deflated.size() * kMostRatio));
    std::uint64_t capacity =
        std::min(most, std::max<std::uint64_t>(4096, deflated.size() * kFirstRatio));
    while (true) {
        std::vector<std::byte> target(capacity);
        std::size_t consumed = 0;
        std::size_t produced = 0;
        const libdeflate_result result =
            libdeflate_deflate_decompress_ex(inflater.get(), deflated.data(), deflated.size(),
                                             target.data(), target.size(), &consumed, &produced);
        if (result == LIBDEFLATE_SUCCESS) {
            target.resize(produced);
            return target;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE) {
            throw Refusal(FileReason::Damaged, "deflated data set is broken or cut");
        }
        if (capacity == most) {
            throw Refusal(FileReason::TooLarge, "deflated data set grows beyond the limit");
        }
        capacity = std::min(most, capacity * 4);
    }
}

}  // namespace outis::data
