// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <ATen/core/Tensor.h>

#include "core/diffusion/flat_parameters.h"

namespace outis::diffusion {

/// Power-function averages of a network's weights, one track per relative width (METHOD 6.3).
class EmaTracks {
public:
    /// The averages start as copies of `sources`, which must be the network's own tensors:
    /// parameters first, then `buffers` that are copied, not averaged.
    EmaTracks(std::vector<double> stds, std::vector<at::Tensor> sources,
              std::vector<at::Tensor> buffers = {});
    /// The same of flat parameters: each track is one buffer of their layout, which Adam::step
    /// moves along.
    EmaTracks(std::vector<double> stds, const FlatParameters& sources,
              std::vector<at::Tensor> buffers);

    /// After a step of `batch` images that made `imagesAfter` in all.
    void update(double imagesAfter, double batch);
    /// For Adam::step: the share of the new weights in each average.
    [[nodiscard]] std::vector<double> sharesAt(double imagesAfter, double batch) const;
    /// What update() does beside the averages.
    void copyBuffers();

    [[nodiscard]] const std::vector<double>& stds() const { return stds_; }
    /// Averaged parameters, then buffers, in the order given.
    [[nodiscard]] const std::vector<at::Tensor>& track(std::size_t index) const {
        return tracks_.at(index);
    }
    /// All averages of a track, where the sources are flat.
    [[nodiscard]] const at::Tensor& flat(std::size_t index) const { return flat_.at(index); }

private:
    std::vector<double> stds_;
    std::vector<at::Tensor> sources_;
    std::vector<at::Tensor> buffers_;
    std::vector<std::vector<at::Tensor>> tracks_;
    std::vector<at::Tensor> flat_;
};

}  // namespace outis::diffusion
