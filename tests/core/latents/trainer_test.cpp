// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/latents/trainer.h"

#include <doctest.h>

#include <limits>
#include <map>
#include <memory>

#include <ATen/ATen.h>

#include "core/base/hash.h"
#include "core/latents/pictures.h"
#include "tests/core/latents/made_pictures.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::latents;
using namespace outis::latents::testing;
namespace fs = std::filesystem;

namespace {

/// Stops at a number of images, or when a number of metrics of one name was seen.
class StoppingObserver final : public Observer {
public:
    std::int64_t stopAt = -1;
    std::stop_source stop;
    std::map<std::string, std::vector<double>, std::less<>> metrics;
    std::vector<Error> warnings;

    void stageStarted(std::string_view, std::int64_t, std::string_view) override {}
    void progressed(std::int64_t done, std::int64_t) override {
        if (stopAt >= 0 && done >= stopAt) {
            stop.request_stop();
        }
    }
    void metric(std::string_view name, std::int64_t, double value) override {
        metrics[std::string(name)].push_back(value);
    }
    void picture(std::string_view, std::string_view) override {}
    void warned(const Error& warning) override { warnings.push_back(warning); }
    void stageFinished(std::string_view, Outcome) override {}
};

AutoencoderPlaces placesAt(const fs::path& folder) {
    AutoencoderPlaces places;
    places.loop.folder = folder / "training";
    places.file = folder / "autoencoder.safetensors";
    return places;
}

Result<AutoencoderResult> trainIn(const fs::path& folder, const AutoencoderTrainOptions& options,
                                  StoppingObserver& observer) {
    return trainAutoencoder(options, smallImages(), placesAt(folder), observer.stop.get_token(),
                            observer);
}

std::string digestOf(const fs::path& path) {
    return toHex(orThrow(sha256File(path)));
}

/// SHA-256 of all checkpointed tensors at the end, and of the file that is kept.
struct Trained {
    std::string checkpoint;
    std::string file;
    friend bool operator==(const Trained&, const Trained&) = default;
};

Trained trainedIn(const fs::path& folder, const AutoencoderResult& result) {
    fs::path tensors = result.loop.checkpoint;
    return {digestOf(tensors.replace_extension(".safetensors")), digestOf(placesAt(folder).file)};
}

Trained uninterrupted(const AutoencoderTrainOptions& options) {
    const test::TemporaryFolder folder;
    StoppingObserver observer;
    const auto result = trainIn(folder.path(), options, observer);
    REQUIRE_RESULT(result);
    CHECK(result->loop.outcome == Outcome::Finished);
    return trainedIn(folder.path(), *result);
}

/// Mean absolute distance in grey levels.
double distance(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kFloat) - b.to(at::kFloat)).abs().mean().item<double>();
}

/// Small pictures as features; asks for a stop at the `stopAt`-th part of a validation.
struct WatchedFeatures {
    std::stop_source* stop = nullptr;
    std::int64_t stopAt = -1;
    std::int64_t parts = 0;

    at::Tensor operator()(const at::Tensor& pictures) {
        // Originals and reconstructions are each asked for once a part; no gradients: validation.
        if (!at::GradMode::is_enabled() && ++parts == 2 * stopAt) {
            stop->request_stop();
        }
        return at::avg_pool2d(pictures, 4).flatten(1);
    }
};

Result<AutoencoderResult> trainWatched(const fs::path& folder, const WatchedFeatures& features,
                                       StoppingObserver& observer) {
    AutoencoderTrainOptions options = smallOptions();
    options.structure = "features";
    AutoencoderPlaces places = placesAt(folder);
    auto shared = std::make_shared<WatchedFeatures>(features);
    shared->stop = &observer.stop;
    places.features = [shared](const at::Tensor& pictures) { return (*shared)(pictures); };
    places.featuresIdentity = "means";
    return trainAutoencoder(options, smallImages(), places, observer.stop.get_token(), observer);
}

}  // namespace

TEST_CASE("a training of seconds reconstructs unseen pictures far better than a constant does") {
    AutoencoderTrainOptions options = smallOptions();
    options.images = 1600;
    options.learningRate = 3e-3;
    options.validationImages = 400;
    const test::TemporaryFolder folder;
    StoppingObserver observer;
    const TrainingImages images = {discs(64, 16, 1), discs(16, 16, 2), "digest"};
    const auto result = trainAutoencoder(options, images, placesAt(folder.path()), {}, observer);
    REQUIRE_RESULT(result);
    CHECK(result->bestLoss < 0.5 * result->firstLoss);
    CHECK(observer.metrics["validation-loss"].size() == 4);
    for (const char* name : {"loss", "reconstruction", "structure", "kl"}) {
        CHECK(observer.metrics.contains(name));
    }
    const auto autoencoder = Autoencoder::open(placesAt(folder.path()).file, c10::kCPU);
    REQUIRE_RESULT(autoencoder);
    CHECK(autoencoder->range() == ValueRange::Unit);
    const at::Tensor unseen = discs(16, 16, 3);
    SilentObserver silent;
    const auto made = reconstructPictures(*autoencoder, unseen, 4, {}, silent);
    REQUIRE_RESULT(made);
    const at::Tensor constant = at::full_like(unseen, unseen.to(at::kFloat).median().item());
    MESSAGE("mean distance " << distance(unseen, *made) << " against " << distance(unseen, constant)
                             << " grey levels of a constant");
    CHECK(distance(unseen, *made) < 0.6 * distance(unseen, constant));
}

