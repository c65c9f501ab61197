// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/privacy/detectors/made_patients.h"

#include <vector>

#include <ATen/ATen.h>

namespace outis::test {
namespace {

at::Tensor blobs(std::int64_t side, Philox& random) {
    const at::Tensor place = (at::arange(side, at::kFloat) + 0.5) / static_cast<double>(side);
    at::Tensor picture = at::zeros({side, side}, at::kFloat);
    for (int blob = 0; blob < 7; ++blob) {
        const double x = random.uniform();
        const double y = random.uniform();
        const double width = 0.06 + 0.12 * random.uniform();
        const double height = 0.4 + 0.6 * random.uniform();
        const at::Tensor across = at::exp(-(place - x).square() / (2 * width * width));
        const at::Tensor down = at::exp(-(place - y).square() / (2 * width * width));
        picture = picture + height * down.view({-1, 1}) * across.view({1, -1});
    }
    return picture / picture.max();
}

}  // namespace

privacy::PatientImages madePatients(std::int64_t people, std::int64_t imagesEach, std::int64_t side,
                                    std::int64_t firstPerson) {
    std::vector<at::Tensor> images;
    std::vector<std::int64_t> patients;
    for (std::int64_t person = firstPerson; person < firstPerson + people; ++person) {
        Philox random(derive(Seed{77}, "person", static_cast<std::uint64_t>(person)));
        const at::Tensor base = blobs(side, random);
        for (std::int64_t image = 0; image < imagesEach; ++image) {
            const auto down = static_cast<std::int64_t>(random.below(3)) - 1;
            const auto right = static_cast<std::int64_t>(random.below(3)) - 1;
            const double exposure = 0.7 + 0.25 * random.uniform();
            at::Tensor noise = at::empty({side, side}, at::kFloat);
            Philox(derive(Seed{78}, "noise", random.nextUint64()))
                .fillNormal(
                    {noise.mutable_data_ptr<float>(), static_cast<std::size_t>(noise.numel())});
            const at::Tensor grey = base.roll({down, right}, {0, 1}) * (255 * exposure) + 4 * noise;
            images.push_back(grey.round().clamp(0, 255).to(at::kByte).unsqueeze(0));
            patients.push_back(person);
        }
    }
    privacy::PatientImages set;
    set.images = at::stack(images);
    set.patients = at::tensor(patients, at::kLong);
    return set;
}

}  // namespace outis::test
