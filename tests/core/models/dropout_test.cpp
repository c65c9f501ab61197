// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <ATen/ATen.h>

#include "core/base/result.h"
#include "core/models/kernels/modulate_silu_op.h"
#include "tests/core/models/small_network.h"

using namespace outis::models;
using doctest::Approx;
using outis::Philox;
using outis::Seed;

namespace {

Precond droppingNetwork() {
    NetworkOptions options = smallOptions();
    options.dropout = 0.25;
    return smallNetwork(options);
}

at::Tensor answer(Precond& network) {
    return network->forward(gaussian({2, 1, 16, 16}, 41), at::full({2}, 0.5)).detach();
}

}  // namespace

TEST_CASE("the same seed drops the same elements, another seed others") {
    Precond network = droppingNetwork();
    (void)network->named_parameters();
    network->seedDropout(Seed{7});
    (void)answer(network);  // the first training forward normalises the weights
    network->seedDropout(Seed{7});
    const at::Tensor first = answer(network);
    const at::Tensor next = answer(network);
    network->seedDropout(Seed{7});
    CHECK(largestDifference(answer(network), first) < 1e-2);
    CHECK(distance(next, first) > 0.05);
    network->seedDropout(Seed{8});
    CHECK(distance(answer(network), first) > 0.05);
}

TEST_CASE("evaluation drops nothing and needs no seed") {
    Precond network = droppingNetwork();
    network->eval();
    CHECK(at::equal(answer(network), answer(network)));
}

TEST_CASE("training with dropout but without a seed is our mistake") {
    Precond network = droppingNetwork();
    CHECK_THROWS_AS(answer(network), outis::ErrorException);
}

TEST_CASE("the share kept is the one asked for, in every image and channel") {
    const kernels::Dropout dropout{16384, 99, 3};  // a quarter
    const at::Tensor mask = dropoutMask(at::empty({4, 24, 32, 32}), dropout);
    CHECK(mask.mean().item<double>() == Approx(0.75).epsilon(0.01));
    const at::Tensor perChannel = mask.mean({2, 3});
    CHECK(perChannel.min().item<double>() > 0.68);
    CHECK(perChannel.max().item<double>() < 0.82);
    CHECK_FALSE(at::equal(mask[0], mask[1]));
}

TEST_CASE("the dropout rule draws from the project's Philox") {
    const std::int64_t channels = 24;
    const kernels::ChunkShape shape = kernels::chunkShape(channels);
    const kernels::Dropout dropout{30000, 0x123456789ABCDEF0, 5};
    for (const std::int64_t pixel :
         {std::int64_t{0}, shape.pixels - 1, shape.pixels, 3 * shape.pixels + 1}) {
        for (std::int64_t channel = 0; channel < channels; ++channel) {
            const std::int64_t element = (pixel % shape.pixels) * channels + channel;
            const std::int64_t block = pixel / shape.pixels * shape.blocks + element % shape.blocks;
            const std::uint64_t image = 2;
            const auto words = Philox(Seed{dropout.seed}, dropout.call)
                                   .block(image << 32 | static_cast<std::uint64_t>(block));
            const auto lane = static_cast<std::size_t>(element / shape.blocks);
            const std::uint32_t drawn = (words[lane / 2] >> (16 * (lane % 2))) & 0xFFFF;
            CHECK(kernels::keeps(dropout, 2, pixel, channel, channels) ==
                  (drawn >= dropout.threshold));
        }
    }
}

TEST_CASE("dropout keeps the magnitude of what follows") {
    NetworkOptions options = smallOptions();
    Precond plain = smallNetwork(options);
    options.dropout = 0.5;
    Precond dropping = smallNetwork(options);
    dropping->seedDropout(Seed{3});
    const at::Tensor x = gaussian({16, 1, 16, 16}, 42);
    const at::Tensor sigma = at::full({1}, 0.5);
    const double ratio = rms(dropping->forward(x, sigma)) / rms(plain->forward(x, sigma));
    CHECK(ratio > 0.85);
    CHECK(ratio < 1.25);
}
