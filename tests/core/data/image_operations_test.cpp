// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/image_operations.h"

#include <cmath>
#include <limits>

#include <doctest.h>

#include "core/data/resize.h"

using namespace outis;
using namespace outis::data;

namespace {

ByteImage ramp(int width, int height, int channels) {
    ByteImage image{width, height, channels, {}};
    for (int at = 0; at < width * height * channels; ++at) {
        image.pixels.push_back(static_cast<std::uint8_t>(at * 7 % 256));
    }
    return image;
}

}  // namespace

TEST_CASE("flipping twice gives the picture again, and ten crops end with the flipped ones") {
    const ByteImage image = ramp(9, 7, 3);
    CHECK(flipHorizontally(flipHorizontally(image)) == image);
    const auto crops = tenCrop(image, 4);
    REQUIRE(crops);
    REQUIRE(crops->size() == 10);
    CHECK((*crops)[0] == *crop(image, 0, 0, 4, 4));
    CHECK((*crops)[3] == *crop(image, 5, 3, 4, 4));
    CHECK((*crops)[6] == flipHorizontally((*crops)[0]));
}

TEST_CASE("a crop beyond the picture is refused, a centre crop is padded with black") {
    const ByteImage image = ramp(5, 4, 1);
    CHECK(!crop(image, 2, 0, 4, 4));
    CHECK(!tenCrop(image, 5));
    const auto padded = centreCrop(image, 7);
    REQUIRE(padded);
    CHECK(padded->pixels[0] == 0);
    // One column and one row before, two rows and one column after.
    CHECK(padded->pixels[7 + 1] == image.pixels[0]);
    CHECK(padded->pixels[7 * 4 + 5] == image.pixels.back());
}

TEST_CASE("blocks at the edge are averaged over the pixels that are there") {
    const ByteImage image{3, 1, 1, {10, 20, 99}};
    const auto reduced = reduce(image, 2, 2);
    REQUIRE(reduced);
    CHECK(reduced->pixels == std::vector<std::uint8_t>{15, 99});
    CHECK(!reduce(image, 0, 1));
}

TEST_CASE("grey is the luma of equal channels, and other pictures are refused") {
    const ByteImage grey = ramp(6, 5, 1);
    CHECK(*rgbToGrey(*greyToRgb(grey)) == grey);
    CHECK(!rgbToGrey(grey));
    CHECK(!normalise(ramp(2, 2, 2), {0, 0, 0}, {1, 1, 1}));
    CHECK(!normalise(grey, {0, 0, 0}, {1, 0, 1}));
}

TEST_CASE("numbers become bytes within limits, and what is no number becomes black") {
    const std::vector<float> values{-1.0F, 0.0F, 1.0F, 7.0F,
                                    std::numeric_limits<float>::quiet_NaN()};
    CHECK(toBytes(values, Quantise::Truncate) == std::vector<std::uint8_t>{0, 0, 255, 255, 0});
    CHECK(toBytes(values, Quantise::Symmetric) == std::vector<std::uint8_t>{0, 128, 255, 255, 0});
}

TEST_CASE("float images are resampled as bytes are, up to rounding") {
    const ByteImage image = ramp(23, 17, 3);
    const std::vector<float> floats(image.pixels.begin(), image.pixels.end());
    const ByteImage bytes = resize(image, 11, 29, Filter::Bilinear);
    const auto exact = resizeInterleaved(floats, 23, 17, 3, 11, 29, Filter::Bilinear);
    REQUIRE(exact.size() == bytes.pixels.size());
    double worst = 0;
    for (std::size_t at = 0; at < exact.size(); ++at) {
        worst = std::max(worst, std::abs(static_cast<double>(exact[at]) - bytes.pixels[at]));
    }
    CHECK(worst < 1.01);
}
