// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/random.h"

namespace outis::utility {

/// The classifiers of one arm: positions of runs, grouped by the generator behind them.
struct ArmRuns {
    std::string arm;
    std::vector<std::vector<std::size_t>> generators;

    [[nodiscard]] std::vector<std::size_t> all() const;
};

/// Test rows with what every run says of them.
struct Cohort {
    std::size_t classes = 0;
    std::vector<std::int64_t> patient;  ///< [n], 0 .. patients - 1
    std::size_t patients = 0;
    std::vector<std::int64_t> label;         ///< [n, classes]: 1, 0, -1 = left out
    std::vector<std::vector<double>> score;  ///< [runs][n, classes]

    [[nodiscard]] std::size_t rows() const { return patient.size(); }
    [[nodiscard]] std::vector<std::int64_t> labelsOf(std::size_t finding) const;
    [[nodiscard]] std::vector<double> scoresOf(std::size_t run, std::size_t finding) const;
    /// These rows alone, patients counted anew.
    [[nodiscard]] Cohort subset(const std::vector<std::size_t>& rowsKept) const;
};

/// Areas under the ROC of every arm, mean over its runs; NaN where a finding has one class alone.
struct ArmAreas {
    std::vector<std::vector<double>> finding;  ///< [arm][class]
    std::vector<double> mean;                  ///< [arm], over the findings that are there
};

/// One area of every run, as measured: [run][class], NaN where not computable, and each run's mean.
struct RunAreas {
    std::vector<std::vector<double>> finding;
    std::vector<double> mean;
};
[[nodiscard]] RunAreas runAreas(const Cohort& cohort);

/// Mean over each arm's runs.
[[nodiscard]] ArmAreas armAreas(const RunAreas& runs, const std::vector<ArmRuns>& arms);

/// Hierarchical bootstrap (METHOD 14): for every draw generators, their classifiers and test
/// patients are drawn with replacement, patients the same for all arms.
[[nodiscard]] std::vector<ArmAreas> bootstrapArms(const Cohort& cohort,
                                                  const std::vector<ArmRuns>& arms,
                                                  std::int64_t resamples, Seed seed);

}  // namespace outis::utility
