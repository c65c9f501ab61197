// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/unit_bootstrap.h"

#include <algorithm>
#include <numeric>

#include "core/base/result.h"
#include "core/statistics/bootstrap.h"

namespace outis::metrics {

UnitBootstrap::UnitBootstrap(std::span<const std::int64_t> units, Seed seed, std::string_view name)
    : unitOfRow_(units), seed_(seed), name_(name) {
    const std::int64_t last = units.empty() ? -1 : *std::max_element(units.begin(), units.end());
    rowsOfUnit_.resize(static_cast<std::size_t>(last + 1));
    for (std::size_t row = 0; row < units.size(); ++row) {
        rowsOfUnit_[static_cast<std::size_t>(units[row])].push_back(static_cast<std::int64_t>(row));
    }
    for (const auto& rows : rowsOfUnit_) {
        sizes_.push_back(std::ssize(rows));
    }
}

Philox UnitBootstrap::generator(std::int64_t resample) const {
    return Philox(derive(seed_, name_, static_cast<std::uint64_t>(resample)));
}

std::vector<double> UnitBootstrap::rowCounts(std::int64_t resample) const {
    std::vector<double> ofUnit(sizes_.size(), 0);
    Philox random = generator(resample);
    for (std::size_t draw = 0; draw < sizes_.size(); ++draw) {
        ofUnit[random.below(sizes_.size())] += 1;
    }
    std::vector<double> out;
    out.reserve(unitOfRow_.size());
    for (const std::int64_t unit : unitOfRow_) {
        out.push_back(ofUnit[static_cast<std::size_t>(unit)]);
    }
    return out;
}

std::vector<std::int64_t> UnitBootstrap::rowsOnce(std::int64_t resample, std::int64_t rows) const {
    std::vector<std::size_t> order(rowsOfUnit_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Philox random = generator(resample);
    shuffle(std::span(order), random);
    std::vector<std::int64_t> out;
    for (std::size_t at = 0; at < order.size() && std::ssize(out) < rows; ++at) {
        const auto& drawn = rowsOfUnit_[order[at]];
        out.insert(out.end(), drawn.begin(), drawn.end());
    }
    out.resize(std::min(out.size(), static_cast<std::size_t>(rows)));
    return out;
}

std::vector<double> UnitBootstrap::means(std::span<const double> values,
                                         std::int64_t resamples) const {
    std::vector<double> sums(sizes_.size(), 0);
    for (std::size_t row = 0; row < values.size(); ++row) {
        sums[static_cast<std::size_t>(unitOfRow_[row])] += values[row];
    }
    std::vector<double> out;
    for (std::int64_t resample = 0; resample < resamples; ++resample) {
        Philox random = generator(resample);
        double sum = 0;
        std::int64_t count = 0;
        for (std::size_t draw = 0; draw < sizes_.size(); ++draw) {
            const std::uint64_t unit = random.below(sizes_.size());
            sum += sums[unit];
            count += sizes_[unit];
        }
        out.push_back(sum / static_cast<double>(count));
    }
    return out;
}

std::optional<statistics::Interval> percentileInterval(std::span<const double> resampled,
                                                       double confidence) {
    if (resampled.size() < 2) {
        return std::nullopt;
    }
    return statistics::Interval{orThrow(statistics::quantile(resampled, (1 - confidence) / 2)),
                                orThrow(statistics::quantile(resampled, (1 + confidence) / 2))};
}

}  // namespace outis::metrics
