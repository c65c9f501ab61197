// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <new>
#include <set>
#include <vector>

#include <ATen/ATen.h>
#include <c10/util/Exception.h>
#include <doctest.h>

#include "core/diffusion/checkpoint.h"
#include "core/diffusion/conditioning.h"
#include "core/diffusion/generator.h"
#include "core/diffusion/snapshots.h"
#include "core/diffusion/trainer.h"
#include "core/diffusion/training_noise.h"
#include "tests/core/diffusion/small_training.h"

using namespace outis;
using namespace outis::diffusion;
using namespace outis::diffusion::testing;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kPseudoWidth = 3;

/// Unit rows that depend on image and position, as fresh noise does.
ConditionSource pseudoConditions() {
    ConditionSource source;
    source.width = kPseudoWidth;
    source.at = [](const at::Tensor& rows, std::int64_t first) {
        const at::Tensor noise = trainingNoise(Seed{77}, first, rows.size(0), {kPseudoWidth});
        return unitLabels(
            at::sin(rows.to(at::kFloat).unsqueeze(1) * at::tensor({1.0F, 2.0F, 3.0F})) +
            0.1 * noise);
    };
    return source;
}

TrainingData pseudoData() {
    TrainingData data = smallData();
    data.conditions = pseudoConditions();
    return data;
}

TrainingData latentData() {
    TrainingData data;
    data.latentMean = trainingNoise(Seed{3}, 0, 10, {4, 16, 16}) * 3 + 1;
    data.latentLogvar = at::full({10, 4, 16, 16}, -2.0F);
    data.digest = "latent";
    return data;
}

struct Run {
    TrainOptions options = smallOptions();
    TrainingData data = smallData();
    TrainHooks hooks;

    Result<TrainResult> to(const fs::path& folder, std::int64_t stopAt = -1) const {
        WatchingObserver observer;
        observer.stopAt = stopAt;
        return train(options, data, placesAt(folder), hooks, observer.stop.get_token(), observer);
    }
    /// Of all weights, moments and averages at the end.
    [[nodiscard]] std::string digest(const fs::path& folder) const {
        const auto result = to(folder);
        REQUIRE(result);
        std::vector<Error> damaged;
        const auto found = newestGoodCheckpoint(folder, damaged);
        REQUIRE(found);
        REQUIRE(found->has_value());
        return (*found)->facts.tensorDigest;
    }
    [[nodiscard]] std::string digest() const {
        const TemporaryFolder folder;
        return digest(folder.path());
    }
};

Run pseudoRun(const std::string& conditional = "pseudo") {
    Run run;
    run.data = pseudoData();
    run.options.conditional = conditional;
    return run;
}

Run latentRun() {
    Run run;
    run.data = latentData();
    run.options.images = 24;
    return run;
}

}  // namespace

TEST_CASE("every mode resumed equals the same mode uninterrupted") {
    std::vector<Run> runs{pseudoRun("pseudo"), pseudoRun("both"), latentRun()};
    runs[0].options.conditionDropout = 0.3;
    runs[0].options.augmentation = "labels";
    runs[1].options.augmentation = "leak-free";
    runs[1].options.microBatch = 2;
    for (const Run& run : runs) {
        CAPTURE(run.options.conditional);
        const TemporaryFolder folder;
        REQUIRE(run.to(folder.path(), 8));
        REQUIRE(run.to(folder.path(), 20));
        CHECK(run.digest(folder.path()) == run.digest());
    }
}

TEST_CASE("with a chunk, every micro-batch gives the same model to the bit") {
    Run run;
    run.options.batch = 6;
    run.options.images = 12;
    run.options.gradientChunk = 2;
    std::set<std::string> models;
    for (const std::int64_t micro : {2, 4, 6}) {
        run.options.microBatch = micro;
        models.insert(run.digest());
    }
    CHECK(models.size() == 1);
    run.options.microBatch = 3;
    const TemporaryFolder folder;
    const auto odd = run.to(folder.path());
    REQUIRE_FALSE(odd);
    CHECK(odd.error().subject == "micro-batch");
}

TEST_CASE("without a chunk, micro-batches differ by rounding, with dropout too") {
    Run run;
    run.options.images = 8;  // the first step can change the gain of the output alone
    run.options.rampImages = -1;
    run.options.network.dropout = 0.3;
    std::vector<at::Tensor> weights;
    for (const std::int64_t micro : {4, 3, 1}) {
        run.options.microBatch = micro;
        const TemporaryFolder folder;
        REQUIRE(run.to(folder.path()));
        std::vector<Error> damaged;
        const auto found = newestGoodCheckpoint(folder.path(), damaged);
        REQUIRE(found);
        weights.push_back(*models::tensorOf((*found)->tensors, "adam.first.unet.out_conv.weight"));
    }
    const auto size = weights[0].abs().max().item<double>();
    CHECK(size > 0);
    CHECK((weights[0] - weights[1]).abs().max().item<double>() < 1e-3 * size);
    CHECK((weights[0] - weights[2]).abs().max().item<double>() < 1e-3 * size);
}

