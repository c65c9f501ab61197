// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/burned_in_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include <doctest.h>

#include "core/base/random.h"
#include "core/data/image_file.h"
#include "core/data/planted_writing.h"
#include "core/data/text_candidates.h"
#include "core/data/text_fill.h"
#include "core/data/text_words.h"
#include "tests/core/data/burned_lettering.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::data;
using outis::test::Lettering;
using outis::test::Typeface;

namespace {

PixelBox pixelsOf(const TextRegion& region, const GreyImage& image) {
    const auto at = [](double part, int side) {
        return static_cast<int>(std::lround(part * side));
    };
    return {at(region.left, image.width), at(region.top, image.height),
            at(region.right, image.width), at(region.bottom, image.height)};
}

bool isCovered(const PixelBox& box, const TextMasking& masking, const GreyImage& image) {
    return std::ranges::any_of(masking.regions, [&](const TextRegion& region) {
        return region.isMasked && intersectionOf(pixelsOf(region, image), box) == box;
    });
}

/// Burns it into a radiograph and expects it to be masked wholly and unreadable.
void expectMasked(const Lettering& lettering, int width, int height, int left, int top) {
    CAPTURE(lettering.text);
    CAPTURE(lettering.height);
    CAPTURE(lettering.tone);
    GreyImage image = test::emptyRadiograph(width, height, 2);
    const PixelBox box = test::burn(image, lettering, left, top);
    const TextMasking masking = maskBurnedInText(image, {});
    CHECK(isCovered(box, masking, image));
    for (const TextRegion& region : masking.regions) {
        CHECK(!region.isStillReadable);
        CHECK(region.kind == TextKind::Text);
    }
}

bool isWhite(int tone) {
    return tone > 128;
}

}  // namespace

TEST_CASE("text is masked in every size, tone, face and direction") {
    for (const Typeface face : {Typeface::Bitmap, Typeface::Strokes}) {
        for (const int height : {8, 14, 30, 70}) {
            for (const int tone : {255, 0}) {
                // Black letters need a ground that is not black.
                const Lettering lettering{"DOE^JOHN 19610304", face, height, tone,
                                          isWhite(tone) ? -1 : 160};
                const auto size = test::sizeOf(lettering);
                const int side = std::max(256, 2 * size.width);
                expectMasked(lettering, side, side, side / 16, side / 12);
            }
        }
    }
    for (const int turns : {1, 3}) {
        expectMasked({"ID 4711-0815", Typeface::Strokes, 16, 255, -1, turns}, 500, 600, 470, 30);
    }
}

TEST_CASE("made-up writing stands inside the picture in one tone, the same for the same draws") {
    for (const int tone : {20, 230}) {
        GreyImage image{40, 30,
                        std::vector<std::uint8_t>(40 * 30, static_cast<std::uint8_t>(tone))};
        GreyImage again = image;
        Philox random(Seed{5});
        Philox same(Seed{5});
        REQUIRE(plantWriting(image, random));
        REQUIRE(plantWriting(again, same));
        CHECK(image.pixels == again.pixels);
        const int ink = tone > 127 ? 0 : 255;
        const auto dots = std::ranges::count(image.pixels, ink);
        CHECK(dots > 4 * kDotRows);
        CHECK(dots + std::ranges::count(image.pixels, tone) == 40 * 30);
        for (int row = 0; row < 30; ++row) {
            CHECK(image.row(row)[0] == tone);
            CHECK(image.row(row)[39] == tone);
        }
    }
    GreyImage narrow{20, 30, std::vector<std::uint8_t>(20 * 30, 90)};
    Philox random(Seed{5});
    CHECK(!plantWriting(narrow, random));
    CHECK(std::ranges::count(narrow.pixels, 90) == 20 * 30);
}

TEST_CASE("names in scripts that no recogniser reads are masked by their shape") {
    expectMasked({"abcdef abcd", Typeface::Foreign, 20, 255}, 400, 400, 20, 20);
    expectMasked({"ghijkl", Typeface::Foreign, 28, 255}, 500, 500, 300, 450);
}

TEST_CASE("three lines in a corner are all masked") {
    GreyImage image = test::emptyRadiograph(600, 700, 1.5);
    std::vector<PixelBox> boxes;
    int top = 12;
    for (const char* text : {"MUSTERMANN ERIKA", "1948-02-29", "ACC 20240017"}) {
        boxes.push_back(test::burn(image, {text, Typeface::Bitmap, 14, 230}, 10, top));
        top += 24;
    }
    const TextMasking masking = maskBurnedInText(image, {});
    for (const PixelBox& box : boxes) {
        // The lines may lie in one region or in several.
        bool isMet = isCovered(box, masking, image);
        CHECK(isMet);
    }
}

