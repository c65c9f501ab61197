// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <numeric>

#include <doctest.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/data/burned_in_text.h"
#include "core/data/image_file.h"
#include "core/data/phantom/phantom.h"
#include "core/data/resize.h"
#include "tests/core/data/burned_lettering.h"
#include "tests/core/data/made_pictures.h"
#include "tests/core/data/shared_folder.h"
#include "tests/support/recording_observer.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::data;
using outis::test::Lettering;
using outis::test::Typeface;

namespace {

enum class Ground { Real, Enlarged, Phantom };

/// What one line of the table varies.
struct Condition {
    const char* name;
    Ground ground = Ground::Enlarged;
    Lettering lettering;
    int contrast = 0;  ///< to the mean below the text; 0: the lettering's tone as it is
    int jpegQuality = 0;
};

struct Score {
    int lines = 0;
    int whole = 0;
    int half = 0;
    int falseRegions = 0;
    int stillReadable = 0;
};

std::vector<GreyImage> picturesIn(const std::filesystem::path& folder, bool onlyReport) {
    std::vector<GreyImage> pictures;
    for (const auto& path : orThrow(files::listFiles(folder))) {
        // The weights and thresholds were fitted on the other half.
        const int last = toHex(sha256(path.filename().string())).back();
        if (!onlyReport || (last <= '9' ? last - '0' : last - 'a' + 10) % 2 == 1) {
            pictures.push_back(orThrow(decodeFile(path)).image);
        }
    }
    return pictures;
}

GreyImage enlarged(const GreyImage& image, Philox& random) {
    GreyImage large = resize(image, 4 * image.width, 4 * image.height, Filter::Bicubic);
    for (std::uint8_t& pixel : large.pixels) {
        pixel = static_cast<std::uint8_t>(
            std::clamp(std::lround(pixel + 2 * random.normal()), 0L, 255L));
    }
    return large;
}

std::string randomText(Philox& random) {
    static const std::array<const char*, 8> kNames = {"MUELLER^ANNA", "GARCIA, J",  "SMITH JOHN",
                                                      "KOWALSKI,E",   "OKAFOR^NGO", "TANAKA YUKI",
                                                      "IVANOVA^O",    "LEE, SUE"};
    const auto number = [&](std::uint64_t least, std::uint64_t most) {
        return std::to_string(least + random.below(most - least));
    };
    switch (random.below(4)) {
        case 0:
            return kNames[random.below(kNames.size())];
        case 1:
            return number(1930, 2020) + "-" + number(10, 13) + "-" + number(10, 29);
        case 2:
            return "ID " + number(100'000, 99'999'999);
        default:
            return kNames[random.below(kNames.size())] + std::string(" ") + number(10, 29) + "." +
                   number(10, 13) + "." + number(1930, 2020);
    }
}

double meanIn(const GreyImage& image, const PixelBox& box) {
    const GreyImage crop = cropOf(image, box);
    return std::accumulate(crop.pixels.begin(), crop.pixels.end(), 0.0) /
           static_cast<double>(crop.pixels.size());
}

PixelBox boxOf(const TextRegion& region, const GreyImage& image) {
    const auto at = [](double part, int side) {
        return static_cast<int>(std::lround(part * side));
    };
    return {at(region.left, image.width), at(region.top, image.height),
            at(region.right, image.width), at(region.bottom, image.height)};
}

double coveredShare(const PixelBox& box, const std::vector<PixelBox>& regions) {
    int covered = 0;
    for (int y = box.top; y < box.bottom; ++y) {
        for (int x = box.left; x < box.right; ++x) {
            covered += std::ranges::any_of(regions, [&](const PixelBox& region) {
                return x >= region.left && x < region.right && y >= region.top && y < region.bottom;
            });
        }
    }
    return static_cast<double>(covered) / (static_cast<double>(box.width()) * box.height());
}

/// Burns a random text in at a random place and counts what becomes of it.
void tryOne(GreyImage image, const Condition& condition, Philox& random, Score& score) {
    Lettering lettering = condition.lettering;
    lettering.text = lettering.face == Typeface::Foreign ? "ghij abcdef" : randomText(random);
    const auto size = test::sizeOf(lettering);
    if (size.width + 4 > image.width || size.height + 4 > image.height) {
        return;
    }
    GreyImage plain = image;
    const TextMasking before = maskBurnedInText(plain, {});
    // Half of it in the corners, half anywhere.
    const bool isCorner = random.below(2) == 0;
    const int right = image.width - size.width - 2;
    const int bottom = image.height - size.height - 2;
    const int left =
        isCorner ? (random.below(2) == 0 ? 2 : right) : static_cast<int>(random.below(right + 1));
    const int top =
        isCorner ? (random.below(2) == 0 ? 2 : bottom) : static_cast<int>(random.below(bottom + 1));
    const double ground = meanIn(image, {left, top, left + size.width, top + size.height});
    if (condition.contrast != 0) {
        const double tone = ground + condition.contrast;
        lettering.tone = static_cast<int>(tone > 255 ? ground - condition.contrast : tone);
    } else if (lettering.box < 0 && std::abs(ground - lettering.tone) < 60) {
        lettering.tone = 255 - lettering.tone;
    }
    const PixelBox box = test::burn(image, lettering, left, top);
    if (condition.jpegQuality > 0) {
        test::TemporaryFolder folder;
        const auto path = folder / "a.jpg";
        orThrow(files::writeAtomically(
            path, test::makeJpeg(image, {1, false, 0, condition.jpegQuality})));
        image = orThrow(decodeFile(path)).image;
    }
    std::vector<PixelBox> regions;
    for (const TextRegion& region : maskBurnedInText(image, {}).regions) {
        regions.push_back(boxOf(region, image));
        score.stillReadable += region.isStillReadable ? 1 : 0;
        const int near = lettering.height;
        const bool isTheText =
            !intersectionOf(grown(box, near, near, image.width, image.height), regions.back())
                 .isEmpty();
        const bool wasThere = std::ranges::any_of(before.regions, [&](const TextRegion& other) {
            return !intersectionOf(boxOf(other, image), regions.back()).isEmpty();
        });
        score.falseRegions += isTheText || wasThere ? 0 : 1;
    }
    const double covered = coveredShare(box, regions);
    ++score.lines;
    score.whole += covered >= 0.99 ? 1 : 0;
    score.half += covered >= 0.5 ? 1 : 0;
}

std::vector<Condition> conditions() {
    std::vector<Condition> list;
    const auto add = [&](const char* name, Ground ground, Lettering lettering, int contrast = 0,
                         int jpegQuality = 0) {
        list.push_back({name, ground, std::move(lettering), contrast, jpegQuality});
    };
    const Typeface dots = Typeface::Bitmap;
    const Typeface lines = Typeface::Strokes;
    add("256 px, dots, 5 px high", Ground::Real, {"", dots, 5});
    add("256 px, dots, 7 px high", Ground::Real, {"", dots, 7});
    add("256 px, lines, 8 px high", Ground::Real, {"", lines, 8});
    add("256 px, lines, 12 px high", Ground::Real, {"", lines, 12});
    add("1024 px, dots, 7 px high", Ground::Enlarged, {"", dots, 7});
    add("1024 px, lines, 10 px high", Ground::Enlarged, {"", lines, 10});
    add("1024 px, lines, 20 px high", Ground::Enlarged, {"", lines, 20});
    add("1024 px, dots, 40 px high", Ground::Enlarged, {"", dots, 40});
    add("1024 px, lines, 64 px high", Ground::Enlarged, {"", lines, 64});
    add("phantom, lines, 14 px high", Ground::Phantom, {"", lines, 14});
    add("phantom, dots, 14 px high", Ground::Phantom, {"", dots, 14});
    add("black on a white box", Ground::Enlarged, {"", lines, 20, 0, 255});
    add("white on a black box", Ground::Enlarged, {"", lines, 20, 255, 0});
    add("not anti-aliased", Ground::Enlarged, {"", dots, 21, 255, -1, 0, false});
    add("turned by 90 degrees", Ground::Enlarged, {"", lines, 20, 255, -1, 1});
    add("turned by 270 degrees", Ground::Enlarged, {"", lines, 20, 255, -1, 3});
    add("Cyrillic and Japanese forms", Ground::Enlarged, {"", Typeface::Foreign, 24});
    add("contrast 100", Ground::Enlarged, {"", lines, 20}, 100);
    add("contrast 60", Ground::Enlarged, {"", lines, 20}, 60);
    add("contrast 40", Ground::Enlarged, {"", lines, 20}, 40);
    add("contrast 25", Ground::Enlarged, {"", lines, 20}, 25);
    add("contrast 15", Ground::Enlarged, {"", lines, 20}, 15);
    add("256 px, 10 px high, contrast 60", Ground::Real, {"", lines, 10}, 60);
    add("256 px, 10 px high, contrast 40", Ground::Real, {"", lines, 10}, 40);
    add("JPEG quality 75", Ground::Enlarged, {"", lines, 14}, 0, 75);
    add("JPEG quality 40", Ground::Enlarged, {"", lines, 14}, 0, 40);
    add("256 px, 10 px high, JPEG quality 60", Ground::Real, {"", lines, 10}, 0, 60);
    return list;
}

}  // namespace

/// Prints the table of docs/deidentification.md. Takes minutes: only with OUTIS_TEXT_TABLE = the
/// number of pictures of each condition.
TEST_CASE("recall of burned-in text by condition") {
    const char* wanted = std::getenv("OUTIS_TEXT_TABLE");
    const auto shared = test::sharedFolder("data/cxr-real/images");
    if (wanted == nullptr || !shared) {
        MESSAGE("skipped: a measurement, made with OUTIS_TEXT_TABLE=40");
        return;
    }
    const auto real = picturesIn(*shared, true);
    test::TemporaryFolder folder;
    test::RecordingObserver observer;
    const PhantomOptions phantom{.patients = 12, .size = 512};
    static_cast<void>(orThrow(writePhantomSet(folder / "phantom", phantom, {}, observer)));
    const auto phantoms = picturesIn(folder / "phantom/images", false);
    const std::size_t count = std::strtoul(wanted, nullptr, 10);
    for (const Condition& condition : conditions()) {
        Score score;
        for (std::size_t index = 0; index < count; ++index) {
            Philox random(derive(Seed{20}, condition.name, index));
            const auto& pictures = condition.ground == Ground::Phantom ? phantoms : real;
            const GreyImage& picture = pictures[(7 * index + 3) % pictures.size()];
            tryOne(condition.ground == Ground::Enlarged ? enlarged(picture, random) : picture,
                   condition, random, score);
        }
        std::printf("| %s | %d | %d | %d | %d | %d |\n", condition.name, score.lines, score.whole,
                    score.half, score.falseRegions, score.stillReadable);
        std::fflush(stdout);
        CHECK(score.lines > 0);
    }
}
