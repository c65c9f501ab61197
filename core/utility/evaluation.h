// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/utility/options.h"
#include "core/utility/utility_result.h"

/// Compares classifiers trained on real and on synthetic images, on real TEST patients (METHOD 14).
namespace outis::utility {

/// A vector that says which subgroup a test image belongs to; "" = unknown, in none.
struct SubgroupVector {
    std::string attribute;            ///< "sex", "age", "view"
    std::vector<std::string> values;  ///< [n]
};

struct TestSet {
    std::vector<std::string> findings;   ///< [C]
    std::vector<std::int8_t> labels;     ///< [n, C] row-major: 1, 0, -1 uncertain, -2 missing
    std::vector<std::int64_t> patients;  ///< [n]
    std::vector<SubgroupVector> subgroups;
};

/// What one classifier says of the test images.
struct Prediction {
    std::string arm;                    ///< "real", "synthetic", "both", "real-matched", ...
    std::int64_t generator = 0;         ///< seed of the generator behind it, 0 for real images
    std::int64_t seed = 0;              ///< of the classifier
    std::vector<double> probabilities;  ///< [n, C] row-major
};

/// Areas under the ROC per finding and their mean, calibration, subgroups, and what every other arm
/// loses against "real": paired hierarchical bootstrap over generator seeds, classifier seeds and
/// test patients. A finding without both labels is "not computable" and leaves the mean. When no
/// finding has both, the result's state says so.
/// Errors: InvalidOption for options, shapes, labels or probabilities that cannot be.
[[nodiscard]] Result<UtilityResult> evaluateUtility(const TestSet& test,
                                                    const std::vector<Prediction>& predictions,
                                                    const UtilityEvaluationOptions& options);

}  // namespace outis::utility
