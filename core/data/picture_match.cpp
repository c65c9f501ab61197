// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/picture_match.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "core/data/resize.h"

namespace outis::data {
namespace {

constexpr int kSide = MatchPicture::kSide;
constexpr int kTile = 8;
/// Rim that is left out, so that a shifted picture needs no pixel from outside.
constexpr int kRim = 4;
/// Standard deviation, grey levels: a tile below shows nothing.
constexpr double kFlatTile = 2;
constexpr int kFewestTiles = 8;
constexpr double kLeastCorrelation = 0.5;  // low, since a mask may be white on black
constexpr double kLeastDetail = 0.93;
/// Strong compression and noise spoil the tiles, but not the fingerprint.
constexpr double kLeastDetailWhenNear = 0.8;
constexpr double kNear = 0.08;

/// Where a pixel of the first picture is looked up in the second: p -> centre + scale * (p -
/// centre) + shift, per axis, in pixels.
struct Placement {
    std::array<double, 2> shift{};      // x, y
    std::array<double, 2> scale{1, 1};  // x, y
};

/// Bilinear lookups of one axis for all its pixels.
struct Axis {
    std::array<int, kSide> first{};
    std::array<float, kSide> second{};  ///< weight of the next pixel
};

Axis axisOf(double shift, double scale) {
    constexpr double kCentre = (kSide - 1) / 2.0;
    Axis axis;
    for (std::size_t place = 0; place < kSide; ++place) {
        const double at = std::clamp(
            kCentre + scale * (static_cast<double>(place) - kCentre) + shift, 0.0, kSide - 1.001);
        axis.first[place] = static_cast<int>(at);
        axis.second[place] = static_cast<float>(at - std::floor(at));
    }
    return axis;
}

using Values = std::array<float, std::size_t{kSide} * kSide>;

Values placed(const MatchPicture& picture, const Placement& placement) {
    const Axis horizontal = axisOf(placement.shift[0], placement.scale[0]);
    const Axis vertical = axisOf(placement.shift[1], placement.scale[1]);
    Values values{};
    for (std::size_t y = kRim; y < kSide - kRim; ++y) {
        const std::uint8_t* upper = picture.pixels.data() + vertical.first[y] * kSide;
        const std::uint8_t* lower = upper + kSide;
        for (std::size_t x = kRim; x < kSide - kRim; ++x) {
            const int left = horizontal.first[x];
            const float weight = horizontal.second[x];
            const auto along = [&](const std::uint8_t* row) {
                return static_cast<float>(row[left]) +
                       weight * static_cast<float>(row[left + 1] - row[left]);
            };
            const float above = along(upper);
            values[y * kSide + x] = above + vertical.second[y] * (along(lower) - above);
        }
    }
    return values;
}

/// Sums over a rectangle of two pictures.
struct Moments {
    double count = 0, one = 0, other = 0, oneSquare = 0, otherSquare = 0, product = 0;

