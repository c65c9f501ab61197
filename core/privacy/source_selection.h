// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"

/// Which candidates of one source image are kept (METHOD 10.1): those whose judged findings agree
/// best with the source's, unless the re-identification network calls them memorised.
namespace outis::privacy {

struct Consistency {
    std::vector<double> crossEntropy;   ///< [n], logarithms not below -100
    std::vector<double> jensenShannon;  ///< [n], of Bernoulli variables, natural logarithm
};

/// Means over classes. p [C] of the source image, q [n, C] row-major of the candidates; smaller is
/// more alike. InvalidOption for probabilities outside [0, 1] or shapes that do not fit.
[[nodiscard]] Result<Consistency> consistency(std::span<const double> p, std::span<const double> q);

enum class SelectionRule {
    Published,  ///< as PSO25 ran it: a memorised candidate can win (METHOD 16, D4); for parity only
    Strict      ///< a memorised candidate is never taken
};

struct Selection {
    std::vector<bool> memorised;        ///< [n]: sigmoid(logit) > threshold
    std::optional<std::size_t> first;   ///< position of the best candidate
    std::optional<std::size_t> second;  ///< of the next
};

/// Ties go to the lower index. InvalidOption for lists of different length or NaN.
[[nodiscard]] Result<Selection> selectCandidates(std::span<const double> consistencies,
                                                 std::span<const double> reidLogits,
                                                 SelectionRule rule, double threshold);

}  // namespace outis::privacy
