// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <ATen/core/Tensor.h>

#include "core/models/image_tensor.h"
#include "tests/golden/registry.h"
#include "tests/golden/torch_bridge.h"

namespace outis::golden {
namespace {

Tensors only(const at::Tensor& tensor) {
    return {{"tensor", fromTorch(tensor)}};
}

models::ResizeMode modeOf(const Case& given) {
    const auto mode = given.param<std::string>("mode");
    if (mode == "bilinear") {
        return models::ResizeMode::Bilinear;
    }
    if (mode == "bicubic") {
        return models::ResizeMode::Bicubic;
    }
    if (mode == "area") {
        return models::ResizeMode::Area;
    }
    throw BadCase("unknown mode " + mode);
}

Tensors resizeOp(const Case& given) {
    return only(models::resizeImages(
        inputTensor(given, "input"), given.param<std::int64_t>("height"),
        given.param<std::int64_t>("width"), modeOf(given), given.param<bool>("antialias", false)));
}

Tensors rotateOp(const Case& given) {
    return only(models::rotateImages(inputTensor(given, "input"), given.param<double>("angle")));
}

Tensors blurOp(const Case& given) {
    return only(models::gaussianBlur(inputTensor(given, "input"),
                                     given.param<std::int64_t>("kernel_size"),
                                     given.param<double>("sigma")));
}

Tensors brightnessOp(const Case& given) {
    return only(
        models::adjustBrightness(inputTensor(given, "input"), given.param<double>("factor")));
}

Tensors contrastOp(const Case& given) {
    return only(models::adjustContrast(inputTensor(given, "input"), given.param<double>("factor")));
}

}  // namespace

void registerImageTensorOps(Registry& registry) {
    registry.registerOp("tensor_resize", resizeOp);
    registry.registerOp("tensor_rotate", rotateOp);
    registry.registerOp("tensor_gaussian_blur", blurOp);
    registry.registerOp("tensor_brightness", brightnessOp);
    registry.registerOp("tensor_contrast", contrastOp);
}

}  // namespace outis::golden
