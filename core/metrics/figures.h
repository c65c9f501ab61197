// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/metrics/feature_sets.h"
#include "core/metrics/fidelity_options.h"
#include "core/metrics/fidelity_result.h"
#include "core/metrics/unit_bootstrap.h"

/// The parts of evaluateFidelity. Each returns its figures; one that cannot be computed has a
/// state. A figure whose computation was stopped is left out.
namespace outis::metrics {

/// The sets of one finding, or all rows.
struct Comparison {
    OrderedSet synthetic;
    OrderedSet train;
    OrderedSet test;
    std::string finding;
    const FidelityOptions& options;
    Seed seed;
    std::stop_token stop;

    [[nodiscard]] const OrderedSet& real(std::string_view against) const {
        return against == "train" ? train : test;
    }
    [[nodiscard]] MetricResult result(std::string_view metric, std::string_view against) const;
    [[nodiscard]] MetricResult notComputable(std::string_view metric, std::string_view against,
                                             const std::string& reason) const;
    /// Draws of `set`; `role` is "synthetic", "train" or "test".
    [[nodiscard]] UnitBootstrap bootstrap(const OrderedSet& set, std::string_view role) const {
        return {set.units, seed, role};
    }
    /// `out` gets the percentile interval of `resampled`; nothing when all are equal.
    void addInterval(MetricResult& out, const std::vector<double>& resampled,
                     const char* kind) const;
    /// For a mean of 0s and `scale`s over the rows of `set`, whose value is set already. When all
    /// rows agree no resample differs: then the exact limits for as many trials as there are units.
    void addShareInterval(MetricResult& out, const std::vector<double>& values, double scale,
                          const OrderedSet& set, std::string_view role, const char* kind) const;
};

using Figures = std::vector<MetricResult>;

[[nodiscard]] Figures distanceFigures(const Comparison& sets, std::string_view against);
[[nodiscard]] Figures neighbourhoodFigures(const Comparison& sets, std::string_view against);
[[nodiscard]] Figures likelihoodFigures(const Comparison& sets);
[[nodiscard]] Figures diversityFigures(const Comparison& sets);
[[nodiscard]] Figures vendiFigures(const Comparison& sets);
[[nodiscard]] Figures authenticityFigures(const Comparison& sets, std::string_view against);
[[nodiscard]] Figures copyingFigures(const Comparison& sets);
[[nodiscard]] Figures retrievalFigures(const Comparison& sets);

}  // namespace outis::metrics
