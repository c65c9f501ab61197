// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/unet.h"

#include <doctest.h>

#include <ATen/ATen.h>

#include "core/base/result.h"
#include "tests/core/models/small_network.h"

using namespace outis::models;
using outis::ErrorCode;
using outis::Seed;

namespace {

/// Parameters of a network with the preconditioning, without drawing its weights.
std::int64_t countParameters(const NetworkOptions& options) {
    const Precond network(options);
    std::int64_t count = 0;
    for (const at::Tensor& parameter : network->parameters()) {
        count += parameter.numel();
    }
    return count;
}

struct Preset {
    const char* name;
    std::int64_t resolution;
    std::int64_t channels;
    std::int64_t width;
    std::vector<std::int64_t> mult;
    std::int64_t blocks;
    std::vector<std::pair<std::int64_t, std::int64_t>> counts;  ///< label width, parameters
};

}  // namespace

TEST_CASE("parameter counts are those of METHOD 5.5") {
    const std::vector<Preset> presets = {
        {"xxs", 64, 4, 64, {1, 2, 3, 4}, 3, {{0, 31053029}, {256, 31118565}, {2048, 31577317}}},
        {"tiny-32",
         32,
         1,
         32,
         {1, 2, 3},
         2,
         {{0, 2856950}, {8, 2857718}, {256, 2881526}, {2048, 3053558}}},
        {"small-32", 32, 1, 64, {1, 2, 3}, 3, {{0, 14694236}, {8, 14695772}, {2048, 15087452}}},
        {"tiny-64",
         64,
         1,
         32,
         {1, 2, 3, 4},
         2,
         {{0, 6032381}, {8, 6033405}, {256, 6065149}, {2048, 6294525}}},
        {"small-64", 64, 1, 64, {1, 2, 3, 4}, 3, {{0, 31049573}, {8, 31051621}}},
        {"base-64", 64, 1, 96, {1, 2, 3, 4}, 3, {{8, 69863109}}},
        {"tiny-128",
         128,
         1,
         32,
         {1, 1, 2, 3, 4},
         2,
         {{0, 6223876}, {8, 6224900}, {256, 6256644}, {2048, 6486020}}},
        {"small-128", 128, 1, 64, {1, 1, 2, 3, 4}, 3, {{0, 32040814}, {8, 32042862}}},
        {"latent-256", 32, 4, 64, {1, 2, 3}, 3, {{0, 14697692}, {8, 14699228}}},
    };
    for (const Preset& preset : presets) {
        CAPTURE(preset.name);
        NetworkOptions options;
        options.imgResolution = preset.resolution;
        options.imgChannels = preset.channels;
        options.modelChannels = preset.width;
        options.channelMult = preset.mult;
        options.numBlocks = preset.blocks;
        for (const auto& [labels, count] : preset.counts) {
            options.labelDim = labels;
            CHECK(countParameters(options) == count);
        }
    }
}

TEST_CASE("a size that the levels cannot halve is refused at construction") {
    NetworkOptions options = smallOptions();
    options.imgResolution = 15;
    try {
        const UNet network(options);
        FAIL("constructed");
    } catch (const outis::ErrorException& exception) {
        CHECK(exception.error().code == ErrorCode::SizeNotDivisible);
    }
}

TEST_CASE("the answer does not depend on the memory layout of the pictures") {
    Precond network = smallNetwork(smallOptions());
    network->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({3, 1, 16, 16}, 21).expand({3, 1, 16, 16});
    const at::Tensor sigma = at::full({3}, 0.5);
    const at::Tensor plain = network->forward(x.contiguous(), sigma);
    const at::Tensor last = network->forward(x.contiguous(at::MemoryFormat::ChannelsLast), sigma);
    const at::Tensor strided = network->forward(at::cat({x, x}, 2).slice(2, 16, 32), sigma);
    CHECK(at::equal(plain, last));
    CHECK(at::equal(plain, strided));
}

TEST_CASE("blocks stay channels-last, also after attention") {
    Block block(BlockOptions{32, 32, 8, Flavor::Encoder, Resample::Keep, true, 16});
    const at::Tensor y = block->forward(gaussian({2, 32, 4, 4}, 22), gaussian({2, 8}, 23));
    CHECK(block->heads() == 2);
    CHECK(y.is_contiguous(at::MemoryFormat::ChannelsLast));
}

TEST_CASE("blocks take odd sides and batches of one") {
    Block block(BlockOptions{6, 10, 8, Flavor::Decoder, Resample::Up, true, 5});
    const at::Tensor y = block->forward(gaussian({1, 6, 3, 5}, 24), gaussian({1, 8}, 25));
    CHECK(y.sizes() == at::IntArrayRef({1, 10, 6, 10}));
    CHECK(at::isfinite(y).all().item<bool>());
}

TEST_CASE("a block narrower than a head has no attention and no weights for it") {
    const Block block(BlockOptions{32, 32, 8, Flavor::Encoder, Resample::Keep, true, 64});
    CHECK(block->heads() == 0);
    CHECK_FALSE(block->named_parameters().contains("attn_qkv.weight"));
}

TEST_CASE("a fresh network without zero gains keeps the magnitude through all blocks") {
    Precond network = smallNetwork(smallOptions());
    network->eval();
    const at::NoGradGuard noGrad;
    auto* const unet = network->named_children()["unet"]->as<UNetImpl>();
    REQUIRE(unet != nullptr);
    const at::Tensor y = unet->forward(gaussian({16, 1, 16, 16}, 26), at::zeros({16}));
    CHECK(rms(y) / 0.7 > 0.6);  // out_gain is 0.7
    CHECK(rms(y) / 0.7 < 1.6);
}

TEST_CASE("labels change the answer, and no label is the zero label") {
    Precond network = smallNetwork(smallOptions(8));
    network->eval();
    const at::NoGradGuard noGrad;
    const at::Tensor x = gaussian({2, 1, 16, 16}, 27);
    const at::Tensor sigma = at::full({1}, 0.8);
    const at::Tensor none = network->forward(x, sigma);
    CHECK(largestDifference(network->forward(x, sigma, at::zeros({2, 8})), none) < 1e-5);
    at::Tensor labels = at::zeros({2, 8});
    labels[0][3] = 1;
    const at::Tensor given = network->forward(x, sigma, labels);
    CHECK(largestDifference(given[0], none[0]) > 1e-3);
    CHECK(largestDifference(given[1], none[1]) < 1e-5);
}
