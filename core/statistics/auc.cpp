// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/auc.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/statistics/invalid_input.h"
#include "core/statistics/normal.h"

namespace outis::statistics {
namespace {

double areaOf(const Roc& roc) {
    // Twice the number of pairs won, ties counting one: exact in integers.
    std::int64_t twice = 0;
    RocPoint before;
    for (const RocPoint& point : roc.points) {
        const std::int64_t risen = point.falsePositives - before.falsePositives;
        twice += risen * (point.truePositives + before.truePositives);
        before = point;
    }
    return static_cast<double>(twice) / 2 /
           (static_cast<double>(roc.positives) * static_cast<double>(roc.negatives));
}

/// DeLong's structural components: for each positive the share of negatives below it, for each
/// negative the share of positives above it (ties one half), in row order.
struct Placements {
    std::vector<double> ofPositives;
    std::vector<double> ofNegatives;
};

Placements placementsOf(const Roc& roc, std::span<const double> score,
                        std::span<const std::int64_t> label) {
    Placements placements;
    for (std::size_t row = 0; row < score.size(); ++row) {
        const auto at = std::lower_bound(
            roc.points.begin(), roc.points.end(), score[row],
            [](const RocPoint& point, double value) { return point.threshold > value; });
        const RocPoint before = at == roc.points.begin() ? RocPoint{} : *(at - 1);
        if (label[row] == 1) {
            const auto twice = 2 * roc.negatives - at->falsePositives - before.falsePositives;
            placements.ofPositives.push_back(static_cast<double>(twice) / 2 /
                                             static_cast<double>(roc.negatives));
        } else {
            const auto twice = at->truePositives + before.truePositives;
            placements.ofNegatives.push_back(static_cast<double>(twice) / 2 /
                                             static_cast<double>(roc.positives));
        }
    }
    return placements;
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Covariance with divisor n - 1, over n: that of the means.
double covarianceOfMeans(const std::vector<double>& a, const std::vector<double>& b) {
    const double meanA = meanOf(a);
    const double meanB = meanOf(b);
    double sum = 0;
    for (std::size_t row = 0; row < a.size(); ++row) {
        sum += (a[row] - meanA) * (b[row] - meanB);
    }
    const auto n = static_cast<double>(a.size());
    return sum / (n - 1) / n;
}

double covariance(const Placements& a, const Placements& b) {
    return covarianceOfMeans(a.ofPositives, b.ofPositives) +
           covarianceOfMeans(a.ofNegatives, b.ofNegatives);
}

std::vector<double> minus(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> difference(a.size());
    std::transform(a.begin(), a.end(), b.begin(), difference.begin(), std::minus<>());
    return difference;
}

Result<Roc> rocForVariance(std::span<const double> score, std::span<const std::int64_t> label,
                           double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
        return invalidInput("confidence", "must lie between 0 and 1");
    }
    auto roc = rocOfBothClasses(score, label);
    if (roc && (roc->positives < 2 || roc->negatives < 2)) {
        return invalidInput("labels", "a variance needs two of each class");
    }
    return roc;
}

}  // namespace

Result<double> rocAuc(std::span<const double> score, std::span<const std::int64_t> label) {
    const auto roc = rocOfBothClasses(score, label);
    if (!roc) {
        return roc.error();
    }
    return areaOf(*roc);
}

Result<double> averagePrecision(std::span<const double> score,
                                std::span<const std::int64_t> label) {
    const auto roc = rocOf(score, label);
    if (!roc) {
        return roc.error();
    }
    if (roc->positives == 0) {
        return invalidInput("labels", "there must be a positive");
    }
    double sum = 0;
    std::int64_t before = 0;
    for (const RocPoint& point : roc->points) {
        const double precision = static_cast<double>(point.truePositives) /
                                 static_cast<double>(point.truePositives + point.falsePositives);
        sum += static_cast<double>(point.truePositives - before) * precision;
        before = point.truePositives;
    }
    return sum / static_cast<double>(roc->positives);
}

Result<MultilabelAuc> multilabelAuc(std::span<const double> score,
                                    std::span<const std::int64_t> label, std::int64_t classes) {
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(classes, 0));
    if (width == 0 || score.size() != label.size() || score.size() % width != 0) {
        return invalidInput("scores", "must be whole rows with one label each");
    }
    MultilabelAuc result;
    double sum = 0;
    for (std::size_t column = 0; column < width; ++column) {
        std::vector<double> scores;
        std::vector<std::int64_t> labels;
        for (std::size_t at = column; at < score.size(); at += width) {
            if (label[at] != -1) {
                scores.push_back(score[at]);
                labels.push_back(label[at]);
            }
        }
        auto roc = scores.empty() ? Result<Roc>(Roc{}) : rocOf(scores, labels);
        if (!roc) {
            return std::move(roc).error();
        }
        const bool valid = roc->positives > 0 && roc->negatives > 0;
        result.valid.push_back(valid);
        result.auc.push_back(valid ? areaOf(*roc) : -1);
        result.positives.push_back(roc->positives);
        result.negatives.push_back(roc->negatives);
        sum += valid ? result.auc.back() : 0;
    }
    const auto count = std::count(result.valid.begin(), result.valid.end(), true);
    if (count == 0) {
        return invalidInput("labels", "no class has both labels");
    }
    result.macro = sum / static_cast<double>(count);
    return result;
}

Result<DeLong> delong(std::span<const double> score, std::span<const std::int64_t> label,
                      double confidence) {
    const auto roc = rocForVariance(score, label, confidence);
    if (!roc) {
        return roc.error();
    }
    const Placements placements = placementsOf(*roc, score, label);
    DeLong result;
    result.auc = areaOf(*roc);
    result.variance = covariance(placements, placements);
    const double half = twoSidedNormalQuantile(confidence) * std::sqrt(result.variance);
    result.interval = {std::clamp(result.auc - half, 0.0, 1.0),
                       std::clamp(result.auc + half, 0.0, 1.0)};
    return result;
}

Result<DeLongPaired> delongPaired(std::span<const double> scoreA, std::span<const double> scoreB,
                                  std::span<const std::int64_t> label, double confidence) {
    const auto rocA = rocForVariance(scoreA, label, confidence);
    const auto rocB = rocForVariance(scoreB, label, confidence);
    if (!rocA || !rocB) {
        return rocA ? rocB.error() : rocA.error();
    }
    const Placements a = placementsOf(*rocA, scoreA, label);
    const Placements b = placementsOf(*rocB, scoreB, label);
    // Of the differences: exactly 0 for equal rankings, where Va + Vb - 2 Cab would round.
    const Placements differences{minus(a.ofPositives, b.ofPositives),
                                 minus(a.ofNegatives, b.ofNegatives)};
    DeLongPaired result;
    result.aucA = areaOf(*rocA);
    result.aucB = areaOf(*rocB);
    result.difference = result.aucA - result.aucB;
    result.variance = covariance(differences, differences);
    result.covariance = covariance(a, b);
    const double sd = std::sqrt(result.variance);
    result.z = sd > 0 ? result.difference / sd : 0;
    result.p = sd > 0 ? twoSidedNormalTail(result.z) : 1;
    const double half = twoSidedNormalQuantile(confidence) * sd;
    result.interval = {result.difference - half, result.difference + half};
    return result;
}

}  // namespace outis::statistics
