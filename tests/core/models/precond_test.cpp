// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/precond.h"

#include <doctest.h>

#include <ATen/ATen.h>

#include "core/models/tensor_file.h"
#include "tests/core/models/small_network.h"

using namespace outis::models;
using doctest::Approx;
using outis::Seed;

TEST_CASE("preconditioning has the anchors of METHOD 17") {
    const PrecondCoefficients c =
        precondCoefficients(at::tensor({1.0, 0.5, 0.002, 80.0}, at::kDouble), 0.5);
    CHECK(c.skip[0].item<double>() == Approx(0.2));
    CHECK(c.out[0].item<double>() == Approx(0.447214).epsilon(1e-6));
    CHECK(c.in[0].item<double>() == Approx(0.894427).epsilon(1e-6));
    CHECK(c.noise[0].item<double>() == 0.0);
    CHECK(c.out[1].item<double>() == Approx(0.353553).epsilon(1e-6));
    CHECK(c.out[2].item<double>() == Approx(0.0019999840).epsilon(1e-9));
    CHECK(c.out[3].item<double>() == Approx(0.4999902).epsilon(1e-6));
    CHECK(c.noise[1].item<double>() == Approx(-0.173287).epsilon(1e-5));
    CHECK(c.noise[2].item<double>() == Approx(-1.553652).epsilon(1e-6));
    CHECK(c.noise[3].item<double>() == Approx(1.095507).epsilon(1e-6));
}

TEST_CASE("a fresh network returns c_skip x exactly, in both precisions") {
    Precond network(smallOptions(), Seed{1});
    network->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({2, 1, 16, 16}, 31);
    const at::Tensor sigma = at::tensor({0.3F, 7.0F});
    const at::Tensor skip = precondCoefficients(sigma.view({2, 1, 1, 1}), 0.5).skip;
    CHECK(at::equal(network->forward(x, sigma), skip * x));
    network->setPrecision(Precision::BF16);
    CHECK(at::equal(network->forward(x, sigma), skip * x));
}

TEST_CASE("one sigma serves the whole batch") {
    Precond network = smallNetwork(smallOptions());
    network->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({3, 1, 16, 16}, 32);
    const at::Tensor one = network->forward(x, at::full({1}, 0.4));
    CHECK(largestDifference(one, network->forward(x, at::full({3}, 0.4))) < 1e-5);
    CHECK(network->logvar(at::full({5}, 0.4)).sizes() == at::IntArrayRef({5}));
}

TEST_CASE("bfloat16 stays within three percent of float32") {
    // Eight bits of mantissa: 0.4 % per rounding, and some fifty layers that add up as noise.
    Precond network = smallNetwork(smallOptions());
    network->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({8, 1, 16, 16}, 33);
    const at::Tensor sigma = at::full({1}, 0.5);
    const at::Tensor skipped = precondCoefficients(sigma, 0.5).skip * x;
    const at::Tensor exact = network->forward(x, sigma) - skipped;
    network->setPrecision(Precision::BF16);
    const at::Tensor rounded = network->forward(x, sigma);
    CHECK(hasType(rounded, at::kFloat));
    const double off = distance(rounded - skipped, exact);
    CAPTURE(off);
    CHECK(off < 0.03);
    CHECK(off > 1e-5);  // it does compute in bfloat16
}

TEST_CASE("gradients in bfloat16 point where those in float32 point") {
    Precond network = smallNetwork(smallOptions());
    const at::Tensor x = gaussian({4, 1, 16, 16}, 34);
    const at::Tensor cot = gaussian({4, 1, 16, 16}, 35);
    const auto gradient = [&](Precision precision) {
        network->setPrecision(precision);
        network->zero_grad();
        (network->forward(x, at::full({4}, 0.5)) * cot).sum().backward();
        return network->named_parameters()["unet.enc.8x8_block0.conv_res0.weight"].grad().clone();
    };
    const at::Tensor exact = gradient(Precision::F32);
    const at::Tensor rounded = gradient(Precision::BF16);
    CHECK(hasType(rounded, at::kFloat));
    CHECK(distance(rounded, exact) < 0.06);
}

TEST_CASE("initial weights are a function of the seed and the name alone") {
    const NamedTensors first = stateOf(*Precond(smallOptions(), Seed{1}));
    const NamedTensors again = stateOf(*Precond(smallOptions(), Seed{1}));
    const NamedTensors other = stateOf(*Precond(smallOptions(), Seed{2}));
    // Label weights come in between, but the names of the others are the same.
    const Precond labelled(smallOptions(8), Seed{1});
    REQUIRE(first.size() == again.size());
    for (std::size_t index = 0; index < first.size(); ++index) {
        CAPTURE(first[index].first);
        CHECK(at::equal(first[index].second, again[index].second));
        if (!first[index].first.ends_with("gain")) {
            CHECK_FALSE(at::equal(first[index].second, other[index].second));
        }
    }
    CHECK(at::equal(labelled->named_parameters()["unet.out_conv.weight"],
                    Precond(smallOptions(), Seed{1})->named_parameters()["unet.out_conv.weight"]));
}

TEST_CASE("initial weights are standard normal and the Fourier phases fill the circle") {
    const Precond network(smallOptions(), Seed{3});
    const at::Tensor weight =
        network->named_parameters()["unet.dec.8x8_block0.conv_res0.weight"].detach();
    CHECK(rms(weight) == Approx(1.0).epsilon(0.03));
    CHECK(std::abs(weight.mean().item<double>()) < 0.03);
    const at::Tensor phases = network->named_buffers()["logvar_fourier.phases"];
    CHECK(phases.min().item<double>() >= 0);
    CHECK(phases.max().item<double>() > 5);
    CHECK(phases.max().item<double>() < 6.2831854);
    CHECK(rms(network->named_buffers()["logvar_fourier.freqs"]) == Approx(6.28).epsilon(0.2));
}

TEST_CASE("every parameter but the unused receives a gradient") {
    Precond network = smallNetwork(smallOptions(4));
    const at::Tensor sigma = at::tensor({0.3F, 0.9F});
    const at::Tensor denoised =
        network->forward(gaussian({2, 1, 16, 16}, 36), sigma, gaussian({2, 4}, 37));
    (denoised.square().sum() + network->logvar(sigma).sum()).backward();
    for (const auto& item : network->named_parameters()) {
        CAPTURE(item.key());
        REQUIRE(item.value().grad().defined());
        CHECK(item.value().grad().abs().sum().item<double>() > 0);
        CHECK(hasType(item.value().grad(), at::kFloat));
    }
}
