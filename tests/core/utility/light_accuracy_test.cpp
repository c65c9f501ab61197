// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/light_accuracy.h"

#include <doctest.h>

#include <numeric>

#include <ATen/ATen.h>

#include "core/base/random.h"
#include "tests/support/result_check.h"

namespace outis::utility {
namespace {

constexpr std::int64_t kWidth = 6;

/// Features of noise in which a finding moves the first number by `signal`.
LightImages madeFeatures(std::int64_t count, double signal, std::uint64_t seed) {
    Philox random(Seed{seed});
    LightImages images{at::zeros({count, kWidth}), at::zeros({count, 1}, at::kChar)};
    auto features = images.features.accessor<float, 2>();
    auto labels = images.labels.accessor<std::int8_t, 2>();
    for (std::int64_t row = 0; row < count; ++row) {
        labels[row][0] = static_cast<std::int8_t>(random.below(2));
        for (std::int64_t column = 0; column < kWidth; ++column) {
            features[row][column] = static_cast<float>(random.normal());
        }
        features[row][0] += static_cast<float>(signal * labels[row][0]);
    }
    return images;
}

TestSet testOf(const LightImages& images) {
    TestSet test;
    test.findings = {"Effusion"};
    for (std::int64_t row = 0; row < images.labels.size(0); ++row) {
        test.patients.push_back(row);
        test.labels.push_back(images.labels[row][0].item<std::int8_t>());
    }
    return test;
}

ImageChoice firstRows(std::int64_t count) {
    ImageChoice rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

UtilityEvaluationOptions quick() {
    UtilityEvaluationOptions options;
    options.resamples = 200;
    return options;
}

TEST_CASE("the same images lose nothing, a dozen of them lose clearly") {
    const LightImages train = madeFeatures(600, 1.5, 1);
    const LightImages test = madeFeatures(300, 1.5, 2);
    const auto losses = lightLosses(train, {firstRows(600), firstRows(600), firstRows(12)},
                                    test.features, testOf(test), quick(), {});
    REQUIRE_RESULT(losses);
    REQUIRE(losses->size() == 3);
    CHECK((*losses)[0].value == 0);
    CHECK((*losses)[1].value == doctest::Approx(0));
    CHECK((*losses)[1].high == doctest::Approx(0));
    CHECK((*losses)[2].value > 2);
    CHECK((*losses)[2].low > 0);
}

TEST_CASE("images whose findings are wrong cost more than their number") {
    LightImages train = madeFeatures(400, 1.5, 3);
    train.labels.narrow(0, 200, 200).bitwise_xor_(at::ones({200, 1}, at::kChar));
    const LightImages test = madeFeatures(300, 1.5, 4);
    ImageChoice wrong = firstRows(400);
    wrong.erase(wrong.begin(), wrong.begin() + 150);
    const auto losses =
        lightLosses(train, {firstRows(200), wrong}, test.features, testOf(test), quick(), {});
    REQUIRE_RESULT(losses);
    CHECK((*losses)[1].low > 20);
}

TEST_CASE("a finding that no test patient has gives no number but a reason") {
    const LightImages train = madeFeatures(50, 1, 5);
    LightImages test = madeFeatures(20, 1, 6);
    test.labels.zero_();
    const auto losses = lightLosses(train, {firstRows(50), firstRows(25)}, test.features,
                                    testOf(test), quick(), {});
    REQUIRE_RESULT(losses);
    CHECK_FALSE((*losses)[1].value.has_value());
    CHECK((*losses)[1].state.starts_with("not computable"));
}

TEST_CASE("choices without images and features of other widths are refused") {
    const LightImages train = madeFeatures(50, 1, 7);
    const LightImages test = madeFeatures(20, 1, 8);
    const auto empty =
        lightLosses(train, {firstRows(50), {}}, test.features, testOf(test), quick(), {});
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == ErrorCode::NoImages);
    const auto narrow = lightLosses(train, {firstRows(50)}, test.features.narrow(1, 0, 3),
                                    testOf(test), quick(), {});
    REQUIRE_FALSE(narrow);
    CHECK(narrow.error().code == ErrorCode::InvalidOption);
}

TEST_CASE("one image, features that never vary and more directions than images are no trouble") {
    LightImages train = madeFeatures(8, 1, 9);
    const LightImages test = madeFeatures(40, 1, 10);
    train.features.narrow(1, 2, 1).zero_();
    const auto losses =
        lightLosses(train, {firstRows(4), firstRows(1)}, test.features, testOf(test), quick(), {});
    REQUIRE_RESULT(losses);
    CHECK((*losses)[1].value.has_value());
}

}  // namespace
}  // namespace outis::utility
