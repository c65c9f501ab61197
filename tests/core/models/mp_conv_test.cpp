// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/mp_conv.h"

#include <doctest.h>

#include <ATen/ATen.h>

#include "tests/core/models/small_network.h"

using namespace outis::models;
using doctest::Approx;

namespace {

MPConv layerOf(std::int64_t in, std::int64_t out, std::int64_t kernel) {
    MPConv layer(MPConvOptions{in, out, kernel});
    const at::NoGradGuard noGrad;
    layer->weight.copy_(gaussian(layer->weight.sizes(), 11) * 3);
    return layer;
}

}  // namespace

TEST_CASE("a layer keeps the magnitude of its input, whatever the stored weight's") {
    MPConv layer = layerOf(64, 64, 1);
    layer->eval();
    const at::Tensor x = gaussian({4, 64, 16, 16}, 12);
    CHECK(rms(layer->forward(x)) == Approx(1.0).epsilon(0.05));
    const at::NoGradGuard noGrad;
    layer->weight.mul_(100);
    CHECK(rms(layer->forward(x)) == Approx(1.0).epsilon(0.05));
}

TEST_CASE("training normalises the stored weight, evaluation leaves it alone") {
    MPConv layer = layerOf(5, 8, 3);
    const at::Tensor before = layer->weight.detach().clone();
    layer->eval();
    (void)layer->forward(gaussian({1, 5, 4, 4}, 13));
    CHECK(largestDifference(layer->weight.detach(), before) == 0);
    layer->train();
    (void)layer->forward(gaussian({1, 5, 4, 4}, 13));
    const at::Tensor perFilter = layer->weight.detach().square().mean({1, 2, 3}).sqrt();
    CHECK(largestDifference(perFilter, at::ones_like(perFilter)) < 1e-3);
}

TEST_CASE("a linear layer and a 1 x 1 convolution are the same sum") {
    MPConv linear = layerOf(6, 9, 0);
    MPConv convolution(MPConvOptions{6, 9, 1});
    const at::NoGradGuard noGrad;
    convolution->weight.copy_(linear->weight.view({9, 6, 1, 1}));
    linear->eval();
    convolution->eval();
    const at::Tensor x = gaussian({3, 6}, 14);
    CHECK(largestDifference(convolution->forward(x.view({3, 6, 1, 1})).flatten(1),
                            linear->forward(x)) < 1e-5);
}

TEST_CASE("prepared weights follow every change of weight, gain, factor and type") {
    MPConv layer = layerOf(4, 4, 1);
    layer->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor gain = at::full({}, 0.5);
    const at::Tensor x = gaussian({1, 4, 3, 3}, 15);
    const at::Tensor first = layer->forward(x, gain);
    CHECK(layer->effectiveWeight(gain, 1, at::kFloat).const_data_ptr() ==
          layer->effectiveWeight(gain, 1, at::kFloat).const_data_ptr());

    gain.fill_(1.0);
    CHECK(largestDifference(layer->forward(x, gain), first * 2) < 1e-5);
    CHECK(largestDifference(layer->forward(x, gain, 3), first * 6) < 1e-5);
    CHECK(hasType(layer->effectiveWeight(gain, 1, at::kBFloat16), at::kBFloat16));
    layer->weight.neg_();
    CHECK(largestDifference(layer->forward(x, gain), first * -2) < 1e-5);
}

TEST_CASE("another gain tensor of the same version is not taken for the kept one") {
    MPConv layer = layerOf(4, 4, 1);
    layer->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({1, 4, 3, 3}, 16);
    const at::Tensor first = layer->forward(x, at::full({}, 1.0));
    CHECK(largestDifference(layer->forward(x, at::full({}, 2.0)), first * 2) < 1e-5);
}
