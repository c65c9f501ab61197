// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace outis::privacy {

/// What a baseline grey JPEG of the given quality leaves of images: 8x8 cosine transform,
/// quantisation by the luminance table of ITU-T T.81 annex K scaled as the IJG's library does,
/// back, rounded to 8 bits. Sides that are no multiple of 8 are continued by their edge. Computed
/// with tensors, so that it runs on any device and for a batch; the transform is exact where the
/// library's rounds, so single grey levels may differ from a file's.
/// images F32 [N, 1, H, W] in [0, 1]; quality F32 [N], 1 to 100, or above 100: left alone.
[[nodiscard]] at::Tensor jpegLoss(const at::Tensor& images, const at::Tensor& quality);

}  // namespace outis::privacy
