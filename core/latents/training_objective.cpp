// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/training_objective.h"

#include <ATen/ATen.h>

#include "core/models/ssim.h"

namespace outis::latents {
namespace {

at::Tensor unitRows(const at::Tensor& features) {
    const at::Tensor rows = features.flatten(1);
    return rows / rows.norm(2, {1}, true).clamp_min(1e-12);
}

at::Tensor structureOf(const AutoencoderTrainOptions& options, const FeatureFunction& features,
                       const at::Tensor& x, const at::Tensor& y) {
    if (options.structure == "ssim") {
        return 1 - models::ssim(x, y).mean();
    }
    if (options.structure == "features") {
        // 1 - cosine similarity; the features of the originals are constants.
        const at::Tensor wanted = unitRows(features(x)).detach();
        return (unitRows(features(y)) - wanted).square().sum(1).mean() * 0.5;
    }
    return at::zeros({}, x.options());
}

}  // namespace

LossTerms lossTerms(const AutoencoderTrainOptions& options, const FeatureFunction& features,
                    const at::Tensor& x, const at::Tensor& y, const models::Posterior& posterior) {
    LossTerms terms;
    const at::Tensor difference = y - x;
    terms.reconstruction =
        options.loss == "l1" ? difference.abs().mean() : difference.square().mean();
    terms.structure = structureOf(options, features, x, y);
    terms.kl = posterior.kl();
    terms.total = terms.reconstruction + options.structureWeight * terms.structure +
                  options.klWeight * terms.kl;
    return terms;
}

}  // namespace outis::latents
