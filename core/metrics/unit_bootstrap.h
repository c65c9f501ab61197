// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/statistics/intervals.h"

/// Resampling of patients or groups: all rows of a unit are drawn together.
namespace outis::metrics {

class UnitBootstrap {
public:
    /// `units` [n] numbered from 0 without gaps. Resample r is a function of seed, name and r.
    UnitBootstrap(std::span<const std::int64_t> units, Seed seed, std::string_view name);

    [[nodiscard]] std::int64_t units() const { return static_cast<std::int64_t>(sizes_.size()); }
    /// How often each row counts in that resample; as many units are drawn as there are.
    [[nodiscard]] std::vector<double> rowCounts(std::int64_t resample) const;
    /// `rows` rows (at most n) of units drawn without replacement; the last unit may be cut.
    [[nodiscard]] std::vector<std::int64_t> rowsOnce(std::int64_t resample,
                                                     std::int64_t rows) const;
    /// Mean of `values` [n] in each resample.
    [[nodiscard]] std::vector<double> means(std::span<const double> values,
                                            std::int64_t resamples) const;

private:
    [[nodiscard]] Philox generator(std::int64_t resample) const;

    std::span<const std::int64_t> unitOfRow_;
    std::vector<std::int64_t> sizes_;
    std::vector<std::vector<std::int64_t>> rowsOfUnit_;
    Seed seed_;
    std::string_view name_;
};

/// Percentiles; nothing for fewer than two values.
[[nodiscard]] std::optional<statistics::Interval> percentileInterval(
    std::span<const double> resampled, double confidence);

}  // namespace outis::metrics
