// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/diffusion/trainer.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <optional>

#include <doctest.h>

#include "core/diffusion/checkpoint.h"
#include "core/diffusion/snapshots.h"
#include "tests/core/diffusion/small_training.h"
#include "tests/support/file_limit.h"

using namespace outis;
using namespace outis::diffusion;
using namespace outis::diffusion::testing;
namespace fs = std::filesystem;

namespace {

/// The newest good checkpoint; fails the test when there is none.
Checkpoint newest(const fs::path& folder) {
    std::vector<Error> damaged;
    auto found = newestGoodCheckpoint(folder, damaged);
    REQUIRE(found);
    REQUIRE(found->has_value());
    return std::move(**found);
}

/// Digest of all weights, moments and averages at the end of an uninterrupted training.
std::string uninterrupted(const TrainOptions& options) {
    const TemporaryFolder folder;
    WatchingObserver observer;
    const auto result = trainSmall(options, folder.path(), observer);
    REQUIRE(result);
    REQUIRE(result->outcome == Outcome::Finished);
    return newest(folder.path()).facts.tensorDigest;
}

void stopAt(const TrainOptions& options, const fs::path& folder, std::int64_t images) {
    WatchingObserver observer;
    observer.stopAt = images;
    const auto result = trainSmall(options, folder, observer);
    REQUIRE(result);
    CHECK(result->outcome == Outcome::Stopped);
    CHECK(result->imagesSeen == images);
}

std::vector<fs::path> tensorFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".safetensors") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("a resumed training equals an uninterrupted one bit for bit") {
    TrainOptions options = smallOptions();
    for (const char* precision : {"f32", "bf16"}) {
        for (const char* conditional : {"none", "labels"}) {
            CAPTURE(precision);
            CAPTURE(conditional);
            options.compute.precision = precision;
            options.conditional = conditional;
            options.augmentation = conditional[0] == 'l' ? "gentle" : "none";
            const TemporaryFolder folder;
            stopAt(options, folder.path(), 12);
            stopAt(options, folder.path(), 28);
            WatchingObserver observer;
            const auto result = trainSmall(options, folder.path(), observer);
            REQUIRE(result);
            CHECK(result->resumed);
            CHECK(result->outcome == Outcome::Finished);
            CHECK(result->steps == 3);
            CHECK(newest(folder.path()).facts.tensorDigest == uninterrupted(options));
        }
    }
}

TEST_CASE("another seed gives another model") {
    TrainOptions options = smallOptions();
    const std::string first = uninterrupted(options);
    CHECK(uninterrupted(options) == first);
    options.seed = 2;
    CHECK(uninterrupted(options) != first);
}

TEST_CASE("a finished training has nothing left to do") {
    const TemporaryFolder folder;
    WatchingObserver observer;
    REQUIRE(trainSmall(smallOptions(), folder.path(), observer));
    CHECK(observer.lastDone == 40);
    CHECK(observer.metrics >= 4);
    const auto again = trainSmall(smallOptions(), folder.path(), observer);
    REQUIRE(again);
    CHECK(again->outcome == Outcome::Finished);
    CHECK(again->steps == 0);
    CHECK(again->imagesSeen == 40);
}

TEST_CASE("a truncated checkpoint falls back to the one before it, with a warning") {
    TrainOptions options = smallOptions();
    options.checkpointSeconds = 0;
    const TemporaryFolder folder;
    stopAt(options, folder.path(), 16);
    const std::vector<fs::path> files = tensorFiles(folder.path());
    REQUIRE(files.size() == 2);
    fs::resize_file(files.back(), fs::file_size(files.back()) / 2);
    WatchingObserver observer;
    const auto result = trainSmall(options, folder.path(), observer);
    REQUIRE(result);
    CHECK(result->resumed);
    CHECK(result->steps == 7);
    REQUIRE(observer.warnings.size() == 1);
    CHECK(observer.warnings[0].code == ErrorCode::Corrupt);
    CHECK(newest(folder.path()).facts.tensorDigest == uninterrupted(options));
}

TEST_CASE("one changed byte makes a checkpoint damaged") {
    const TemporaryFolder folder;
    stopAt(smallOptions(), folder.path(), 8);
    const std::vector<fs::path> files = tensorFiles(folder.path());
    REQUIRE(files.size() == 1);
    std::FILE* const file = std::fopen(files[0].c_str(), "r+b");
    std::fseek(file, -5, SEEK_END);
    std::fputc(0x5a, file);
    std::fclose(file);
    WatchingObserver observer;
    const auto result = trainSmall(smallOptions(), folder.path(), observer);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Corrupt);
    const auto anew =
        train(smallOptions(), smallData(), placesAt(folder.path(), true), {}, {}, observer);
    REQUIRE(anew);
    CHECK_FALSE(anew->resumed);
}