TEST_CASE("an interrupted training equals the uninterrupted one bit for bit") {
    for (const bool judged : {false, true}) {
        AutoencoderTrainOptions options = smallOptions();
        options.discriminator = judged;
        options.discriminatorStart = 12;
        const Trained whole = uninterrupted(options);
        // Before, at and after validations (12, 24, 36 and the end), inside epochs.
        for (const std::int64_t stopAt : {4, 12, 36}) {
            const test::TemporaryFolder folder;
            StoppingObserver first;
            first.stopAt = stopAt;
            const auto stopped = trainIn(folder.path(), options, first);
            REQUIRE_RESULT(stopped);
            CHECK(stopped->loop.outcome == Outcome::Stopped);
            CHECK(stopped->loop.imagesSeen == stopAt);
            StoppingObserver second;
            const auto result = trainIn(folder.path(), options, second);
            REQUIRE_RESULT(result);
            CHECK(result->loop.resumed);
            CHECK(result->loop.outcome == Outcome::Finished);
            CHECK((trainedIn(folder.path(), *result) == whole));
        }
    }
}

TEST_CASE("a stop within a validation is answered at once, and the validation is made up for") {
    Trained whole;
    {
        const test::TemporaryFolder folder;
        StoppingObserver observer;
        const auto result = trainWatched(folder.path(), {}, observer);
        REQUIRE_RESULT(result);
        whole = trainedIn(folder.path(), *result);
        CHECK(observer.metrics["validation-loss"].size() == 4);
    }
    // Six pictures in parts of four: parts 1, 3 and 7 are the first of a validation.
    for (const std::int64_t part : {1, 3, 7}) {
        const test::TemporaryFolder folder;
        StoppingObserver first;
        const auto stopped = trainWatched(folder.path(), {nullptr, part}, first);
        REQUIRE_RESULT(stopped);
        CHECK(stopped->loop.outcome == Outcome::Stopped);
        StoppingObserver second;
        const auto result = trainWatched(folder.path(), {}, second);
        REQUIRE_RESULT(result);
        CHECK(result->loop.outcome == Outcome::Finished);
        CHECK(first.metrics["validation-loss"].size() + second.metrics["validation-loss"].size() ==
              4);
        CHECK(trainedIn(folder.path(), *result).file == whole.file);
    }
}

TEST_CASE("another seed gives other weights, the same one the same") {
    AutoencoderTrainOptions options = smallOptions();
    const Trained first = uninterrupted(options);
    CHECK((uninterrupted(options) == first));
    options.seed = 2;
    CHECK_FALSE((uninterrupted(options) == first));
}

TEST_CASE("micro-batches give the same training up to rounding") {
    AutoencoderTrainOptions options = smallOptions();
    options.images = 8;
    std::vector<double> losses;
    for (const std::int64_t micro : {4, 3, 1}) {
        options.microBatch = micro;
        const test::TemporaryFolder folder;
        StoppingObserver observer;
        const auto result = trainIn(folder.path(), options, observer);
        REQUIRE_RESULT(result);
        losses.push_back(result->bestLoss);
    }
    CHECK(losses[1] == doctest::Approx(losses[0]).epsilon(1e-4));
    CHECK(losses[2] == doctest::Approx(losses[0]).epsilon(1e-4));
}

TEST_CASE("the weights of the best validation loss are kept, not the last ones") {
    const test::TemporaryFolder longer;
    const test::TemporaryFolder shorter;
    AutoencoderTrainOptions options = smallOptions();
    options.structure = "features";
    StoppingObserver observer;
    AutoencoderPlaces places = placesAt(longer.path());
    bool isOriginal = false;
    places.features = [&](const at::Tensor& pictures) {
        isOriginal = !isOriginal;
        // After the first validation reconstructions have the opposite features of the originals.
        const bool worse = observer.metrics.contains("validation-loss") && !isOriginal;
        return at::avg_pool2d(pictures, 4).flatten(1) * (worse ? -1 : 1);
    };
    const auto result = trainAutoencoder(options, smallImages(), places, {}, observer);
    REQUIRE_RESULT(result);
    REQUIRE(observer.metrics["validation-loss"].size() == 4);
    CHECK(result->bestAt == 12);
    CHECK(result->bestLoss == observer.metrics["validation-loss"].front());
    options.images = 12;
    StoppingObserver other;
    places.loop.folder = shorter / "training";
    places.file = placesAt(shorter.path()).file;
    places.features = [](const at::Tensor& pictures) {
        return at::avg_pool2d(pictures, 4).flatten(1);
    };
    REQUIRE_RESULT(trainAutoencoder(options, smallImages(), places, {}, other));
    CHECK(digestOf(places.file) == digestOf(placesAt(longer.path()).file));
}