TEST_CASE("pseudo-conditions steer, and both kinds are one unit vector") {
    const Run run = pseudoRun("both");
    const TemporaryFolder folder;
    REQUIRE(run.to(folder.path()));
    auto generator = Generator::load(folder.path(), 0.10, run.options.compute);
    REQUIRE(generator);
    CHECK(generator->labelDim() == 2 + kPseudoWidth);
    CHECK(generator->conditional() == "both");
    SampleOptions options;
    options.count = 2;
    options.steps = 3;
    SilentObserver observer;
    const at::Tensor labels = at::ones({2, 2});
    const at::Tensor pseudo = at::eye(2, kPseudoWidth);
    const at::Tensor joint = jointCondition(labels, pseudo);
    CHECK(at::allclose(joint.square().sum(1), at::ones({2})));
    CHECK(at::allclose(joint.narrow(1, 0, 2).square().sum(1), at::full({2}, 0.5)));
    CHECK(at::equal(jointCondition(at::zeros({2, 2}), pseudo).narrow(1, 2, kPseudoWidth), pseudo));
    const auto first = generator->sample(options, joint, {}, observer);
    const auto other = generator->sample(options, jointCondition(labels, -pseudo), {}, observer);
    REQUIRE(first);
    REQUIRE(other);
    CHECK_FALSE(at::equal(first->images, other->images));
}

TEST_CASE("samples of a model with augment labels are asked for without them") {
    Run run = pseudoRun();
    run.options.augmentation = "labels";
    run.options.images = 12;
    const TemporaryFolder folder;
    REQUIRE(run.to(folder.path()));
    auto generator = Generator::load(folder.path(), 0.10, run.options.compute);
    REQUIRE(generator);
    CHECK(generator->labelDim() == kPseudoWidth);
    SampleOptions options;
    options.count = 2;
    options.steps = 2;
    SilentObserver observer;
    CHECK(generator->sample(options, at::eye(2, kPseudoWidth), {}, observer));
    CHECK(generator->sample(options, {}, {}, observer));
}

TEST_CASE("leak-free augmentation ends before the training does") {
    Run run;
    run.options.augmentation = "leak-free";
    CHECK(resolveFor(run.options, run.data)->augmentationImages == 32);
    run.options.augmentationImages = 1;  // the first image only, so nearly nothing
    run.options.images = 8;
    Run plain = run;
    plain.options.augmentation = "gentle";
    CHECK(run.digest() != plain.digest());
}

TEST_CASE("dropped conditions are a share of the positions") {
    const at::Tensor kept = keptConditions(Seed{1}, 0, 4000, 0.25);
    CHECK(kept.mean().item<double>() == doctest::Approx(0.75).epsilon(0.03));
    CHECK(at::equal(kept.narrow(0, 100, 5), keptConditions(Seed{1}, 100, 5, 0.25)));
    Run run;
    run.options.conditionDropout = 0.1;
    const TemporaryFolder folder;
    CHECK_FALSE(run.to(folder.path()));
}

TEST_CASE("latents are drawn afresh, with exact statistics, and come back raw") {
    const TrainingData data = latentData();
    const Normalisation map = measure(data, 0.5);
    const at::Tensor noise = latentNoise(Seed{1}, 0, 10, {4, 16, 16});
    CHECK_FALSE(at::equal(noise, latentNoise(Seed{1}, 10, 10, {4, 16, 16})));
    const at::Tensor drawn = map.encode(drawLatents(data.latentMean, data.latentLogvar, noise));
    CHECK(drawn.std(false).item<double>() == doctest::Approx(0.5).epsilon(0.01));
    CHECK(map.rawStd[0] * map.rawStd[0] ==
          doctest::Approx(data.latentMean.select(1, 0).to(at::kDouble).var(false).item<double>() +
                          std::exp(-2.0))
              .epsilon(1e-6));
    const TemporaryFolder folder;
    REQUIRE(latentRun().to(folder.path()));
    auto generator = Generator::load(folder.path(), 0.10, smallOptions().compute);
    REQUIRE(generator);
    CHECK(generator->isLatent());
    SampleOptions options;
    options.count = 2;
    options.steps = 2;
    SilentObserver observer;
    const auto samples = generator->sample(options, {}, {}, observer);
    REQUIRE(samples);
    CHECK_FALSE(samples->images.defined());
    CHECK((samples->latents.sizes() == at::IntArrayRef({2, 4, 16, 16})));
}

