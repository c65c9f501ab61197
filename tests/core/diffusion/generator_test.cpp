// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/generator.h"

#include <limits>
#include <set>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/diffusion/checkpoint.h"
#include "tests/core/diffusion/small_training.h"

using namespace outis;
using namespace outis::diffusion;
using namespace outis::diffusion::testing;
namespace fs = std::filesystem;

namespace {

SampleOptions fewSamples() {
    SampleOptions options;
    options.count = 5;
    options.steps = 4;
    options.batch = 2;
    return options;
}

void trainInto(const fs::path& folder, const std::string& conditional = "none",
               double conditionDropout = 0) {
    TrainOptions options = smallOptions();
    options.conditional = conditional;
    options.conditionDropout = conditionDropout;
    WatchingObserver observer;
    REQUIRE(trainSmall(options, folder, observer));
}

Generator loaded(const fs::path& folder, double emaStd = 0.10) {
    auto generator = Generator::load(folder, emaStd, smallOptions().compute);
    REQUIRE(generator);
    return *std::move(generator);
}

SampleResult drawn(Generator& generator, const SampleOptions& options,
                   const at::Tensor& labels = {}) {
    WatchingObserver observer;
    auto result = generator.sample(options, labels, {}, observer);
    REQUIRE(result);
    CHECK(observer.lastDone == options.count);
    return *std::move(result);
}

std::int64_t largestDifference(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kInt) - b.to(at::kInt)).abs().max().item<std::int64_t>();
}

}  // namespace

TEST_CASE("samples do not depend on the batch and differ from each other") {
    const TemporaryFolder folder;
    trainInto(folder.path());
    Generator generator = loaded(folder.path());
    CHECK(generator.resolution() == 16);
    CHECK(generator.labelDim() == 0);
    CHECK(generator.imagesSeen() == 40);
    SampleOptions options = fewSamples();
    const SampleResult two = drawn(generator, options);
    CHECK((two.images.sizes() == at::IntArrayRef({5, 1, 16, 16})));
    CHECK((two.images.scalar_type() == at::kByte));
    options.batch = 5;
    const SampleResult five = drawn(generator, options);
    CHECK(largestDifference(two.images, five.images) <= 1);
    CHECK((two.seeds == five.seeds));
    std::set<std::uint64_t> seeds;
    for (const Seed seed : two.seeds) {
        seeds.insert(seed.value);
    }
    CHECK(seeds.size() == 5);
    CHECK(largestDifference(two.images[0], two.images[1]) > 10);
    options.seed = 2;
    CHECK(largestDifference(drawn(generator, options).images, two.images) > 10);
}

TEST_CASE("only averaged weights are used") {
    const TemporaryFolder folder;
    trainInto(folder.path());
    Generator before = loaded(folder.path());
    std::vector<Error> damaged;
    const auto checkpoint = newestGoodCheckpoint(folder.path(), damaged);
    REQUIRE(checkpoint);
    models::NamedTensors tensors;
    for (const auto& [name, view] : (*checkpoint)->tensors.tensors()) {
        at::Tensor tensor = *models::toTensor(view);
        if (name.starts_with("net.")) {
            tensor.fill_(std::numeric_limits<float>::quiet_NaN());
        }
        tensors.emplace_back(name, tensor);
    }
    const TemporaryFolder poisoned;
    REQUIRE(writeCheckpoint(poisoned.path(), (*checkpoint)->facts, tensors));
    Generator after = loaded(poisoned.path());
    CHECK(at::equal(drawn(before, fewSamples()).images, drawn(after, fewSamples()).images));
}

TEST_CASE("another width is rebuilt from the snapshots, close to a tracked one nearby") {
    const TemporaryFolder folder;
    trainInto(folder.path());
    Generator tracked = loaded(folder.path(), 0.10);
    Generator rebuilt = loaded(folder.path(), 0.0999);
    Generator narrow = loaded(folder.path(), 0.05);
    const at::Tensor images = drawn(tracked, fewSamples()).images;
    CHECK(largestDifference(images, drawn(rebuilt, fewSamples()).images) <= 4);
    CHECK_FALSE(at::equal(images, drawn(narrow, fewSamples()).images));
}

TEST_CASE("labels steer a conditional model and must fit it") {
    const TemporaryFolder folder;
    trainInto(folder.path(), "labels");
    Generator generator = loaded(folder.path());
    CHECK(generator.labelDim() == 2);
    const at::Tensor one = at::tensor({1.0F, 0.0F}).repeat({5, 1});
    const at::Tensor other = at::tensor({0.0F, 1.0F}).repeat({5, 1});
    CHECK_FALSE(at::equal(drawn(generator, fewSamples(), one).images,
                          drawn(generator, fewSamples(), other).images));
    WatchingObserver observer;
    const auto wrong = generator.sample(fewSamples(), at::ones({5, 3}), {}, observer);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::InvalidOption);
}

