// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/models/basic_layers.h"

namespace outis::models {

/// DenseNet-121 (Huang et al. 2017; METHOD 9): growth 32, blocks 6-12-24-16, stem 64. Registered
/// names are those of the published weights ("features.denseblock1.denselayer1.norm1.weight").
class DenseNet121Impl : public torch::nn::Module {
public:
    /// Holds no useful weights until initialiseLayers() or loadDenseNet121() fills them.
    DenseNet121Impl(std::int64_t inChannels, std::int64_t classes);
    DenseNet121Impl(std::int64_t inChannels, std::int64_t classes, Seed seed);

    /// x [N, C, H, W], of the network's channels or of one, which is repeated. Returns the global
    /// average of relu(norm5), [N, 1024]. `stage` sees the output of every part of "features".
    at::Tensor pooled(const at::Tensor& x, const StageFunction& stage = {});
    /// Logits [N, classes] of pooled features.
    at::Tensor classify(const at::Tensor& pooledFeatures) {
        return classifier_->forward(pooledFeatures);
    }
    /// Logits [N, classes] of images.
    at::Tensor forward(const at::Tensor& x) { return classify(pooled(x)); }

private:
    class DenseBlock;
    class Transition;

    std::int64_t inChannels_;
    std::shared_ptr<torch::nn::Module> features_;
    Conv conv0_{nullptr};
    BatchNorm norm0_{nullptr};
    std::vector<std::shared_ptr<DenseBlock>> blocks_;
    std::vector<std::shared_ptr<Transition>> transitions_;
    BatchNorm norm5_{nullptr};
    Linear classifier_{nullptr};
};
TORCH_MODULE(DenseNet121);

enum class DenseNetPart {
    Whole,    ///< the classifier too
    Backbone  ///< the classifier keeps its values, as a start for other classes
};

/// Published weights: torchvision's, its older spelling ("norm.1", "conv.1"), and classifiers with
/// "module.densenet121." in front and "classifier.0". Counters of batches may be absent.
/// Corrupt with the names that do not fit (tensor_file.h).
[[nodiscard]] Result<void> loadDenseNet121(const safetensors::File& file, DenseNet121Impl& network,
                                           DenseNetPart part = DenseNetPart::Whole);

}  // namespace outis::models