TEST_CASE("a checkpoint of other options or other data is refused unless told to begin anew") {
    const TemporaryFolder folder;
    stopAt(smallOptions(), folder.path(), 8);
    TrainOptions other = smallOptions();
    other.learningRate = 0.02;
    WatchingObserver observer;
    const auto refused = trainSmall(other, folder.path(), observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidOption);
    TrainingData data = smallData();
    data.digest = "other";
    const auto otherData = train(smallOptions(), data, placesAt(folder.path()), {}, {}, observer);
    REQUIRE_FALSE(otherData);
    CHECK(otherData.error().code == ErrorCode::InvalidOption);
    CHECK(newest(folder.path()).facts.imagesSeen == 8);
    const auto anew = train(other, data, placesAt(folder.path(), true), {}, {}, observer);
    REQUIRE(anew);
    CHECK_FALSE(anew->resumed);
    CHECK(anew->imagesSeen == 40);
}

TEST_CASE("three losses that are not finite stop the training and keep the last checkpoint") {
    TrainOptions options = smallOptions();
    options.conditional = "labels";
    const TemporaryFolder folder;
    stopAt(options, folder.path(), 8);
    TrainingData data = smallData();
    data.labels.fill_(std::numeric_limits<float>::quiet_NaN());
    WatchingObserver observer;
    const auto result = train(options, data, placesAt(folder.path()), {}, {}, observer);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::NonFinite);
    CHECK(newest(folder.path()).facts.imagesSeen == 8);
}

TEST_CASE("a full disk ends the training and leaves the earlier checkpoint intact") {
    const TemporaryFolder folder;
    stopAt(smallOptions(), folder.path(), 8);
    WatchingObserver observer;
    std::optional<Result<TrainResult>> result;
    {
        const test::FileLimit limit(4096);
        result = trainSmall(smallOptions(), folder.path(), observer);
    }
    REQUIRE_FALSE(*result);
    CHECK(result->error().code == ErrorCode::DiskFull);
    CHECK(newest(folder.path()).facts.imagesSeen == 8);
    REQUIRE(trainSmall(smallOptions(), folder.path(), observer));
    CHECK(newest(folder.path()).facts.tensorDigest == uninterrupted(smallOptions()));
}

TEST_CASE("the last two checkpoints and all snapshots are kept") {
    TrainOptions options = smallOptions();
    options.checkpointSeconds = 0;
    const TemporaryFolder folder;
    WatchingObserver observer;
    REQUIRE(trainSmall(options, folder.path(), observer));
    CHECK(tensorFiles(folder.path()).size() == 2);
    const std::vector<Snapshot> snapshots = listSnapshots(folder.path());
    REQUIRE(snapshots.size() == 10);  // two widths at 8, 16, 24, 32, 40
    CHECK(snapshots.front().imagesSeen == 8);
    CHECK(snapshots.back().imagesSeen == 40);
    CHECK(snapshots.back().std == doctest::Approx(0.10));
}

TEST_CASE("previews come at their distance and have the shape of the images") {
    TrainOptions options = smallOptions();
    options.previewImages = 16;
    const TemporaryFolder folder;
    WatchingObserver observer;
    std::vector<std::int64_t> at;
    const auto preview = [&](std::int64_t images, const at::Tensor& pictures) {
        at.push_back(images);
        CHECK((pictures.scalar_type() == at::kByte));
        CHECK((pictures.sizes() == at::IntArrayRef({2, 1, 16, 16})));
    };
    REQUIRE(train(options, smallData(), placesAt(folder.path()), {preview, {}}, {}, observer));
    CHECK((at == std::vector<std::int64_t>{16, 32, 40}));
    CHECK(newest(folder.path()).facts.tensorDigest == uninterrupted(smallOptions()));
}

TEST_CASE("a checkpoint on request is written at once and changes nothing") {
    const TemporaryFolder folder;
    WatchingObserver observer;
    TrainPlaces places = placesAt(folder.path());
    int asked = 0;
    places.checkpointRequested = [&] { return ++asked == 3; };
    REQUIRE(train(smallOptions(), smallData(), places, {}, {}, observer));
    CHECK(fs::exists(folder.path() / "checkpoint-000000000012.json"));
    CHECK(newest(folder.path()).facts.tensorDigest == uninterrupted(smallOptions()));
}

TEST_CASE("bad data are refused before anything is written") {
    const TemporaryFolder folder;
    WatchingObserver observer;
    const TrainPlaces places = placesAt(folder.path() / "models");
    TrainingData data = smallData();
    data.images = data.images.narrow(0, 0, 0);
    const auto empty = train(smallOptions(), data, places, {}, {}, observer);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == ErrorCode::NoImages);
    data = smallData();
    data.images = data.images.narrow(3, 0, 15).narrow(2, 0, 15).contiguous();
    const auto odd = train(smallOptions(), data, places, {}, {}, observer);
    REQUIRE_FALSE(odd);
    CHECK(odd.error().code == ErrorCode::SizeNotDivisible);
    data = smallData();
    data.labels = at::Tensor();
    TrainOptions conditional = smallOptions();
    conditional.conditional = "labels";
    const auto unlabelled = train(conditional, data, places, {}, {}, observer);
    REQUIRE_FALSE(unlabelled);
    CHECK(unlabelled.error().code == ErrorCode::InvalidOption);
    CHECK_FALSE(fs::exists(places.folder));
}
