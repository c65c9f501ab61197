// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/models/basic_layers.h"

namespace outis::models {

enum class SiameseBackbone {
    ResNet50,      ///< re-identification (Packhaeuser et al. 2022; METHOD 8.1)
    ConvNextTiny,  ///< copy detection (METHOD 8.2)
    SmallResNet    ///< ResNet-18 of any width with a 3x3 stem of stride 2, for small images
};

struct SiameseOptions {
    SiameseBackbone backbone = SiameseBackbone::ResNet50;
    std::int64_t inChannels = 3;
    std::int64_t features = 128;  ///< length of an embedding
    std::int64_t width = 16;      ///< of SmallResNet's first stage
};

/// Says whether two images show the same patient. Registered names: "model." and those of the
/// backbone, "fc_end.weight", "fc_end.bias".
class SiameseImpl : public torch::nn::Module {
public:
    explicit SiameseImpl(const SiameseOptions& options);

    /// e = sigmoid(backbone(x)), [N, features].
    at::Tensor embed(const at::Tensor& x);
    /// Logit [N] of "the same": a weighted sum of |e1 - e2|, the same for (e2, e1).
    at::Tensor score(const at::Tensor& e1, const at::Tensor& e2);

    [[nodiscard]] const SiameseOptions& options() const { return options_; }

private:
    SiameseOptions options_;
    std::function<at::Tensor(const at::Tensor&)> backbone_;
    Linear end_{nullptr};
};
TORCH_MODULE(Siamese);

/// Embeddings of any number of images, in evaluation mode and without gradients. The network always
/// sees batches of one fixed shape (the last one padded), so that an image's embedding does not
/// depend on the images beside it nor on their number (METHOD 16, D1).
[[nodiscard]] at::Tensor embedAll(SiameseImpl& network, const at::Tensor& images);
/// Logits [N] of the pairs (a[i], b[i]), computed the same way.
[[nodiscard]] at::Tensor scorePairs(SiameseImpl& network, const at::Tensor& a, const at::Tensor& b);

/// Per image and channel: (x - m) / max(sd, 1e-8) * std + mean, sd with divisor HW - 1; what the
/// copy detector sees of latents [N, C, H, W] (METHOD 8.2).
[[nodiscard]] at::Tensor normaliseChannels(const at::Tensor& x, double mean = 0, double std = 0.5);

/// Published weights; counters of batches may be absent. Corrupt with the names that do not fit
/// (tensor_file.h).
[[nodiscard]] Result<void> loadSiamese(const safetensors::File& file, SiameseImpl& network);

/// Normalised temperature-scaled cross entropy (Chen et al. 2020): e1 and e2 [N, d] are two views
/// of N things; a scalar.
[[nodiscard]] at::Tensor ntXent(const at::Tensor& e1, const at::Tensor& e2, double temperature);

struct PairLoss {
    at::Tensor scores;  ///< [N]: the first half pairs as given, the second half made unequal
    at::Tensor bce;
    at::Tensor ntXent;
    at::Tensor loss;  ///< alpha * bce + (1 - alpha) * ntXent
};

/// The copy detector's loss of N matching pairs (METHOD 8.2): NT-Xent of all of them; then the
/// second half of e1 is rolled by one, which makes those pairs negatives of the BCE. Needs N >= 4
/// for every negative to be one.
[[nodiscard]] PairLoss pairLoss(SiameseImpl& network, const at::Tensor& e1, const at::Tensor& e2,
                                double alpha, double temperature);

}  // namespace outis::models