TEST_CASE("no pixel outside the masked regions changes") {
    GreyImage image = test::emptyRadiograph(700, 500, 3);
    test::burn(image, {"SMITH, ANN 12.05.1970", Typeface::Strokes, 18, 255}, 300, 20);
    test::burn(image, {"KLINIK 7", Typeface::Bitmap, 14, 255}, 20, 460);
    const GreyImage before = image;
    const TextMasking masking = maskBurnedInText(image, {});
    REQUIRE(masking.regions.size() >= 2);
    int changed = 0;
    for (int row = 0; row < image.height; ++row) {
        for (int column = 0; column < image.width; ++column) {
            const PixelBox pixel{column, row, column + 1, row + 1};
            const bool isInside = std::ranges::any_of(masking.regions, [&](const auto& region) {
                return !intersectionOf(pixelsOf(region, image), pixel).isEmpty();
            });
            if (!isInside && image.row(row)[column] != before.row(row)[column]) {
                ++changed;
            }
        }
    }
    CHECK(changed == 0);
}

TEST_CASE("a region carries its picture before masking, and masking twice finds nothing more") {
    GreyImage image = test::emptyRadiograph(500, 500, 2);
    test::burn(image, {"NAME TESTER", Typeface::Strokes, 24, 255}, 30, 30);
    const GreyImage before = image;
    const TextMasking first = maskBurnedInText(image, {});
    REQUIRE(first.regions.size() == 1);
    const GreyImage crop = orThrow(decodePngBytes(first.regions[0].before));
    CHECK(crop == cropOf(before, pixelsOf(first.regions[0], image)));
    CHECK(maskBurnedInText(image, {}).regions.empty());
}

TEST_CASE("the same picture gives the same regions and pixels") {
    GreyImage one = test::emptyRadiograph(512, 512, 4);
    test::burn(one, {"PATIENT 0042", Typeface::Bitmap, 21, 200}, 40, 400);
    GreyImage other = one;
    const TextMasking first = maskBurnedInText(one, {});
    const TextMasking second = maskBurnedInText(other, {});
    CHECK(one == other);
    REQUIRE(first.regions.size() == second.regions.size());
    for (std::size_t index = 0; index < first.regions.size(); ++index) {
        CHECK(first.regions[index].words == second.regions[index].words);
        CHECK(first.regions[index].confidence == second.regions[index].confidence);
    }
}

TEST_CASE("a picture without text is left as it is") {
    for (const double noise : {0.0, 2.0, 12.0, 60.0}) {
        CAPTURE(noise);
        GreyImage image = test::emptyRadiograph(640, 480, noise);
        const GreyImage before = image;
        CHECK(maskBurnedInText(image, {}).regions.empty());
        CHECK(image == before);
    }
}

TEST_CASE("wires, clips and a collimator's edge are not text") {
    GreyImage image = test::emptyRadiograph(800, 800, 2);
    for (int row = 0; row < 800; ++row) {
        for (int column = 0; column < 800; ++column) {
            const double wire = std::abs(row - 300 - 80 * std::sin(column / 90.0));
            const double lead = std::abs(column - 500 - 40 * std::sin(row / 60.0));
            std::uint8_t& pixel = image.row(row)[column];
            if (wire < 2 || lead < 3) {
                pixel = 240;
            }
            // Sternal wires: short loops one below the other.
            if (std::abs(column - 400) < 14 && row % 90 < 4 && row > 200 && row < 700) {
                pixel = 250;
            }
            if (row < 60 || column > 760) {
                pixel = 2;
            }
        }
    }
    CHECK(maskBurnedInText(image, {}).regions.empty());
}

TEST_CASE("hostile sizes are survived") {
    for (const auto& [width, height] :
         {std::pair{1, 1}, {1, 10'000}, {10'000, 1}, {3, 3}, {65, 2}, {64, 64}, {2, 900}}) {
        CAPTURE(width);
        CAPTURE(height);
        for (const int tone : {0, 128, 255}) {
            GreyImage image{width, height, {}};
            image.pixels.assign(static_cast<std::size_t>(width) * height,
                                static_cast<std::uint8_t>(tone));
            CHECK(maskBurnedInText(image, {}).regions.empty());
        }
        GreyImage image = test::emptyRadiograph(width, height, 90);
        CHECK(maskBurnedInText(image, {}).regions.size() < 100);
    }
    GreyImage nothing;
    CHECK(maskBurnedInText(nothing, {}).regions.empty());
}

TEST_CASE("salt and pepper noise ends, without a region for every speck") {
    GreyImage image = test::emptyRadiograph(900, 900, 0);
    Philox random(Seed{3});
    for (std::uint8_t& pixel : image.pixels) {
        if (random.below(12) == 0) {
            pixel = random.below(2) == 0 ? 0 : 255;
        }
    }
    CHECK(maskBurnedInText(image, {}).regions.size() < 20);
}

