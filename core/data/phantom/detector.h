// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/data/phantom/canvas.h"
#include "core/data/phantom/exam.h"

namespace outis::data::phantom {

/// Mean of squares of `factor` x `factor`.
[[nodiscard]] std::vector<float> shrink(const std::vector<float>& values, int size, int factor);
/// Close to a Gaussian of this standard deviation in pixels; coarse for large ones, and fast.
[[nodiscard]] std::vector<float> blurred(const std::vector<float>& values, int size, float sigma);

/// From attenuation to what is shown, 0 (black) to 1 (white), `size` x `size`: Beer-Lambert,
/// scatter, detector noise, the maker's processing and the window. `canvas` may be finer by a whole
/// factor.
[[nodiscard]] std::vector<float> expose(const Canvas& canvas, const Exam& exam, int size);

/// Side marker and collimated borders, drawn onto the shown picture.
void addMarks(std::vector<float>& shown, int size, const Exam& exam);

}  // namespace outis::data::phantom
