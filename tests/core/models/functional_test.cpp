// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/functional.h"

#include <doctest.h>

#include <cmath>

#include <ATen/ATen.h>

#include "tests/core/models/small_network.h"

using namespace outis::models;
using doctest::Approx;

namespace {

/// The gradient of sum(y cot) with respect to the leaf.
at::Tensor pulled(const at::Tensor& y, const at::Tensor& cot, const at::Tensor& leaf) {
    leaf.mutable_grad() = at::Tensor();
    (y * cot).sum().backward();
    return leaf.grad().clone();
}

at::Tensor leafOf(at::IntArrayRef shape, std::uint64_t seed) {
    return gaussian(shape, seed).to(at::kDouble).requires_grad_();
}

}  // namespace

TEST_CASE("mp_silu keeps the magnitude of a standard normal input") {
    CHECK(rms(mpSilu(gaussian({200000}, 1))) == Approx(1.0).epsilon(0.005));
    CHECK(rms(at::silu(gaussian({200000}, 1))) == Approx(0.596469).epsilon(0.005));
}

TEST_CASE("mp_sum keeps the magnitude of independent inputs and has the paper's factors") {
    const at::Tensor sum = mpSum(gaussian({200000}, 2), gaussian({200000}, 3), 0.3);
    CHECK(rms(sum) == Approx(1.0).epsilon(0.005));
    CHECK(mpSumFactors(0.3).a * 0.7615773 / 0.7 == Approx(1.0).epsilon(1e-6));
    CHECK(1 / mpSumFactors(0.5).a * 0.5 == Approx(std::sqrt(0.5)));
}

TEST_CASE("mp_cat weighs unequal widths so that both sides count the same") {
    const at::Tensor cat = mpCat(at::ones({1, 512, 2, 2}), at::ones({1, 384, 2, 2}));
    CHECK(cat[0][0][0][0].item<double>() == Approx(0.935414).epsilon(1e-6));
    CHECK(cat[0][512][0][0].item<double>() == Approx(1.080123).epsilon(1e-6));
    const at::Tensor equal = mpCat(at::ones({1, 3, 1, 1}), at::ones({1, 3, 1, 1}));
    CHECK(largestDifference(equal, at::ones({1, 6, 1, 1})) < 1e-6);
}

TEST_CASE("normalize gives every vector a root mean square of one") {
    const at::Tensor x = gaussian({3, 5, 4, 7}, 4) * 30;
    const at::Tensor perPixel = normalize(x, {1}).square().mean(1).sqrt();
    CHECK(largestDifference(perPixel, at::ones_like(perPixel)) < 1e-4);
    const at::Tensor perImage = normalize(x).square().mean({1, 2, 3}).sqrt();
    CHECK(largestDifference(perImage, at::ones_like(perImage)) < 1e-4);
}

TEST_CASE("normalize of zeros is zero, with a finite gradient") {
    for (const auto type : {at::kFloat, at::kDouble}) {
        const at::Tensor x = at::zeros({2, 3, 2, 2}, type).requires_grad_();
        const at::Tensor y = normalize(x, {1});
        CHECK(largestDifference(y, at::zeros_like(y)) == 0);
        CHECK(at::isfinite(pulled(y, at::ones_like(y), x)).all().item<bool>());
    }
}

TEST_CASE("closed-form gradients equal those of the recorded formula") {
    const at::Tensor x = leafOf({2, 6, 3, 5}, 5);
    const at::Tensor cot = gaussian({2, 6, 3, 5}, 6).to(at::kDouble);
    SUBCASE("normalize") {
        const at::Tensor formula =
            x / (kNormEpsilon + x.square().mean(at::IntArrayRef{1}, true).sqrt());
        CHECK(largestDifference(pulled(normalize(x, {1}), cot, x), pulled(formula, cot, x)) <
              1e-12);
    }
    SUBCASE("weights") {
        const at::Tensor gain = at::full({}, 0.7, at::kDouble).requires_grad_();
        const at::Tensor scale =
            1 / std::sqrt(90.0) /
            (kNormEpsilon + x.square().mean(at::IntArrayRef{1, 2, 3}, true).sqrt());
        const at::Tensor formula = x * scale * gain * 1.5;
        const at::Tensor ours = scaledWeight(x, gain, 1.5, at::kDouble);
        CHECK(largestDifference(ours, formula) < 1e-12);
        CHECK(largestDifference(pulled(ours, cot, x), pulled(formula, cot, x)) < 1e-12);
        const at::Tensor again = scaledWeight(x, gain, 1.5, at::kDouble);
        CHECK(pulled(again, cot, gain).item<double>() ==
              Approx(pulled(x.detach() * scale.detach() * gain * 1.5, cot, gain).item<double>()));
    }
    SUBCASE("clamped sum, some elements clipped") {
        const at::Tensor y = leafOf({2, 6, 3, 5}, 7);
        const at::Tensor formula = at::clamp(y + x * 0.4, -1, 1);
        const at::Tensor ours = addClamped(y, x, 0.4, 1);
        CHECK(largestDifference(ours, formula) < 1e-12);
        CHECK(largestDifference(pulled(ours, cot, y), pulled(formula, cot, y)) < 1e-12);
        CHECK(largestDifference(pulled(addClamped(y, x, 0.4, 1), cot, x),
                                pulled(at::clamp(y + x * 0.4, -1, 1), cot, x)) < 1e-12);
    }
}

TEST_CASE("resampling down after up gives the picture back, also for odd sides") {
    const at::Tensor x = gaussian({2, 3, 5, 7}, 8);
    const at::Tensor up = resample(x, Resample::Up);
    CHECK(up.sizes() == at::IntArrayRef({2, 3, 10, 14}));
    CHECK(largestDifference(resample(up, Resample::Down), x) < 1e-6);
    CHECK(largestDifference(resample(x, Resample::Keep), x) == 0);
}
