// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace outis::pipeline {

/// `bins` equal bins from 0 to the highest of all, rounded up to two digits so
/// that no edge is anybody's value; one more edge than bins.
[[nodiscard]] std::vector<double> commonEdges(const std::vector<const std::vector<double>*>& sets,
                                              int bins);
/// counts[k] of the values in [edges[k], edges[k + 1]); the last bin holds its upper edge.
[[nodiscard]] std::vector<std::int64_t> countInto(const std::vector<double>& values,
                                                  const std::vector<double>& edges);
/// Level q by linear interpolation at q (m - 1) (METHOD 1); `values` must not be empty.
[[nodiscard]] double quantileOf(std::vector<double> values, double level);

}  // namespace outis::pipeline
