// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/contact_sheet.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/base/files.h"
#include "core/data/image_file.h"

namespace outis::pipeline {

namespace {
constexpr int kGap = 2;
constexpr std::uint8_t kNearBlack = 0x14;
}  // namespace

data::GreyImage toGreyImage(const at::Tensor& picture) {
    const at::Tensor plain = picture.squeeze().to(at::kCPU, at::kByte).contiguous();
    data::GreyImage image;
    image.height = static_cast<int>(plain.size(0));
    image.width = static_cast<int>(plain.size(1));
    const auto* pixels = plain.const_data_ptr<std::uint8_t>();
    image.pixels.assign(pixels, pixels + plain.numel());
    return image;
}

data::GreyImage contactSheet(const at::Tensor& pictures, int columns) {
    const int count = static_cast<int>(pictures.size(0));
    const int height = static_cast<int>(pictures.size(2));
    const int width = static_cast<int>(pictures.size(3));
    const int across = std::max(1, std::min(columns, count));
    const int down = (count + across - 1) / across;
    data::GreyImage sheet;
    sheet.width = across * (width + kGap) - kGap;
    sheet.height = down * (height + kGap) - kGap;
    sheet.pixels.assign(
        static_cast<std::size_t>(sheet.width) * static_cast<std::size_t>(std::max(sheet.height, 0)),
        kNearBlack);
    for (int index = 0; index < count; ++index) {
        const data::GreyImage picture = toGreyImage(pictures[index]);
        const int left = index % across * (width + kGap);
        const int top = index / across * (height + kGap);
        for (int line = 0; line < height; ++line) {
            std::copy_n(picture.row(line), width, sheet.row(top + line) + left);
        }
    }
    return sheet;
}

Result<void> writePicture(const std::filesystem::path& path, const data::GreyImage& image) {
    const auto png = data::encodePng(image);
    return png ? files::writeAtomically(path, *png) : Result<void>(png.error());
}

}  // namespace outis::pipeline
