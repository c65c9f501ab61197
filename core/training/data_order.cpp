// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/training/data_order.h"

#include <numeric>
#include <span>

namespace outis::training {

DataOrder::DataOrder(Seed seed, std::int64_t images)
    : seed_(seed), order_(static_cast<std::size_t>(images)) {}

std::int64_t DataOrder::indexAt(std::int64_t position) {
    const auto images = static_cast<std::int64_t>(order_.size());
    const std::int64_t epoch = position / images;
    if (epoch != epoch_) {
        std::iota(order_.begin(), order_.end(), std::int64_t{0});
        Philox random(derive(seed_, "epoch", static_cast<std::uint64_t>(epoch)));
        shuffle(std::span<std::int64_t>(order_), random);
        epoch_ = epoch;
    }
    return order_[static_cast<std::size_t>(position % images)];
}

}  // namespace outis::training
