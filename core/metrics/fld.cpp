// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/fld.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "core/metrics/feature_rows.h"

namespace outis::metrics {
namespace {

constexpr std::int64_t kRowsAtOnce = 1024;
constexpr std::int64_t kMostSteps = 50;
constexpr std::int64_t kSettledAfter = 5;
constexpr double kSettled = 5e-4;
constexpr double kRate = 0.5;
constexpr double kOriginFactor = 0.81;
constexpr double kLargestLogVariance = 40;
const double kLogTwoPi = std::log(2 * std::numbers::pi);

/// Squared distances, [rows, centres]; never below 0.
at::Tensor squaredDistances(const at::Tensor& rows, const at::Tensor& centres) {
    const at::Tensor norms = rows.square().sum(1, true) + centres.square().sum(1).unsqueeze(0);
    return norms.sub_(at::mm(rows, centres.t()).mul_(2)).clamp_min_(0);
}

/// ln N(x; c, v I) for squared distances and log-variances, both [..., G].
at::Tensor logNormal(const at::Tensor& dist2, const at::Tensor& logVariance, double width) {
    return (dist2 * logVariance.neg().exp() + width * (logVariance + kLogTwoPi)) * -0.5;
}

/// Adam (Kingma and Ba 2015) with bias correction.
class Adam {
public:
    explicit Adam(const at::Tensor& like)
        : first_(at::zeros_like(like)), second_(at::zeros_like(like)) {}
    void step(at::Tensor& values, const at::Tensor& gradient) {
        ++steps_;
        first_.mul_(0.9).add_(gradient, 0.1);
        second_.mul_(0.999).addcmul_(gradient, gradient, 0.001);
        const double rate = kRate / (1 - std::pow(0.9, steps_));
        const at::Tensor root = (second_ / (1 - std::pow(0.999, steps_))).sqrt_().add_(1e-8);
        values.addcdiv_(first_, root, -rate);
    }

private:
    at::Tensor first_;
    at::Tensor second_;
    int steps_ = 0;
};

/// Isotropic Gaussians on fixed centres, each with a variance of its own.
struct Mixture {
    at::Tensor centres;      ///< [G, d]
    at::Tensor logVariance;  ///< [G]
    std::int64_t steps = 0;
};

struct LossAndGradient {
    double loss = 0;
    at::Tensor gradient;  ///< [G + 1], the origin component last
};

LossAndGradient evaluate(const Mixture& mixture, const at::Tensor& origin, const at::Tensor& rows,
                         const at::Tensor& originDist2) {
    const auto width = static_cast<double>(rows.size(1));
    const auto count = static_cast<double>(rows.size(0));
    const double logCentres = std::log(static_cast<double>(mixture.centres.size(0)));
    LossAndGradient out;
    out.gradient = at::zeros({mixture.centres.size(0) + 1}, rows.options());
    for (std::int64_t first = 0; first < rows.size(0); first += kRowsAtOnce) {
        const std::int64_t here = std::min(kRowsAtOnce, rows.size(0) - first);
        const at::Tensor dist2 = squaredDistances(rows.narrow(0, first, here), mixture.centres);
        const at::Tensor farOff = originDist2.narrow(0, first, here).unsqueeze(1);
        const at::Tensor all = at::cat({logNormal(dist2, mixture.logVariance, width) - logCentres,
                                        logNormal(farOff, origin, width)},
                                       1);
        const at::Tensor total = at::logsumexp(all, {1}, true);
        out.loss -= total.sum().item<double>() / (width * count);
        // d ln N / d log-variance = (dist2 / v - d) / 2
        const at::Tensor share = (all - total).exp_();
        const at::Tensor variance = at::cat({mixture.logVariance, origin}).neg_().exp_();
        const at::Tensor slope = at::cat({dist2, farOff}, 1).mul_(variance).sub_(width);
        out.gradient.sub_((share * slope).sum(0), 0.5 / (width * count));
    }
    return out;
}

bool isSettled(const std::vector<double>& losses) {
    const std::size_t step = losses.size() - 1;
    if (step <= static_cast<std::size_t>(kSettledAfter)) {
        return false;
    }
    double change = 0;
    for (std::size_t back = 0; back < static_cast<std::size_t>(kSettledAfter); ++back) {
        change = std::max(change, std::abs(losses[step] - losses[step - back]));
    }
    return change < kSettled;
}

Mixture fit(const at::Tensor& centres, const at::Tensor& rows) {
    const auto width = static_cast<double>(rows.size(1));
    Mixture mixture{centres, {}, 0};
    at::Tensor nearest2 = at::full({centres.size(0)}, HUGE_VAL, centres.options());
    for (std::int64_t first = 0; first < rows.size(0); first += kRowsAtOnce) {
        const std::int64_t here = std::min(kRowsAtOnce, rows.size(0) - first);
        nearest2 =
            at::minimum(nearest2, squaredDistances(rows.narrow(0, first, here), centres).amin(0));
    }
    mixture.logVariance = nearest2.add_(1e-3).div_(width).log_();
    at::Tensor origin = at::zeros({1}, centres.options());
    const at::Tensor originDist2 = (rows - rows.mean(0)).square_().sum(1).mul_(kOriginFactor);
    at::Tensor values = at::cat({mixture.logVariance, origin});
    Adam adam(values);
    std::vector<double> losses;
    do {
        const LossAndGradient at = evaluate(mixture, origin, rows, originDist2);
        adam.step(values, at.gradient);
        mixture.logVariance =
            values.narrow(0, 0, centres.size(0)).clamp_(-kLargestLogVariance, kLargestLogVariance);
        origin = values.narrow(0, centres.size(0), 1);
        losses.push_back(at.loss);
    } while (std::ssize(losses) < kMostSteps && !isSettled(losses));
    mixture.steps = std::ssize(losses);
    return mixture;
}

/// Negative log-likelihood of each row, per dimension, without the origin component.
at::Tensor negativeLogLikelihood(const Mixture& mixture, const at::Tensor& rows) {
    const auto width = static_cast<double>(rows.size(1));
    const double logCentres = std::log(static_cast<double>(mixture.centres.size(0)));
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < rows.size(0); first += kRowsAtOnce) {
        const std::int64_t here = std::min(kRowsAtOnce, rows.size(0) - first);
        const at::Tensor dist2 = squaredDistances(rows.narrow(0, first, here), mixture.centres);
        parts.push_back(
            at::logsumexp(logNormal(dist2, mixture.logVariance, width), {1}).sub_(logCentres));
    }
    return at::cat(parts).div_(-width);
}

at::Tensor chosen(const at::Tensor& rows, const at::Tensor& index, const char* name) {
    if (index.numel() < 1 || index.min().item<std::int64_t>() < 0 ||
        index.max().item<std::int64_t>() >= rows.size(0)) {
        throw ErrorException(
            {ErrorCode::InvalidOption, name, "must list rows of the training set"});
    }
    return rows.index_select(0, index.to(rows.device()));
}

Fld compute(const at::Tensor& train, const at::Tensor& test, const at::Tensor& synthetic,
            const at::Tensor& centreIndex, const at::Tensor& fitIndex) {
    const at::NoGradGuard noGrad;
    at::Tensor tests = doubleRows(test, "test", 2);
    const at::Tensor mean = tests.mean(0);
    const at::Tensor std = tests.std(0, true);
    if (std.min().item<double>() <= 0) {
        throw ErrorException({ErrorCode::InvalidOption, "test",
                              "feature " + std::to_string(std.argmin().item<std::int64_t>()) +
                                  " is constant and cannot be standardised"});
    }
    const auto standardised = [&](const at::Tensor& rows, const char* name) {
        const at::Tensor wide = doubleRows(rows, name, 1);
        requireEqualWidth(wide, tests);
        return (wide - mean) / std;
    };
    const at::Tensor trains = standardised(train, "train");
    const at::Tensor centres = standardised(synthetic, "synthetic");
    tests = standardised(test, "test");
    const Mixture main = fit(centres, trains);
    const Mixture baseline =
        fit(chosen(trains, centreIndex, "centre-index"), chosen(trains, fitIndex, "fit-index"));
    Fld out;
    out.logVariance = toDoubles(main.logVariance);
    out.epochs = {main.steps, baseline.steps};
    const at::Tensor ofTest = negativeLogLikelihood(main, tests);
    const at::Tensor ofTrain = negativeLogLikelihood(main, trains);
    const at::Tensor ofBaseline = negativeLogLikelihood(baseline, tests);
    out.nllTest = ofTest.mean().item<double>();
    out.nllTrain = ofTrain.mean().item<double>();
    out.nllBaseline = ofBaseline.mean().item<double>();
    out.ofTest = toDoubles((ofTest - ofBaseline).mul_(100));
    out.ofTrain = toDoubles((ofTrain - out.nllBaseline).mul_(100));
    out.fldTest = 100 * (out.nllTest - out.nllBaseline);
    out.fldTrain = 100 * (out.nllTrain - out.nllBaseline);
    return out;
}

}  // namespace

Result<Fld> fld(const at::Tensor& train, const at::Tensor& test, const at::Tensor& synthetic,
                const at::Tensor& centreIndex, const at::Tensor& fitIndex) {
    return guarded([&] { return compute(train, test, synthetic, centreIndex, fitIndex); });
}

}  // namespace outis::metrics
