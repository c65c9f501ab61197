// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/statistics/intervals.h"

/// Predicate singling out: baselines, bounds and the count of an audit (METHOD 13; Cohen and
/// Nissim 2020). n = number of people, w = weight of the predicate. All refuse n < 1 and w
/// outside [0, 1].
namespace outis::statistics {

/// A small-n audit (METHOD 13.4): so many control patients for each training patient, and so many
/// training patients at least.
inline constexpr std::int64_t kControlsOfSmallAudit = 30;
inline constexpr std::int64_t kFewestOfSmallAudit = 200;

/// n w (1-w)^(n-1): how often a predicate of weight w, chosen without the data, isolates a person.
[[nodiscard]] Result<double> psoBase(std::int64_t people, double weight);
/// Its logarithm, -infinity where it is 0.
[[nodiscard]] Result<double> psoLogBase(std::int64_t people, double weight);

struct PsoBaseMaximum {
    double weight = 1;  ///< 1/n
    double base = 1;    ///< (1 - 1/n)^(n-1)
};
[[nodiscard]] Result<PsoBaseMaximum> psoBaseMaximum(std::int64_t people);

/// Largest chance, without knowledge of the data, that a predicate isolates and passes the
/// certification at weight `weightCap` (METHOD 13.4): max(B, (1 - weightConfidence) b1), where b1
/// is the maximum of the baseline and B the baseline at the cap, or b1 when the cap exceeds 1/n.
[[nodiscard]] Result<double> psoNullBound(std::int64_t people, double weightCap,
                                          double weightConfidence = 0.95);

struct PsoAudit {
    double rate = 0;
    Interval interval;  ///< exact, two-sided
    double base = 0;
    double leap = 0;           ///< rate over base
    double epsLowerBound = 0;  ///< max(0, ln((lower - delta)/base))
};
[[nodiscard]] Result<PsoAudit> psoAudit(std::int64_t successes, std::int64_t trials,
                                        std::int64_t people, double weight, double delta = 0,
                                        double confidence = 0.95);

struct PsoDpBound {
    double eps = 0;      ///< eps + (n-1) ln(1/(1-w))
    double delta = 0;    ///< n delta, not capped
    double success = 1;  ///< min(1, e^eps' base + delta') = min(1, n (w e^eps + delta))
};
/// What (eps, delta)-differential privacy promises against singling out.
[[nodiscard]] Result<PsoDpBound> psoUnderDp(double eps, double delta, std::int64_t people,
                                            double weight);

}  // namespace outis::statistics
