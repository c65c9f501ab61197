// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/tail_fit.h"

#include <algorithm>
#include <boost/math/tools/roots.hpp>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

/// ln(1+z)/z.
double logRatio(double z) {
    return z == 0 ? 1 : std::log1p(z) / z;
}

/// (z/(1+z) - ln(1+z))/z^2, by its series where the difference would cancel.
double curvature(double z) {
    if (std::abs(z) > 1e-2) {
        return (z / (1 + z) - std::log1p(z)) / (z * z);
    }
    double sum = 0;
    double power = 1;
    for (int n = 2; n < 12; ++n) {
        sum += (n % 2 == 0 ? -1 : 1) * (n - 1.0) / n * power;
        power *= z;
    }
    return sum;
}

/// The likelihood as a function of theta = shape/scale alone (Grimshaw 1993): for each theta the
/// best shape is the mean of ln(1 + theta e).
class Profile {
public:
    explicit Profile(std::vector<double> excess) : excess_(std::move(excess)) {}

    [[nodiscard]] double scale(double theta) const {
        return mean([theta](double e) { return e * logRatio(theta * e); });
    }
    [[nodiscard]] double shape(double theta) const { return theta * scale(theta); }
    [[nodiscard]] double logLikelihood(double theta) const {
        const double sigma = scale(theta);
        return -static_cast<double>(excess_.size()) * (std::log(sigma) + theta * sigma + 1);
    }
    /// Minus its derivative by theta, over n.
    [[nodiscard]] double slope(double theta) const {
        const double first = mean([theta](double e) { return e / (1 + theta * e); });
        const double second = mean([theta](double e) { return e * e * curvature(theta * e); });
        return first + second / scale(theta);
    }
    /// Candidates for theta, ascending, from just above -1/max to far beyond any use.
    [[nodiscard]] std::vector<double> grid() const {
        const double most = excess_.back();
        const double middle = mean([](double e) { return e; });
        std::vector<double> thetas;
        for (int step = 0; step <= 240; ++step) {
            thetas.push_back(-(1 - std::pow(10.0, -8 + step / 30.0)) / most);
        }
        for (int step = 0; step <= 360; ++step) {
            thetas.push_back(std::pow(10.0, -6 + step / 30.0) / middle);
        }
        return thetas;
    }

private:
    template <class Function>
    [[nodiscard]] double mean(const Function& function) const {
        double sum = 0;
        for (const double e : excess_) {
            sum += function(e);
        }
        return sum / static_cast<double>(excess_.size());
    }
    std::vector<double> excess_;
};

/// The theta of the highest maximum, by bracketing the roots of the slope on a grid.
std::optional<double> bestTheta(const Profile& profile) {
    constexpr double kLowestShape = -0.5;
    std::optional<double> best;
    double before = 0;
    double slopeBefore = 0;
    for (const double theta : profile.grid()) {
        const double slope = profile.slope(theta);
        if (slopeBefore < 0 && slope >= 0) {
            std::uintmax_t steps = 200;
            const auto [low, high] = boost::math::tools::toms748_solve(
                [&](double at) { return profile.slope(at); }, before, theta, slopeBefore, slope,
                boost::math::tools::eps_tolerance<double>(50), steps);
            const double root = low + (high - low) / 2;
            const bool counts = profile.shape(root) > kLowestShape;
            if (counts && (!best || profile.logLikelihood(root) > profile.logLikelihood(*best))) {
                best = root;
            }
        }
        before = theta;
        slopeBefore = slope;
    }
    return best;
}

std::optional<GeneralisedPareto> byMoments(const std::vector<double>& excess) {
    const auto n = static_cast<double>(excess.size());
    const double a0 = std::accumulate(excess.begin(), excess.end(), 0.0) / n;
    double a1 = 0;
    for (std::size_t i = 0; i < excess.size(); ++i) {
        a1 += excess[i] * (n - static_cast<double>(i + 1)) / (n - 1);
    }
    a1 /= n;
    const double difference = a0 - 2 * a1;
    if (!(difference > 0)) {
        return std::nullopt;
    }
    return GeneralisedPareto{2 - a0 / difference, 2 * a0 * a1 / difference};
}

}  // namespace

Result<TailFit> fitTail(std::span<const double> data, double threshold) {
    std::vector<double> excess;
    for (const double value : data) {
        if (!(value > threshold) || std::isinf(value)) {
            return invalidInput("data", "must lie above the threshold");
        }
        excess.push_back(value - threshold);
    }
    std::sort(excess.begin(), excess.end());
    if (excess.size() < 3 || excess.front() == excess.back()) {
        return invalidInput("data", "a tail needs at least three values, not all equal");
    }
    const auto moments = byMoments(excess);
    const Profile profile(std::move(excess));
    const auto theta = bestTheta(profile);
    if (!moments || !theta) {
        return invalidInput("data", "the likelihood has no interior maximum");
    }
    TailFit fit;
    fit.moments = *moments;
    fit.likelihood = {profile.shape(*theta), profile.scale(*theta)};
    fit.logLikelihood = profile.logLikelihood(*theta);
    return fit;
}

Result<double> tailProbability(const GeneralisedPareto& pareto, double threshold,
                               std::int64_t above, std::int64_t total, double at) {
    if (!(pareto.scale > 0) || std::isnan(pareto.shape)) {
        return invalidInput("scale", "must be positive");
    }
    if (!(at >= threshold)) {
        return invalidInput("point", "lies below the threshold");
    }
    if (total < 1 || above < 0 || above > total) {
        return invalidInput("counts", "must be a part of at least one value");
    }
    const double share = static_cast<double>(above) / static_cast<double>(total);
    const double z = (at - threshold) / pareto.scale;
    if (pareto.shape == 0) {
        return share * std::exp(-z);
    }
    if (1 + pareto.shape * z <= 0) {
        return 0.0;
    }
    return share * std::exp(-std::log1p(pareto.shape * z) / pareto.shape);
}

}  // namespace outis::statistics