TEST_CASE("position words are kept or masked by option, a name beside them is not kept") {
    GreyImage image = test::emptyRadiograph(700, 700, 1);
    const PixelBox marker = test::burn(image, {"SUPINE", Typeface::Strokes, 30, 255}, 40, 40);
    const PixelBox name =
        test::burn(image, {"BRAUN, K 1955", Typeface::Strokes, 30, 255}, 300, 620);
    GreyImage other = image;
    const TextMasking keeping = maskBurnedInText(image, {});
    if (!keeping.couldRead) {
        MESSAGE("skipped: no text recogniser here");
        return;
    }
    CHECK(!isCovered(marker, keeping, image));
    CHECK(isCovered(name, keeping, image));
    CHECK(std::ranges::any_of(keeping.regions, [](const TextRegion& region) {
        return region.kind == TextKind::Marker && !region.isMasked;
    }));
    const TextMasking all = maskBurnedInText(other, {true, false, true, false});
    CHECK(isCovered(marker, all, other));
    CHECK(isCovered(name, all, other));
}

TEST_CASE("a lone side letter is masked when markers are to be masked") {
    GreyImage image = test::emptyRadiograph(600, 600, 1);
    const PixelBox box = test::burn(image, {"R", Typeface::Strokes, 40, 255}, 40, 60);
    GreyImage kept = image;
    const TextMasking keeping = maskBurnedInText(kept, {});
    if (!keeping.couldRead) {
        MESSAGE("skipped: no text recogniser here");
        return;
    }
    CHECK(kept == image);
    CHECK(isCovered(box, maskBurnedInText(image, {true, false, true, false}), image));
}

TEST_CASE("masking that is off changes and finds nothing") {
    GreyImage image = test::emptyRadiograph(400, 300, 1);
    test::burn(image, {"DOE JOHN", Typeface::Bitmap, 21, 255}, 20, 20);
    const GreyImage before = image;
    CHECK(maskBurnedInText(image, {false, true, true, false}).regions.empty());
    CHECK(image == before);
}

TEST_CASE("a constant mask is black all over") {
    GreyImage image = test::emptyRadiograph(500, 400, 1);
    test::burn(image, {"DOE JOHN", Typeface::Bitmap, 21, 255}, 60, 60);
    const TextMasking masking = maskBurnedInText(image, {true, true, false, false});
    REQUIRE(masking.regions.size() == 1);
    const GreyImage crop = cropOf(image, pixelsOf(masking.regions[0], image));
    CHECK(std::ranges::all_of(crop.pixels, [](std::uint8_t pixel) { return pixel == 0; }));
}

TEST_CASE("a filled box depends on nothing that was in it") {
    GreyImage one = test::emptyRadiograph(200, 150, 5);
    GreyImage other = one;
    const PixelBox box{30, 0, 120, 40};
    fillWith(other, box, 255);
    fillFromSurroundings(one, box);
    fillFromSurroundings(other, box);
    CHECK(one == other);
    GreyImage all = test::emptyRadiograph(20, 10, 5);
    fillFromSurroundings(all, {0, 0, 20, 10});
    CHECK(std::ranges::all_of(all.pixels, [](std::uint8_t pixel) { return pixel == 0; }));
}

TEST_CASE("a header that says text lets weaker writing through") {
    // The same picture: what is found without the hint is found with it.
    GreyImage image = test::emptyRadiograph(400, 400, 3);
    const PixelBox box = test::burn(image, {"WEISS 1961", Typeface::Strokes, 12, 255}, 30, 340);
    GreyImage hinted = image;
    CHECK(isCovered(box, maskBurnedInText(image, {}), image));
    CHECK(isCovered(box, maskBurnedInText(hinted, {true, true, true, true}), hinted));
}

TEST_CASE("words are markers only when all of them are known and were read well") {
    const auto kind = [](const char* words, double confidence) {
        return kindOf({words, confidence});
    };
    CHECK(kind("L", 0.9) == TextKind::Marker);
    CHECK(kind("AP ERECT", 0.9) == TextKind::Marker);
    CHECK(kind("Supine, AP", 0.9) == TextKind::Marker);
    CHECK(kind("AP ERECT", 0.4) == TextKind::Text);
    CHECK(kind("AP ERECT 10:45", 0.9) == TextKind::Text);
    CHECK(kind("AP MUELLER", 0.9) == TextKind::Text);
    CHECK(kind("", 0.9) == TextKind::Text);
    CHECK(!isWriting({"Il l|1 I", 0.9}));
    CHECK(!isWriting({"ab", 0.9}));
    CHECK(isWriting({"Smith 12", 0.9}));
    CHECK(!isWriting({"Smith 12", 0.2}));
}
