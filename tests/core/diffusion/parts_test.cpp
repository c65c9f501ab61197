// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <limits>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/diffusion/adam.h"
#include "core/diffusion/augmentation.h"
#include "core/diffusion/conditioning.h"
#include "core/diffusion/ema.h"
#include "core/diffusion/normalisation.h"
#include "core/diffusion/posthoc.h"
#include "core/diffusion/sampler.h"
#include "core/diffusion/training_noise.h"

using namespace outis;
using namespace outis::diffusion;

TEST_CASE("training noise depends on the position, not on the batch") {
    const at::Tensor whole = trainingNoise(Seed{1}, 10, 6, {2, 3});
    const at::Tensor part = trainingNoise(Seed{1}, 12, 2, {2, 3});
    CHECK(at::equal(whole.narrow(0, 2, 2), part));
    CHECK_FALSE(at::equal(whole[0], whole[1]));
    CHECK(at::equal(trainingZ(Seed{1}, 10, 6).narrow(0, 2, 2), trainingZ(Seed{1}, 12, 2)));
    const at::Tensor many = trainingNoise(Seed{1}, 0, 100, {10, 10});
    CHECK(std::abs(many.mean().item<double>()) < 0.05);
    CHECK(many.std().item<double>() == doctest::Approx(1).epsilon(0.03));
}

TEST_CASE("sample noise depends on the sample's own seed alone") {
    const at::Tensor two = sampleNoise({Seed{8}, Seed{9}}, {1, 4, 4});
    CHECK(at::equal(two.narrow(0, 1, 1), sampleNoise({Seed{9}}, {1, 4, 4})));
}

TEST_CASE("measured pixels get mean zero and the standard deviation of the network") {
    at::Tensor images = at::arange(2 * 2 * 8 * 8).remainder(97).to(at::kByte).view({2, 2, 8, 8});
    images.select(1, 1).mul_(2);
    const Normalisation map = measurePixels(images);
    const at::Tensor raw = images.to(at::kFloat) / 255;
    const at::Tensor normal = map.encode(raw);
    for (std::int64_t channel = 0; channel < 2; ++channel) {
        const at::Tensor values = normal.select(1, channel).to(at::kDouble);
        CHECK(std::abs(values.mean().item<double>()) < 1e-6);
        CHECK(values.std(/*unbiased=*/false).item<double>() == doctest::Approx(0.5).epsilon(1e-5));
    }
    CHECK(at::equal(bytesOf(map, normal), images));
}

TEST_CASE("pictures without contrast do not divide by zero") {
    const Normalisation map = measurePixels(at::full({2, 1, 4, 4}, 200, at::kByte));
    CHECK(map.rawStd[0] > 0);
    CHECK(std::isfinite(map.scale()[0]));
}

TEST_CASE("bytes are clamped and truncated") {
    const at::Tensor x = at::tensor({-0.5F, 0.0F, 0.00391F, 0.5F, 0.9999F, 1.0F, 7.0F});
    const at::Tensor expected = at::tensor({0, 0, 0, 127, 254, 255, 255}, at::kByte);
    CHECK(at::equal(pixelsToBytes(x), expected));
}

TEST_CASE("multi-hot labels have unit norm and empty ones stay zero") {
    const at::Tensor unit = unitLabels(at::tensor({1.0F, 1.0F, 0.0F, 0.0F}).view({2, 2}));
    CHECK(unit[0].norm().item<double>() == doctest::Approx(1));
    CHECK(unit[1].norm().item<double>() == 0);
}

TEST_CASE("gentle augmentation is small, repeatable and never a mirror") {
    at::Tensor images = at::zeros({3, 1, 32, 32});
    images.narrow(3, 4, 6).fill_(1);  // a bar left of the middle
    const at::Tensor labels = augmentationLabels(Seed{2}, 40, 3);
    const at::Tensor changed = augment(images, labels);
    CHECK(at::equal(changed.narrow(0, 1, 1),
                    augment(images.narrow(0, 0, 1), augmentationLabels(Seed{2}, 41, 1))));
    CHECK(labels.abs().max().item<double>() <= 1);
    CHECK(at::allclose(augment(images, at::zeros_like(labels)), images, 0, 1e-5));
    CHECK_FALSE(at::equal(changed[0], changed[1]));
    CHECK(changed.narrow(3, 0, 16).sum().item<double>() > 0.95 * changed.sum().item<double>());
    CHECK(changed.sum().item<double>() ==
          doctest::Approx(images.sum().item<double>()).epsilon(0.2));
}

