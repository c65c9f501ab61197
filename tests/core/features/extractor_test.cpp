// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/extractor.h"

#include <doctest.h>

#include <filesystem>
#include <fstream>
#include <limits>

#include <ATen/ATen.h>

#include "core/features/feature_file.h"
#include "core/models/layers.h"
#include "core/models/resnet.h"
#include "core/models/tensor_file.h"
#include "tests/support/recording_observer.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

using namespace outis;
using namespace outis::features;
using outis::test::RecordingObserver;
using outis::test::TemporaryFolder;

namespace {

/// Mean and largest value of an image; counts what it computes.
class FakeExtractor final : public FeatureExtractor {
public:
    explicit FakeExtractor(std::int64_t batch = 4, std::string digest = std::string(64, 'a'))
        : identity_{"own", std::move(digest), 2}, batch_(batch) {}
    [[nodiscard]] const EncoderIdentity& identity() const override { return identity_; }
    [[nodiscard]] std::int64_t batch() const override { return batch_; }
    [[nodiscard]] at::Tensor compute(const at::Tensor& images) override {
        CHECK(images.size(0) == batch_);
        computed += images.size(0);
        const at::Tensor flat = images.flatten(1);
        at::Tensor rows = at::stack({flat.mean(1), flat.amax(1)}, 1);
        return poisoned ? rows.masked_fill(rows > 0.99, std::numeric_limits<float>::quiet_NaN())
                        : rows;
    }

    std::int64_t computed = 0;
    bool poisoned = false;

private:
    EncoderIdentity identity_;
    std::int64_t batch_;
};

at::Tensor madeImages(std::int64_t count, std::int64_t first = 0) {
    return at::arange(first, first + count, at::kLong)
        .view({-1, 1, 1, 1})
        .mul(7)
        .expand({-1, 1, 3, 3})
        .remainder(250)
        .to(at::kByte)
        .contiguous();
}

}  // namespace

TEST_CASE("features come one row per image, in order, whatever the batch") {
    RecordingObserver observer;
    FakeExtractor four(4);
    FakeExtractor one(1);
    const at::Tensor images = madeImages(10);
    const auto rows = extractFeatures(four, images, {}, observer);
    REQUIRE_RESULT(rows);
    CHECK((rows->sizes() == at::IntArrayRef({10, 2})));
    CHECK(at::equal(*rows, *extractFeatures(one, images, {}, observer)));
    CHECK(observer.progress.front() == std::pair<std::int64_t, std::int64_t>(4, 10));
}

TEST_CASE("the cache computes only images that it has not seen") {
    const TemporaryFolder folder;
    RecordingObserver observer;
    FakeExtractor extractor(2);
    const at::Tensor images = madeImages(6);
    const auto first = extractCached(extractor, images, folder.path(), {}, observer);
    REQUIRE_RESULT(first);
    CHECK(extractor.computed == 6);
    const at::Tensor mixed = at::cat({madeImages(2, 6), images.flip({0}), images.narrow(0, 0, 2)});
    const auto second = extractCached(extractor, mixed, folder.path(), {}, observer);
    REQUIRE_RESULT(second);
    CHECK(extractor.computed == 8);
    CHECK(at::equal(*second, *extractFeatures(extractor, mixed, {}, observer)));
}

TEST_CASE("a damaged cache is computed anew with a warning, one of another encoder refused") {
    const TemporaryFolder folder;
    RecordingObserver observer;
    FakeExtractor extractor;
    REQUIRE_RESULT(extractCached(extractor, madeImages(4), folder.path(), {}, observer));
    const auto path = std::filesystem::directory_iterator(folder.path())->path();
    FakeExtractor other(4, std::string(16, 'a') + std::string(48, 'b'));
    const auto refused = extractCached(other, madeImages(4), folder.path(), {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidOption);
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(-3, std::ios::end);
        file.put('\x55');
    }
    REQUIRE_RESULT(extractCached(extractor, madeImages(4), folder.path(), {}, observer));
    CHECK(observer.hasWarned(ErrorCode::Corrupt));
}

TEST_CASE("numbers that are not finite are refused with their row") {
    SilentObserver observer;
    FakeExtractor extractor;
    at::Tensor images = madeImages(6).to(at::kFloat) / 255;
    images[5][0][1][1] = std::numeric_limits<float>::quiet_NaN();
    const auto bad = extractFeatures(extractor, images, {}, observer);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::NonFinite);
    CHECK(bad.error().subject == "images");
    CHECK(bad.error().detail == "row 5");
    images[5] = 1;
    extractor.poisoned = true;
    const TemporaryFolder folder;
    const auto poisoned = extractCached(extractor, images, folder.path(), {}, observer);
    REQUIRE_FALSE(poisoned);
    CHECK(poisoned.error().subject == "features");
    CHECK(poisoned.error().detail == "row 5");
}