    [[nodiscard]] double variance(double sum, double squares) const {
        return std::max(0.0, squares / count - sum / count * (sum / count));
    }
    [[nodiscard]] double correlation() const {
        const double spread = std::sqrt(variance(one, oneSquare) * variance(other, otherSquare));
        return spread > 1e-9 ? (product / count - one / count * (other / count)) / spread : 0;
    }
    [[nodiscard]] bool isFlat() const {
        return std::max(variance(one, oneSquare), variance(other, otherSquare)) <
               kFlatTile * kFlatTile;
    }
};

Moments momentsOf(const MatchPicture& one, const Values& other, std::size_t left, std::size_t top,
                  std::size_t side) {
    Moments moments;
    for (std::size_t y = top; y < top + side; ++y) {
        for (std::size_t x = left; x < left + side; ++x) {
            const double first = one.pixels[y * kSide + x];
            const double second = other[y * kSide + x];
            moments.one += first;
            moments.other += second;
            moments.oneSquare += first * first;
            moments.otherSquare += second * second;
            moments.product += first * second;
        }
    }
    moments.count = static_cast<double>(side * side);
    return moments;
}

/// The correlations within the tiles that show anything in either picture.
std::vector<double> tileCorrelations(const MatchPicture& one, const Values& other) {
    std::vector<double> tiles;
    for (std::size_t top = kRim; top + kTile <= kSide - kRim; top += kTile) {
        for (std::size_t left = kRim; left + kTile <= kSide - kRim; left += kTile) {
            const Moments tile = momentsOf(one, other, left, top, kTile);
            if (!tile.isFlat()) {
                tiles.push_back(tile.correlation());
            }
        }
    }
    return tiles;
}

/// What the search climbs: a mask over text spoils few tiles, and so does not pull the pictures
/// apart, as it would by their correlation in the whole.
double meanOfTiles(const MatchPicture& one, const Values& other) {
    const auto tiles = tileCorrelations(one, other);
    return tiles.empty() ? 0
                         : std::accumulate(tiles.begin(), tiles.end(), 0.0) /
                               static_cast<double>(tiles.size());
}

struct Laid {
    Placement placement;
    double agreement = -1;  ///< meanOfTiles()
};

/// One step to each side along each of shift x, shift y, scale x, scale y.
bool improve(const MatchPicture& one, const MatchPicture& other, double step, Laid& best) {
    constexpr double kMostShift = 0.04 * kSide;
    constexpr double kMostScale = 0.04;
    bool isBetter = false;
    for (std::size_t axis = 0; axis < 4; ++axis) {
        for (const double sign : {-1.0, 1.0}) {
            Placement tried = best.placement;
            double& value = axis < 2 ? tried.shift[axis] : tried.scale[axis - 2];
            value += sign * (axis < 2 ? step : 2 * step / kSide);
            const double most = axis < 2 ? kMostShift : kMostScale;
            if (std::abs(axis < 2 ? value : value - 1) > most) {
                continue;
            }
            const double agreement = meanOfTiles(one, placed(other, tried));
            if (agreement > best.agreement + 1e-6) {
                best = {tried, agreement};
                isBetter = true;
            }
        }
    }
    return isBetter;
}

/// The placement that going uphill from "as it is" reaches.
Laid lay(const MatchPicture& one, const MatchPicture& other) {
    constexpr int kMostSteps = 6;  // per step width
    // After the first step width; two of one exposure are above 0.8 by then.
    constexpr double kHopeless = 0.5;
    Laid best{{}, meanOfTiles(one, placed(other, {}))};
    for (const double step : {1.0, 0.5, 0.25, 0.125}) {
        int steps = 0;
        while (improve(one, other, step, best) && ++steps < kMostSteps) {
        }
        if (best.agreement < kHopeless) {
            break;
        }
    }
    return best;
}

}  // namespace

MatchPicture matchPictureOf(const GreyImage& image) {
    MatchPicture small;
    if (!image.isEmpty()) {
        const GreyImage resized = resize(image, kSide, kSide, Filter::Bilinear);
        std::copy(resized.pixels.begin(), resized.pixels.end(), small.pixels.begin());
    }
    return small;
}

PictureMatch matchPictures(const MatchPicture& one, const MatchPicture& other) {
    const Laid laid = lay(one, other);
    const Values values = placed(other, laid.placement);
    auto tiles = tileCorrelations(one, values);
    PictureMatch match;
    match.correlation = momentsOf(one, values, kRim, kRim, kSide - 2 * kRim).correlation();
    match.tiles = static_cast<int>(tiles.size());
    if (!tiles.empty()) {
        const auto quarter = tiles.begin() + static_cast<std::ptrdiff_t>(tiles.size() / 4);
        std::nth_element(tiles.begin(), quarter, tiles.end());
        match.detail = *quarter;
    }
    return match;
}

bool isSameExposure(const PictureMatch& match, double nearDistance) {
    const double leastDetail = nearDistance <= kNear ? kLeastDetailWhenNear : kLeastDetail;
    return match.tiles >= kFewestTiles && match.correlation >= kLeastCorrelation &&
           match.detail >= leastDetail;
}

}  // namespace outis::data
