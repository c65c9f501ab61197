// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"

namespace outis::training {

/// The endless concatenation of per-epoch shuffles; which image stands at a position is a function
/// of (seed, position, number of images) alone (METHOD 6.2).
class DataOrder {
public:
    /// `images` > 0.
    DataOrder(Seed seed, std::int64_t images);

    [[nodiscard]] std::int64_t indexAt(std::int64_t position);

private:
    Seed seed_;
    std::int64_t epoch_ = -1;
    std::vector<std::int64_t> order_;  ///< of epoch_
};

}  // namespace outis::training
