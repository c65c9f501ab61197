// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/options.h"
#include "core/base/result.h"

namespace outis::features {

/// How pseudo-conditions are made of features (METHOD 4.3).
struct ConditionOptions {
    std::int64_t k = 5;  ///< patients mixed into one condition; 1: single images (METHOD 4.2)
    bool allowSinglePatients = false;  ///< must be set for k = 1
    bool whiten = true;
    double noise = 0.1;  ///< eta: length of the noise beside the unit centre
    std::string mode =
        "train_and_sample";  ///< or "sample_only": train with each image's own vector
    std::int64_t seed = 1;   ///< of the noise of training conditions

    void describe(OptionVisitor& visitor);
    /// Ranges; InvalidOption for k = 1 unless allowed.
    [[nodiscard]] Result<void> check() const;

    /// METHOD 4.2, the paper's DiADM: every image steers with its own raw unit vector.
    [[nodiscard]] static ConditionOptions diadm();
};

}  // namespace outis::features