TEST_CASE("a loss that is not finite stops the training and keeps the last good state") {
    const test::TemporaryFolder folder;
    StoppingObserver observer;
    const auto features = [&](const at::Tensor& pictures) {
        const bool broken = observer.metrics.contains("validation-loss");
        const at::Tensor rows = at::avg_pool2d(pictures, 4).flatten(1);
        return broken ? rows * std::numeric_limits<double>::quiet_NaN() : rows;
    };
    AutoencoderTrainOptions options = smallOptions();
    options.structure = "features";
    options.checkpointSeconds = 0;
    AutoencoderPlaces places = placesAt(folder.path());
    places.features = features;
    const auto result = trainAutoencoder(options, smallImages(), places, {}, observer);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::NonFinite);
    CHECK(fs::exists(places.loop.folder / "checkpoint-000000000012.json"));
    CHECK(Autoencoder::open(places.file, c10::kCPU));
}

TEST_CASE(
    "a checkpoint of other options, images or features is refused unless told to begin anew") {
    const test::TemporaryFolder folder;
    StoppingObserver observer;
    observer.stopAt = 8;
    REQUIRE_RESULT(trainIn(folder.path(), smallOptions(), observer));
    StoppingObserver watcher;
    AutoencoderTrainOptions other = smallOptions();
    other.klWeight = 1e-5;
    CHECK(trainIn(folder.path(), other, watcher).error().code == ErrorCode::InvalidOption);
    TrainingImages images = smallImages();
    images.digest = "other";
    AutoencoderPlaces places = placesAt(folder.path());
    CHECK(trainAutoencoder(smallOptions(), images, places, {}, watcher).error().code ==
          ErrorCode::InvalidOption);
    places.loop.restart = true;
    const auto anew = trainAutoencoder(smallOptions(), images, places, {}, watcher);
    REQUIRE_RESULT(anew);
    CHECK_FALSE(anew->loop.resumed);
}

TEST_CASE("bad images are refused before anything is written") {
    const test::TemporaryFolder folder;
    const auto codeOf = [&](const TrainingImages& images, AutoencoderTrainOptions options) {
        StoppingObserver observer;
        const auto result =
            trainAutoencoder(options, images, placesAt(folder.path()), {}, observer);
        REQUIRE_FALSE(result);
        return result.error().code;
    };
    TrainingImages images = smallImages();
    images.train = images.train.narrow(0, 0, 0);
    CHECK(codeOf(images, smallOptions()) == ErrorCode::NoImages);
    images = smallImages();
    images.validation = images.validation.narrow(0, 0, 0);
    CHECK(codeOf(images, smallOptions()) == ErrorCode::NoImages);
    images = smallImages();
    images.validation = discs(4, 18, 1);
    CHECK(codeOf(images, smallOptions()) == ErrorCode::InvalidOption);
    images = smallImages();
    images.train = images.train.to(at::kFloat);
    CHECK(codeOf(images, smallOptions()) == ErrorCode::InvalidOption);
    AutoencoderTrainOptions options = smallOptions();
    options.factor = 32;
    options.widths = {8, 8, 8, 8, 8, 8};
    CHECK(codeOf(smallImages(), options) == ErrorCode::SizeNotDivisible);
    options = smallOptions();
    options.structure = "features";
    CHECK(codeOf(smallImages(), options) == ErrorCode::InvalidOption);
    images = {discs(4, 8, 1), discs(4, 8, 2), "small"};
    CHECK(codeOf(images, smallOptions()) == ErrorCode::InvalidOption);
    CHECK_FALSE(fs::exists(placesAt(folder.path()).loop.folder));
}

TEST_CASE("one image, or black images alone, train without harm") {
    for (const bool black : {false, true}) {
        const test::TemporaryFolder folder;
        StoppingObserver observer;
        TrainingImages images = {discs(1, 16, 1), discs(1, 16, 2), "one"};
        if (black) {
            images.train = at::zeros({3, 1, 16, 16}, at::kByte);
            images.validation = at::zeros({2, 1, 16, 16}, at::kByte);
        }
        const auto result =
            trainAutoencoder(smallOptions(), images, placesAt(folder.path()), {}, observer);
        REQUIRE_RESULT(result);
        CHECK(result->bestLoss < result->firstLoss * 1.001);
        CHECK(Autoencoder::open(placesAt(folder.path()).file, c10::kCPU));
    }
}
