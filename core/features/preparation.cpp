// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/preparation.h"

#include <ATen/ATen.h>

#include "core/models/basic_layers.h"
#include "core/models/image_tensor.h"

namespace outis::features {

at::Tensor normaliseImageNet(const at::Tensor& images) {
    const auto perChannel = [&](float red, float green, float blue) {
        return at::tensor({red, green, blue}).view({1, 3, 1, 1}).to(images.options());
    };
    return (images - perChannel(0.485F, 0.456F, 0.406F)) / perChannel(0.229F, 0.224F, 0.225F);
}

at::Tensor prepareImageNet(const at::Tensor& images, std::int64_t shortSide, bool antialias) {
    const at::Tensor resized =
        models::resizeShortSide(images, shortSide, models::ResizeMode::Bilinear, antialias);
    return normaliseImageNet(models::repeatGrey(resized, 3));
}

}  // namespace outis::features
