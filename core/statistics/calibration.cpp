// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/calibration.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/statistics/invalid_input.h"

namespace outis::statistics {
namespace {

std::optional<Error> refuse(std::span<const double> probability,
                            std::span<const std::int64_t> label, std::size_t classes) {
    if (label.empty() || classes == 0 || probability.size() != label.size() * classes) {
        return invalidInput("probabilities", "need whole rows with one label each");
    }
    if (!std::all_of(probability.begin(), probability.end(),
                     [](double p) { return p >= 0 && p <= 1; })) {
        return invalidInput("probabilities", "must lie between 0 and 1");
    }
    const auto most = static_cast<std::int64_t>(std::max<std::size_t>(classes, 2));
    if (!std::all_of(label.begin(), label.end(),
                     [most](std::int64_t y) { return y >= 0 && y < most; })) {
        return invalidInput("labels", "name a class that is not there");
    }
    return std::nullopt;
}

/// First bin whose upper edge is not below p.
std::size_t binOf(double p, std::int64_t bins) {
    const auto width = static_cast<double>(bins);
    auto bin = static_cast<std::int64_t>(std::ceil(p * width)) - 1;
    bin = std::clamp<std::int64_t>(bin, 0, bins - 1);
    while (bin > 0 && p <= static_cast<double>(bin) / width) {
        --bin;
    }
    while (bin < bins - 1 && p > static_cast<double>(bin + 1) / width) {
        ++bin;
    }
    return static_cast<std::size_t>(bin);
}

double squared(double value) {
    return value * value;
}

}  // namespace

Result<double> brier(std::span<const double> probability, std::span<const std::int64_t> label) {
    if (auto refusal = refuse(probability, label, 1)) {
        return *std::move(refusal);
    }
    double sum = 0;
    for (std::size_t row = 0; row < label.size(); ++row) {
        sum += squared(probability[row] - static_cast<double>(label[row]));
    }
    return sum / static_cast<double>(label.size());
}

Result<Calibration> calibrationError(std::span<const double> probability,
                                     std::span<const std::int64_t> label, std::int64_t bins) {
    if (auto refusal = refuse(probability, label, 1)) {
        return *std::move(refusal);
    }
    if (bins < 1) {
        return invalidInput("bins", "there must be at least one");
    }
    Calibration result;
    const auto size = static_cast<std::size_t>(bins);
    result.count.assign(size, 0);
    result.confidence.assign(size, 0);
    result.accuracy.assign(size, 0);
    for (std::size_t row = 0; row < label.size(); ++row) {
        const std::size_t bin = binOf(probability[row], bins);
        result.count[bin] += 1;
        result.confidence[bin] += probability[row];
        result.accuracy[bin] += static_cast<double>(label[row]);
    }
    for (std::size_t bin = 0; bin < size; ++bin) {
        const auto count = static_cast<double>(result.count[bin]);
        if (result.count[bin] == 0) {
            continue;
        }
        result.confidence[bin] /= count;
        result.accuracy[bin] /= count;
        const double gap = std::abs(result.accuracy[bin] - result.confidence[bin]);
        result.expected += count / static_cast<double>(label.size()) * gap;
        result.largest = std::max(result.largest, gap);
    }
    return result;
}

Result<TopLabelCalibration> topLabelCalibration(std::span<const double> probability,
                                                std::span<const std::int64_t> label,
                                                std::int64_t bins) {
    const std::size_t classes = label.empty() ? 0 : probability.size() / label.size();
    if (auto refusal = refuse(probability, label, classes)) {
        return *std::move(refusal);
    }
    TopLabelCalibration result;
    std::vector<double> confidence;
    std::vector<std::int64_t> correct;
    for (std::size_t row = 0; row < label.size(); ++row) {
        const auto p = probability.subspan(row * classes, classes);
        const auto best = std::max_element(p.begin(), p.end());
        confidence.push_back(*best);
        correct.push_back(best - p.begin() == label[row] ? 1 : 0);
        for (std::size_t c = 0; c < classes; ++c) {
            result.brier += squared(p[c] - (static_cast<std::int64_t>(c) == label[row] ? 1 : 0));
        }
        result.accuracy += static_cast<double>(correct.back());
        result.meanConfidence += confidence.back();
    }
    const auto error = calibrationError(confidence, correct, bins);
    if (!error) {
        return error.error();
    }
    const auto n = static_cast<double>(label.size());
    result.expected = error->expected;
    result.accuracy /= n;
    result.meanConfidence /= n;
    result.brier /= n;
    return result;
}

}  // namespace outis::statistics
