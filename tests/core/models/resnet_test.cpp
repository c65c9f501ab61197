// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/resnet.h"

#include <doctest.h>

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include "core/base/result.h"
#include "core/models/layers.h"
#include "core/models/tensor_file.h"

namespace outis::models {
namespace {

std::int64_t weightsOf(const ResNetOptions& options) {
    std::int64_t count = 0;
    for (const at::Tensor& parameter : ResNet(options)->parameters()) {
        count += parameter.numel();
    }
    return count;
}

ResNetOptions smallResNet() {
    ResNetOptions options;
    options.depth = 18;
    options.inChannels = 1;
    options.width = 4;
    options.classes = 3;
    options.smallStem = true;
    return options;
}

TEST_CASE("a resnet has torchvision's number of weights") {
    CHECK(weightsOf({18, 3, 64, 1000, false}) == 11'689'512);
    CHECK(weightsOf({34, 3, 64, 1000, false}) == 21'797'672);
    CHECK(weightsOf({50, 3, 64, 1000, false}) == 25'557'032);
}

TEST_CASE("a resnet has torchvision's names") {
    ResNetOptions options;
    options.width = 2;
    options.classes = 5;
    const ResNet network(options);
    const auto parameters = network->named_parameters();
    for (const char* name :
         {"conv1.weight", "bn1.weight", "layer1.0.conv3.weight", "layer1.0.downsample.0.weight",
          "layer1.0.downsample.1.bias", "layer4.2.bn3.weight", "fc.weight", "fc.bias"}) {
        CHECK_MESSAGE(parameters.contains(name), name);
    }
    CHECK_FALSE(parameters.contains("layer1.1.downsample.0.weight"));
    CHECK(network->named_buffers().contains("layer3.5.bn2.num_batches_tracked"));
}

TEST_CASE("a resnet for small images keeps the size until its second stage") {
    const at::NoGradGuard noGrad;
    ResNet network(smallResNet());
    initialiseLayers(*network, Seed{1});
    network->eval();
    const at::Tensor images = at::ones({2, 1, 32, 32});
    const auto stages = network->stages(images);
    REQUIRE(stages.size() == 5);
    CHECK(stages[1].first == "layer1");
    CHECK((stages[1].second.sizes() == at::IntArrayRef({2, 4, 32, 32})));
    CHECK((stages[4].second.sizes() == at::IntArrayRef({2, 32, 4, 4})));
    CHECK((network->features(images).sizes() == at::IntArrayRef({2, 32})));
    CHECK((network->forward(images).sizes() == at::IntArrayRef({2, 3})));
}

TEST_CASE("every weight of a resnet receives a gradient") {
    ResNet network(smallResNet());
    initialiseLayers(*network, Seed{1});
    const at::Tensor images = at::arange(2 * 16 * 16).view({2, 1, 16, 16}).to(at::kFloat) / 512;
    network->forward(images).square().sum().backward();
    for (const auto& item : network->named_parameters()) {
        REQUIRE_MESSAGE(item.value().grad().defined(), item.key());
        CHECK_MESSAGE(item.value().grad().abs().sum().item<double>() > 0, item.key());
    }
}

TEST_CASE("fresh weights depend on the seed and the name alone") {
    ResNet first(smallResNet());
    ResNet second(smallResNet());
    initialiseLayers(*first, Seed{1});
    first->forward(at::ones({2, 1, 8, 8}));  // moves the running statistics
    initialiseLayers(*first, Seed{2});
    initialiseLayers(*second, Seed{2});
    const NamedTensors one = stateOf(*first);
    const NamedTensors other = stateOf(*second);
    for (std::size_t index = 0; index < one.size(); ++index) {
        CHECK_MESSAGE(at::equal(one[index].second, other[index].second), one[index].first);
    }
    initialiseLayers(*second, Seed{3});
    CHECK_FALSE(at::equal(one.front().second, stateOf(*second).front().second));
}

TEST_CASE("a resnet of another depth is refused") {
    ResNetOptions options;
    options.depth = 101;
    CHECK_THROWS_AS(ResNet{options}, ErrorException);
}

}  // namespace
}  // namespace outis::models
