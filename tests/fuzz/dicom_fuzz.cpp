// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/image_file.h"
#include "tests/fuzz/memory_file.h"
#include "tests/fuzz/sound_reading.h"

/// With and without the pixels that a viewer would not show: both ways through the reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const outis::test::MemoryFile file(data, size);
    const auto limits = outis::test::fuzzLimits();
    outis::test::requireSound(
        outis::data::readImageFile(file.path(), limits, outis::data::KeepStored::No));
    outis::test::requireSound(
        outis::data::readImageFile(file.path(), limits, outis::data::KeepStored::Yes));
    return 0;
}
