// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

/// The standard layers of the feature networks, with the registered names of the published weights
/// ("weight", "bias", "running_mean", ...). Fresh layers hold zeros in tensors of two and more
/// dimensions until initialiseLayers() (layers.h) or a file fills them; norms start as the
/// identity.
namespace outis::models {

/// Called with every named intermediate of a forward, in order; may be empty.
using StageFunction = std::function<void(std::string_view name, const at::Tensor& value)>;

struct ConvOptions {
    std::int64_t inChannels = 1;
    std::int64_t outChannels = 1;
    std::array<std::int64_t, 2> kernel = {1, 1};   ///< height, width
    std::array<std::int64_t, 2> padding = {0, 0};  ///< zeros on both sides
    std::int64_t stride = 1;
    std::int64_t groups = 1;
    bool bias = false;
};
/// k x k, zero padding k / 2, without bias.
[[nodiscard]] ConvOptions squareConv(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                     std::int64_t stride = 1);
/// The same with bias.
[[nodiscard]] ConvOptions biasedConv(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                     std::int64_t stride = 1);

class ConvImpl : public torch::nn::Module {
public:
    explicit ConvImpl(const ConvOptions& options);
    /// x [N, ci, H, W] -> [N, co, H', W'].
    at::Tensor forward(const at::Tensor& x);

    at::Tensor weight;  ///< [co, ci / groups, kh, kw]
    at::Tensor bias;    ///< [co], undefined without

private:
    ConvOptions options_;
};
TORCH_MODULE(Conv);

class LinearImpl : public torch::nn::Module {
public:
    LinearImpl(std::int64_t in, std::int64_t out, bool hasBias = true);
    /// x [..., in] -> [..., out].
    at::Tensor forward(const at::Tensor& x);

    at::Tensor weight;  ///< [out, in]
    at::Tensor bias;    ///< [out], undefined without
};
TORCH_MODULE(Linear);

/// Ioffe and Szegedy (2015). Training mode: biased variance of the batch, running statistics with
/// the unbiased one. Works on [N, C] and [N, C, H, W].
class BatchNormImpl : public torch::nn::Module {
public:
    explicit BatchNormImpl(std::int64_t channels, double epsilon = 1e-5, double momentum = 0.1);
    at::Tensor forward(const at::Tensor& x);

    at::Tensor weight;
    at::Tensor bias;
    at::Tensor runningMean;
    at::Tensor runningVar;
    at::Tensor batchesTracked;  ///< I64, counts training forwards

private:
    double epsilon_;
    double momentum_;
};
TORCH_MODULE(BatchNorm);

/// Wu and He (2018).
class GroupNormImpl : public torch::nn::Module {
public:
    GroupNormImpl(std::int64_t groups, std::int64_t channels, double epsilon);
    at::Tensor forward(const at::Tensor& x);

    at::Tensor weight;
    at::Tensor bias;

private:
    std::int64_t groups_;
    double epsilon_;
};
TORCH_MODULE(GroupNorm);

/// Ba et al. (2016) over the last dimension.
class LayerNormImpl : public torch::nn::Module {
public:
    LayerNormImpl(std::int64_t channels, double epsilon);
    at::Tensor forward(const at::Tensor& x);

    at::Tensor weight;
    at::Tensor bias;

private:
    double epsilon_;
};
TORCH_MODULE(LayerNorm);

/// One channel becomes `channels` equal ones; anything else is passed on.
[[nodiscard]] at::Tensor repeatGrey(const at::Tensor& x, std::int64_t channels);

}  // namespace outis::models