TEST_CASE("Adam follows its formula and counts entries that are not finite as zero") {
    at::Tensor weight = at::tensor({1.0, -2.0, 3.0}, at::kFloat).requires_grad_();
    Adam adam({weight}, AdamOptions{});
    double m[3] = {}, v[3] = {}, w[3] = {1, -2, 3};
    for (int step = 1; step <= 4; ++step) {
        const double gradient[3] = {0.5 * step, -1, step == 2 ? 0.0 : 2};
        at::Tensor given = at::tensor({gradient[0], gradient[1], gradient[2]});
        if (step == 2) {
            given[2] = std::numeric_limits<double>::quiet_NaN();
        }
        weight.mutable_grad() = given;
        adam.step(0.1);
        CHECK(adam.zeroedGradients() == (step >= 2 ? 1 : 0));
        for (int i = 0; i < 3; ++i) {
            m[i] = 0.9 * m[i] + 0.1 * gradient[i];
            v[i] = 0.99 * v[i] + 0.01 * gradient[i] * gradient[i];
            const double corrected = m[i] / (1 - std::pow(0.9, step));
            const double spread = std::sqrt(v[i] / (1 - std::pow(0.99, step)));
            w[i] -= 0.1 * corrected / (spread + 1e-8);
        }
    }
    for (int i = 0; i < 3; ++i) {
        CHECK(weight[i].item<double>() == doctest::Approx(w[i]).epsilon(1e-6));
    }
    CHECK(weight.grad().eq(0).all().item<bool>());
}

TEST_CASE("averages start as the weights after the first step and copy the buffers") {
    at::Tensor weight = at::ones({2});
    at::Tensor buffer = at::zeros({1});
    EmaTracks tracks({0.05, 0.10}, {weight}, {buffer});
    weight.fill_(3);
    buffer.fill_(7);
    tracks.update(4, 4);
    CHECK(at::equal(tracks.track(0)[0], weight));
    weight.fill_(5);
    tracks.update(8, 4);
    const double narrow = tracks.track(0)[0][0].item<double>();
    const double wide = tracks.track(1)[0][0].item<double>();
    CHECK(narrow > wide);  // the shorter average follows faster
    CHECK(wide > 3);
    CHECK(tracks.track(1)[1].item<double>() == 7);
}

TEST_CASE("a stored profile is rebuilt from itself alone") {
    const std::vector<EmaProfile> stored = {{4, 0.05}, {4, 0.1}, {8, 0.05}, {8, 0.1}};
    const at::Tensor weights = posthocCoefficients(stored, {{8, 0.1}});
    CHECK(weights[3][0].item<double>() == doctest::Approx(1).epsilon(1e-9));
    CHECK(std::abs(weights[0][0].item<double>()) < 1e-9);
    CHECK(weights.sum().item<double>() == doctest::Approx(1).epsilon(1e-12));
}

TEST_CASE("the sampler calls the denoiser twice a step but once in the last") {
    int calls = 0;
    const Denoiser shrink = [&](const at::Tensor& x, double) {
        ++calls;
        return x * 0;
    };
    const std::vector<double> levels = {4, 2, 1, 0};
    const auto x = heunSample(shrink, at::ones({1, 1, 2, 2}), levels);
    REQUIRE(x);
    CHECK(calls == 5);
    CHECK(x->abs().max().item<double>() < 1e-6);  // dx/ds = x/s ends at 0
}

TEST_CASE("a stopped sampler returns nothing") {
    std::stop_source stop;
    int calls = 0;
    const Denoiser denoiser = [&](const at::Tensor& x, double) {
        stop.request_stop();
        ++calls;
        return x;
    };
    CHECK_FALSE(heunSample(denoiser, at::ones({1, 1, 2, 2}), {4, 2, 1, 0}, stop.get_token()));
    CHECK(calls == 1);
}
