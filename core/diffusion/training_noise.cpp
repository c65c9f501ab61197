// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/training_noise.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <span>

namespace outis::diffusion {
namespace {

/// [rows, shape...] with row i filled by `generator(i)`.
template <class MakeGenerator>
at::Tensor normalRows(std::int64_t rows, const std::vector<std::int64_t>& shape,
                      const MakeGenerator& generator) {
    std::vector<std::int64_t> full = shape;
    full.insert(full.begin(), rows);
    at::Tensor out = at::empty(full, at::kFloat);
    const std::int64_t width = rows > 0 ? out.numel() / rows : 0;
    float* const data = out.mutable_data_ptr<float>();
    at::parallel_for(0, rows, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            generator(row).fillNormal({data + row * width, static_cast<std::size_t>(width)});
        }
    });
    return out;
}

at::Tensor normalAtPositions(Seed stage, std::int64_t firstPosition, std::int64_t count,
                             const std::vector<std::int64_t>& shape) {
    return normalRows(count, shape, [&](std::int64_t row) {
        return Philox(stage, static_cast<std::uint64_t>(firstPosition + row));
    });
}

}  // namespace

at::Tensor trainingZ(Seed seed, std::int64_t firstPosition, std::int64_t count) {
    return normalAtPositions(derive(seed, "noise-level"), firstPosition, count, {});
}

at::Tensor trainingNoise(Seed seed, std::int64_t firstPosition, std::int64_t count,
                         const std::vector<std::int64_t>& shape) {
    return normalAtPositions(derive(seed, "noise"), firstPosition, count, shape);
}

at::Tensor latentNoise(Seed seed, std::int64_t firstPosition, std::int64_t count,
                       const std::vector<std::int64_t>& shape) {
    return normalAtPositions(derive(seed, "latent"), firstPosition, count, shape);
}

at::Tensor keptConditions(Seed seed, std::int64_t firstPosition, std::int64_t count,
                          double dropped) {
    at::Tensor kept = at::empty({count, 1}, at::kFloat);
    const Seed stage = derive(seed, "condition-dropout");
    for (std::int64_t row = 0; row < count; ++row) {
        Philox random(stage, static_cast<std::uint64_t>(firstPosition + row));
        kept.mutable_data_ptr<float>()[row] = random.uniform() < dropped ? 0.0F : 1.0F;
    }
    return kept;
}

at::Tensor sampleNoise(const std::vector<Seed>& seeds, const std::vector<std::int64_t>& shape) {
    return normalRows(static_cast<std::int64_t>(seeds.size()), shape, [&](std::int64_t row) {
        return Philox(seeds[static_cast<std::size_t>(row)]);
    });
}

}  // namespace outis::diffusion
