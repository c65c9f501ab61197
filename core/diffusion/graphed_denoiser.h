// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <ATen/core/Tensor.h>

#include "core/diffusion/sampler.h"
#include "core/models/step_graph.h"

namespace outis::diffusion {

/// The calls of one drawing, all of which have one shape but perhaps those of the last batch: the
/// first is recorded as a graph of the GPU and replayed for all others of its shape, which saves
/// the launch of every small kernel. Where nothing can be recorded, and for other shapes, it calls
/// the network as usual. The results are the same either way.
class GraphedDenoiser {
public:
    GraphedDenoiser(LevelDenoiser body, models::GraphRecorder record);

    /// The denoiser for these labels; borrows this object.
    [[nodiscard]] Denoiser with(const at::Tensor& labels);
    /// Why nothing was recorded, once a call was made.
    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

private:
    [[nodiscard]] at::Tensor call(const at::Tensor& x, double sigma, const at::Tensor& labels);
    void record(const at::Tensor& x, double sigma, const at::Tensor& labels);

    LevelDenoiser body_;
    models::GraphRecorder record_;
    bool tried_ = false;
    std::optional<Error> failure_;
    at::Tensor x_, level_, labels_, answer_;  ///< what the graph reads and writes
    std::unique_ptr<models::StepGraph> graph_;
};

}  // namespace outis::diffusion
