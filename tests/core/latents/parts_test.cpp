// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cmath>

#include <ATen/ATen.h>

#include "core/latents/discriminator.h"
#include "core/latents/latent_moments.h"
#include "core/latents/pictures.h"
#include "core/models/ssim.h"
#include "tests/core/latents/made_pictures.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::latents;
using namespace outis::latents::testing;

namespace {

at::Tensor inUnit(const at::Tensor& bytes) {
    return bytes.to(at::kFloat) / 255;
}

at::Tensor normal(at::IntArrayRef shape, std::uint64_t seed) {
    at::Tensor values = at::empty(shape, at::kFloat);
    Philox(Seed{seed})
        .fillNormal(
            std::span(values.mutable_data_ptr<float>(), static_cast<std::size_t>(values.numel())));
    return values;
}

/// One window by the definition, in double.
double ssimOfWindow(const at::Tensor& a, const at::Tensor& b) {
    double weightSum = 0;
    double mean[2] = {0, 0};
    double square[3] = {0, 0, 0};
    for (int row = 0; row < 11; ++row) {
        for (int column = 0; column < 11; ++column) {
            const double distance = (row - 5) * (row - 5) + (column - 5) * (column - 5);
            const double weight = std::exp(-distance / (2 * 1.5 * 1.5));
            const auto x = a[row][column].item<double>();
            const auto y = b[row][column].item<double>();
            weightSum += weight;
            mean[0] += weight * x;
            mean[1] += weight * y;
            square[0] += weight * x * x;
            square[1] += weight * y * y;
            square[2] += weight * x * y;
        }
    }
    const double mx = mean[0] / weightSum;
    const double my = mean[1] / weightSum;
    const double vx = square[0] / weightSum - mx * mx;
    const double vy = square[1] / weightSum - my * my;
    const double cov = square[2] / weightSum - mx * my;
    return ((2 * mx * my + 1e-4) * (2 * cov + 9e-4)) /
           ((mx * mx + my * my + 1e-4) * (vx + vy + 9e-4));
}

}  // namespace

TEST_CASE("structural similarity is 1 for a copy and the definition's value for others") {
    const at::Tensor pictures = inUnit(discs(3, 13, 4));
    const at::Tensor same = models::ssim(pictures, pictures);
    CHECK(same.size(0) == 3);
    CHECK((same - 1).abs().max().item<double>() < 1e-6);
    const at::Tensor other = inUnit(discs(3, 13, 5));
    double expected = 0;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            const auto window = [&](const at::Tensor& all) {
                return all[1][0].narrow(0, row, 11).narrow(1, column, 11);
            };
            expected += ssimOfWindow(window(pictures), window(other)) / 9;
        }
    }
    CHECK(models::ssim(pictures, other)[1].item<double>() ==
          doctest::Approx(expected).epsilon(1e-5));
    CHECK(
        (models::ssim(pictures, other) - models::ssim(other, pictures)).abs().max().item<double>() <
        1e-6);
}

TEST_CASE("structural similarity of flat pictures is finite and has a gradient") {
    const at::Tensor black = at::zeros({2, 1, 16, 16});
    at::Tensor made = at::full({2, 1, 16, 16}, 0.25);
    made.set_requires_grad(true);
    const at::Tensor value = models::ssim(black, made).mean();
    value.backward();
    CHECK(std::isfinite(value.item<double>()));
    CHECK(at::isfinite(made.grad()).all().item<bool>());
    CHECK(models::ssim(black, black).min().item<double>() == doctest::Approx(1));
}

TEST_CASE("the moments are those of drawn latents, not of the means alone") {
    const at::Tensor mean = normal({400, 2, 4, 4}, 1) * 3 + 7;
    const at::Tensor logvar = normal({400, 2, 4, 4}, 2) * 0.5 + 1;
    const auto moments = measureMoments(mean, logvar);
    REQUIRE_RESULT(moments);
    const at::Tensor drawn = mean + at::exp(logvar / 2) * normal({400, 2, 4, 4}, 3);
    for (std::int64_t channel = 0; channel < 2; ++channel) {
        const at::Tensor values = drawn.select(1, channel).to(at::kDouble);
        const auto index = static_cast<std::size_t>(channel);
        CHECK(moments->mean[index] ==
              doctest::Approx(mean.select(1, channel).to(at::kDouble).mean().item<double>()));
        CHECK(moments->std[index] ==
              doctest::Approx(values.std(false).item<double>()).epsilon(0.03));
        CHECK(moments->std[index] > mean.select(1, channel).std().item<double>() * 1.1);
    }
}

TEST_CASE("the moments keep their digits far from zero and refuse what is not finite") {
    const at::Tensor mean = normal({50, 1, 4, 4}, 1) * 1e-3 + 1000;
    const at::Tensor logvar = at::full({50, 1, 4, 4}, -30.0);
    const auto moments = measureMoments(mean, logvar);
    REQUIRE_RESULT(moments);
    const double expected = mean.to(at::kDouble).std(false).item<double>();
    CHECK(moments->std[0] == doctest::Approx(expected).epsilon(1e-6));
    at::Tensor broken = mean.clone();
    broken[3][0][0][0] = std::nan("");
    CHECK(measureMoments(broken, logvar).error().code == ErrorCode::NonFinite);
    CHECK(measureMoments(mean.narrow(0, 0, 0), logvar.narrow(0, 0, 0)).error().code ==
          ErrorCode::NoImages);
}

TEST_CASE("fixed batches cover every row once and are all of one size") {
    const at::Tensor rows = at::arange(7).view({7, 1});
    std::vector<std::int64_t> seen;
    inFixedBatches(rows, 3, [&](const at::Tensor& part, std::int64_t first, std::int64_t count) {
        CHECK(part.size(0) == 3);
        CHECK(first == static_cast<std::int64_t>(seen.size()));
        for (std::int64_t row = 0; row < count; ++row) {
            seen.push_back(part[row][0].item<std::int64_t>());
        }
    });
    CHECK((seen == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5, 6}));
}

TEST_CASE("a patch discriminator learns to tell discs from noise, picture by picture") {
    PatchDiscriminator judge(16, 4, Seed{3});
    const at::Tensor real = inUnit(discs(4, 16, 1));
    const at::Tensor made = at::sigmoid(normal({4, 1, 16, 16}, 9));
    const at::Tensor alone = judge->forward(real.narrow(0, 0, 1));
    CHECK((judge->forward(real)[0] - alone[0]).abs().max().item<double>() < 1e-5);
    const double before = hingeLoss(judge->forward(real), judge->forward(made)).item<double>();
    for (int step = 0; step < 60; ++step) {
        hingeLoss(judge->forward(real), judge->forward(made)).backward();
        for (at::Tensor& parameter : judge->parameters()) {
            const at::NoGradGuard noGrad;
            parameter -= 0.02 * parameter.grad();
            parameter.mutable_grad().reset();
        }
    }
    const double after = hingeLoss(judge->forward(real), judge->forward(made)).item<double>();
    CHECK(after < 0.5 * before);
    CHECK(hingeLoss(at::full({2}, 2.0), at::full({2}, -3.0)).item<double>() == 0);
    CHECK(hingeLoss(at::zeros({2}), at::zeros({2})).item<double>() == doctest::Approx(1));
}
