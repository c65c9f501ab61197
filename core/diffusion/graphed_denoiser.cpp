// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/graphed_denoiser.h"

#include <utility>

#include <ATen/ATen.h>

namespace outis::diffusion {
namespace {

bool sameShape(const at::Tensor& a, const at::Tensor& b) {
    return a.defined() == b.defined() && (!a.defined() || a.sizes() == b.sizes());
}

}  // namespace

GraphedDenoiser::GraphedDenoiser(LevelDenoiser body, models::GraphRecorder record)
    : body_(std::move(body)), record_(std::move(record)) {}

Denoiser GraphedDenoiser::with(const at::Tensor& labels) {
    return [this, labels](const at::Tensor& x, double sigma) { return call(x, sigma, labels); };
}

void GraphedDenoiser::record(const at::Tensor& x, double sigma, const at::Tensor& labels) {
    tried_ = true;
    x_ = x.clone();
    level_ = levelTensor(sigma, x);
    labels_ = labels.defined() ? labels.clone() : labels;
    auto recorded = record_([this] { answer_ = body_(x_, level_, labels_); });
    if (recorded) {
        graph_ = std::move(*recorded);
    } else {
        failure_ = recorded.error();
    }
}

at::Tensor GraphedDenoiser::call(const at::Tensor& x, double sigma, const at::Tensor& labels) {
    if (!tried_) {
        record(x, sigma, labels);
    }
    if (graph_ == nullptr || !sameShape(x, x_) || !sameShape(labels, labels_)) {
        return body_(x, levelTensor(sigma, x), labels);
    }
    x_.copy_(x);
    level_.fill_(sigma);
    if (labels_.defined()) {
        labels_.copy_(labels);
    }
    graph_->replay();
    return answer_.clone();
}

}  // namespace outis::diffusion
