// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/initialise.h"

#include <algorithm>
#include <cstdint>
#include <numbers>
#include <span>
#include <string>
#include <string_view>

#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

namespace outis::models {
namespace {

constexpr std::int64_t kGrain = 1 << 14;

enum class Distribution { Normal, Uniform };

/// A contiguous CPU tensor of `like`'s shape; element k depends on (seed, k) alone.
at::Tensor drawn(const at::Tensor& like, Seed seed, Distribution distribution) {
    at::Tensor values = at::empty(like.sizes(), at::kFloat);
    float* const data = values.mutable_data_ptr<float>();
    const Philox random(seed);
    at::parallel_for(0, values.numel(), kGrain, [&](std::int64_t begin, std::int64_t end) {
        const std::span<float> part(data + begin, static_cast<std::size_t>(end - begin));
        if (distribution == Distribution::Normal) {
            random.fillNormal(part, static_cast<std::uint64_t>(begin));
        } else {
            random.fillUniform(part, static_cast<std::uint64_t>(begin));
        }
    });
    return values;
}

}  // namespace

void initialise(torch::nn::Module& network, Seed seed) {
    const at::NoGradGuard noGrad;
    for (auto& item : network.named_parameters()) {
        if (item.key().ends_with("gain")) {
            item.value().zero_();
        } else {
            const Seed own = derive(seed, "init/" + item.key());
            item.value().copy_(drawn(item.value(), own, Distribution::Normal));
        }
    }
    for (auto& item : network.named_buffers()) {
        const Seed own = derive(seed, "init/" + item.key());
        const bool phases = item.key().ends_with("phases");
        const auto kind = phases ? Distribution::Uniform : Distribution::Normal;
        item.value().copy_(drawn(item.value(), own, kind) * (2 * std::numbers::pi));
    }
}

}  // namespace outis::models
