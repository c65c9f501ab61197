// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/curves.h"

#include <cstddef>

#include "core/base/result.h"
#include "core/statistics/calibration.h"
#include "core/statistics/roc.h"

namespace outis::utility {
namespace {

constexpr std::size_t kSteps = 50;
constexpr std::int64_t kBins = 10;

/// True-positive rate at a false-positive rate, between the points of the curve on a straight line;
/// the highest where the curve rises there.
double heightAt(const statistics::Roc& roc, double falsePositive) {
    double left = 0;
    double leftHeight = 0;
    for (const statistics::RocPoint& point : roc.points) {
        const double x = roc.falsePositiveRate(point);
        const double y = roc.truePositiveRate(point);
        if (x > falsePositive) {
            return leftHeight + (y - leftHeight) * (falsePositive - left) / (x - left);
        }
        left = x;
        leftHeight = y;
    }
    return leftHeight;
}

}  // namespace

std::vector<CurvePoint> meanRoc(const std::vector<ScoredLabels>& runs) {
    std::vector<CurvePoint> curve(runs.empty() ? 0 : kSteps + 1);
    for (const ScoredLabels& run : runs) {
        const auto roc = statistics::rocOfBothClasses(run.score, run.label);
        if (!roc) {
            return {};
        }
        for (std::size_t step = 0; step < curve.size(); ++step) {
            CurvePoint& point = curve[step];
            point.falsePositive = static_cast<double>(step) / kSteps;
            point.truePositive +=
                heightAt(*roc, point.falsePositive) / static_cast<double>(runs.size());
        }
    }
    return curve;
}

std::vector<CalibrationBin> calibrationBins(const std::vector<ScoredLabels>& runs) {
    std::vector<CalibrationBin> sums(static_cast<std::size_t>(kBins));
    for (const ScoredLabels& run : runs) {
        const auto found = statistics::calibrationError(run.score, run.label, kBins);
        for (std::size_t bin = 0; found && bin < sums.size(); ++bin) {
            const auto count = static_cast<double>(found->count[bin]);
            sums[bin].answers += found->count[bin];
            sums[bin].predicted += count * found->confidence[bin];
            sums[bin].positive += count * found->accuracy[bin];
        }
    }
    std::vector<CalibrationBin> bins;
    for (CalibrationBin bin : sums) {
        if (bin.answers > 0) {
            bin.predicted /= static_cast<double>(bin.answers);
            bin.positive /= static_cast<double>(bin.answers);
            bins.push_back(bin);
        }
    }
    return bins;
}

}  // namespace outis::utility
