// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/roc.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

bool isBinary(std::int64_t label) {
    return label == 0 || label == 1;
}

}  // namespace

Result<Roc> rocOf(std::span<const double> score, std::span<const std::int64_t> label) {
    if (score.empty() || score.size() != label.size()) {
        return invalidInput("scores", "need one label each, and there must be some");
    }
    if (std::any_of(score.begin(), score.end(), [](double value) { return std::isnan(value); })) {
        return invalidInput("scores", "hold a value that is no number");
    }
    if (!std::all_of(label.begin(), label.end(), isBinary)) {
        return invalidInput("labels", "must be 0 or 1");
    }
    std::vector<std::size_t> order(score.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
    Roc roc;
    for (const std::size_t row : order) {
        (label[row] == 1 ? roc.positives : roc.negatives) += 1;
        if (roc.points.empty() || roc.points.back().threshold != score[row]) {
            roc.points.push_back({score[row], 0, 0});
        }
        roc.points.back().truePositives = roc.positives;
        roc.points.back().falsePositives = roc.negatives;
    }
    return roc;
}

Result<Roc> rocOfBothClasses(std::span<const double> score, std::span<const std::int64_t> label) {
    auto roc = rocOf(score, label);
    if (roc && (roc->positives == 0 || roc->negatives == 0)) {
        return invalidInput("labels", "must hold both classes");
    }
    return roc;
}

}  // namespace outis::statistics
