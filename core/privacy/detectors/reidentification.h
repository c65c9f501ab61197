// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/random.h"
#include "core/base/result.h"

/// How well a detector tells patients apart on pairs of METHOD 2.5 (METHOD 8.1, "Metrics").
namespace outis::privacy {

struct ScoredPair {
    double score = 0;
    bool same = false;
    std::int64_t patient = 0;  ///< of the first image: the unit of the bootstrap
};

struct ReidentificationOptions {
    double threshold = 0;  ///< same patient when score >= this (logit 0 is p = 0.5)
    std::int64_t resamples = 2000;
    double confidence = 0.95;
    Seed seed;
};

/// A figure with its percentile interval over resampled patients; absent when undefined.
struct ReidentificationFigure {
    std::optional<double> value;
    std::optional<double> low;
    std::optional<double> high;
};

struct ReidentificationResult {
    static constexpr int kVersion = 1;
    std::int64_t patients = 0;
    std::int64_t positives = 0;
    std::int64_t negatives = 0;
    double threshold = 0;
    std::int64_t truePositives = 0;
    std::int64_t falsePositives = 0;
    std::int64_t trueNegatives = 0;
    std::int64_t falseNegatives = 0;
    ReidentificationFigure auc;
    ReidentificationFigure accuracy;
    ReidentificationFigure f1;
    ReidentificationFigure precision;
    ReidentificationFigure recall;
    std::string state = "ok";  ///< or "not computable: reason"
};

/// All indices are resampled: a patient drawn twice counts twice with all pairs. Errors: NonFinite
/// for a score that is not a number, InvalidOption for fewer than two resamples.
[[nodiscard]] Result<ReidentificationResult> reidentificationOf(
    std::span<const ScoredPair> pairs, const ReidentificationOptions& options);

[[nodiscard]] nlohmann::json toJson(const ReidentificationResult& result);

}  // namespace outis::privacy
