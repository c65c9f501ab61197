// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <ATen/ATen.h>

#include "core/models/precond.h"
#include "core/models/step_graph.h"
#include "tests/gpu/gpu.h"

using namespace outis::models;
using outis::Seed;

namespace {

Precond network() {
    NetworkOptions options;
    options.imgResolution = 32;
    options.modelChannels = 32;
    options.channelMult = {1, 2};
    options.channelsPerHead = 32;
    Precond built(options, Seed{5});
    const at::NoGradGuard noGrad;
    for (const auto& item : built->named_parameters()) {
        if (item.key().ends_with("gain")) {
            item.value().fill_(0.7);
        }
    }
    return built;
}

}  // namespace

TEST_CASE("the network's answer and gradients on the GPU agree with the CPU in float32") {
    const Compute gpu = gpuOrSkip();
    const at::Tensor x = at::linspace(-2, 2, 2 * 32 * 32).view({2, 1, 32, 32}).sin();
    const at::Tensor sigma = at::full({2}, 0.5);
    Precond here = network();
    Precond there = network();
    there->to(gpu.device);
    const at::Tensor a = here->forward(x, sigma);
    const at::Tensor b = there->forward(x.to(gpu.device), sigma.to(gpu.device));
    CHECK(at::allclose(b.cpu(), a, 1e-3, 1e-4));
    a.square().sum().backward();
    b.square().sum().backward();
    const char* const name = "unet.enc.16x16_block0.conv_res0.weight";
    const at::Tensor want = here->named_parameters()[name].grad();
    const at::Tensor got = there->named_parameters()[name].grad().cpu();
    CHECK(((got - want).norm() / want.norm()).item<double>() < 1e-3);
}

TEST_CASE("two training steps on the GPU with the same seeds are the same bit for bit") {
    const Compute gpu = gpuOrSkip();
    const at::Tensor x = at::linspace(-2, 2, 2 * 32 * 32).view({2, 1, 32, 32}).to(gpu.device);
    const auto gradient = [&] {
        Precond built = network();
        built->to(gpu.device);
        built->setPrecision(Precision::BF16);
        built->forward(x, at::full({2}, 0.5, x.options())).square().sum().backward();
        return built->named_parameters()["unet.enc.32x32_conv.weight"].grad().clone();
    };
    CHECK(at::equal(gradient(), gradient()));
}

TEST_CASE("a recorded call of the network gives what the plain call gives, bit for bit") {
    const Compute gpu = gpuOrSkip();
    const at::NoGradGuard noGrad;
    Precond built = network();
    built->eval();
    built->to(gpu.device);
    at::Tensor x = at::linspace(-2, 2, 2 * 32 * 32).view({2, 1, 32, 32}).to(gpu.device);
    at::Tensor level = at::full({1}, 0.5, x.options());
    at::Tensor answer;
    auto graph = graphRecorder(gpu.device)([&] { answer = built->forward(x, level); });
    REQUIRE(graph);
    for (const double sigma : {2.0, 0.1}) {
        x.sin_();
        level.fill_(sigma);
        (*graph)->replay();
        CHECK(at::equal(answer, built->forward(x, level)));
    }
}
