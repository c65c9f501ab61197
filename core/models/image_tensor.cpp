// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/image_tensor.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>

#include "core/base/result.h"

namespace outis::models {
namespace {

[[noreturn]] void refuse(const char* subject, const std::string& detail) {
    throw ErrorException({ErrorCode::InvalidOption, subject, detail});
}

void requireImages(const at::Tensor& images) {
    if (images.dim() != 4 || images.numel() == 0 || !images.is_floating_point()) {
        refuse("images", "a real tensor [N, C, H, W] with at least one pixel is needed");
    }
}

/// Half of an even or odd number, halves to the even neighbour.
std::int64_t halfToEven(std::int64_t value) {
    return std::llrint(static_cast<double>(value) / 2);
}

/// Values at whole coordinates, 0 outside; `column` and `row` F64 [H W].
at::Tensor valuesAt(const at::Tensor& flat, const at::Tensor& column, const at::Tensor& row,
                    std::int64_t height, std::int64_t width) {
    const at::Tensor isInside = (column >= 0)
                                    .logical_and_(column < width)
                                    .logical_and_(row >= 0)
                                    .logical_and_(row < height);
    const at::Tensor index =
        (row.clamp(0, height - 1) * width + column.clamp(0, width - 1)).to(at::kLong);
    return flat.index_select(2, index).mul_(isInside.to(flat.scalar_type()));
}

}  // namespace

at::Tensor resizeImages(const at::Tensor& images, std::int64_t height, std::int64_t width,
                        ResizeMode mode, bool antialias) {
    requireImages(images);
    if (height < 1 || width < 1) {
        refuse("size", "must be at least one pixel");
    }
    switch (mode) {
        case ResizeMode::Bilinear:
            return antialias ? at::_upsample_bilinear2d_aa(images, {height, width}, false)
                             : at::upsample_bilinear2d(images, {height, width}, false);
        case ResizeMode::Bicubic:
            return antialias ? at::_upsample_bicubic2d_aa(images, {height, width}, false)
                             : at::upsample_bicubic2d(images, {height, width}, false);
        case ResizeMode::Area:
            break;
    }
    return at::adaptive_avg_pool2d(images, {height, width});
}

at::Tensor resizeShortSide(const at::Tensor& images, std::int64_t shortSide, ResizeMode mode,
                           bool antialias) {
    requireImages(images);
    const std::int64_t shorter = std::min(images.size(2), images.size(3));
    const auto scaled = [&](std::int64_t side) { return shortSide * side / shorter; };
    return resizeImages(images, scaled(images.size(2)), scaled(images.size(3)), mode, antialias);
}

at::Tensor centreCrop(const at::Tensor& images, std::int64_t size) {
    requireImages(images);
    if (size < 1) {
        refuse("size", "must be at least one pixel");
    }
    at::Tensor out = images;
    const std::int64_t rows = std::max<std::int64_t>(0, size - images.size(2));
    const std::int64_t columns = std::max<std::int64_t>(0, size - images.size(3));
    if (rows > 0 || columns > 0) {
        out = at::constant_pad_nd(
            out, {columns / 2, columns - columns / 2, rows / 2, rows - rows / 2}, 0);
    }
    return out.narrow(2, halfToEven(out.size(2) - size), size)
        .narrow(3, halfToEven(out.size(3) - size), size)
        .contiguous();
}

at::Tensor rotateImages(const at::Tensor& images, double degrees) {
    requireImages(images);
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    const double angle = degrees * std::numbers::pi / 180;
    const double middleColumn = static_cast<double>(width - 1) / 2;
    const double middleRow = static_cast<double>(height - 1) / 2;
    const auto real = images.options().dtype(at::kDouble);
    const at::Tensor x = (at::arange(width, real) - middleColumn).unsqueeze(0);
    const at::Tensor y = (at::arange(height, real) - middleRow).unsqueeze(1);
    const at::Tensor column = (x * std::cos(angle) - y * std::sin(angle) + middleColumn).flatten();
    const at::Tensor row = (x * std::sin(angle) + y * std::cos(angle) + middleRow).flatten();
    const at::Tensor left = column.floor();
    const at::Tensor top = row.floor();
    const at::Tensor right = (column - left).to(images.scalar_type());
    const at::Tensor low = (row - top).to(images.scalar_type());
    const at::Tensor flat = images.flatten(2);
    const at::Tensor upper = valuesAt(flat, left, top, height, width) * (1 - right) +
                             valuesAt(flat, left + 1, top, height, width) * right;
    const at::Tensor lower = valuesAt(flat, left, top + 1, height, width) * (1 - right) +
                             valuesAt(flat, left + 1, top + 1, height, width) * right;
    return (upper * (1 - low) + lower * low).view(images.sizes());
}

at::Tensor gaussianBlur(const at::Tensor& images, std::int64_t kernelSize, double sigma) {
    requireImages(images);
    const std::int64_t reach = kernelSize / 2;
    if (kernelSize < 1 || kernelSize % 2 == 0 || !(sigma > 0)) {
        refuse("blur", "needs an odd number of taps and a width above 0");
    }
    if (reach >= images.size(2) || reach >= images.size(3)) {
        refuse("blur", "the kernel reaches beyond the mirrored image");
    }
    const auto real = images.options().dtype(at::kDouble);
    const at::Tensor taps = at::arange(-reach, reach + 1, real);
    at::Tensor weights = (taps.square() / (-2 * sigma * sigma)).exp_();
    weights = (weights / weights.sum()).to(images.scalar_type());
    const at::Tensor planes = images.reshape({-1, 1, images.size(2), images.size(3)});
    const at::Tensor padded = at::reflection_pad2d(planes, {reach, reach, reach, reach});
    const at::Tensor across = at::conv2d(padded, weights.view({1, 1, 1, kernelSize}));
    return at::conv2d(across, weights.view({1, 1, kernelSize, 1})).view(images.sizes());
}

at::Tensor adjustBrightness(const at::Tensor& images, double factor) {
    requireImages(images);
    return (images * factor).clamp_(0, 1);
}

at::Tensor adjustContrast(const at::Tensor& images, double factor) {
    requireImages(images);
    at::Tensor grey = images;
    if (images.size(1) == 3) {
        grey = images.narrow(1, 0, 1) * 0.2989 + images.narrow(1, 1, 1) * 0.587 +
               images.narrow(1, 2, 1) * 0.114;
    }
    const at::Tensor mean = grey.mean({1, 2, 3}, true);
    return (images * factor + mean * (1 - factor)).clamp_(0, 1);
}

}  // namespace outis::models
