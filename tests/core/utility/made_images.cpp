// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/utility/made_images.h"

#include <ATen/ATen.h>

#include "core/base/random.h"

namespace outis::utility {

LabelledImages madeImages(std::int64_t count, std::int64_t side, std::uint64_t seed) {
    LabelledImages data;
    at::Tensor images = at::empty({count, 1, side, side}, at::kFloat);
    const Philox noise(Seed{seed});
    noise.fillNormal({images.mutable_data_ptr<float>(), static_cast<std::size_t>(images.numel())});
    images = images * 20 + 100;
    data.labels = at::zeros({count, 2}, at::kChar);
    data.groups = at::arange(count, at::kLong).div(2, "floor");
    Philox random(Seed{seed}, 1);
    const std::int64_t patch = side / 4;
    for (std::int64_t image = 0; image < count; ++image) {
        for (std::int64_t finding = 0; finding < 2; ++finding) {
            if (random.below(2) == 1) {
                const std::int64_t at = finding == 0 ? patch / 2 : side - 2 * patch;
                images[image][0].slice(0, at, at + patch).slice(1, at, at + patch) += 40;
                data.labels[image][finding] = 1;
            }
        }
    }
    data.images = images.clamp(0, 255).to(at::kByte);
    data.digest = "made-" + std::to_string(count) + "-" + std::to_string(seed);
    return data;
}

}  // namespace outis::utility
