// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/near_hash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/data/resize.h"

namespace outis::data {
namespace {

constexpr int kSide = 32;
constexpr std::size_t kPixels = std::size_t{kSide} * kSide;
constexpr int kFrequencies = 10;  ///< per axis, of which the lowest are taken
constexpr double kUnit = 127;
/// Grey levels between the 2nd and 98th percentile of the small picture: below, noise would decide.
constexpr int kLeastContrast = 4;
/// Share of each side over which a picture fades in: what stands in its corners (text, markers, a
/// mask over them) and what a small crop takes away counts for little.
constexpr double kTaper = 0.25;

struct Frequency {
    int vertical;
    int horizontal;
};

/// The lowest but the mean, by their distance from it; ties go to the lower vertical one.
std::array<Frequency, kNearHashBytes> lowestFrequencies() {
    std::vector<Frequency> all;
    for (int vertical = 0; vertical < kFrequencies; ++vertical) {
        for (int horizontal = 0; horizontal < kFrequencies; ++horizontal) {
            if (vertical + horizontal > 0) {
                all.push_back({vertical, horizontal});
            }
        }
    }
    const auto square = [](Frequency frequency) {
        return frequency.vertical * frequency.vertical +
               frequency.horizontal * frequency.horizontal;
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](Frequency one, Frequency other) { return square(one) < square(other); });
    std::array<Frequency, kNearHashBytes> lowest{};
    std::copy_n(all.begin(), kNearHashBytes, lowest.begin());
    return lowest;
}

using Wave = std::array<double, kSide>;

std::array<Wave, kFrequencies> cosines() {
    std::array<Wave, kFrequencies> waves{};
    for (std::size_t frequency = 0; frequency < kFrequencies; ++frequency) {
        for (std::size_t place = 0; place < kSide; ++place) {
            waves[frequency][place] = std::cos(std::numbers::pi * static_cast<double>(frequency) *
                                               (2 * static_cast<double>(place) + 1) / (2 * kSide));
        }
    }
    return waves;
}

/// 0 at the edge, 1 inside.
std::array<double, kSide> taper() {
    std::array<double, kSide> weights{};
    for (std::size_t place = 0; place < kSide; ++place) {
        const double toEdge =
            (static_cast<double>(std::min(place, kSide - 1 - place)) + 0.5) / kSide;
        const double phase = std::min(1.0, toEdge / kTaper) * std::numbers::pi / 2;
        weights[place] = std::sin(phase) * std::sin(phase);
    }
    return weights;
}

/// Takes the weighted mean away and fades the edges out.
void fadeEdges(std::vector<double>& values) {
    static const auto kWeights = taper();
    double weights = 0;
    double sum = 0;
    const auto weightAt = [&](std::size_t index) {
        return kWeights[index / kSide] * kWeights[index % kSide];
    };
    for (std::size_t index = 0; index < values.size(); ++index) {
        weights += weightAt(index);
        sum += weightAt(index) * values[index];
    }
    for (std::size_t index = 0; index < values.size(); ++index) {
        values[index] = weightAt(index) * (values[index] - sum / weights);
    }
}

/// Ranks in -1 to 1; equal values share the mean of their ranks. Empty without contrast.
std::vector<double> ranksOf(const GreyImage& small) {
    std::array<std::size_t, 256> counts{};
    for (const auto pixel : small.pixels) {
        ++counts[pixel];
    }
    std::array<double, 256> rank{};
    std::array<int, 2> percentiles{};
    std::size_t below = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        rank[value] = (static_cast<double>(2 * below + counts[value]) / kPixels) - 1;
        percentiles[0] += below + counts[value] < kPixels / 50 ? 1 : 0;
        percentiles[1] += below + counts[value] < kPixels - kPixels / 50 ? 1 : 0;
        below += counts[value];
    }
    if (percentiles[1] - percentiles[0] < kLeastContrast) {
        return {};
    }
    std::vector<double> ranks(kPixels);
    std::transform(small.pixels.begin(), small.pixels.end(), ranks.begin(),
                   [&](std::uint8_t pixel) { return rank[pixel]; });
    return ranks;
}

/// Cosine transform of [32, 32] values at the chosen frequencies. Higher ones weigh more, since
/// radiographs differ in them and agree in the lowest.
std::array<double, kNearHashBytes> spectrumOf(const std::vector<double>& values) {
    static const auto kChosen = lowestFrequencies();
    static const auto kWaves = cosines();
    std::array<Wave, kFrequencies> rows{};  // [horizontal frequency, row]
    for (std::size_t frequency = 0; frequency < kFrequencies; ++frequency) {
        for (std::size_t row = 0; row < kSide; ++row) {
            rows[frequency][row] =
                std::inner_product(kWaves[frequency].begin(), kWaves[frequency].end(),
                                   values.begin() + static_cast<std::ptrdiff_t>(row * kSide), 0.0);
        }
    }
    std::array<double, kNearHashBytes> spectrum{};
    for (std::size_t index = 0; index < kNearHashBytes; ++index) {
        const auto [vertical, horizontal] = kChosen[index];
        const auto& wave = kWaves[static_cast<std::size_t>(vertical)];
        const auto& column = rows[static_cast<std::size_t>(horizontal)];
        const double halves = (vertical > 0 ? 1.0 : std::numbers::sqrt2 / 2) *
                              (horizontal > 0 ? 1.0 : std::numbers::sqrt2 / 2);
        spectrum[index] = std::inner_product(wave.begin(), wave.end(), column.begin(), 0.0) *
                          halves * std::sqrt(std::hypot(vertical, horizontal));
    }
    return spectrum;
}

}  // namespace

std::vector<std::byte> nearHashOf(const GreyImage& image) {
    std::vector<std::byte> hash(kNearHashBytes, std::byte{0});
    if (image.isEmpty()) {
        return hash;
    }
    auto ranks = ranksOf(resize(image, kSide, kSide, Filter::Bilinear));
    if (ranks.empty()) {
        return hash;
    }
    fadeEdges(ranks);
    const auto spectrum = spectrumOf(ranks);
    const double length =
        std::sqrt(std::inner_product(spectrum.begin(), spectrum.end(), spectrum.begin(), 0.0));
    if (length <= 0) {
        return hash;
    }
    std::transform(spectrum.begin(), spectrum.end(), hash.begin(), [&](double value) {
        return static_cast<std::byte>(
            static_cast<std::int8_t>(std::lround(kUnit * value / length)));
    });
    return hash;
}

bool isNearHash(std::span<const std::byte> hash) {
    return hash.size() == kNearHashBytes &&
           std::any_of(hash.begin(), hash.end(),
                       [](std::byte byte) { return byte != std::byte{}; });
}

double nearDistance(std::span<const std::byte> one, std::span<const std::byte> other) {
    int squares = 0;
    for (std::size_t index = 0; index < std::min(one.size(), other.size()); ++index) {
        const int difference =
            static_cast<std::int8_t>(one[index]) - static_cast<std::int8_t>(other[index]);
        squares += difference * difference;
    }
    return std::sqrt(static_cast<double>(squares)) / kUnit;
}

}  // namespace outis::data
