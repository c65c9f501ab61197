// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/preparation.h"

#include <algorithm>

#include <ATen/ATen.h>

namespace outis::features {

at::Tensor repeatGrey(const at::Tensor& images) {
    return images.size(1) == 1 ? images.expand({-1, 3, -1, -1}) : images;
}

at::Tensor resizeShortSide(const at::Tensor& images, std::int64_t shortSide, bool antialias) {
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    const std::int64_t least = std::max<std::int64_t>(1, std::min(height, width));
    const std::int64_t newHeight = shortSide * height / least;
    const std::int64_t newWidth = shortSide * width / least;
    if (newHeight == height && newWidth == width) {
        return images;
    }
    const at::Tensor dense = images.contiguous();
    return antialias ? at::_upsample_bilinear2d_aa(dense, {newHeight, newWidth}, false)
                     : at::upsample_bilinear2d(dense, {newHeight, newWidth}, false);
}

at::Tensor normaliseImageNet(const at::Tensor& images) {
    const auto perChannel = [&](float red, float green, float blue) {
        return at::tensor({red, green, blue}).view({1, 3, 1, 1}).to(images.options());
    };
    return (images - perChannel(0.485F, 0.456F, 0.406F)) / perChannel(0.229F, 0.224F, 0.225F);
}

at::Tensor prepareImageNet(const at::Tensor& images, std::int64_t shortSide, bool antialias) {
    return normaliseImageNet(repeatGrey(resizeShortSide(images, shortSide, antialias)));
}

}  // namespace outis::features
