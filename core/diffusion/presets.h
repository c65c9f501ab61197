// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/diffusion/options.h"

/// The presets of METHOD 6.4, from resources/presets.json (compiled in). "latent-256", "xxs" and
/// "xs" (the published run) learn from four-channel latents.
namespace outis::diffusion {

[[nodiscard]] std::vector<std::string> presetNames();
/// InvalidOption with the name as subject when there is no such preset.
[[nodiscard]] Result<TrainOptions> presetOptions(std::string_view name);
/// The smallest preset for images of that size ("tiny-64" for 33 to 64 pixels).
[[nodiscard]] std::string presetForSize(std::int64_t size);

}  // namespace outis::diffusion
