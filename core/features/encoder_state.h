// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>
#include <torch/nn/modules/container/sequential.h>

#include "core/features/encoder_options.h"
#include "core/features/encoder_training.h"
#include "core/features/own_encoder.h"
#include "core/models/device.h"
#include "core/models/resnet.h"
#include "core/models/swav.h"
#include "core/training/data_order.h"
#include "core/training/loop.h"
#include "core/training/optimizer.h"

namespace outis::features {

/// Network, head and optimiser of a self-supervised training, and its step.
class EncoderState final : public training::StateSaver {
public:
    /// `options` are resolved; `data` is borrowed. Weights come from derive(seed, "weights").
    EncoderState(const EncoderOptions& options, const EncoderData& data,
                 const OwnEncoderFacts& facts, const models::Compute& compute);

    /// Two views of the next batch, the loss between them, one optimiser step.
    training::StepReport step(std::int64_t imagesSeen);

    [[nodiscard]] models::NamedTensors tensors() const override;
    [[nodiscard]] const models::ResNet& network() const { return trunk_; }

private:
    [[nodiscard]] at::Tensor fetch(std::int64_t position);
    [[nodiscard]] at::Tensor vicreg(const at::Tensor& pooled, training::StepReport& report);
    [[nodiscard]] at::Tensor swav(const at::Tensor& pooled);

    EncoderOptions options_;
    const EncoderData& data_;
    OwnEncoderFacts facts_;
    models::Compute compute_;
    Seed seed_;
    models::ResNet trunk_;
    torch::nn::Sequential expander_ = nullptr;  ///< VICReg's head
    models::SwavHead swavHead_ = nullptr;
    std::vector<training::Optimizer> optimizer_;  ///< exactly one, made after the network
    training::DataOrder order_;
};

}  // namespace outis::features