TEST_CASE("data and options that do not fit are refused with their subject") {
    const auto subject = [](const std::function<void(Run&)>& change) {
        Run run;
        change(run);
        const auto resolved = resolveFor(run.options, run.data);
        return resolved ? std::string() : resolved.error().subject;
    };
    CHECK(subject([](Run&) {}).empty());
    CHECK(subject([](Run& r) { r.options.conditional = "pseudo"; }) == "conditional");
    CHECK(subject([](Run& r) { r.data.latentMean = at::zeros({10, 4, 8, 8}); }) == "images");
    CHECK(subject([](Run& r) {
              r.data = latentData();
              r.data.latentLogvar = at::zeros({10, 4, 8, 8});
          }) == "latents");
    CHECK(subject([](Run& r) {
              r.data = latentData();
              r.data.latentMean[3][0][0][0] = std::numeric_limits<float>::quiet_NaN();
          }) == "latents");
    CHECK(subject([](Run& r) {
              r.data = latentData();
              r.options.augmentation = "gentle";
          }) == "augmentation");
    CHECK(subject([](Run& r) { r.data.previewConditions = at::ones({2, 5}); }) == "previews");
}

TEST_CASE("a lack of memory says what to change, and the training goes on from its checkpoint") {
    const std::function<void()> failures[] = {
        [] { throw std::bad_alloc(); },
        [] { TORCH_CHECK_WITH(OutOfMemoryError, false, "Tried to allocate 2 GiB, 1 GiB is free"); },
        [] { TORCH_CHECK(false, "DefaultCPUAllocator: can't allocate memory: 9000 bytes"); },
        [] { TORCH_CHECK(false, "CUDA error: an illegal memory access was encountered"); },
    };
    const Run sound = pseudoRun();
    const std::string whole = sound.digest();
    for (const auto& failure : failures) {
        Run run = sound;
        run.options.checkpointSeconds = 0;
        run.data.conditions.at = [&](const at::Tensor& rows, std::int64_t first) {
            if (first >= 24) {
                failure();
            }
            return sound.data.conditions.at(rows, first);
        };
        const TemporaryFolder folder;
        const auto result = run.to(folder.path());
        REQUIRE_FALSE(result);
        const bool memory = &failure != &failures[3];
        CHECK(result.error().code == (memory ? ErrorCode::OutOfMemory : ErrorCode::DeviceFailed));
        CHECK(result.error().detail.starts_with("training step at 24 images"));
        CHECK((result.error().detail.find("micro-batches of 4") != std::string::npos) == memory);
        const auto resumed = sound.to(folder.path());
        REQUIRE(resumed);
        CHECK(resumed->steps == 4);
        CHECK(sound.digest(folder.path()) == whole);
    }
}

TEST_CASE("a hook draws at every snapshot, from the average, and the same again") {
    Run run = pseudoRun();
    std::vector<std::int64_t> asked;
    at::Tensor last;
    run.hooks.snapshot = [&](std::int64_t imagesSeen, const Drawer& draw) {
        asked.push_back(imagesSeen);
        const DrawRequest request{{Seed{1}, Seed{2}, Seed{3}}, at::eye(3), 2, 2};
        const auto pictures = draw(request);
        REQUIRE(pictures);
        CHECK(at::equal(*pictures, *draw(request)));
        last = *pictures;
        return Advice::Continue;
    };
    const TemporaryFolder folder;
    REQUIRE(run.to(folder.path()));
    CHECK((asked == std::vector<std::int64_t>{8, 16, 24, 32, 40}));
    auto generator = Generator::load(folder.path(), 0.10, run.options.compute);
    SampleOptions options;
    options.steps = 2;
    options.batch = 2;
    SilentObserver observer;
    const auto samples =
        generator->sampleSeeds(options, {Seed{1}, Seed{2}, Seed{3}}, at::eye(3), {}, observer);
    REQUIRE(samples);
    CHECK(at::equal(samples->images, last));
    run.hooks = {};
    CHECK(run.digest(folder.path()) == run.digest());  // drawing left no trace
}

TEST_CASE("a hook can end a training, which then is finished") {
    Run run;
    run.hooks.snapshot = [](std::int64_t imagesSeen, const Drawer&) {
        return imagesSeen < 16 ? Advice::Continue
                               : (imagesSeen < 24 ? Advice::SuggestStop : Advice::Stop);
    };
    const TemporaryFolder folder;
    const auto result = run.to(folder.path());
    REQUIRE(result);
    CHECK(result->outcome == Outcome::Finished);
    CHECK(result->endedEarly);
    CHECK(result->imagesSeen == 24);
    CHECK(result->stopSuggestedAt == 16);
    const auto again = run.to(folder.path());
    REQUIRE(again);
    CHECK(again->steps == 0);
    CHECK(again->endedEarly);
    CHECK(again->stopSuggestedAt == 16);
}

