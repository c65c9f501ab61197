// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/options.h"
#include "core/base/result.h"

namespace outis::privacy {

/// How candidates are drawn and judged until enough are accepted (METHOD 10.2).
struct FilterOptions {
    std::int64_t rounds = 3;          ///< R: then what is missing is given up and counted
    std::int64_t candidates = 8;      ///< n_c: drawn per work item and round, at least
    double headroom = 1.25;           ///< drawn per missing image, at least
    double guidance = 1.2;            ///< g0: of the first round, where guidance is used
    double guidanceStep = 0.1;        ///< less in every further round
    double guidanceFloor = 1;         ///< never below
    bool quality = true;              ///< reject what lies far from all VALIDATION images
    double qualityPercentile = 99.9;  ///< of the distances of VALIDATION images
    bool labels = true;               ///< reject what does not show the findings asked for
    double labelPercentile = 95;  ///< of the divergence of VALIDATION images with equal findings
    std::int64_t nearest = 50;    ///< of each embedding detector, that pairwise detectors verify
    std::int64_t batch = 64;      ///< candidates judged between two savings; changes no result
    std::int64_t seed = 1;

    void describe(OptionVisitor& visitor);
    /// InvalidOption: ranges and contradictions.
    [[nodiscard]] Result<void> check() const;

    /// Guidance of a round, from 0.
    [[nodiscard]] double guidanceOf(std::int64_t round) const;
    /// Candidates that an item with `missing` images gets in a round; 0 when nothing is missing.
    [[nodiscard]] std::int64_t candidatesFor(std::int64_t missing) const;
};

}  // namespace outis::privacy
