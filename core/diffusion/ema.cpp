// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/ema.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/diffusion/ema_profile.h"

namespace outis::diffusion {

EmaTracks::EmaTracks(std::vector<double> stds, std::vector<at::Tensor> sources,
                     std::vector<at::Tensor> buffers)
    : stds_(std::move(stds)), sources_(std::move(sources)), buffers_(std::move(buffers)) {
    for (std::size_t track = 0; track < stds_.size(); ++track) {
        std::vector<at::Tensor> copies;
        for (const auto* group : {&sources_, &buffers_}) {
            for (const at::Tensor& tensor : *group) {
                copies.push_back(tensor.detach().clone());
            }
        }
        tracks_.push_back(std::move(copies));
    }
}

void EmaTracks::update(double imagesAfter, double batch) {
    const at::NoGradGuard noGrad;
    for (std::size_t index = 0; index < tracks_.size(); ++index) {
        const double beta = emaBeta(stds_[index], imagesAfter, batch);
        const at::TensorList all(tracks_[index]);
        at::_foreach_lerp_(all.slice(0, sources_.size()), sources_, 1 - beta);
        for (std::size_t buffer = 0; buffer < buffers_.size(); ++buffer) {
            tracks_[index][sources_.size() + buffer].copy_(buffers_[buffer]);
        }
    }
}

}  // namespace outis::diffusion
