// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace outis::metrics {

/// The gallery rows that may be among a query's k nearest. Scores are q.g - |g|^2 / 2: the larger,
/// the nearer. Each offered row says its score and how wrong that may be.
class Candidates {
public:
    explicit Candidates(std::int64_t k) : k_(static_cast<std::size_t>(k)) {}

    /// A row whose score cannot reach this is not one of the k nearest.
    [[nodiscard]] float threshold() const { return threshold_; }
    /// Only for rows with score + error >= threshold().
    void offer(std::int64_t row, float score, float error);
    /// Ascending.
    [[nodiscard]] std::vector<std::int64_t> rows() const;

private:
    struct Offer {
        std::int64_t row;
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
