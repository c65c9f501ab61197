// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/ema_profile.h"

#include <cmath>

namespace outis::diffusion {
namespace {

/// f(g) = ((g + 7) g + 16 - q) g + 12 - q and its derivative, q = std^-2.
double cubic(double g, double q) {
    return ((g + 7) * g + (16 - q)) * g + (12 - q);
}
double cubicSlope(double g, double q) {
    return (3 * g + 14) * g + (16 - q);
}

}  // namespace

double emaExponent(double std) {
    const double q = 1 / (std * std);
    // Right of the largest root the cubic is convex and rising, so Newton's steps fall towards it.
    // f(sqrt(q)) = 6 q + 16 sqrt(q) + 12 > 0, hence sqrt(q) lies right of it.
    double g = std::sqrt(q);
    for (int round = 0; round < 100; ++round) {
        const double next = g - cubic(g, q) / cubicSlope(g, q);
        if (!(std::abs(next - g) > 1e-16 * std::abs(g))) {
            break;
        }
        g = next;
    }
    return g;
}

double emaStd(double exponent) {
    return std::sqrt((exponent + 1) / ((exponent + 2) * (exponent + 2) * (exponent + 3)));
}

double emaBeta(double std, double imagesAfter, double batch) {
    if (imagesAfter <= batch) {
        return 0;
    }
    return std::pow(1 - batch / imagesAfter, emaExponent(std) + 1);
}

std::vector<double> emaResponse(double end, double std, std::int64_t length) {
    const double exponent = emaExponent(std);
    std::vector<double> response(static_cast<std::size_t>(length));
    double sum = 0;
    for (std::int64_t t = 0; t < length; ++t) {
        const double position = static_cast<double>(t) / end;
        const double value = position <= 1 ? std::pow(position, exponent) : 0;
        response[static_cast<std::size_t>(t)] = value;
        sum += value;
    }
    for (double& value : response) {
        value /= sum;
    }
    return response;
}

double emaCorrelation(const EmaProfile& a, const EmaProfile& b) {
    if (a.end > b.end) {
        return emaCorrelation(b, a);
    }
    const double ga = emaExponent(a.std);
    const double gb = emaExponent(b.std);
    return (ga + 1) * (gb + 1) / ((ga + gb + 1) * b.end) * std::pow(a.end / b.end, gb);
}

}  // namespace outis::diffusion
