// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <nlohmann/json_fwd.hpp>

namespace outis::training {

struct PlateauOptions {
    double factor = 0.1;
    std::int64_t patience = 10;  ///< bad epochs that are tolerated
    double threshold = 1e-4;     ///< better means loss < best * (1 - threshold)
    std::int64_t cooldown = 0;   ///< epochs after a reduction in which none counts as bad
    double minimum = 0;          ///< the rate never falls below it
    double smallestChange = 1e-8;
};

/// Lowers the learning rate when a loss has stopped falling (PyTorch's ReduceLROnPlateau, relative
/// threshold).
class ReduceOnPlateau {
public:
    ReduceOnPlateau(double learningRate, const PlateauOptions& options);

    /// The rate for the next epoch, given this epoch's loss; a loss that is not finite is a bad
    /// one.
    double next(double loss);
    [[nodiscard]] double learningRate() const { return rate_; }

    /// For a checkpoint; exact (shortest form that reads back as the same double).
    [[nodiscard]] nlohmann::json state() const;
    /// Throws nlohmann's exceptions for what state() did not write.
    void restore(const nlohmann::json& state);

private:
    PlateauOptions options_;
    double rate_;
    double best_;
    bool hasBest_ = false;
    std::int64_t badEpochs_ = 0;
    std::int64_t cooling_ = 0;
};

}  // namespace outis::training
