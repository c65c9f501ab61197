// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/foreign_pictures.h"

#include <algorithm>

#include "core/data/image_file.h"
#include "core/data/resize.h"

namespace outis::pipeline {

data::IntakeRequest foreignRequest(const data::PrepareOptions& prepare) {
    constexpr std::int64_t kWorkingSize = 256;  // as an import does it
    data::IntakeRequest request;
    request.workingSize = static_cast<int>(std::max(prepare.size, kWorkingSize));
    return request;
}

Result<data::GreyImage> foreignPicture(const data::Intake& intake,
                                       const data::PrepareOptions& prepare) {
    const auto stored = data::decodePngBytes(intake.png);
    if (!stored) {
        return stored.error();
    }
    return data::toSquare(*stored, static_cast<int>(prepare.size), prepare.fit());
}

}  // namespace outis::pipeline
