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

EmaTracks::EmaTracks(std::vector<double> stds, const FlatParameters& sources,
                     std::vector<at::Tensor> buffers)
    : stds_(std::move(stds)), sources_(sources.parameters()), buffers_(std::move(buffers)) {
    for (std::size_t track = 0; track < stds_.size(); ++track) {
        flat_.push_back(sources.values().detach().clone());
        std::vector<at::Tensor> copies = sources.viewsOf(flat_.back());
        for (const at::Tensor& buffer : buffers_) {
            copies.push_back(buffer.detach().clone());
        }
        tracks_.push_back(std::move(copies));
    }
}

std::vector<double> EmaTracks::sharesAt(double imagesAfter, double batch) const {
    std::vector<double> shares;
    for (const double std : stds_) {
        shares.push_back(1 - emaBeta(std, imagesAfter, batch));
    }
    return shares;
}

void EmaTracks::update(double imagesAfter, double batch) {
    const at::NoGradGuard noGrad;
    const std::vector<double> shares = sharesAt(imagesAfter, batch);
    for (std::size_t index = 0; index < tracks_.size(); ++index) {
        const at::TensorList all(tracks_[index]);
        at::_foreach_lerp_(all.slice(0, sources_.size()), sources_, shares[index]);
    }
    copyBuffers();
}

void EmaTracks::copyBuffers() {
    const at::NoGradGuard noGrad;
    for (std::vector<at::Tensor>& track : tracks_) {
        for (std::size_t buffer = 0; buffer < buffers_.size(); ++buffer) {
            track[sources_.size() + buffer].copy_(buffers_[buffer]);
        }
    }
}

}  // namespace outis::diffusion
