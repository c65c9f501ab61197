// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace outis::diffusion {

/// The parameters of a network, and what belongs to each of their elements, side by side in flat
/// float32 buffers: one loop or one kernel then changes all of them. The given tensors become views
/// of `values`, their gradients views of `gradients`.
class FlatParameters {
public:
    /// Float32 parameters of one device; their values are kept.
    explicit FlatParameters(std::vector<at::Tensor> parameters);

    [[nodiscard]] const at::Tensor& values() const { return values_; }
    [[nodiscard]] const at::Tensor& gradients() const { return gradients_; }
    [[nodiscard]] const std::vector<at::Tensor>& parameters() const { return parameters_; }
    /// A further buffer of the same layout, all zero.
    [[nodiscard]] at::Tensor zeros() const;
    /// The parts of such a buffer, shaped as the parameters, in their order.
    [[nodiscard]] std::vector<at::Tensor> viewsOf(const at::Tensor& flat) const;

    /// A gradient that was set or cleared from outside is brought back into `gradients`.
    void gatherGradients();
    /// After `values` was changed behind the views' back: who keeps something that was computed
    /// from a parameter sees that it has changed.
    void markChanged();

private:
    std::vector<at::Tensor> parameters_;
    std::vector<std::int64_t> starts_;
    at::Tensor values_;
    at::Tensor gradients_;
    std::vector<at::Tensor> gradientViews_;
};

}  // namespace outis::diffusion
