// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/module.h>
#include <torch/nn/pimpl.h>

#include "core/base/result.h"
#include "core/base/safetensors.h"
#include "core/models/basic_layers.h"

namespace outis::models {

/// The Inception-v3 that FID is computed with (Szegedy et al. 2016; Heusel et al. 2017; METHOD
/// 4.1). Against the common one: its 3x3 average pools divide by the number of real pixels,
/// Mixed_7c pools by the maximum, fc has 1008 outputs and no auxiliary head exists.
class FidInceptionImpl : public torch::nn::Module {
public:
    static constexpr std::int64_t kSide = 299;       ///< pixels of the network's own input
    static constexpr std::int64_t kFeatures = 2048;  ///< length of a feature vector

    FidInceptionImpl();

    /// x in [0, 1], [N, 3, H, W] or [N, 1, H, W] of any size: resized bilinearly without
    /// antialiasing, 2x - 1, global average of Mixed_7c: [N, 2048]. `stage` sees "resized" and the
    /// output of every named part.
    at::Tensor features(const at::Tensor& x, const StageFunction& stage = {});
    /// Logits [N, 1008] of features, which only the Inception score could want.
    at::Tensor classify(const at::Tensor& features) { return fc_->forward(features); }

private:
    class Unit;
    class Mixed;
    /// A unit, a block or a max pool of the trunk, by its name.
    struct Part {
        std::string name;
        std::shared_ptr<Unit> unit;
        std::shared_ptr<Mixed> mixed;
    };
    void addUnit(const std::string& name, std::int64_t in, std::int64_t out, std::int64_t kernel,
                 std::int64_t stride, std::int64_t padding);

    std::vector<Part> parts_;
    Linear fc_{nullptr};
};
TORCH_MODULE(FidInception);

/// Published weights, and wrapped copies with "blocks.*". fc and counters of batches may be absent.
/// Corrupt with the names that do not fit (tensor_file.h).
[[nodiscard]] Result<void> loadFidInception(const safetensors::File& file,
                                            FidInceptionImpl& network);

}  // namespace outis::models
