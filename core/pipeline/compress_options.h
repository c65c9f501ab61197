// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/latents/options.h"

namespace outis::pipeline {

/// Whether the generator learns pixels or the latents of an autoencoder (METHOD 3.2).
struct CompressOptions {
    std::string space = "pixels";           ///< "pixels" (up to 128 px) or "latents"
    latents::AutoencoderFileOptions given;  ///< weights of the user's; no file: trained here
    latents::AutoencoderTrainOptions training;
    latents::EncodeOptions encode;

    void describe(OptionVisitor& visitor);
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] bool isLatent() const { return space == "latents"; }
};

}  // namespace outis::pipeline