TEST_CASE("a stop keeps what was computed in the cache") {
    const TemporaryFolder folder;
    SilentObserver observer;
    FakeExtractor extractor;
    std::stop_source stop;
    stop.request_stop();
    const auto rows =
        extractCached(extractor, madeImages(6), folder.path(), stop.get_token(), observer);
    REQUIRE_RESULT(rows);
    CHECK_FALSE(rows->defined());
    CHECK(extractor.computed == 0);
}

TEST_CASE("a feature file of other images or in another order is refused") {
    const TemporaryFolder folder;
    SilentObserver observer;
    FakeExtractor extractor;
    const at::Tensor images = madeImages(5);
    const std::vector<Digest> hashes = contentHashes(images);
    const at::Tensor rows = *extractFeatures(extractor, images, {}, observer);
    REQUIRE_RESULT(writeFeatures(folder / "f.safetensors", {extractor.identity(), hashes, rows}));
    const auto back = readFeaturesOf(folder / "f.safetensors", extractor.identity(), hashes);
    REQUIRE_RESULT(back);
    CHECK(at::equal(*back, rows));
    for (const at::Tensor& other : {madeImages(4), madeImages(5, 1), images.flip({0})}) {
        const auto refused =
            readFeaturesOf(folder / "f.safetensors", extractor.identity(), contentHashes(other));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidOption);
    }
}

TEST_CASE("four workers give the rows of one, padding removed") {
    SilentObserver observer;
    FakeExtractor extractor;
    const at::Tensor images = madeImages(10);
    std::vector<FeatureTable> parts;
    for (const std::int64_t worker : {2, 0, 3, 1}) {
        // Every worker takes each fourth image; the last batch is padded with the first ones.
        const at::Tensor own = at::arange(worker, worker + 12, 4).remainder(10);
        const at::Tensor chosen = images.index_select(0, own);
        parts.push_back({extractor.identity(), contentHashes(chosen),
                         *extractFeatures(extractor, chosen, {}, observer)});
    }
    const auto joined = joinFeatures(parts, extractor.identity(), contentHashes(images));
    REQUIRE_RESULT(joined);
    CHECK(at::equal(*joined, *extractFeatures(extractor, images, {}, observer)));
    parts.erase(parts.begin());
    const auto missing = joinFeatures(parts, extractor.identity(), contentHashes(images));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::Corrupt);
}

TEST_CASE("weights that are not the network's are refused by name") {
    const TemporaryFolder folder;
    models::ResNetOptions network;
    network.depth = 18;
    models::ResNet resnet(network);
    models::initialiseLayers(*resnet, Seed{1});
    models::NamedTensors state = models::stateOf(*resnet, "module.");
    state.emplace_back("module.fc.weight", at::ones({2, 2}));
    REQUIRE_RESULT(models::writeTensors(folder / "good.safetensors", state));
    ExtractorOptions options;
    options.encoder = "resnet18";
    options.batch = 2;
    options.compute = {"cpu", "f32", 1};
    options.weights = (folder / "good.safetensors").string();
    auto extractor = openExtractor(options);
    REQUIRE_RESULT(extractor);
    CHECK((*extractor)->identity().dimension == 512);
    SilentObserver observer;
    const at::Tensor images = madeImages(3);
    const auto rows = extractFeatures(**extractor, images, {}, observer);
    REQUIRE_RESULT(rows);
    const auto turned = extractFeatures(**extractor, images.flip({0}), {}, observer);
    CHECK(at::equal(rows->flip({0}), *turned));

    state[0].second = at::ones({2});
    state[1].first = "module.surplus.weight";
    REQUIRE_RESULT(models::writeTensors(folder / "bad.safetensors", state));
    options.weights = (folder / "bad.safetensors").string();
    const auto bad = openExtractor(options);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == ErrorCode::Corrupt);
    CHECK(bad.error().subject == "bad.safetensors");
    CHECK(bad.error().detail.find("surplus.weight") != std::string::npos);
    CHECK(bad.error().detail.find("bn1.weight") != std::string::npos);
    CHECK(bad.error().detail.find("conv1.weight") != std::string::npos);

    folder.write("weights.pth", std::string("PK\x03\x04 and so on", 14));
    options.weights = (folder / "weights.pth").string();
    const auto pickle = openExtractor(options);
    REQUIRE_FALSE(pickle);
    CHECK(pickle.error().code == ErrorCode::Unsupported);
    CHECK(pickle.error().detail.find("safetensors") != std::string::npos);
    options.encoder = "own";
    options.weights = (folder / "good.safetensors").string();
    CHECK(openExtractor(options).error().code == ErrorCode::Corrupt);
}
