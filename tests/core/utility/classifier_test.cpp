// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/classifier.h"

#include <doctest.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

#include <ATen/ATen.h>

#include "core/models/densenet.h"
#include "core/models/tensor_file.h"
#include "core/statistics/auc.h"
#include "tests/core/utility/made_images.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

namespace outis::utility {
namespace {

UtilityOptions quick() {
    UtilityOptions options;
    options.images = 1600;
    options.validateImages = 320;
    options.batch = 32;
    options.compute.threads = 1;
    options.compute.device = "cpu";
    return options.resolve(100, 16);
}

ClassifierJob job() {
    return {"real", 0, {"Effusion", "Nodule"}};
}

training::LoopPlaces at(const std::filesystem::path& folder) {
    training::LoopPlaces places;
    places.folder = folder;
    return places;
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

double macroAuc(const at::Tensor& probabilities, const at::Tensor& labels) {
    const at::Tensor p = probabilities.contiguous();
    const at::Tensor y = labels.to(at::kLong).contiguous();
    const auto count = static_cast<std::size_t>(p.numel());
    return orThrow(statistics::multilabelAuc({p.const_data_ptr<double>(), count},
                                             {y.const_data_ptr<std::int64_t>(), count}, p.size(1)))
        .macro;
}

/// Asks for a stop after so many steps.
class StopAfter {
public:
    explicit StopAfter(int steps) : left_(steps) {}
    bool operator()() {
        if (--left_ == 0) {
            source_.request_stop();
        }
        return false;
    }
    [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

private:
    int left_;
    std::stop_source source_;
};

TEST_CASE("an open classifier answers as its file does, each image by itself") {
    const test::TemporaryFolder folder;
    SilentObserver observer;
    const auto trained = trainClassifier(quick(), job(), {madeImages(60, 16, 1), {}},
                                         at(folder.path()), {}, observer);
    REQUIRE_RESULT(trained);
    const auto again = trainClassifier(quick(), job(), {madeImages(60, 16, 1), {}},
                                       at(folder.path()), {}, observer);
    REQUIRE_RESULT(again);
    CHECK(again->training.steps == 0);
    CHECK(again->digest == trained->digest);
    const auto open = openClassifier(trained->classifier, quick().compute);
    REQUIRE_RESULT(open);
    const at::Tensor images = madeImages(32, 16, 2).images;
    const auto stored =
        classify(trained->classifier, images, "centre", quick().compute, {}, observer);
    REQUIRE_RESULT(stored);
    CHECK(at::allclose((*open)(images).to(at::kDouble), stored->probabilities, 1e-5, 1e-6));
    CHECK_FALSE(openClassifier(folder / "absent.safetensors", quick().compute));
}

TEST_CASE("a small classifier learns what is in the images and answers from its file") {
    const test::TemporaryFolder folder;
    SilentObserver observer;
    const auto result = trainClassifier(quick(), job(), {madeImages(200, 16, 1), {}},
                                        at(folder.path()), {}, observer);
    REQUIRE_RESULT(result);
    CHECK(result->training.outcome == Outcome::Finished);
    CHECK(result->training.imagesSeen == 1600);
    CHECK(result->trainImages == 180);
    CHECK(result->validationImages == 20);
    CHECK(result->bestAt > 0);
    const LabelledImages test = madeImages(150, 16, 2);
    const auto answer =
        classify(result->classifier, test.images, "stored", quick().compute, {}, observer);
    REQUIRE_RESULT(answer);
    CHECK(answer->findings == job().findings);
    CHECK(macroAuc(answer->probabilities, test.labels) > 0.9);
    // one image alone is answered as among others, up to the last digits of float32
    const auto alone = classify(result->classifier, test.images.slice(0, 37, 38), "stored",
                                quick().compute, {}, observer);
    REQUIRE_RESULT(alone);
    CHECK(at::allclose(alone->probabilities, answer->probabilities.slice(0, 37, 38), 0, 1e-6));
    const auto crops =
        classify(result->classifier, test.images, "ten-crop", quick().compute, {}, observer);
    REQUIRE_RESULT(crops);
    CHECK(crops->probabilities.sizes() == at::IntArrayRef({150, 2}));
}

/// Trains at once and in parts that end after so many steps each, and compares the files.
void checkParts(const UtilityOptions& options, const ClassifierData& data,
                const std::filesystem::path& folder, std::initializer_list<int> stepsOfParts) {
    SilentObserver observer;
    const auto whole = trainClassifier(options, job(), data, at(folder / "whole"), {}, observer);
    REQUIRE_RESULT(whole);
    for (const int steps : stepsOfParts) {
        training::LoopPlaces places = at(folder / "parts");
        StopAfter stop(steps);
        places.checkpointRequested = std::ref(stop);
        const auto part = trainClassifier(options, job(), data, places, stop.token(), observer);
        REQUIRE_RESULT(part);
        CHECK(part->training.outcome == Outcome::Stopped);
        CHECK(part->classifier.empty());
    }
    const auto rest = trainClassifier(options, job(), data, at(folder / "parts"), {}, observer);
    REQUIRE_RESULT(rest);
    CHECK(rest->training.resumed);
    CHECK(rest->digest == whole->digest);
    CHECK(rest->bestLoss == whole->bestLoss);
    CHECK(bytesOf(rest->classifier) == bytesOf(whole->classifier));
}

TEST_CASE("an interrupted training equals the uninterrupted one bit for bit") {
    const test::TemporaryFolder folder;
    const ClassifierData data{madeImages(100, 16, 1), {}};
    checkParts(quick(), data, folder.path(), {7, 15});
    SilentObserver observer;
    ClassifierJob other = job();
    other.seedIndex = 1;
    const auto refused =
        trainClassifier(quick(), other, data, at(folder.path() / "parts"), {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == "checkpoint");
}

TEST_CASE("an interrupted training of DenseNet-121 equals the uninterrupted one bit for bit") {
    const test::TemporaryFolder folder;
    UtilityOptions options = quick();
    options.network = "densenet121";
    options.side = 32;
    options.batch = 4;
    options.images = 16;
    options.validateImages = 8;
    checkParts(options, {madeImages(24, 32, 1), {}}, folder.path(), {1, 2});
}

TEST_CASE("missing labels are said plainly") {
    const test::TemporaryFolder folder;
    SilentObserver observer;
    LabelledImages data = madeImages(40, 16, 1);
    UtilityOptions options = quick();
    SUBCASE("all missing and ignored") {
        options.missing = "ignore";
        data.labels.fill_(-2);
        const auto result =
            trainClassifier(options, job(), {data, {}}, at(folder.path()), {}, observer);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::NoUsableLabels);
        CHECK(result.error().subject == "validation");
    }
    SUBCASE("all missing and negative") {
        data.labels.fill_(-2);
        const auto result =
            trainClassifier(options, job(), {data, {}}, at(folder.path()), {}, observer);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::NoUsableLabels);
        CHECK(result.error().subject == "labels");
    }
    SUBCASE("a finding without images is a warning") {
        options.images = 64;
        data.labels.select(1, 1).fill_(0);
        const auto result =
            trainClassifier(options, job(), {data, {}}, at(folder.path()), {}, observer);
        REQUIRE_RESULT(result);
        REQUIRE(result->warnings.size() == 1);
        CHECK(result->warnings[0].find("no image with Nodule") != std::string::npos);
    }
}

TEST_CASE("the weights are chosen on real images where that is asked for") {
    const test::TemporaryFolder folder;
    SilentObserver observer;
    UtilityOptions options = quick();
    options.images = 64;
    options.validation = "real";
    ClassifierData data{madeImages(40, 16, 1), {}};
    const auto refused = trainClassifier(options, job(), data, at(folder.path()), {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().subject == "validation");
    data.real = madeImages(24, 16, 3);
    const auto result = trainClassifier(options, job(), data, at(folder.path()), {}, observer);
    REQUIRE_RESULT(result);
    CHECK(result->validationImages == 24);
    CHECK(result->trainImages == 36);  // the same training images as with fair validation
}

TEST_CASE("DenseNet-121 trains from given weights, and a wrong file is refused by name") {
    const test::TemporaryFolder folder;
    SilentObserver observer;
    UtilityOptions options = quick();
    options.network = "densenet121";
    options.side = 32;
    options.batch = 4;
    options.images = 8;
    options.validateImages = 8;
    options.augmentation = "published";
    options.weights = (folder.path() / "start.safetensors").string();
    const ClassifierData data{madeImages(24, 32, 1), {}};
    REQUIRE(models::writeTensors(options.weights, {{"conv1.weight", at::zeros({1})}}));
    const auto refused =
        trainClassifier(options, job(), data, at(folder.path() / "a"), {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Corrupt);
    CHECK(refused.error().detail.find("not of this network: conv1.weight") != std::string::npos);
    const models::DenseNet121 start(3, 1000, Seed{5});
    REQUIRE(models::writeTensors(options.weights, models::stateOf(*start)));
    const auto result =
        trainClassifier(options, job(), data, at(folder.path() / "b"), {}, observer);
    REQUIRE_RESULT(result);
    const auto answer = classify(result->classifier, data.own.images.slice(0, 0, 3), "centre",
                                 options.compute, {}, observer);
    REQUIRE_RESULT(answer);
    CHECK(at::isfinite(answer->probabilities).all().item<bool>());
}

TEST_CASE("a damaged classifier file is refused") {
    const test::TemporaryFolder folder;
    SilentObserver observer;
    const auto path = folder.path() / "classifier.safetensors";
    REQUIRE(models::writeTensors(path, {{"a", at::zeros({1})}}, {{"format", "other"}}));
    const at::Tensor images = at::zeros({1, 1, 16, 16}, at::kByte);
    const auto answer = classify(path, images, "stored", quick().compute, {}, observer);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == ErrorCode::Corrupt);
}

}  // namespace
}  // namespace outis::utility
