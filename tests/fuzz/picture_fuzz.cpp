// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/data/burned_in_text.h"
#include "core/data/image_file.h"
#include "core/data/picture_judge.h"
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

/// Pictures beyond it take seconds to be read by the recogniser under sanitizers.
constexpr int kMostSide = 96;

/// The file's last byte chooses how text is masked.
void lookAt(outis::data::GreyImage image, std::uint8_t choice) {
    const auto judgement = outis::data::judgePicture(image);
    if (!(judgement.viewConfidence >= 0 && judgement.viewConfidence <= 1) ||
        !(judgement.chestLikeness >= 0 && judgement.chestLikeness <= 1)) {
        std::abort();
    }
    outis::data::TextMaskOptions options;
    options.keepsMarkers = (choice & 1) != 0;
    options.fillsFromSurroundings = (choice & 2) != 0;
    options.headerSaysText = (choice & 4) != 0;
    const auto masking = outis::data::maskBurnedInText(image, options);
    for (const auto& region : masking.regions) {
        if (!(region.left >= 0 && region.left <= region.right && region.right <= 1 &&
              region.top >= 0 && region.top <= region.bottom && region.bottom <= 1)) {
            std::abort();
        }
    }
}

}  // namespace

/// PNG, JPEG, TIFF, WebP, GIF and BMP, told apart by their content as in an import. Small ones are
/// judged and searched for text too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const outis::test::MemoryFile file(data, size);
    outis::data::DecodeLimits limits;
    limits.maxPixels = 4'000'000;
    limits.maxInflatedBytes = std::uint64_t{32} << 20;
    auto reading = outis::data::readImageFile(file.path(), limits, outis::data::KeepStored::Yes);
    requireSound(reading);
    const auto& image = reading.file.image;
    if (!image.pixels.empty() && std::max(image.width, image.height) <= kMostSide) {
        lookAt(image, data[size - 1]);
    }
    return 0;
}
