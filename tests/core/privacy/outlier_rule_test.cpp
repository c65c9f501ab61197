// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/outlier_rule.h"

#include <cmath>
#include <map>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/base/random.h"

namespace outis::privacy {
namespace {

/// One number per image.
PatientRows onALine(const std::vector<std::pair<std::int64_t, double>>& images) {
    std::vector<std::int64_t> patients;
    std::vector<double> values;
    for (const auto& [patient, value] : images) {
        patients.push_back(patient);
        values.push_back(value);
    }
    return {at::tensor(values, at::kDouble).unsqueeze(1), at::tensor(patients, at::kLong)};
}

/// `people` patients with two images each, numbered from `first`.
PatientRows drawnPeople(std::int64_t people, std::int64_t first, Seed seed) {
    constexpr std::int64_t kWidth = 6;
    Philox random(seed);
    at::Tensor rows = at::empty({2 * people, kWidth}, at::kDouble);
    std::vector<std::int64_t> patients;
    for (std::int64_t row = 0; row < 2 * people; ++row) {
        for (std::int64_t column = 0; column < kWidth; ++column) {
            rows[row][column] = random.normal();
        }
        patients.push_back(first + row / 2);
    }
    return {rows, at::tensor(patients, at::kLong)};
}

std::map<std::int64_t, double> distancesOf(const PatientRows& set, const PatientRows& reference) {
    std::map<std::int64_t, double> distances;
    const auto found = orThrow(unusualness(set, reference, {}));
    for (const PatientDistance& one : found.value()) {
        distances[one.patient] = one.distance;
    }
    return distances;
}

PatientRows joinedRows(const PatientRows& a, const PatientRows& b) {
    return {at::cat({a.rows, b.rows}), at::cat({a.patients, b.patients})};
}

const PatientRows kTen = onALine(
    {{10, 0}, {11, 1}, {12, 2}, {13, 3}, {14, 4}, {15, 5}, {16, 6}, {17, 7}, {18, 8}, {19, 9}});

}  // namespace

TEST_CASE("a patient is as unusual as its most unusual image is far from the fifth other patient") {
    const auto own = distancesOf(kTen, kTen);
    CHECK(own.at(10) == doctest::Approx(5));
    CHECK(own.at(14) == doctest::Approx(3));
    const auto others = distancesOf(onALine({{2, 4.5}, {1, 4.5}, {2, 20}}), kTen);
    CHECK(others.at(1) == doctest::Approx(2.5));
    CHECK(others.at(2) == doctest::Approx(15));
}

TEST_CASE("many images of one patient are one neighbour, and a patient's own are none") {
    auto crowd = onALine({{30, 100}, {30, 100}, {30, 100}, {30, 100}, {30, 100}, {30, 101}});
    const auto found = distancesOf(joinedRows(kTen, crowd), joinedRows(kTen, crowd));
    CHECK(found.at(30) == doctest::Approx(96));  // from 101 to 5
}

TEST_CASE("the rule sees of other training and control patients nothing") {
    const PatientRows reference = drawnPeople(60, 0, Seed{1});
    const PatientRows train = drawnPeople(30, 1000, Seed{2});
    const auto before = distancesOf(train, reference);
    // All the others' images become different ones, and there are more of them.
    PatientRows changed = drawnPeople(80, 1000, Seed{3});
    changed.rows.narrow(0, 0, 2).copy_(train.rows.narrow(0, 0, 2));
    const auto after = distancesOf(changed, reference);
    CHECK(after.at(1000) == doctest::Approx(before.at(1000)).epsilon(1e-12));
    CHECK(after.at(1001) != doctest::Approx(before.at(1001)));
    // In whatever set a patient stands, the same is said of it.
    PatientRows asControl =
        joinedRows(drawnPeople(10, 5000, Seed{4}),
                   {train.rows.narrow(0, 0, 2), train.patients.narrow(0, 0, 2)});
    CHECK(distancesOf(asControl, reference).at(1000) ==
          doctest::Approx(before.at(1000)).epsilon(1e-12));
}

TEST_CASE("of new patients like the reference patients about the share lies beyond the limit") {
    constexpr double kShare = 0.1;
    double left = 0;
    constexpr int kRounds = 40;
    constexpr std::int64_t kNew = 100;
    for (std::uint64_t round = 0; round < kRounds; ++round) {
        const PatientRows reference = drawnPeople(59, 0, derive(Seed{5}, "reference", round));
        const auto limit = outlierLimit(*orThrow(unusualness(reference, reference, {})), kShare);
        const PatientRows set = drawnPeople(kNew, 1000, derive(Seed{5}, "new", round));
        left += static_cast<double>(
            beyond(*orThrow(unusualness(set, reference, {})), orThrow(limit)).size());
    }
    // 6 of 60 by rank; the 40 limits' own spread is below 0.02.
    CHECK(left / (kRounds * kNew) == doctest::Approx(kShare).epsilon(0.3));
}

TEST_CASE("the limit is a value of the reference patients, and needs enough of them") {
    std::vector<PatientDistance> distances;
    for (std::int64_t patient = 0; patient < 49; ++patient) {
        distances.push_back({patient, static_cast<double>(patient)});
    }
    CHECK(orThrow(outlierLimit(distances, 0.02)) == 48);
    CHECK(orThrow(outlierLimit(distances, 0.1)) == 44);
    CHECK(beyond(distances, 44) == std::vector<std::int64_t>{45, 46, 47, 48});
    distances.pop_back();
    const auto refused = outlierLimit(distances, 0.02);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::TooFewPatients);
    CHECK(refused.error().detail.find("needs 49") != std::string::npos);
    CHECK(outlierLimit(distances, 0).error().code == ErrorCode::InvalidOption);
}

TEST_CASE(
    "too few reference patients, odd shapes, values that are not finite and a stop are told") {
    const auto few = onALine({{1, 0}, {2, 1}, {3, 2}, {4, 3}, {5, 4}});
    CHECK(unusualness(few, few, {}).error().code == ErrorCode::TooFewPatients);
    PatientRows odd = kTen;
    odd.patients = odd.patients.narrow(0, 0, 3);
    CHECK(unusualness(odd, kTen, {}).error().code == ErrorCode::InvalidOption);
    CHECK(unusualness(onALine({{1, std::nan("")}}), kTen, {}).error().code == ErrorCode::NonFinite);
    std::stop_source source;
    source.request_stop();
    CHECK_FALSE(orThrow(unusualness(kTen, kTen, source.get_token())).has_value());
}

TEST_CASE("small pictures know no exposure, and nothing of a picture without contrast") {
    at::Tensor images = at::zeros({3, 1, 64, 64}, at::kByte);
    images[0][0].narrow(0, 0, 20).fill_(100);
    images[1][0].fill_(30);
    images[1][0].narrow(0, 0, 20).fill_(80);
    images[2][0].fill_(77);
    const at::Tensor rows = smallPictures(images);
    CHECK(rows.sizes() == at::IntArrayRef({3, 32 * 32}));
    CHECK(rows[0].allclose(rows[1], 1e-4, 1e-4));
    CHECK(rows[2].abs().max().item<float>() == 0);
    CHECK(rows[0].square().mean().item<double>() == doctest::Approx(1).epsilon(1e-4));
    CHECK(smallPictures(at::zeros({2, 1, 16, 16}, at::kByte)).size(1) == 256);
    CHECK(smallPictures(at::zeros({0, 1, 16, 16}, at::kByte)).size(0) == 0);
}

}  // namespace outis::privacy
