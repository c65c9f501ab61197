// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/base/result.h"

/// Adjusted p-values in the order given: reject where adjusted <= alpha. Both refuse an empty list
/// and values outside [0, 1].
namespace outis::statistics {

/// Family-wise error rate (Holm 1979).
[[nodiscard]] Result<std::vector<double>> holm(std::span<const double> p);
/// False discovery rate (Benjamini and Hochberg 1995).
[[nodiscard]] Result<std::vector<double>> benjaminiHochberg(std::span<const double> p);

}  // namespace outis::statistics
