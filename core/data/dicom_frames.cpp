// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_frames.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "core/data/refusal.h"

namespace outis::data {
namespace {

using namespace std::literals;

/// A start of image, of a codestream or of a JP2 file. Entropy-coded data of these kinds cannot
/// hold the first two, so that a fragment inside a frame does not begin like this.
bool startsFrame(std::span<const std::byte> bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.starts_with("\xff\xd8\xff"sv) || text.starts_with("\xff\x4f\xff\x51"sv) ||
           text.starts_with("\0\0\0\x0cjP  "sv);
}

std::vector<std::byte> join(DicomSource& source, std::span<const DicomPlace> fragments) {
    std::uint64_t total = 0;
    for (const DicomPlace& fragment : fragments) {
        total += fragment.length;
    }
    std::vector<std::byte> bytes(total);
    std::size_t at = 0;
    for (const DicomPlace& fragment : fragments) {
        const auto target = std::span(bytes).subspan(at, static_cast<std::size_t>(fragment.length));
        if (!source.readInto(fragment.offset, target)) {
            throw Refusal(FileReason::Unreadable, "the pixels cannot be read");
        }
        at += target.size();
    }
    return bytes;
}

}  // namespace

CompressedFrame readFirstCompressed(DicomSource& source, const PixelPlace& pixels,
                                    Fragmentation fragmentation) {
    const std::span<const DicomPlace> fragments = pixels.fragments;
    if (fragments.empty()) {
        return {};
    }
    if (fragmentation == Fragmentation::OnePerFrame) {
        return {join(source, fragments.first(1)), static_cast<std::int64_t>(fragments.size())};
    }
    std::size_t end = fragments.size();
    std::int64_t frames = 1;
    if (fragmentation == Fragmentation::ByStartMarker) {
        for (std::size_t index = 1; index < fragments.size(); ++index) {
            if (startsFrame(source.peek(fragments[index].offset, 8)
                                .first(std::min<std::uint64_t>(8, fragments[index].length)))) {
                end = std::min(end, index);
                ++frames;
            }
        }
    }
    return {join(source, fragments.first(end)), frames};
}

}  // namespace outis::data
