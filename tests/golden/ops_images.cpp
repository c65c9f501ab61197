// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/data/image_operations.h"
#include "core/data/resize.h"
#include "tests/golden/registry.h"

namespace outis::golden {
namespace {

using namespace outis::data;

int intParam(const Case& given, const std::string& key) {
    return given.param<int>(key);
}

Filter filterOf(const Case& given) {
    static const std::map<std::string, Filter> kFilters = {
        {"nearest", Filter::Nearest}, {"box", Filter::Box},         {"bilinear", Filter::Bilinear},
        {"hamming", Filter::Hamming}, {"bicubic", Filter::Bicubic}, {"lanczos", Filter::Lanczos}};
    const auto found = kFilters.find(given.param<std::string>("filter"));
    if (found == kFilters.end()) {
        throw BadCase("unknown filter");
    }
    return found->second;
}

/// [H, W] or [H, W, channels].
ByteImage imageOf(const Case& given) {
    const Tensor stored = given.input("image");
    ByteImage image;
    image.height = static_cast<int>(stored.extent(0));
    image.width = static_cast<int>(stored.extent(1));
    image.channels = stored.shape.size() > 2 ? static_cast<int>(stored.extent(2)) : 1;
    for (const std::int64_t value : given.wholes("image")) {
        image.pixels.push_back(static_cast<std::uint8_t>(value));
    }
    return image;
}

std::vector<std::int64_t> shapeOf(const ByteImage& image) {
    std::vector<std::int64_t> shape{image.height, image.width};
    if (image.channels > 1) {
        shape.push_back(image.channels);
    }
    return shape;
}

Tensors only(const ByteImage& image) {
    return {{"image", Tensor::whole(shapeOf(image), {image.pixels.begin(), image.pixels.end()})}};
}

Tensors resizeFloatOp(const Case& given) {
    const Tensor stored = given.input("image");
    const std::vector<float> pixels(stored.reals.begin(), stored.reals.end());
    const int channels = stored.shape.size() > 2 ? static_cast<int>(stored.extent(2)) : 1;
    const int width = intParam(given, "width");
    const int height = intParam(given, "height");
    const auto out = resizeInterleaved(pixels, static_cast<int>(stored.extent(1)),
                                       static_cast<int>(stored.extent(0)), channels, width, height,
                                       filterOf(given));
    const ByteImage shape{width, height, channels, {}};
    return {{"image", Tensor::real(shapeOf(shape), {out.begin(), out.end()})}};
}

Tensors resizeOp(const Case& given) {
    if (given.input("image").family == Family::Real) {
        return resizeFloatOp(given);
    }
    return only(resize(imageOf(given), intParam(given, "width"), intParam(given, "height"),
                       filterOf(given)));
}

Tensors reduceOp(const Case& given) {
    return only(
        orThrow(reduce(imageOf(given), intParam(given, "factor_x"), intParam(given, "factor_y"))));
}

Tensors shortSideCropOp(const Case& given) {
    const ByteImage resized =
        orThrow(resizeShortSide(imageOf(given), intParam(given, "short_side"), filterOf(given)));
    return only(orThrow(centreCrop(resized, intParam(given, "crop"))));
}

Tensors tenCropOp(const Case& given) {
    const auto crops = orThrow(tenCrop(imageOf(given), intParam(given, "crop")));
    std::vector<std::int64_t> shape = shapeOf(crops.front());
    shape.insert(shape.begin(), std::ssize(crops));
    std::vector<std::int64_t> values;
    for (const ByteImage& image : crops) {
        values.insert(values.end(), image.pixels.begin(), image.pixels.end());
    }
    return {{"crops", Tensor::whole(std::move(shape), std::move(values))}};
}

Tensors flipOp(const Case& given) {
    return only(flipHorizontally(imageOf(given)));
}

Tensors resizedCropOp(const Case& given) {
    const ByteImage cut =
        orThrow(crop(imageOf(given), intParam(given, "left"), intParam(given, "top"),
                     intParam(given, "width"), intParam(given, "height")));
    return only(
        resize(cut, intParam(given, "out_width"), intParam(given, "out_height"), filterOf(given)));
}

Tensors normaliseOp(const Case& given) {
    const ByteImage image = imageOf(given);
    const auto values = orThrow(normalise(image, given.param<std::array<double, 3>>("mean"),
                                          given.param<std::array<double, 3>>("std")));
    return {
        {"tensor", Tensor::real({3, image.height, image.width}, {values.begin(), values.end()})}};
}

Tensors greyToRgbOp(const Case& given) {
    return only(orThrow(greyToRgb(imageOf(given))));
}

Tensors rgbToGreyOp(const Case& given) {
    return only(orThrow(rgbToGrey(imageOf(given))));
}

Tensors toBytesOp(const Case& given) {
    static const std::map<std::string, Quantise> kModes = {{"truncate", Quantise::Truncate},
                                                           {"round", Quantise::Round},
                                                           {"symmetric", Quantise::Symmetric}};
    const auto mode = kModes.find(given.param<std::string>("mode"));
    if (mode == kModes.end()) {
        throw BadCase("unknown mode");
    }
    const Tensor stored = given.input("tensor");
    const std::vector<float> values(stored.reals.begin(), stored.reals.end());
    const auto bytes = toBytes(values, mode->second);
    return {{"image", Tensor::whole(stored.shape, {bytes.begin(), bytes.end()})}};
}

}  // namespace

void registerImageOps(Registry& registry) {
    registry.registerOp("image_resize", resizeOp);
    registry.registerOp("image_reduce", reduceOp);
    registry.registerOp("image_short_side_crop", shortSideCropOp);
    registry.registerOp("image_ten_crop", tenCropOp);
    registry.registerOp("image_flip", flipOp);
    registry.registerOp("image_resized_crop", resizedCropOp);
    registry.registerOp("image_normalise", normaliseOp);
    registry.registerOp("image_gray_to_rgb", greyToRgbOp);
    registry.registerOp("image_rgb_to_gray", rgbToGreyOp);
    registry.registerOp("float_to_uint8", toBytesOp);
}

}  // namespace outis::golden
