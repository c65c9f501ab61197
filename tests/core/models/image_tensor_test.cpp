// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/image_tensor.h"

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/base/result.h"

using namespace outis;
using namespace outis::models;

namespace {

at::Tensor picture(std::int64_t channels, std::int64_t height, std::int64_t width) {
    const std::int64_t count = 2 * channels * height * width;
    return (at::arange(count, at::kFloat) * 0.37).sin().abs().view({2, channels, height, width});
}

}  // namespace

TEST_CASE("turning by a quarter moves pixels as rot90 does, four quarters change nothing") {
    const at::Tensor images = picture(1, 9, 9);
    const at::Tensor turned = rotateImages(images, 90);
    CHECK((turned - at::rot90(images, 1, {2, 3})).abs().max().item<float>() < 1e-6F);
    CHECK((rotateImages(images, 360) - images).abs().max().item<float>() < 1e-6F);
}

TEST_CASE("a blur keeps flat pictures, a narrow one keeps all") {
    const at::Tensor flat = at::full({1, 3, 12, 10}, 0.4F);
    CHECK((gaussianBlur(flat, 5, 2) - flat).abs().max().item<float>() < 1e-6F);
    const at::Tensor images = picture(3, 12, 10);
    CHECK((gaussianBlur(images, 5, 0.05) - images).abs().max().item<float>() < 1e-6F);
    CHECK_THROWS_AS((void)gaussianBlur(images, 4, 1), ErrorException);
    CHECK_THROWS_AS((void)gaussianBlur(images, 25, 1), ErrorException);
}

TEST_CASE("resizing to the same size changes nothing, to one pixel by area gives the mean") {
    const at::Tensor images = picture(1, 8, 6);
    for (const ResizeMode mode : {ResizeMode::Bilinear, ResizeMode::Bicubic, ResizeMode::Area}) {
        const at::Tensor same = resizeImages(images, 8, 6, mode, mode != ResizeMode::Area);
        CHECK((same - images).abs().max().item<float>() < 1e-6F);
    }
    const at::Tensor one = resizeImages(images, 1, 1, ResizeMode::Area, false);
    CHECK((one.flatten() - images.mean({1, 2, 3})).abs().max().item<float>() < 1e-6F);
    CHECK_THROWS_AS((void)resizeImages(images, 0, 4, ResizeMode::Area, false), ErrorException);
}

TEST_CASE("the short side is met, and the crop is padded where the picture is too small") {
    const at::Tensor images = picture(1, 10, 15);
    const at::Tensor small = resizeShortSide(images, 7, ResizeMode::Bilinear, true);
    CHECK(small.size(2) == 7);
    CHECK(small.size(3) == 10);
    const at::Tensor padded = centreCrop(images, 12);
    CHECK(padded.sizes() == at::IntArrayRef({2, 1, 12, 12}));
    CHECK(padded[0][0][0].abs().max().item<float>() == 0);
    CHECK(padded[0][0][11].abs().max().item<float>() == 0);
}

TEST_CASE("factor 1 leaves brightness and contrast, factor 0 leaves the mean") {
    const at::Tensor images = picture(3, 5, 4);
    CHECK((adjustBrightness(images, 1) - images).abs().max().item<float>() < 1e-6F);
    CHECK((adjustContrast(images, 1) - images).abs().max().item<float>() < 1e-6F);
    const at::Tensor flat = adjustContrast(images, 0);
    CHECK((flat[1] - flat[1].mean()).abs().max().item<float>() < 1e-6F);
}
