// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/occupancy.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/lambert_w.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/result.h"
#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

void require(bool holds, const char* detail) {
    if (!holds) {
        throw ErrorException(invalidInput("occupancy", detail));
    }
}

/// sum over j < k of ln(1 - j/s): the logarithm of s!/((s-k)! s^k).
double logFallingShare(std::int64_t images, std::int64_t distinct) {
    double sum = 0;
    for (std::int64_t j = 1; j < distinct; ++j) {
        sum += std::log1p(-static_cast<double>(j) / static_cast<double>(images));
    }
    return sum;
}

/// Number of images for which k distinct hits in n draws are about the mean: there P(K = k) is
/// far from underflow. 1 <= k < n.
std::int64_t fittingImages(std::int64_t draws, std::int64_t distinct) {
    std::int64_t low = distinct;
    std::int64_t high = distinct;
    while (expectedDistinct(draws, high) < static_cast<double>(distinct) &&
           high < std::numeric_limits<std::int64_t>::max() / 4) {
        high *= 2;
    }
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (expectedDistinct(draws, middle) < static_cast<double>(distinct) ? low : high) = middle;
    }
    return high;
}

double logBinomial(double n, double k) {
    return boost::math::lgamma(n + 1) - boost::math::lgamma(k + 1) - boost::math::lgamma(n - k + 1);
}

}  // namespace

double Occupancy::equal(std::int64_t k) const {
    const std::int64_t index = k - first;
    const bool inside = index >= 0 && index < static_cast<std::int64_t>(probability.size());
    return inside ? probability[static_cast<std::size_t>(index)] : 0;
}

double Occupancy::atMost(std::int64_t k) const {
    const auto size = static_cast<std::int64_t>(probability.size());
    const std::int64_t count = std::clamp<std::int64_t>(k - first + 1, 0, size);
    // The far end first: small terms are not lost in large sums.
    return std::min(1.0, std::accumulate(probability.begin(), probability.begin() + count, 0.0));
}

double Occupancy::atLeast(std::int64_t k) const {
    const auto size = static_cast<std::int64_t>(probability.size());
    const std::int64_t count = std::clamp<std::int64_t>(first + size - k, 0, size);
    return std::min(1.0, std::accumulate(probability.rbegin(), probability.rbegin() + count, 0.0));
}

Occupancy occupancy(std::int64_t draws, std::int64_t images, double cut) {
    require(draws >= 0 && images >= 1, "needs at least one image and no negative draws");
    const auto s = static_cast<double>(images);
    const std::int64_t most = std::min(draws, images);
    const auto size = static_cast<std::size_t>(most) + 1;
    std::vector<double> stays(size);  // a draw that hits one of the j images again
    std::vector<double> rises(size);  // a draw that makes j of j - 1
    for (std::size_t j = 0; j < size; ++j) {
        stays[j] = static_cast<double>(j) / s;
        rises[j] = (s - static_cast<double>(j) + 1) / s;
    }
    std::vector<double> p(size, 0.0);
    std::vector<double> next(size, 0.0);
    p[0] = 1;
    std::size_t low = 0;
    std::size_t high = 0;
    for (std::int64_t draw = 0; draw < draws; ++draw) {
        const std::size_t top = std::min(high + 1, size - 1);
        next[low] = p[low] * stays[low];
        for (std::size_t j = low + 1; j <= top; ++j) {
            next[j] = p[j] * stays[j] + p[j - 1] * rises[j];
        }
        std::swap(p, next);
        high = top;
        while (low < high && p[low] < cut) {
            p[low++] = 0;
        }
        while (high > low && p[high] < cut) {
            p[high--] = 0;
        }
        // What the other buffer still holds beside the band must not come back.
        if (high + 1 < size) {
            p[high + 1] = 0;
        }
    }
    const auto begin = p.begin();
    return {
        static_cast<std::int64_t>(low),
        {begin + static_cast<std::ptrdiff_t>(low), begin + static_cast<std::ptrdiff_t>(high) + 1}};
}

double logOccupancy(std::int64_t draws, std::int64_t images, std::int64_t distinct) {
    require(distinct <= images, "more distinct images than there are");
    return logStirling2(draws, distinct) + logFallingShare(images, distinct) -
           static_cast<double>(draws - distinct) * std::log(static_cast<double>(images));
}

double logStirling2(std::int64_t n, std::int64_t k) {
    require(k >= 1 && k <= n, "the Stirling number needs 1 <= k <= n");
    if (k == n || k == 1) {
        return 0;
    }
    const std::int64_t images = fittingImages(n, k);
    return std::log(occupancy(n, images).equal(k)) - logFallingShare(images, k) +
           static_cast<double>(n - k) * std::log(static_cast<double>(images));
}

double logStirling2Temme(std::int64_t n, std::int64_t k) {
    require(k >= 1 && k <= n, "the Stirling number needs 1 <= k <= n");
    if (k == n) {
        return 0;
    }
    const auto dn = static_cast<double>(n);
    const auto dk = static_cast<double>(k);
    const double v = dn / dk;
    // v e^-v is close to 1/e when few draws coincide; there W loses half of the digits.
    const long double exact = static_cast<long double>(n) / static_cast<long double>(k);
    const auto g = static_cast<double>(-boost::math::lambert_w0(-exact * std::exp(-exact)));
    return 0.5 * std::log((v - 1) / (v * (1 - g))) + (dn - dk) * std::log((v - 1) / (v - g)) +
           dn * std::log(dk) - dk * std::log(dn) + dk * (1 - g) + logBinomial(dn, dk);
}

double expectedDistinct(std::int64_t draws, std::int64_t images) {
    require(draws >= 0 && images >= 1, "needs at least one image and no negative draws");
    if (draws == 0) {
        return 0;
    }
    const auto s = static_cast<double>(images);
    return images == 1 ? 1 : -s * std::expm1(static_cast<double>(draws) * std::log1p(-1 / s));
}

}  // namespace outis::statistics
