// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/features/own_encoder.h"

namespace outis::features {

/// An encoder ready to be used: preparation and network in evaluation mode.
struct EncoderNetwork {
    std::int64_t dimension = 0;
    /// F32 [N, 1 or 3, H, W] in [0, 1] on the device to [N, dimension] there.
    std::function<at::Tensor(const at::Tensor&)> run;
};

/// The network of `name` with the weights of `file`, on `device`. Errors: InvalidOption (no such
/// encoder), those of loadState().
[[nodiscard]] Result<EncoderNetwork> loadedEncoder(const std::string& name,
                                                   const safetensors::File& file,
                                                   c10::Device device);

/// The same with fresh weights, for timings; `facts` are used by "own" alone.
[[nodiscard]] Result<EncoderNetwork> freshEncoder(const std::string& name,
                                                  const OwnEncoderFacts& facts, c10::Device device);

}  // namespace outis::features
