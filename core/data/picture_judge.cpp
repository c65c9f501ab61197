// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/picture_judge.h"

namespace outis::data {

PictureJudgement judgePicture(const GreyImage& /*image*/) {
    return {};
}

}  // namespace outis::data
