// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/diffusion/options.h"
#include "core/models/compute_options.h"

namespace outis::diffusion {

struct SampleResult {
    Outcome outcome = Outcome::Finished;
    at::Tensor images;        ///< U8 [n, C, H, W]; n < count when stopped; undefined for latents
    at::Tensor latents;       ///< raw F32 [n, C, h, w] of a model of latents, for its decoder
    std::vector<Seed> seeds;  ///< of each sample; stay in the project, never in a release
    double seconds = 0;
};

/// A trained model ready to draw from: always the averaged weights, never the raw ones.
class Generator {
public:
    /// From the newest good checkpoint in `folder`; `emaStd` is one of the tracked widths, or
    /// another that is then rebuilt from the snapshots (METHOD 6.3). With `imagesSeen`: the weights
    /// of the snapshot that was taken there (half precision), such as a chosen best one.
    /// Errors: NotFound (no checkpoint, no such snapshot), Corrupt, NoDevice.
    [[nodiscard]] static Result<Generator> load(const std::filesystem::path& folder,
                                                double emaStd = 0.10,
                                                const models::ComputeOptions& compute = {},
                                                std::int64_t imagesSeen = 0);
    Generator(Generator&&) noexcept;
    Generator& operator=(Generator&&) noexcept;
    ~Generator();

    /// The weaker network of METHOD 7.2, needed when guidance is not 1 and the guide not "self"
    /// (the model without its condition): another training, or with
    /// `imagesSeen` an early snapshot, of the same training for guide "auto". As for load();
    /// InvalidOption when it draws pictures of another size or scale.
    [[nodiscard]] Result<void> loadGuide(const std::filesystem::path& folder, double emaStd = 0.10,
                                         std::int64_t imagesSeen = 0);

    /// Width of the condition to ask with; 0: none.
    [[nodiscard]] std::int64_t labelDim() const;
    [[nodiscard]] bool isLatent() const;
    [[nodiscard]] std::string conditional() const;  ///< "none", "labels", "pseudo", "both"
    [[nodiscard]] std::int64_t resolution() const;
    [[nodiscard]] std::int64_t imagesSeen() const;  ///< training length of the loaded weights
    [[nodiscard]] std::string checkpointDigest() const;

    /// `labels` F32 [count, labelDim], or undefined (zeros): multi-hot labels, pseudo-conditions,
    /// or jointCondition() of both; rows are brought to unit length. Sample k is a function of
    /// (seed, k) and its condition alone: identical for every batch size, up to rounding of the
    /// device's kernels.
    [[nodiscard]] Result<SampleResult> sample(const SampleOptions& options,
                                              const at::Tensor& labels, std::stop_token stop,
                                              Observer& observer);
    /// The same for seeds of the caller's own (rejected candidates that are drawn again).
    [[nodiscard]] Result<SampleResult> sampleSeeds(const SampleOptions& options,
                                                   const std::vector<Seed>& seeds,
                                                   const at::Tensor& labels, std::stop_token stop,
                                                   Observer& observer);
    /// Near-duplicates (METHOD 8.3): noises what is given to `sigma` and draws it back along that
    /// part of the schedule that lies below, without guidance. `given`: U8 [n, C, H, W] or raw
    /// latents F32, as the model draws; one seed and one row of labels each, as above. Row k is a
    /// function of its picture, seed and label alone. InvalidOption also for a sigma that is not
    /// above options.sigmaMin and for pictures of another shape.
    [[nodiscard]] Result<SampleResult> drawBack(const SampleOptions& options,
                                                const at::Tensor& given, double sigma,
                                                const std::vector<Seed>& seeds,
                                                const at::Tensor& labels, std::stop_token stop,
                                                Observer& observer);

private:
    struct State;
    /// Where rows `first` to `first` + `count` - 1 begin: standard normal in units of the first
    /// level.
    using Start = std::function<at::Tensor(std::int64_t first, std::int64_t count)>;
    [[nodiscard]] Result<SampleResult> drawAll(const SampleOptions& options,
                                               const std::vector<double>& levels,
                                               const Start& start, const std::vector<Seed>& seeds,
                                               const at::Tensor& labels, std::stop_token stop,
                                               Observer& observer);
    explicit Generator(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace outis::diffusion
