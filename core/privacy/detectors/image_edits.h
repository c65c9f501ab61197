// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"

/// Alterations that a copy may have gone through (METHOD 8.3).
namespace outis::privacy {

enum class EditKind { None, Blur, Noise, Rotation, Brightness, Contrast, Jpeg, Mirror, Crop };

struct Edit {
    EditKind kind = EditKind::None;
    /// Blur: sigma, pixels of a picture of 256; Noise: standard deviation of [0, 1]; Rotation:
    /// degrees; Brightness, Contrast: factor; Jpeg: quality; Crop: percent of the side that stays;
    /// Mirror, None: 0.
    double strength = 0;
};

/// "blur", "noise", ...
[[nodiscard]] const char* editName(EditKind kind);

/// Every edit and strength of METHOD 8.3, in its order, after "none".
[[nodiscard]] const std::vector<Edit>& robustnessGrid();

/// U8 [N, 1, S, S] altered, as 8 bits again. Noise of row i is a function of (seed, i) alone. A
/// crop is centred and brought back to the full size.
[[nodiscard]] at::Tensor edited(const at::Tensor& images, const Edit& edit, Seed seed);

/// The moderate alteration that calibration plants: rotation 3 degrees, shift 2 % of the side, blur
/// 1 px (of 256), contrast 1.1, JPEG 70; half of the images mirrored.
[[nodiscard]] at::Tensor moderatelyEdited(const at::Tensor& images, Seed seed);
[[nodiscard]] const char* moderateEditWords();

}  // namespace outis::privacy
