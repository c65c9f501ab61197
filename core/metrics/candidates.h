// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace outis::metrics {

/// Gallery rows are screened in blocks of this many; a block is the unit that is looked at exactly.
inline constexpr std::int64_t kScreenBlock = 16;

/// The blocks in which a query's k nearest rows may lie. Scores are q.g - |g|^2 / 2: the larger,
/// the nearer. Each offered block says its largest score and how wrong that may be.
class Candidates {
public:
    explicit Candidates(std::int64_t k) : k_(static_cast<std::size_t>(k)) {}

    /// Below this no block can hold one of the k nearest.
    [[nodiscard]] float threshold() const { return threshold_; }
    /// Only for blocks with score + error >= threshold().
    void offer(std::int64_t block, float score, float error);
    /// First rows' block numbers, ascending.
    [[nodiscard]] std::vector<std::int64_t> blocks() const;

private:
    struct Offer {
        std::int64_t block;
        float atMost;
    };
    void compact();

    std::size_t k_;
    float threshold_ = -3.4e38F;
    std::vector<float> lowerBounds_;  ///< min-heap of the k largest proven scores
    std::vector<Offer> offers_;
    std::size_t compactAt_ = 64;
};

}  // namespace outis::metrics
