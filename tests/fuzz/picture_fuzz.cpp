// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/data/burned_in_text.h"
#include "core/data/image_file.h"
#include "core/data/picture_judge.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/sound_reading.h"

namespace {

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
    const auto limits = outis::test::fuzzLimits();
    auto reading = outis::data::readImageFile(file.path(), limits, outis::data::KeepStored::Yes);
    outis::test::requireSound(reading);
    const auto& image = reading.file.image;
    if (!image.pixels.empty() && std::max(image.width, image.height) <= kMostSide) {
        lookAt(image, data[size - 1]);
    }
    return 0;
}
