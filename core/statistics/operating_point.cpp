// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/operating_point.h"

#include "core/statistics/invalid_input.h"
#include "core/statistics/roc.h"

namespace outis::statistics {
namespace {

constexpr double kSlack = 1e-9;

OperatingPoint toOperatingPoint(const Roc& roc, const RocPoint& point) {
    OperatingPoint result;
    result.threshold = point.threshold;
    result.truePositiveRate = roc.truePositiveRate(point);
    result.falsePositiveRate = roc.falsePositiveRate(point);
    result.precision = static_cast<double>(point.truePositives) /
                       static_cast<double>(point.truePositives + point.falsePositives);
    result.youden = result.truePositiveRate - result.falsePositiveRate;
    return result;
}

/// (TPR - FPR) times positives times negatives.
std::int64_t scaledYouden(const Roc& roc, const RocPoint& point) {
    return point.truePositives * roc.negatives - point.falsePositives * roc.positives;
}

}  // namespace

Result<OperatingPoint> youdenPoint(std::span<const double> score,
                                   std::span<const std::int64_t> label) {
    const auto roc = rocOfBothClasses(score, label);
    if (!roc) {
        return roc.error();
    }
    const RocPoint* best = &roc->points.front();
    for (const RocPoint& point : roc->points) {
        if (scaledYouden(*roc, point) > scaledYouden(*roc, *best)) {
            best = &point;
        }
    }
    return toOperatingPoint(*roc, *best);
}

Result<OperatingPoint> thresholdAtRecall(std::span<const double> score,
                                         std::span<const std::int64_t> label, double recall) {
    const auto roc = rocOfBothClasses(score, label);
    if (!roc) {
        return roc.error();
    }
    if (!(recall >= 0 && recall <= 1)) {
        return invalidInput("recall", "must lie between 0 and 1");
    }
    const double needed = recall * static_cast<double>(roc->positives) - kSlack;
    for (const RocPoint& point : roc->points) {
        if (static_cast<double>(point.truePositives) >= needed) {
            return toOperatingPoint(*roc, point);
        }
    }
    return toOperatingPoint(*roc, roc->points.back());
}

Result<double> tprAtFpr(std::span<const double> score, std::span<const std::int64_t> label,
                        double rate) {
    const auto roc = rocOfBothClasses(score, label);
    if (!roc) {
        return roc.error();
    }
    if (!(rate >= 0 && rate <= 1)) {
        return invalidInput("false positive rate", "must lie between 0 and 1");
    }
    const double allowed = rate * static_cast<double>(roc->negatives) + kSlack;
    double best = 0;
    for (const RocPoint& point : roc->points) {
        if (static_cast<double>(point.falsePositives) <= allowed) {
            best = roc->truePositiveRate(point);  // rises from point to point
        }
    }
    return best;
}

Result<double> equalErrorRate(std::span<const double> score, std::span<const std::int64_t> label) {
    const auto roc = rocOfBothClasses(score, label);
    if (!roc) {
        return roc.error();
    }
    double rateBefore = 0;
    double excessBefore = -1;  // FPR + TPR - 1
    for (const RocPoint& point : roc->points) {
        const double rate = roc->falsePositiveRate(point);
        // In integers, so that the crossing itself is met exactly.
        const std::int64_t scaled = point.truePositives * roc->negatives +
                                    point.falsePositives * roc->positives -
                                    roc->positives * roc->negatives;
        const double excess =
            static_cast<double>(scaled) / static_cast<double>(roc->positives * roc->negatives);
        if (scaled >= 0) {
            const double share = -excessBefore / (excess - excessBefore);
            return rateBefore + share * (rate - rateBefore);
        }
        rateBefore = rate;
        excessBefore = excess;
    }
    return 1.0;
}

}  // namespace outis::statistics
