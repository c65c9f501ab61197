// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/features/encoder_options.h"

namespace outis::pipeline {

/// Which encoder a stage uses: one trained here without labels, or given weights.
struct EncoderChoice {
    std::string encoder = "own";        ///< as in features::ExtractorOptions
    std::string weights;                ///< of a given encoder: a safetensors file
    features::EncoderOptions training;  ///< of an own one

    void describe(OptionVisitor& visitor);
    /// InvalidOption: a given encoder without weights, or weights for an own one.
    [[nodiscard]] Result<void> check() const;
};

}  // namespace outis::pipeline
