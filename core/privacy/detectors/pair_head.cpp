// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_head.h"

#include <ATen/ATen.h>

#include "core/privacy/detectors/cosine_head.h"
#include "core/privacy/detectors/weighted_l1.h"

namespace outis::privacy {

at::Tensor paddedToLanes(const at::Tensor& rows) {
    const std::int64_t missing = (kHeadLanes - rows.size(-1) % kHeadLanes) % kHeadLanes;
    return at::constant_pad_nd(rows, {0, missing}).contiguous();
}

std::unique_ptr<PairHead> makePairHead(const models::SiameseImpl& network,
                                       const PairNetworkFacts& facts) {
    if (facts.score == kCosine) {
        return std::make_unique<CosineHead>(facts.features);
    }
    const auto parameters = network.named_parameters();
    return std::make_unique<WeightedL1>(parameters["fc_end.weight"],
                                        parameters["fc_end.bias"].item<double>());
}

}  // namespace outis::privacy
