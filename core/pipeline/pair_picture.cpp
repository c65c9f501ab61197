// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/pair_picture.h"

#include <ATen/ATen.h>

#include "core/pipeline/contact_sheet.h"

namespace outis::pipeline {

at::Tensor tensorOf(const data::GreyImage& image) {
    return at::tensor(image.pixels, at::TensorOptions().dtype(at::kByte))
        .reshape({1, image.height, image.width});
}

Result<void> writeSideBySide(const std::filesystem::path& file, const at::Tensor& synthetic,
                             const at::Tensor& real) {
    return writePicture(file, contactSheet(at::stack({synthetic, real}), 2));
}

}  // namespace outis::pipeline
