// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/memorisation_meter.h"

#include <cmath>

#include <ATen/ATen.h>
#include <doctest.h>
#include <nlohmann/json.hpp>

using namespace outis;
using namespace outis::privacy;

namespace {

constexpr std::int64_t kWidth = 12;

at::Tensor normal(std::int64_t rows, std::uint64_t seed) {
    at::Tensor out = at::empty({rows, kWidth}, at::kFloat);
    Philox(Seed{seed})
        .fillNormal({out.mutable_data_ptr<float>(), static_cast<std::size_t>(out.numel())});
    return out;
}

/// Patients with two images each: a place of their own, and a little around it.
at::Tensor patientsAround(const at::Tensor& places, std::uint64_t seed) {
    const at::Tensor twice = places.repeat_interleave(2, 0);
    return twice + 0.3 * normal(twice.size(0), seed);
}

at::Tensor pairsOf(std::int64_t patients, std::int64_t first) {
    return at::arange(first, first + patients, at::kLong).repeat_interleave(2, 0);
}

MeterReference reference() {
    MeterReference made;
    made.training = patientsAround(normal(400, 1), 2);
    made.trainingPatient = pairsOf(400, 0);
    made.validation = patientsAround(normal(100, 3), 4);
    made.validationPatient = pairsOf(100, 1000);
    made.seed = Seed{5};
    return made;
}

MemorisationRow row(std::int64_t images, double low, double quality, double copyRate = 0) {
    MemorisationRow made;
    made.imagesSeen = images;
    made.shareLow = low;
    made.quality = quality;
    made.copyRate = copyRate;
    return made;
}

}  // namespace

TEST_CASE("an honest generator shows no memorisation") {
    const auto meter = MemorisationMeter::prepare(reference());
    REQUIRE(meter);
    CHECK(meter->matchedImages() == 200);
    CHECK(meter->samePatientPairs() == 100);
    const auto measured = meter->measure(10, normal(256, 9));
    REQUIRE(measured);
    CHECK(measured->samples == 256);
    CHECK(measured->shareLow < 0.5);
    CHECK(measured->shareHigh > 0.5);
    CHECK(measured->auc == doctest::Approx(0.5).epsilon(0.2));
    CHECK(measured->copyRate <= 0.02);
}

TEST_CASE("a copying generator is seen by every number") {
    const MeterReference real = reference();
    const auto meter = MemorisationMeter::prepare(real);
    REQUIRE(meter);
    // About a quarter of them lie where the compared training patients are.
    const at::Tensor copied = real.training.narrow(0, 0, 256) + 0.01 * normal(256, 8);
    const auto measured = meter->measure(10, copied);
    REQUIRE(measured);
    CHECK(measured->copies == 256);
    CHECK(measured->copyLow > 0.9);
    CHECK(measured->shareLow > 0.5);
    CHECK(measured->auc > 0.55);
    CHECK(isOverLimit(*measured, {}));
    const auto few = meter->measure(10, at::cat({real.training.narrow(0, 0, 5), normal(251, 9)}));
    CHECK(few->copies >= 5);
    CHECK(few->copies < 12);
}

TEST_CASE("validation images themselves lie nearer to validation") {
    const MeterReference real = reference();
    const auto meter = MemorisationMeter::prepare(real);
    const auto measured = meter->measure(1, real.validation);
    CHECK(measured->share == 0);
    CHECK(measured->auc < 0.1);
    CHECK(measured->copyRate == doctest::Approx(meter->realCopyRate()));
}

TEST_CASE("one image per validation patient leaves the distance of strangers") {
    MeterReference real = reference();
    real.validationPatient = at::arange(200, at::kLong);
    const auto meter = MemorisationMeter::prepare(real);
    REQUIRE(meter);
    CHECK(meter->samePatientPairs() == 0);
    CHECK(meter->copyDistance() > 0);
}

TEST_CASE("a training set smaller than validation is compared with as many images") {
    MeterReference real = reference();
    real.training = real.training.narrow(0, 0, 60);
    real.trainingPatient = real.trainingPatient.narrow(0, 0, 60);
    const auto meter = MemorisationMeter::prepare(real);
    REQUIRE(meter);
    CHECK(meter->matchedImages() == 60);
    const auto measured = meter->measure(1, normal(256, 9));
    CHECK(measured->shareLow < 0.5);
    CHECK(measured->shareHigh > 0.5);
}

TEST_CASE("references that cannot be compared are refused") {
    MeterReference real = reference();
    real.validationPatient = at::zeros({200}, at::kLong);
    CHECK(MemorisationMeter::prepare(real).error().code == ErrorCode::TooFewPatients);
    real = reference();
    real.training[3][2] = std::nanf("");
    CHECK(MemorisationMeter::prepare(real).error().code == ErrorCode::InvalidOption);
    real = reference();
    real.trainingPatient = at::zeros({3}, at::kLong);
    CHECK(MemorisationMeter::prepare(real).error().subject == "patients");
    const auto meter = MemorisationMeter::prepare(reference());
    CHECK_FALSE(meter->measure(1, at::zeros({4, kWidth + 1})));
    CHECK_FALSE(meter->measure(1, at::full({4, kWidth}, std::nanf(""))));
}

TEST_CASE("the best checkpoint keeps the limits and has the lowest quality number") {
    std::vector<MemorisationRow> history;
    record(history, row(100, 0.4, 9));
    record(history, row(200, 0.5, 4));
    record(history, row(300, 0.55, 4));
    record(history, row(400, 0.6, 1));
    record(history, row(500, 0.5, 2, 0.1));
    CHECK(bestCheckpoint(history, {}) == 200);
    CHECK(suggestsStop(history, {}));
    record(history, row(600, 0.7, 2));
    CHECK(firstSuggestion(history, {}) == 500);
    record(history, row(500, 0.5, 2));
    CHECK(firstSuggestion(history, {}) == std::nullopt);
    history.pop_back();
    CHECK_FALSE(suggestsStop(history, {}));
    CHECK(bestCheckpoint({row(1, 0.7, 1)}, {}) == std::nullopt);
    const double unknown = std::nan("");
    CHECK(bestCheckpoint({row(1, 0.4, unknown), row(2, 0.4, unknown)}, {}) == 2);
    CHECK(bestCheckpoint({row(1, 0.4, 5), row(2, 0.4, unknown)}, {}) == 1);
}

TEST_CASE("a measurement that comes again replaces the later ones") {
    std::vector<MemorisationRow> history;
    record(history, row(100, 0.4, 9));
    record(history, row(200, 0.4, 8));
    record(history, row(300, 0.4, 7));
    record(history, row(200, 0.5, 6));
    REQUIRE(history.size() == 2);
    CHECK(history.back().quality == 6);
}

TEST_CASE("the history survives the way through JSON") {
    std::vector<MemorisationRow> history{row(100, 0.4, std::nan("")), row(200, 0.45, 0.125, 0.01)};
    history[1].copies = 3;
    const auto back = historyFromJson(toJson(history));
    REQUIRE(back);
    CHECK(toJson(*back) == toJson(history));
    CHECK(std::isnan((*back)[0].quality));
    CHECK_FALSE(historyFromJson(nlohmann::json::parse("[{\"images\": 3}]")));
}
