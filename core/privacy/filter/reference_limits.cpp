// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/filter/reference_limits.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>

#include <ATen/ATen.h>

#include "core/privacy/source_selection.h"

namespace outis::privacy {
namespace {

constexpr std::size_t kFewest = 20;

/// Value at position q(m - 1) of the sorted list, linearly between neighbours.
ReferenceLimit percentileOf(std::vector<double> values, double percentile, const char* what) {
    ReferenceLimit limit;
    limit.used = static_cast<std::int64_t>(values.size());
    if (values.size() < kFewest) {
        limit.state = "not calibratable at this size: " + std::to_string(values.size()) + " " +
                      what + ", " + std::to_string(kFewest) + " needed";
        return limit;
    }
    std::sort(values.begin(), values.end());
    const double position = percentile / 100 * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::size_t>(std::floor(position));
    const std::size_t high = std::min(low + 1, values.size() - 1);
    limit.value = values[low] + (position - std::floor(position)) * (values[high] - values[low]);
    return limit;
}

bool fits(const at::Tensor& values, const at::Tensor& patients) {
    return values.defined() && values.dim() == 2 && patients.defined() && patients.dim() == 1 &&
           patients.scalar_type() == at::kLong && patients.size(0) == values.size(0);
}

bool isFinite(const at::Tensor& values) {
    return at::isfinite(values).all().item<bool>();
}

std::string textOf(const bool* row, std::int64_t width) {
    std::string text;
    for (std::int64_t column = 0; column < width; ++column) {
        text += row[column] ? '1' : '0';
    }
    return text;
}

}  // namespace

double nearestDistance(const at::Tensor& row, const at::Tensor& rows) {
    const at::Tensor difference = rows.to(at::kDouble) - row.to(at::kDouble);
    return std::sqrt(difference.square().sum(1).min().item<double>());
}

std::vector<double> meanOutput(const at::Tensor& probabilities,
                               const std::vector<std::int64_t>& rows) {
    if (rows.empty()) {
        return {};
    }
    const at::Tensor mean = probabilities.index_select(0, at::tensor(rows, at::kLong))
                                .to(at::kDouble)
                                .mean(0)
                                .contiguous();
    const auto* const data = mean.const_data_ptr<double>();
    return {data, data + mean.numel()};
}

Result<ReferenceLimit> distanceLimit(const at::Tensor& features, const at::Tensor& patients,
                                     double percentile) {
    if (!fits(features, patients)) {
        return Error{ErrorCode::InvalidOption, "validation features", "one row per image"};
    }
    if (!isFinite(features)) {
        return Error{ErrorCode::NonFinite, "validation features", ""};
    }
    const at::Tensor rows = features.to(at::kDouble);
    std::vector<double> distances;
    for (std::int64_t row = 0; row < rows.size(0); ++row) {
        const at::Tensor squared =
            (rows - rows[row])
                .square()
                .sum(1)
                .masked_fill(patients == patients[row], std::numeric_limits<double>::infinity());
        const double nearest = squared.min().item<double>();
        if (std::isfinite(nearest)) {
            distances.push_back(std::sqrt(nearest));
        }
    }
    return percentileOf(std::move(distances), percentile, "images");
}

Result<ReferenceLimit> divergenceLimit(const at::Tensor& probabilities, const at::Tensor& labels,
                                       const at::Tensor& patients, double percentile, Seed seed) {
    if (!fits(probabilities, patients) || !labels.defined() || labels.dim() != 2 ||
        labels.scalar_type() != at::kBool || labels.size(0) != probabilities.size(0)) {
        return Error{ErrorCode::InvalidOption, "validation findings", "one row per image"};
    }
    if (!isFinite(probabilities)) {
        return Error{ErrorCode::NonFinite, "validation findings", ""};
    }
    const at::Tensor outputs = probabilities.to(at::kDouble).contiguous();
    const at::Tensor states = labels.contiguous();
    const at::Tensor numbers = patients.contiguous();
    const auto* const person = numbers.const_data_ptr<std::int64_t>();
    std::map<std::string, std::vector<std::int64_t>> sets;
    for (std::int64_t row = 0; row < states.size(0); ++row) {
        sets[textOf(states.const_data_ptr<bool>() + row * states.size(1), states.size(1))]
            .push_back(row);
    }
    const auto width = static_cast<std::size_t>(outputs.size(1));
    const auto outputOf = [&](std::int64_t row) {
        return std::span(outputs.const_data_ptr<double>() + row * static_cast<std::int64_t>(width),
                         width);
    };
    std::vector<double> divergences;
    Philox random(derive(seed, "findings of validation"));
    for (const auto& [text, rows] : sets) {
        for (const std::int64_t row : rows) {
            std::vector<std::int64_t> others;
            std::copy_if(rows.begin(), rows.end(), std::back_inserter(others),
                         [&](std::int64_t other) { return person[other] != person[row]; });
            if (others.empty()) {
                continue;
            }
            const auto other = others[random.below(others.size())];
            const auto compared = consistency(outputOf(row), outputOf(other));
            if (!compared) {
                return compared.error();
            }
            divergences.push_back(compared->jensenShannon.front());
        }
    }
    return percentileOf(std::move(divergences), percentile, "pairs");
}

}  // namespace outis::privacy
