// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
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
    at::Tensor images;        ///< U8 [n, C, H, W]; n < count when stopped
    std::vector<Seed> seeds;  ///< of each sample; stay in the project, never in a release
    double seconds = 0;
};

/// A trained model ready to draw from: always the averaged weights, never the raw ones.
class Generator {
public:
    /// From the newest good checkpoint in `folder`; `emaStd` is one of the tracked widths, or
    /// another that is then rebuilt from the snapshots (METHOD 6.3).
    /// Errors: NotFound (no checkpoint), Corrupt, NoDevice.
    [[nodiscard]] static Result<Generator> load(const std::filesystem::path& folder,
                                                double emaStd = 0.10,
                                                const models::ComputeOptions& compute = {});
    Generator(Generator&&) noexcept;
    Generator& operator=(Generator&&) noexcept;
    ~Generator();

    /// The weaker network of METHOD 7.2, needed when guidance is not 1.
    [[nodiscard]] Result<void> loadGuide(const std::filesystem::path& folder, double emaStd = 0.10);

    [[nodiscard]] std::int64_t labelDim() const;
    [[nodiscard]] std::int64_t resolution() const;
    [[nodiscard]] std::int64_t imagesSeen() const;  ///< training length of the loaded weights
    [[nodiscard]] std::string checkpointDigest() const;

    /// `labels` F32 [count, L], or undefined. Sample k is a function of (seed, k) and its label
    /// alone: identical for every batch size, up to rounding of the device's kernels.
    [[nodiscard]] Result<SampleResult> sample(const SampleOptions& options,
                                              const at::Tensor& labels, std::stop_token stop,
                                              Observer& observer);
    /// The same for seeds of the caller's own (rejected candidates that are drawn again).
    [[nodiscard]] Result<SampleResult> sampleSeeds(const SampleOptions& options,
                                                   const std::vector<Seed>& seeds,
                                                   const at::Tensor& labels, std::stop_token stop,
                                                   Observer& observer);

private:
    struct State;
    explicit Generator(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace outis::diffusion
