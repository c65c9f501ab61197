// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/picture_judge.h"

#include <doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/data/picture_features.h"
#include "core/data/resize.h"
#include "tests/core/data/made_views.h"

using namespace outis;
using namespace outis::data;
using namespace outis::test;

namespace {

using Flags = std::vector<std::string>;

GreyImage plainPicture(int width, int height, std::uint8_t value) {
    return {width, height,
            std::vector<std::uint8_t>(
                static_cast<std::size_t>(width) * static_cast<std::size_t>(height), value)};
}

}  // namespace

TEST_CASE("a frontal chest is taken for one, whatever its size, shape, contrast and border") {
    for (std::int64_t seed = 0; seed < 12; ++seed) {
        CAPTURE(seed);
        const GreyImage chest = frontalChest(seed);
        GreyImage faint = chest;
        for (std::uint8_t& value : faint.pixels) {
            value = static_cast<std::uint8_t>(90 + value / 4);
        }
        for (const GreyImage& image :
             {chest, faint, bordered(chest, 0), bordered(chest, 255),
              resize(chest, 64, 64, Filter::Box), resize(chest, 900, 700, Filter::Bilinear)}) {
            const PictureJudgement judgement = judgePicture(image);
            CHECK(judgement.view == "Frontal");
            CHECK(judgement.chestLikeness > 0);
            CHECK_FALSE(judgement.has("not-chest"));
            CHECK_FALSE(judgement.has("inverted"));
        }
        CHECK(judgePicture(faint).flags == Flags{});
    }
}

TEST_CASE("inverted and turned chests are flagged with what was done to them") {
    for (std::int64_t seed = 0; seed < 12; ++seed) {
        CAPTURE(seed);
        const GreyImage chest = frontalChest(seed);
        for (int quarters = 0; quarters < 4; ++quarters) {
            const std::string turn =
                quarters == 0 ? "" : "rotated-" + std::to_string(90 * quarters);
            const PictureJudgement upright = judgePicture(turned(chest, quarters));
            const PictureJudgement negative = judgePicture(inverted(turned(chest, quarters)));
            CHECK_FALSE(upright.has("inverted"));
            CHECK(negative.has("inverted"));
            for (const char* flag : {"rotated-90", "rotated-180", "rotated-270"}) {
                CHECK(upright.has(flag) == (turn == flag));
                CHECK(negative.has(flag) == (turn == flag));
            }
            CHECK(upright.view == (quarters == 0 ? "Frontal" : ""));
            CHECK(negative.view != "Frontal");
        }
    }
}

TEST_CASE("drawn lateral chests are guessed lateral, and not flagged otherwise") {
    int sure = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        const PictureJudgement judgement = judgePicture(lateralChest(seed));
        CHECK(judgement.view == "Lateral");
        CHECK_FALSE(judgement.has("not-chest"));
        CHECK_FALSE(judgement.has("inverted"));
        sure += judgement.viewConfidence >= kSureView ? 1 : 0;
    }
    CHECK(sure >= 30);
}

TEST_CASE("pages, noise and ramps are no chests and have no view") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CAPTURE(seed);
        for (const GreyImage& image : {pageOfText(seed), inverted(pageOfText(seed)),
                                       whiteNoise(seed), pageOfText(seed, 700)}) {
            const PictureJudgement judgement = judgePicture(image);
            CHECK(judgement.has("not-chest"));
            CHECK(judgement.chestLikeness == 0);
            CHECK(judgement.view.empty());
        }
    }
    for (const auto& [dx, dy] : {std::pair{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-2, 1}}) {
        CHECK(judgePicture(ramp(dx, dy)).has("not-chest"));
    }
}

TEST_CASE("a constant or nearly constant picture is empty, and nothing else") {
    for (const std::uint8_t value : {0, 100, 255}) {
        GreyImage image = plainPicture(120, 100, value);
        CHECK(judgePicture(image).flags == Flags{"empty"});
        for (std::size_t index = 0; index < image.pixels.size(); index += 7) {
            image.pixels[index] = static_cast<std::uint8_t>(value == 255 ? 252 : value + 3);
        }
        CHECK(judgePicture(image).flags == Flags{"empty"});
        CHECK(judgePicture(image).view.empty());
    }
}

TEST_CASE("a picture whose shorter side is below 64 pixels is tiny and not judged further") {
    const GreyImage chest = frontalChest(1);
    CHECK(judgePicture(resize(chest, 64, 80, Filter::Box)).has("tiny") == false);
    for (const auto& [width, height] : {std::pair{63, 80}, {600, 40}, {16, 14}, {1, 1}, {1, 90}}) {
        const PictureJudgement judgement =
            judgePicture(inverted(resize(chest, width, height, Filter::Box)));
        CHECK(judgement.has("tiny"));
        CHECK(judgement.view.empty());
        CHECK_FALSE(judgement.has("inverted"));
        CHECK_FALSE(judgement.has("not-chest"));
    }
    CHECK(judgePicture({}).flags.empty());
}

TEST_CASE("clipped counts black and white in the middle, not the border") {
    const auto withBlock = [](double side, std::uint8_t value) {
        GreyImage image = frontalChest(3, 200);
        for (std::uint8_t& pixel : image.pixels) {
            pixel = std::clamp<std::uint8_t>(pixel, 1, 254);
        }
        const int half = static_cast<int>(side * 100);
        for (int row = 100 - half; row < 100 + half; ++row) {
            std::fill(image.row(row) + 100 - half, image.row(row) + 100 + half, value);
        }
        return image;
    };
    for (const std::uint8_t value : {0, 255}) {
        // The middle is 0.7 of the side: a block of 0.2 fills 8 % of it, one of 0.35 fills 25 %.
        CHECK_FALSE(judgePicture(withBlock(0.2, value)).has("clipped"));
        CHECK(judgePicture(withBlock(0.35, value)).has("clipped"));
        CHECK_FALSE(judgePicture(bordered(withBlock(0, 0), value)).has("clipped"));
    }
}

TEST_CASE("a plain border goes, a picture in it stays") {
    const GreyImage chest = frontalChest(5, 100);
    GreyImage bright = chest;
    for (std::uint8_t& value : bright.pixels) {
        value = static_cast<std::uint8_t>(60 + value / 2);
    }
    for (const std::uint8_t value : {0, 255}) {
        CHECK(withoutPlainBorder(bordered(bright, value)) == bright);
    }
    const GreyImage blank = withoutPlainBorder(plainPicture(50, 40, 0));
    CHECK(blank.width == 10);
    CHECK(blank.height == 8);
}