TEST_CASE("a stop while the hook draws asks the hook again after resuming") {
    Run run;
    run.options.images = 16;
    std::vector<bool> drew;
    std::stop_source stop;
    run.hooks.snapshot = [&](std::int64_t imagesSeen, const Drawer& draw) {
        if (imagesSeen == 8 && drew.empty()) {
            stop.request_stop();
        }
        drew.push_back(draw({{Seed{1}}, {}, 2, 1}).has_value());
        return Advice::Continue;
    };
    const TemporaryFolder folder;
    SilentObserver observer;
    const auto first = train(run.options, run.data, placesAt(folder.path()), run.hooks,
                             stop.get_token(), observer);
    REQUIRE(first);
    CHECK(first->outcome == Outcome::Stopped);
    REQUIRE(run.to(folder.path()));
    CHECK((drew == std::vector<bool>{false, true, true}));
}

TEST_CASE("an early snapshot can be sampled and can guide") {
    const Run run = pseudoRun();
    const TemporaryFolder folder;
    REQUIRE(run.to(folder.path()));
    const auto load = [&](std::int64_t imagesSeen) {
        return Generator::load(folder.path(), 0.10, run.options.compute, imagesSeen);
    };
    auto generator = load(0);
    auto early = load(8);
    REQUIRE(generator);
    REQUIRE(early);
    CHECK(early->imagesSeen() == 8);
    const auto missing = load(9);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    SampleOptions options;
    options.count = 2;
    options.steps = 3;
    SilentObserver observer;
    const at::Tensor asked = at::eye(2, kPseudoWidth);
    const at::Tensor plain = generator->sample(options, asked, {}, observer)->images;
    CHECK_FALSE(at::equal(early->sample(options, asked, {}, observer)->images, plain));
    options.guide = "auto";
    options.guidance = 1.5;
    REQUIRE(generator->loadGuide(folder.path(), 0.10, 8));
    CHECK_FALSE(at::equal(generator->sample(options, asked, {}, observer)->images, plain));
    // A guide that is the network itself changes nothing.
    REQUIRE(generator->loadGuide(folder.path(), 0.10));
    CHECK(
        (generator->sample(options, asked, {}, observer)->images.to(at::kInt) - plain.to(at::kInt))
            .abs()
            .max()
            .item<std::int64_t>() <= 1);
}

TEST_CASE("a guide for auto must have the same conditions") {
    const TemporaryFolder folder;
    const TemporaryFolder plain;
    REQUIRE(pseudoRun().to(folder.path()));
    REQUIRE(Run().to(plain.path()));
    auto generator = Generator::load(folder.path(), 0.10, smallOptions().compute);
    REQUIRE(generator);
    REQUIRE(generator->loadGuide(plain.path()));
    SampleOptions options;
    options.count = 1;
    options.steps = 2;
    options.guidance = 1.3;
    options.guide = "auto";
    SilentObserver observer;
    const auto refused = generator->sample(options, at::eye(1, kPseudoWidth), {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == "guide");
}

TEST_CASE("no candidate seed comes twice over images, rounds and ranks") {
    std::set<std::uint64_t> seeds;
    std::size_t drawn = 0;
    for (std::uint64_t group = 0; group < 40; ++group) {
        for (std::uint32_t round = 0; round < 12; ++round) {
            for (std::uint32_t candidate = 0; candidate < 25; ++candidate, ++drawn) {
                seeds.insert(candidateSeed(Seed{9}, group, round, candidate).value);
            }
        }
    }
    CHECK(seeds.size() == drawn);
}

TEST_CASE("two workers draw what one does") {
    const TemporaryFolder folder;
    REQUIRE(Run().to(folder.path()));
    auto generator = Generator::load(folder.path(), 0.10, smallOptions().compute);
    SampleOptions options;
    options.count = 4;
    options.steps = 2;
    options.batch = 2;
    SilentObserver observer;
    const auto all = generator->sample(options, {}, {}, observer);
    REQUIRE(all);
    std::vector<at::Tensor> parts;
    for (const std::size_t rank : {0U, 1U}) {
        const auto begin = all->seeds.begin() + 2 * static_cast<std::ptrdiff_t>(rank);
        parts.push_back(
            generator->sampleSeeds(options, {begin, begin + 2}, {}, {}, observer)->images);
    }
    CHECK(at::equal(at::cat(parts), all->images));
}
