// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"

/// What the caller of a training is told, and may ask, while it runs. Called on the training's own
/// thread; an ErrorException ends the training with its error.
namespace outis::diffusion {

/// Pictures drawn from the wide average with fixed seeds: U8 [K, C, H, W], or raw latents
/// F32 [K, C, h, w].
using PreviewFunction = std::function<void(std::int64_t imagesSeen, const at::Tensor& pictures)>;

struct DrawRequest {
    std::vector<Seed> seeds;  ///< one per picture; the same seed gives the same start noise
    at::Tensor conditions;    ///< F32 [n, conditionDim] (conditioning.h); undefined: zeros
    std::int64_t steps = 18;  ///< of the sampler
    std::int64_t batch = 32;
};
/// Draws from the present wide average: as for previews. Nothing when a stop was asked for.
using Drawer = std::function<std::optional<at::Tensor>(const DrawRequest& request)>;

enum class Advice {
    Continue,
    SuggestStop,  ///< goes on; the first such place is kept in the result
    Stop          ///< ends here, finished, with a checkpoint that says so
};

/// After each snapshot was written. Everything that it does must be a function of the state of the
/// training: after a crash it is called again for snapshots that were already shown.
using SnapshotFunction = std::function<Advice(std::int64_t imagesSeen, const Drawer& draw)>;

struct TrainHooks {
    PreviewFunction preview;
    SnapshotFunction snapshot;
};

}  // namespace outis::diffusion
