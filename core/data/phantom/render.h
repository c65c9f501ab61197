// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/image.h"
#include "core/data/phantom/exam.h"

namespace outis::data::phantom {

/// One image as shown, 0 (black) to 1 (white), row-major, size x size. A function of its arguments
/// alone.
[[nodiscard]] std::vector<float> renderShown(const Patient& patient, const Exam& exam, int size);
/// The same in 8 bits.
[[nodiscard]] GreyImage renderImage(const Patient& patient, const Exam& exam, int size);

}  // namespace outis::data::phantom
