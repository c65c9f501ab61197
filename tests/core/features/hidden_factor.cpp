// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/features/hidden_factor.h"

#include <cmath>
#include <limits>
#include <numbers>

#include <ATen/ATen.h>

#include "core/base/random.h"

namespace outis::test {
namespace {

void draw(std::uint8_t* pixels, std::int64_t size, std::int64_t direction, Philox random) {
    const double angle =
        std::numbers::pi * static_cast<double>(direction) / static_cast<double>(kDirections);
    const double wave = 2 * std::numbers::pi * (1.5 + 1.5 * random.uniform());
    const double phase = 2 * std::numbers::pi * random.uniform();
    const double contrast = 12 + 30 * random.uniform();
    const double level = 90 + 70 * random.uniform();
    const double tiltX = 120 * (random.uniform() - 0.5);
    const double tiltY = 120 * (random.uniform() - 0.5);
    for (std::int64_t row = 0; row < size; ++row) {
        for (std::int64_t column = 0; column < size; ++column) {
            const double x = static_cast<double>(column) / static_cast<double>(size) - 0.5;
            const double y = static_cast<double>(row) / static_cast<double>(size) - 0.5;
            const double along = x * std::cos(angle) + y * std::sin(angle);
            const double value = level + tiltX * x + tiltY * y +
                                 contrast * std::sin(wave * along + phase) + 6 * random.normal();
            *pixels++ =
                static_cast<std::uint8_t>(std::lround(std::min(255.0, std::max(0.0, value))));
        }
    }
}

}  // namespace

Stripes madeStripes(std::int64_t count, std::int64_t size, std::uint64_t seed) {
    Stripes made{at::empty({count, 1, size, size}, at::kByte), at::empty({count}, at::kLong)};
    for (std::int64_t image = 0; image < count; ++image) {
        const std::int64_t direction = image % kDirections;
        made.directions.mutable_data_ptr<std::int64_t>()[image] = direction;
        draw(made.images.mutable_data_ptr<std::uint8_t>() + image * size * size, size, direction,
             Philox(derive(Seed{seed}, "stripes", static_cast<std::uint64_t>(image))));
    }
    return made;
}

double sharedByNearest(const at::Tensor& rows, const at::Tensor& directions) {
    const at::Tensor centred = rows - rows.mean(0, true);
    const at::Tensor unit =
        centred / at::linalg_vector_norm(centred, 2, at::IntArrayRef{1}, true).clamp_min(1e-12);
    at::Tensor similarity = unit.mm(unit.t());
    similarity.fill_diagonal_(-std::numeric_limits<double>::infinity());
    const at::Tensor nearest = similarity.argmax(1);
    return directions.index_select(0, nearest).eq(directions).to(at::kDouble).mean().item<double>();
}

}  // namespace outis::test
