// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/image_edits.h"

#include <cmath>
#include <span>

#include <ATen/ATen.h>

#include "core/models/image_tensor.h"
#include "core/privacy/detectors/jpeg_loss.h"

namespace outis::privacy {
namespace {

constexpr double kReferenceSide = 256;  // pixels that blur is stated for

at::Tensor toUnit(const at::Tensor& bytes) {
    return bytes.to(at::kFloat) / 255;
}

at::Tensor toBytes(const at::Tensor& images) {
    return at::round(images.clamp(0, 1) * 255).to(at::kByte);
}

at::Tensor blurred(const at::Tensor& images, double sigma) {
    const double own = sigma * static_cast<double>(images.size(3)) / kReferenceSide;
    const auto reach =
        std::min<std::int64_t>(static_cast<std::int64_t>(std::ceil(3 * own)), images.size(3) - 1);
    return reach < 1 ? images : models::gaussianBlur(images, 2 * reach + 1, own);
}

at::Tensor withNoise(const at::Tensor& images, double level, Seed seed) {
    at::Tensor noise = at::empty(images.sizes(), at::kFloat);
    const std::int64_t each = images.numel() / std::max<std::int64_t>(1, images.size(0));
    float* data = noise.mutable_data_ptr<float>();
    for (std::int64_t row = 0; row < images.size(0); ++row, data += each) {
        Philox(derive(seed, "edit-noise", static_cast<std::uint64_t>(row)))
            .fillNormal({data, static_cast<std::size_t>(each)});
    }
    return images + level * noise.to(images.device());
}

at::Tensor compressed(const at::Tensor& images, double quality) {
    return jpegLoss(images, at::full({images.size(0)}, quality, images.options()));
}

at::Tensor cropped(const at::Tensor& images, double percent) {
    const std::int64_t side = images.size(3);
    const auto kept = std::max<std::int64_t>(
        1, static_cast<std::int64_t>(std::llround(static_cast<double>(side) * percent / 100)));
    return models::resizeImages(models::centreCrop(images, kept), side, side,
                                models::ResizeMode::Bilinear, /*antialias=*/false);
}

at::Tensor altered(const at::Tensor& images, const Edit& edit, Seed seed) {
    switch (edit.kind) {
        case EditKind::None:
            return images;
        case EditKind::Blur:
            return blurred(images, edit.strength);
        case EditKind::Noise:
            return withNoise(images, edit.strength, seed);
        case EditKind::Rotation:
            return models::rotateImages(images, edit.strength);
        case EditKind::Brightness:
            return models::adjustBrightness(images, edit.strength);
        case EditKind::Contrast:
            return models::adjustContrast(images, edit.strength);
        case EditKind::Jpeg:
            return compressed(images, edit.strength);
        case EditKind::Mirror:
            return images.flip({3});
        case EditKind::Crop:
            return cropped(images, edit.strength);
    }
    throw ErrorException({ErrorCode::Internal, "edit", "unknown kind"});
}

/// Content moved right and down by whole pixels, zeros where nothing was.
at::Tensor shifted(const at::Tensor& images, std::int64_t pixels) {
    const std::int64_t side = images.size(3);
    return at::constant_pad_nd(images, {pixels, 0, pixels, 0}).slice(2, 0, side).slice(3, 0, side);
}

}  // namespace

const char* editName(EditKind kind) {
    switch (kind) {
        case EditKind::None:
            return "none";
        case EditKind::Blur:
            return "blur";
        case EditKind::Noise:
            return "noise";
        case EditKind::Rotation:
            return "rotation";
        case EditKind::Brightness:
            return "brightness";
        case EditKind::Contrast:
            return "contrast";
        case EditKind::Jpeg:
            return "jpeg";
        case EditKind::Mirror:
            return "mirror";
        case EditKind::Crop:
            return "crop";
    }
    return "";
}

const std::vector<Edit>& robustnessGrid() {
    using enum EditKind;
    static const std::vector<Edit> kGrid = {
        {None, 0},         {Blur, 0.1},     {Blur, 1},       {Blur, 2},         {Blur, 6},
        {Noise, 0.01},     {Noise, 0.1},    {Noise, 0.2},    {Noise, 0.3},      {Rotation, 5},
        {Rotation, 10},    {Rotation, 20},  {Rotation, 30},  {Brightness, 1.1}, {Brightness, 1.3},
        {Brightness, 1.6}, {Brightness, 2}, {Contrast, 1.1}, {Contrast, 1.3},   {Contrast, 1.6},
        {Contrast, 2},     {Jpeg, 95},      {Jpeg, 70},      {Jpeg, 40},        {Jpeg, 10},
        {Mirror, 0},       {Crop, 90},      {Crop, 80}};
    return kGrid;
}

at::Tensor edited(const at::Tensor& images, const Edit& edit, Seed seed) {
    return edit.kind == EditKind::None ? images : toBytes(altered(toUnit(images), edit, seed));
}

at::Tensor moderatelyEdited(const at::Tensor& images, Seed seed) {
    constexpr double kShift = 0.02;  // of the side
    const auto pixels =
        std::max<std::int64_t>(1, std::llround(kShift * static_cast<double>(images.size(3))));
    at::Tensor out = models::rotateImages(shifted(toUnit(images), pixels), 3);
    out = models::adjustContrast(blurred(out, 1), 1.1);
    out = compressed(out, 70);
    at::Tensor mirrors = at::zeros({images.size(0), 1, 1, 1}, at::kBool);
    for (std::int64_t row = 0; row < images.size(0); ++row) {
        Philox random(derive(seed, "moderate-edit", static_cast<std::uint64_t>(row)));
        mirrors[row].fill_(random.below(2) == 1);
    }
    return toBytes(at::where(mirrors.to(images.device()), out.flip({3}), out));
}

const char* moderateEditWords() {
    return "rotation 3 degrees, shift 2 % of the side, blur 1 px (of 256), contrast 1.1, JPEG 70, "
           "every other one mirrored at random";
}

}  // namespace outis::privacy
