// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/training_data.h"

#include <ATen/ATen.h>

namespace outis::diffusion {
namespace {

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

Result<void> checkPictures(const TrainingData& data) {
    if (data.isLatent()) {
        const at::Tensor& mean = data.latentMean;
        const at::Tensor& logvar = data.latentLogvar;
        if (data.images.defined()) {
            return invalid("images", "pixels and latents at once");
        }
        if (mean.dim() != 4 || mean.scalar_type() != at::kFloat || mean.size(2) != mean.size(3) ||
            !logvar.defined() || logvar.scalar_type() != at::kFloat ||
            logvar.sizes() != mean.sizes()) {
            return invalid("latents", "needs square F32 means and log-variances [N, C, h, w]");
        }
        if (!at::isfinite(mean).all().item<bool>() || !at::isfinite(logvar).all().item<bool>()) {
            return invalid("latents", "a value is not finite");
        }
        return {};
    }
    const at::Tensor& images = data.images;
    if (!images.defined() || images.dim() != 4 || images.scalar_type() != at::kByte ||
        images.size(2) != images.size(3)) {
        return invalid("images", "needs square U8 pictures [N, C, H, W]");
    }
    return {};
}

}  // namespace

at::IntArrayRef TrainingData::shape() const {
    return isLatent() ? latentMean.sizes() : images.sizes();
}

Result<void> checkTrainingData(const TrainOptions& options, const TrainingData& data) {
    if (auto checked = checkPictures(data); !checked) {
        return checked;
    }
    const std::int64_t count = data.shape()[0];
    if (count == 0) {
        return Error{ErrorCode::NoImages, "training set", "no image to learn from"};
    }
    if (options.usesLabels() && (!data.labels.defined() || data.labels.dim() != 2 ||
                                 data.labels.size(1) == 0 || data.labels.size(0) != count)) {
        return invalid("conditional", "needs one row of labels per image");
    }
    if (options.usesPseudo() && (data.conditions.width < 1 || !data.conditions.at)) {
        return invalid("conditional", "needs pseudo-conditions of the images");
    }
    if (data.isLatent() && options.augmentation != "none") {
        return invalid("augmentation", "latents cannot be turned or shifted");
    }
    return {};
}

Result<TrainOptions> resolveFor(const TrainOptions& options, const TrainingData& data) {
    if (auto checked = checkTrainingData(options, data); !checked) {
        return checked.error();
    }
    const at::IntArrayRef shape = data.shape();
    TrainOptions full =
        options.resolve(shape[0], shape[2], shape[1],
                        data.labels.defined() ? data.labels.size(1) : 0, data.conditions.width);
    if (auto checked = full.check(); !checked) {
        return checked.error();
    }
    const at::Tensor& previews = data.previewConditions;
    if (previews.defined() &&
        (previews.dim() != 2 || previews.size(0) < 1 || previews.size(1) != full.conditionDim())) {
        return invalid("previews", "needs rows as wide as the model's condition");
    }
    return full;
}

Normalisation measure(const TrainingData& data, double finalStd) {
    return data.isLatent() ? measureLatents(data.latentMean, data.latentLogvar, finalStd)
                           : measurePixels(data.images, finalStd);
}

}  // namespace outis::diffusion
