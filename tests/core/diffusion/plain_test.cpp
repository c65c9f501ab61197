// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
// The fast path against the plain implementation of the same formulas.
#include <doctest.h>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/diffusion/noise_schedule.h"
#include "core/diffusion/plain_training.h"
#include "core/diffusion/sampler.h"
#include "core/diffusion/training_noise.h"
#include "core/diffusion/training_state.h"
#include "core/models/kernels/modulate_silu_op.h"
#include "tests/core/diffusion/small_training.h"

using namespace outis;
using namespace outis::diffusion;

namespace {

constexpr std::int64_t kImages = 6;

/// Three levels, attention with two heads, every kind of block; labels.
TrainOptions options(double dropout) {
    TrainOptions options = testing::smallOptions();
    options.network.modelChannels = 16;
    options.network.channelMult = {1, 2, 3};
    options.network.attnResolutions = {8, 4};
    options.network.channelsPerHead = 16;
    options.network.labelDim = 3;
    options.network.dropout = dropout;
    options.conditional = "labels";
    return options;
}

models::Compute onCpu(models::Precision precision = models::Precision::F32) {
    models::Compute compute;
    compute.precision = precision;
    return compute;
}

/// Gains away from 0 and 1, so that every part of the network acts.
void openGains(models::PrecondImpl& network) {
    const at::NoGradGuard noGrad;
    for (const auto& item : network.named_parameters()) {
        if (item.key().ends_with("gain")) {
            item.value().fill_(0.7);
        }
    }
}

LossInput inputOf(std::int64_t position) {
    LossInput input;
    input.images = trainingNoise(Seed{2}, position, kImages, {1, 16, 16}) * 0.5;
    input.z = trainingZ(Seed{3}, position, kImages);
    input.noise = trainingNoise(Seed{3}, position, kImages, {1, 16, 16});
    input.labels = trainingNoise(Seed{4}, position, kImages, {3});
    return input;
}

/// The masks that the fast path draws after seedDropout(seed).
void shareMasks(PlainNetwork& network, Seed seed) {
    const auto share = static_cast<std::uint32_t>(network.options().dropout * 65536);
    network.dropoutMask =
        [draw = models::kernels::Dropout{share, seed.value, 0}](const at::Tensor& like) mutable {
            const at::Tensor mask = models::dropoutMask(like, draw).contiguous();
            ++draw.call;
            return mask;
        };
}

/// rms(a - b) / rms(b)
double distance(const at::Tensor& a, const at::Tensor& b) {
    return ((a - b).square().sum() / b.square().sum().clamp_min(1e-30)).sqrt().item<double>();
}

}  // namespace

TEST_CASE("the fast network computes what the plain one computes") {
    models::Precond fast(options(0).network, Seed{1});
    openGains(*fast);
    fast->eval();
    PlainNetwork plain(*fast);
    plain.training = false;
    const LossInput input = inputOf(0);
    const at::Tensor sigma = (input.z * 1.2 - 0.5).exp();
    const at::NoGradGuard noGrad;
    const at::Tensor truth = plain.denoise(input.images, sigma, input.labels);
    CHECK(distance(fast->forward(input.images, sigma, input.labels), truth) < 2e-6);
    CHECK(distance(fast->forward(input.images, sigma), plain.denoise(input.images, sigma)) < 2e-6);
    CHECK(distance(fast->logvar(sigma), plain.logvar(sigma)) < 2e-6);
    fast->setPrecision(models::Precision::BF16);
    CHECK(distance(fast->forward(input.images, sigma, input.labels), truth) < 0.02);
}

TEST_CASE("the fast gradients are the plain ones, with dropout") {
    models::Precond fast(options(0.25).network, Seed{1});
    openGains(*fast);
    PlainTraining plain(*fast, {0.1});
    shareMasks(plain.network(), Seed{9});
    const LossInput input = inputOf(0);
    const NoiseDistribution noise;
    const double plainLoss = plain.step(input, noise, 0.01);
    for (const models::Precision precision : {models::Precision::F32, models::Precision::BF16}) {
        const double tolerance = precision == models::Precision::F32 ? 2e-5 : 0.1;
        fast->setPrecision(precision);
        fast->zero_grad(true);
        fast->seedDropout(Seed{9});
        const at::Tensor loss = edmLoss(*fast, input, noise).loss.sum();
        (loss / static_cast<double>(kImages)).backward();
        CHECK(loss.item<double>() == doctest::Approx(plainLoss).epsilon(tolerance / 10));
        for (const auto& item : fast->named_parameters()) {
            CAPTURE(item.key());
            REQUIRE(item.value().grad().defined());
            CHECK(distance(item.value().grad(), plain.gradients().at(item.key())) < tolerance);
        }
    }
}

TEST_CASE("fast training follows plain training over steps, weights and averages") {
    const TrainOptions wanted = options(0.25);
    TrainingState fast(wanted, onCpu());
    openGains(fast.network());
    TrainingState bf16(wanted, onCpu(models::Precision::BF16));
    openGains(bf16.network());
    PlainTraining plain(fast.network(), {wanted.emaNarrow, wanted.emaWide});
    const NoiseDistribution noise;
    for (std::int64_t step = 0; step < 5; ++step) {
        const LossInput input = inputOf(step * kImages);
        const Seed masks = derive(Seed{9}, "step", static_cast<std::uint64_t>(step));
        shareMasks(plain.network(), masks);
        const double plainLoss = plain.step(input, noise, 0.005);
        for (TrainingState* const state : {&fast, &bf16}) {
            state->network().seedDropout(masks);
            const at::Tensor loss = edmLoss(state->network(), input, noise).loss.sum();
            (loss / static_cast<double>(kImages)).backward();
            state->update(0.005, kImages);
            CHECK(state->gradientsZeroed() == 0);
            const double tolerance = state == &fast ? 1e-5 : 0.02;
            CHECK(loss.item<double>() == doctest::Approx(plainLoss).epsilon(tolerance));
        }
    }
    for (const auto& [name, weight] : fast.average(1)) {
        if (plain.average(1).contains(name)) {
            CAPTURE(name);
            CHECK(distance(weight, plain.average(1).at(name)) < 1e-3);
        }
    }
    for (const auto& item : fast.network().named_parameters()) {
        CAPTURE(item.key());
        CHECK(distance(item.value(), plain.network().parameters().at(item.key())) < 1e-3);
    }
}

TEST_CASE("the fast sampler draws the plain sampler's images") {
    models::Precond fast(options(0).network, Seed{1});
    openGains(*fast);
    fast->eval();
    PlainNetwork plain(*fast);
    plain.training = false;
    const LossInput input = inputOf(0);
    SigmaSchedule schedule;
    schedule.steps = 6;
    const at::Tensor truth = plainSample(plain, input.noise, input.labels, schedule.levels());
    const auto drawn = [&] {
        return *heunSample(makeDenoiser(*fast, input.labels, {}), input.noise, schedule.levels());
    };
    CHECK(distance(drawn(), truth) < 1e-5);
    fast->setPrecision(models::Precision::BF16);
    CHECK(distance(drawn(), truth) < 0.05);
}