TEST_CASE("a guide changes the samples and a strength of one does not call it") {
    const TemporaryFolder main;
    const TemporaryFolder weak;
    trainInto(main.path(), "labels");
    trainInto(weak.path());
    Generator generator = loaded(main.path());
    SampleOptions options = fewSamples();
    const at::Tensor labels = at::ones({5, 2});
    const at::Tensor plain = drawn(generator, options, labels).images;
    options.guide = "uncond";
    options.guidance = 1.5;
    WatchingObserver observer;
    CHECK_FALSE(generator.sample(options, labels, {}, observer));  // nothing loaded yet
    REQUIRE(generator.loadGuide(weak.path()));
    CHECK_FALSE(at::equal(drawn(generator, options, labels).images, plain));
    options.guidance = 1;
    CHECK(at::equal(drawn(generator, options, labels).images, plain));
}

TEST_CASE("a network that was trained with dropped conditions is its own guide") {
    const TemporaryFolder plainFolder;
    const TemporaryFolder droppedFolder;
    trainInto(plainFolder.path(), "labels");
    trainInto(droppedFolder.path(), "labels", 0.3);
    const at::Tensor labels = at::ones({5, 2});
    SampleOptions options = fewSamples();
    options.guide = "self";
    Generator generator = loaded(droppedFolder.path());
    const at::Tensor plain = drawn(generator, options, labels).images;
    options.guidance = 0;  // the guide alone: the network without its condition
    CHECK(at::equal(drawn(generator, options, labels).images,
                    drawn(generator, fewSamples(), {}).images));
    options.guidance = 1.5;
    CHECK_FALSE(at::equal(drawn(generator, options, labels).images, plain));
    Generator without = loaded(plainFolder.path());
    WatchingObserver observer;
    const auto refused = without.sample(options, labels, {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == "guide");
}

TEST_CASE("a stop leaves the batches that were complete") {
    const TemporaryFolder folder;
    trainInto(folder.path());
    Generator generator = loaded(folder.path());
    WatchingObserver observer;
    observer.stopAt = 3;
    const auto result = generator.sample(fewSamples(), {}, observer.stop.get_token(), observer);
    REQUIRE(result);
    CHECK(result->outcome == Outcome::Stopped);
    CHECK(result->images.size(0) == 2);
    CHECK(result->seeds.size() == 2);
}

TEST_CASE("a folder without a model is not found") {
    const TemporaryFolder folder;
    const auto generator = Generator::load(folder.path());
    REQUIRE_FALSE(generator);
    CHECK(generator.error().code == ErrorCode::NotFound);
}

TEST_CASE("pictures that are drawn back are alike at little noise and forgotten at much") {
    const TemporaryFolder folder;
    trainInto(folder.path());
    Generator generator = loaded(folder.path());
    SampleOptions options = fewSamples();
    options.steps = 8;
    const at::Tensor given = drawn(generator, options).images;
    std::vector<Seed> seeds;
    for (std::uint64_t row = 0; row < 5; ++row) {
        seeds.push_back(Seed{100 + row});
    }
    SilentObserver silent;
    const auto back = [&](double sigma, std::int64_t batch) {
        options.batch = batch;
        auto result = generator.drawBack(options, given, sigma, seeds, {}, {}, silent);
        REQUIRE(result);
        CHECK((result->images.sizes() == given.sizes()));
        return result->images;
    };
    const auto meanDifference = [&](const at::Tensor& images) {
        return (images.to(at::kFloat) - given.to(at::kFloat)).abs().mean().item<float>();
    };
    CHECK(meanDifference(back(0.01, 2)) < 4);
    CHECK(meanDifference(back(0.01, 2)) < meanDifference(back(40, 2)));
    CHECK(largestDifference(back(1, 2), back(1, 5)) <= 1);
    const auto small = generator.drawBack(options, given, 0.001, seeds, {}, {}, silent);
    REQUIRE_FALSE(small);
    CHECK(small.error().subject == "sigma");
    const auto wrong = generator.drawBack(options, given.to(at::kFloat), 1, seeds, {}, {}, silent);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().subject == "pictures");
    std::stop_source source;
    source.request_stop();
    const auto stopped =
        generator.drawBack(options, given, 1, seeds, {}, source.get_token(), silent);
    REQUIRE(stopped);
    CHECK(stopped->outcome == Outcome::Stopped);
}
