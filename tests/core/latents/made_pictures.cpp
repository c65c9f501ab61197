// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/latents/made_pictures.h"

#include <algorithm>
#include <cmath>

#include <ATen/ATen.h>

#include "core/base/random.h"

namespace outis::latents::testing {

at::Tensor discs(std::int64_t count, std::int64_t size, std::uint64_t seed) {
    at::Tensor pictures = at::empty({count, 1, size, size}, at::kByte);
    auto* pixel = pictures.mutable_data_ptr<std::uint8_t>();
    Philox random(Seed{seed});
    const auto side = static_cast<double>(size);
    for (std::int64_t picture = 0; picture < count; ++picture) {
        const double x = side * (0.3 + 0.4 * random.uniform());
        const double y = side * (0.3 + 0.4 * random.uniform());
        const double radius = side * (0.12 + 0.15 * random.uniform());
        const double slope = 60 * random.uniform();
        for (std::int64_t row = 0; row < size; ++row) {
            for (std::int64_t column = 0; column < size; ++column) {
                const double distance =
                    std::hypot(static_cast<double>(column) - x, static_cast<double>(row) - y);
                const double disc = std::clamp(radius - distance, 0.0, 1.0) * 140;
                const double ground = 30 + slope * static_cast<double>(row) / side;
                *pixel++ = static_cast<std::uint8_t>(std::clamp(ground + disc, 0.0, 255.0));
            }
        }
    }
    return pictures;
}

AutoencoderTrainOptions smallOptions() {
    AutoencoderTrainOptions options;
    options.factor = 2;
    options.widths = {8, 16};
    options.layersPerBlock = 1;
    options.normGroups = 4;
    options.images = 40;
    options.batch = 4;
    options.learningRate = 1e-3;
    options.validationImages = 12;
    options.discriminatorWidth = 4;
    options.compute.device = "cpu";
    options.compute.precision = "f32";
    options.compute.threads = 1;
    return options;
}

TrainingImages smallImages() {
    return {discs(10, 16, 1), discs(6, 16, 2), "digest"};
}

models::AutoencoderOptions smallShape(std::int64_t channels) {
    models::AutoencoderOptions shape;
    shape.inChannels = channels;
    shape.outChannels = channels;
    shape.blockOutChannels = {8, 16};
    shape.layersPerBlock = 1;
    shape.normNumGroups = 4;
    return shape;
}

void writeRandomAutoencoder(const std::filesystem::path& path, std::uint64_t seed,
                            std::int64_t channels, ValueRange range) {
    const models::AutoencoderOptions shape = smallShape(channels);
    const models::AutoencoderKl network(shape, Seed{seed});
    orThrow(writeAutoencoder(path, models::stateOf(*network), shape, range));
}

}  // namespace outis::latents::testing
