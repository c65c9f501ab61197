// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/views.h"

#include <doctest.h>

#include <ATen/ATen.h>

#include "core/utility/augmentation.h"

namespace outis::utility {
namespace {

TEST_CASE("ten crops are the corners, the middle and their mirrors") {
    const at::Tensor image = at::arange(25).view({1, 1, 5, 5});
    const at::Tensor crops = tenCrop(image, 3);
    REQUIRE(crops.sizes() == at::IntArrayRef({10, 1, 3, 3}));
    CHECK(crops[0][0][0][0].item<std::int64_t>() == 0);
    CHECK(crops[1][0][0][0].item<std::int64_t>() == 2);
    CHECK(crops[2][0][0][0].item<std::int64_t>() == 10);
    CHECK(crops[3][0][2][2].item<std::int64_t>() == 24);
    CHECK(crops[4][0][0][0].item<std::int64_t>() == 6);
    CHECK(at::equal(crops[9], crops[4].flip({2})));
    CHECK(at::equal(crops[5], crops[1].flip({2})));
}

TEST_CASE("training views depend on the seed and the position alone") {
    const at::Tensor images = at::rand({6, 1, 24, 24}) * 255;
    for (const char* kind : {"gentle", "published"}) {
        CAPTURE(kind);
        const at::Tensor all = trainingViews(images, 16, kind, Seed{3}, 10);
        REQUIRE(all.sizes() == at::IntArrayRef({6, 1, 16, 16}));
        const at::Tensor rest = trainingViews(images.slice(0, 4), 16, kind, Seed{3}, 14);
        CHECK(at::equal(all.slice(0, 4), rest));
        CHECK_FALSE(at::equal(all, trainingViews(images, 16, kind, Seed{4}, 10)));
        CHECK(all.min().item<double>() >= images.min().item<double>());
        CHECK(all.max().item<double>() <= images.max().item<double>());
    }
    CHECK(at::equal(trainingViews(images, 24, "none", Seed{3}, 0), images));
}

TEST_CASE("gentle views hardly move an image, and never mirror it") {
    const at::Tensor ramp =
        at::arange(32).to(at::kFloat).view({1, 1, 1, 32}).expand({8, 1, 32, 32});
    const at::Tensor views = trainingViews(ramp.contiguous(), 32, "gentle", Seed{1}, 0);
    CHECK((views - ramp).abs().max().item<double>() < 5);
}

}  // namespace
}  // namespace outis::utility
