// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace outis::data {

enum class Filter { Nearest, Box, Bilinear, Hamming, Bicubic, Lanczos };

/// Weights of separable antialiased resampling along one axis (golden/networks, "Resampling"): the
/// filter is widened by the scale when shrinking; weights of an output sum to 1.
struct ResampleKernel {
    struct Reach {
        int first = 0;  ///< input
        int count = 0;  ///< of inputs
    };
    int stride = 0;               ///< at least two more than the longest count
    int longest = 0;              ///< of the counts
    std::vector<Reach> reach;     // [outputs]
    std::vector<double> weights;  // [outputs, stride], 0 beyond the count

    [[nodiscard]] const double* weightsOf(std::size_t output) const {
        return weights.data() + output * static_cast<std::size_t>(stride);
    }
};

[[nodiscard]] ResampleKernel resampleKernel(int inputs, int outputs, Filter filter);

}  // namespace outis::data
