// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/near_hash.h"
#include "core/data/near_index.h"
#include "core/data/picture_match.h"

#include <doctest.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <set>

#include "core/base/random.h"
#include "core/data/resize.h"
#include "tests/core/data/changed_pictures.h"

namespace outis::data {
namespace {

/// Blobs that a seed places: a picture with as much form as a radiograph.
GreyImage blobs(std::uint64_t seed, int width = 200, int height = 240) {
    Philox random(Seed{seed});
    std::vector<double> values(static_cast<std::size_t>(width * height), 90);
    for (int blob = 0; blob < 40; ++blob) {
        const double x = random.uniform() * width;
        const double y = random.uniform() * height;
        const double size = (0.04 + 0.12 * random.uniform()) * width;
        const double height2 = 60 * random.normal();
        for (std::size_t index = 0; index < values.size(); ++index) {
            const double dx = static_cast<double>(index % static_cast<std::size_t>(width)) - x;
            const double dy = static_cast<double>(index / static_cast<std::size_t>(width)) - y;
            values[index] += height2 * std::exp(-(dx * dx + dy * dy) / (2 * size * size));
        }
    }
    GreyImage image{width, height, {}};
    for (const double value : values) {
        image.pixels.push_back(static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0)));
    }
    return image;
}

/// Unit vectors about a common mean, with the falling spectrum of pictures.
NearHash drawHash(Philox& random) {
    std::array<double, kNearHashBytes> values{};
    double squares = 0;
    for (std::size_t axis = 0; axis < values.size(); ++axis) {
        const double spread = 1 / std::pow(1 + 0.25 * static_cast<double>(axis), 0.6);
        values[axis] = spread * (random.normal() + std::sin(static_cast<double>(axis)));
        squares += values[axis] * values[axis];
    }
    NearHash hash{};
    std::transform(values.begin(), values.end(), hash.begin(), [&](double value) {
        return static_cast<std::int8_t>(std::lround(127 * value / std::sqrt(squares)));
    });
    return hash;
}

/// Moved by about `distance`.
NearHash moved(const NearHash& hash, double distance, Philox& random) {
    NearHash other{};
    std::transform(hash.begin(), hash.end(), other.begin(), [&](std::int8_t value) {
        const double change = 127 * distance / std::sqrt(64.0) * random.normal();
        return static_cast<std::int8_t>(std::clamp(std::lround(value + change), -127L, 127L));
    });
    return other;
}

double distance(const GreyImage& one, const GreyImage& other) {
    return nearDistance(nearHashOf(one), nearHashOf(other));
}

}  // namespace

TEST_CASE("equal pictures have equal fingerprints, and every fingerprint has its length") {
    CHECK(nearHashOf(blobs(1)) == nearHashOf(blobs(1)));
    CHECK(nearHashOf(blobs(1)).size() == kNearHashBytes);
    CHECK(isNearHash(nearHashOf(blobs(1))));
    CHECK(nearHashOf({}).size() == kNearHashBytes);
    GreyImage ramp{3, 2000, {}};
    for (int pixel = 0; pixel < 6000; ++pixel) {
        ramp.pixels.push_back(static_cast<std::uint8_t>(pixel / 24));
    }
    CHECK(isNearHash(nearHashOf(ramp)));
}

TEST_CASE("a picture without contrast has a fingerprint that is near to nothing") {
    CHECK_FALSE(isNearHash(nearHashOf({})));
    CHECK_FALSE(isNearHash(nearHashOf({1, 1, {7}})));
    GreyImage black{100, 100, std::vector<std::uint8_t>(10'000, 0)};
    CHECK_FALSE(isNearHash(nearHashOf(black)));
    Philox random(Seed{1});
    for (auto& pixel : black.pixels) {
        pixel = static_cast<std::uint8_t>(random.below(3));
    }
    CHECK_FALSE(isNearHash(nearHashOf(black)));
    CHECK(nearCandidates(std::vector<NearHash>(100)).pairs.empty());
}

TEST_CASE("a changed copy stays near and matches, another picture does neither") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        CAPTURE(seed);
        const GreyImage image = blobs(seed);
        for (const auto& [name, change] : test::pictureChanges()) {
            CAPTURE(name);
            const GreyImage copy = change(image, seed);
            CHECK(distance(image, copy) < NearLimits().radius);
            CHECK(isSameExposure(matchPictures(matchPictureOf(image), matchPictureOf(copy)),
                                 distance(image, copy)));
        }
        const GreyImage other = blobs(seed + 100);
        CHECK(distance(image, other) > 0.5);
        CHECK_FALSE(isSameExposure(matchPictures(matchPictureOf(image), matchPictureOf(other)),
                                   distance(image, other)));
    }
}

TEST_CASE("pairs at every distance up to the radius are found among many") {
    Philox random(Seed{3});
    std::vector<NearHash> hashes;
    std::vector<double> distances;
    for (int pair = 0; pair < 4000; ++pair) {
        hashes.push_back(drawHash(random));
        hashes.push_back(moved(hashes.back(), 0.02 * (1 + pair % 12), random));
        distances.push_back(nearDistance(std::as_bytes(std::span(hashes[hashes.size() - 2])),
                                         std::as_bytes(std::span(hashes.back()))));
    }
    const auto candidates = nearCandidates(hashes);
    std::set<std::size_t> found;
    for (const NearPair& pair : candidates.pairs) {
        CHECK(pair.earlier < pair.later);
        CHECK(pair.distance <= NearLimits().radius);
        if (pair.later == pair.earlier + 1 && pair.later % 2 == 1) {
            found.insert(pair.earlier / 2);
        }
    }
    int within = 0;
    int missedClose = 0;
    for (std::size_t pair = 0; pair < distances.size(); ++pair) {
        within += distances[pair] <= 0.245 ? 1 : 0;
        missedClose += distances[pair] <= 0.2 && !found.contains(pair) ? 1 : 0;
    }
    CHECK(missedClose <= 4);
    CHECK(static_cast<double>(found.size()) > 0.99 * within);
    // Far fewer comparisons than pairs.
    CHECK(candidates.compared < 8000LL * 7999 / 2 / 20);
    CHECK(nearCandidates(hashes).pairs.size() == candidates.pairs.size());
}

TEST_CASE("100,000 fingerprints are searched in bounded time, also when most are equal") {
    Philox random(Seed{4});
    for (const bool areAlike : {false, true}) {
        CAPTURE(areAlike);
        std::vector<NearHash> hashes{drawHash(random)};
        while (hashes.size() < 100'000) {
            const bool isCopy = areAlike && hashes.size() % 3 != 0;
            hashes.push_back(isCopy ? moved(hashes.front(), 0.01, random) : drawHash(random));
        }
        const std::clock_t start = std::clock();
        const auto found = nearCandidates(hashes);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        MESSAGE("fingerprints: 100000, alike: ", areAlike, ", processor seconds: ", seconds,
                ", compared: ", found.compared, ", pairs: ", found.pairs.size(),
                ", bounded: ", found.bounded);
        CHECK(found.compared < 300'000'000);
        CHECK(found.pairs.size() <= 800'000);
        CHECK((found.bounded > 0) == areAlike);
        // Each copy is still linked to an earlier one.
        std::set<std::size_t> linked;
        for (const NearPair& pair : found.pairs) {
            linked.insert(pair.later);
        }
        CHECK(linked.size() >= (areAlike ? 66'665U : 0U));
    }
}

}  // namespace outis::data
