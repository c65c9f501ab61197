// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_rle.h"

#include <algorithm>
#include <cstdint>

#include "core/data/refusal.h"

namespace outis::data {
namespace {

constexpr std::size_t kHeaderBytes = 64;
constexpr std::size_t kMostSegments = 15;

std::uint32_t numberAt(std::span<const std::byte> bytes, std::size_t index) {
    std::uint32_t value = 0;
    for (std::size_t byte = 4; byte-- > 0;) {
        value = value << 8 | std::to_integer<std::uint32_t>(bytes[index * 4 + byte]);
    }
    return value;
}

/// Bytes to every `stride`-th place.
void put(std::span<const std::byte> literal, std::byte* target, std::size_t stride) {
    for (const std::byte value : literal) {
        *target = value;
        target += stride;
    }
}

void putRun(std::byte value, std::size_t count, std::byte* target, std::size_t stride) {
    for (std::size_t index = 0; index < count; ++index) {
        target[index * stride] = value;
    }
}

/// PackBits to every `stride`-th byte of `target`, `pixels` of them. Whether bytes are left over.
bool unpackSegment(std::span<const std::byte> segment, std::byte* target, std::size_t stride,
                   std::size_t pixels) {
    std::size_t done = 0;
    std::size_t at = 0;
    bool isTooLong = false;
    while (done < pixels && at < segment.size()) {
        const int byte = std::to_integer<int>(segment[at++]);
        const int control = byte < 128 ? byte : byte - 256;
        if (control == -128) {
            continue;
        }
        const bool isRun = control < 0;
        const auto wanted = static_cast<std::size_t>(isRun ? 1 - control : 1 + control);
        const std::size_t count = std::min(wanted, pixels - done);
        isTooLong |= count < wanted;
        if (at + (isRun ? 1 : count) > segment.size()) {
            break;
        }
        if (isRun) {
            putRun(segment[at], count, target + done * stride, stride);
        } else {
            put(segment.subspan(at, count), target + done * stride, stride);
        }
        done += count;
        at += isRun ? 1 : wanted;
    }
    if (done < pixels) {
        throw Refusal(FileReason::Damaged, "RLE: a segment ends too early");
    }
    return isTooLong || at + 1 < segment.size();
}

}  // namespace

RleFrame decodeRle(std::span<const std::byte> frame, std::size_t pixels, int samplesPerPixel,
                   int bytesPerSample) {
    const std::size_t segments =
        static_cast<std::size_t>(samplesPerPixel) * static_cast<std::size_t>(bytesPerSample);
    if (frame.size() < kHeaderBytes || segments > kMostSegments || numberAt(frame, 0) != segments) {
        throw Refusal(FileReason::Damaged, "RLE: impossible number of segments");
    }
    RleFrame result{std::vector<std::byte>(pixels * segments), false};
    for (std::size_t segment = 0; segment < segments; ++segment) {
        const std::size_t begin = numberAt(frame, 1 + segment);
        const std::size_t end =
            segment + 1 < segments ? numberAt(frame, 2 + segment) : frame.size();
        if (begin < kHeaderBytes || begin > end || end > frame.size()) {
            throw Refusal(FileReason::Damaged, "RLE: a segment outside the data");
        }
        const std::size_t sample = segment / bytesPerSample;
        const std::size_t byte = bytesPerSample - 1 - segment % bytesPerSample;
        result.hasLeftOver |=
            unpackSegment(frame.subspan(begin, end - begin),
                          result.bytes.data() + sample * bytesPerSample + byte, segments, pixels);
    }
    return result;
}

}  // namespace outis::data
