// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/diffusion/augmentation_labels.h"

/// Three ways to use the same small changes of radiographs. "gentle": always, so that samples are
/// turned and shifted like the augmented pictures. "leak-free": not in the last part of the
/// training, so that the model ends with pictures as they are. "labels": always, and the network is
/// told the parameters as a part of its condition; samples ask for zeros (EDM, appendix F.2).
namespace outis::diffusion {

/// Parameters of pictures at positions [first, first + count): F32 [count, kAugmentationLabels] on
/// the CPU, each a function of (seed, position) alone.
[[nodiscard]] at::Tensor augmentationLabels(Seed seed, std::int64_t firstPosition,
                                            std::int64_t count);

/// Turns of up to 3 degrees, shifts of up to 3 % and scalings of up to 4 % (METHOD 6.4), bilinear,
/// the border repeated; never a mirror, which would be a false finding. images [n, C, H, W]
/// float32 on any device; labels [n, kAugmentationLabels].
[[nodiscard]] at::Tensor augment(const at::Tensor& images, const at::Tensor& labels);

}  // namespace outis::diffusion
