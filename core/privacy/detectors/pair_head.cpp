// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/pair_head.h"

#include <ATen/ATen.h>

#include "core/privacy/detectors/cosine_head.h"
#include "core/privacy/detectors/weighted_l1.h"

namespace outis::privacy {

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
