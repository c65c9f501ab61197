// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/image_file.h"
#include "tests/fuzz/memory_file.h"

namespace {

/// What every reading must keep, whatever the bytes were.
void requireSound(const outis::data::FileReading& reading) {
    using outis::data::FileOutcome;
    const auto& image = reading.file.image;
    const bool isTaken = reading.outcome == FileOutcome::Imported;
    const std::size_t pixels =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
    if (image.pixels.size() != pixels || (isTaken && pixels == 0) ||
        (!isTaken && reading.reason == outis::data::FileReason::None)) {
        std::abort();
    }
}

}  // namespace

/// With and without the pixels that a viewer would not show: both ways through the reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const outis::test::MemoryFile file(data, size);
    outis::data::DecodeLimits limits;
    limits.maxPixels = 4'000'000;
    limits.maxInflatedBytes = std::uint64_t{32} << 20;
    requireSound(outis::data::readImageFile(file.path(), limits, outis::data::KeepStored::No));
    requireSound(outis::data::readImageFile(file.path(), limits, outis::data::KeepStored::Yes));
    return 0;
}
