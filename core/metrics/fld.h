// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

/// Feature likelihood divergence (Jiralerspong et al. 2023; METHOD 12): how well Gaussians on the
/// synthetic rows, fitted to the training rows, explain the test rows, against half of the
/// training rows in their place.
namespace outis::metrics {

struct Fld {
    std::vector<double> logVariance;   ///< per synthetic row
    std::vector<std::int64_t> epochs;  ///< Adam steps of the main fit and of the baseline
    double nllTest = 0;                ///< per dimension
    double nllTrain = 0;
    double nllBaseline = 0;
    double fldTest = 0;           ///< 100 (nllTest - nllBaseline)
    double fldTrain = 0;          ///< fldTest above it: the training set is explained better
    std::vector<double> ofTest;   ///< per test row, with fldTest as mean
    std::vector<double> ofTrain;  ///< per training row, with fldTrain as mean
};

/// The baseline's centres and fit rows are the listed rows of `train` (I64). Refuses fewer than
/// two test rows, a constant feature of the test set, empty sets, indices outside, and values that
/// are not finite.
[[nodiscard]] Result<Fld> fld(const at::Tensor& train, const at::Tensor& test,
                              const at::Tensor& synthetic, const at::Tensor& centreIndex,
                              const at::Tensor& fitIndex);

}  // namespace outis::metrics
