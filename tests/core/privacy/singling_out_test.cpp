// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/singling_out.h"

#include <doctest.h>

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "core/base/random.h"

using namespace outis;
using namespace outis::privacy;

namespace {

constexpr std::int64_t kPixels = 144;

/// People as random pictures: a smooth base of their own and noise per image.
PeopleImages drawPeople(std::int64_t people, std::int64_t imagesEach, std::int64_t firstId,
                        std::uint64_t seed) {
    std::vector<std::uint8_t> pixels;
    std::vector<std::int64_t> person;
    for (std::int64_t one = 0; one < people; ++one) {
        Philox base(derive(Seed{seed}, "person", static_cast<std::uint64_t>(one)));
        std::vector<double> face(kPixels);
        std::ranges::generate(face, [&] { return 128 + 40 * base.normal(); });
        for (std::int64_t image = 0; image < imagesEach; ++image) {
            for (const double value : face) {
                pixels.push_back(
                    static_cast<std::uint8_t>(std::clamp(value + 25 * base.normal(), 0.0, 255.0)));
            }
            person.push_back(firstId + one);
        }
    }
    const auto count = people * imagesEach;
    return {at::tensor(pixels, at::kByte).reshape({count, kPixels}), at::tensor(person, at::kLong)};
}

SinglingOutInput inputWith(std::int64_t train, std::int64_t control, std::int64_t reference) {
    SinglingOutInput input;
    input.train = drawPeople(train, 2, 1, 11);
    input.control = drawPeople(control, 2, 10000, 12);
    input.reference = drawPeople(reference, 2, 20000, 13);
    return input;
}

SinglingOutResult attack(const SinglingOutInput& input) {
    SinglingOutOptions options;
    options.seed = Seed{5};
    return orThrow(singleOut(input, options, {}));
}

}  // namespace

TEST_CASE("distances to people are those of their nearest image, exactly") {
    const auto people = drawPeople(7, 3, 100, 3);
    const auto queries = drawPeople(5, 1, 0, 4).pixels;
    const auto found = personDistances(queries, people, {});
    REQUIRE(found.dist2.sizes() == at::IntArrayRef({5, 7}));
    for (std::int64_t query = 0; query < 5; ++query) {
        for (std::int64_t person = 0; person < 7; ++person) {
            std::int64_t smallest = INT64_MAX;
            for (std::int64_t image = 0; image < 3; ++image) {
                const auto difference =
                    queries[query].to(at::kLong) - people.pixels[person * 3 + image].to(at::kLong);
                smallest = std::min(smallest, difference.square().sum().item<std::int64_t>());
            }
            CHECK(found.dist2[query][person].item<double>() == static_cast<double>(smallest));
        }
    }
}

TEST_CASE("the smallest distance between people leaves a person's own images out") {
    PeopleImages people;
    people.pixels = at::zeros({3, kPixels}, at::kByte);
    people.pixels[2].fill_(2);
    people.person = at::tensor({1, 1, 2}, at::kLong);
    CHECK(smallestForeignDistance(people, people, {}) == 4.0 * kPixels);
}

TEST_CASE("released training images are found") {
    auto input = inputWith(60, 60, 40);
    input.released = input.train.pixels.narrow(0, 0, 50).clone();
    const auto result = attack(input);
    CHECK(result.verdict == "attack found");
    CHECK(result.copies.size() == 50);
    CHECK(result.falseCopies == 0);
}

TEST_CASE("one copy among many strangers is found") {
    auto input = inputWith(60, 60, 40);
    input.released = drawPeople(100, 1, 0, 99).pixels.clone();
    input.released[37] = input.train.pixels[5];
    const auto result = attack(input);
    CHECK(result.copies == std::vector<std::int64_t>{37});
    CHECK(result.verdict == "attack found");
}

TEST_CASE("pictures of strangers give no attack, with the power that is stated") {
    auto input = inputWith(60, 60, 40);
    input.released = drawPeople(100, 1, 0, 99).pixels;
    const auto result = attack(input);
    CHECK(result.verdict == "no attack found at this power");
    CHECK(result.copies.empty());
    REQUIRE(result.detectablePlanted.has_value());
    CHECK(*result.detectablePlanted <= 3);
    for (const RadiusRow& row : result.rows) {
        CHECK(row.rateLow <= row.rate);
        CHECK(row.rate <= row.rateHigh);
        CHECK(row.successes <= row.isolated);
        CHECK(row.isolated <= row.tried);
    }
}

TEST_CASE("with few controls nothing is claimed") {
    auto input = inputWith(30, 5, 10);
    input.released = drawPeople(20, 1, 0, 99).pixels;
    CHECK(attack(input).verdict == "not testable at this size");
}

TEST_CASE("the null bound is the supremum of the baseline when the controls are few") {
    auto input = inputWith(60, 60, 40);
    input.released = drawPeople(20, 1, 0, 99).pixels;
    const auto result = attack(input);
    CHECK(result.weightAtZero == doctest::Approx(1 - std::pow(0.05, 1.0 / 60)));
    CHECK(result.nullBound == doctest::Approx(std::pow(1 - 1.0 / 60, 59)));
}

TEST_CASE("an empty set is refused and a stop is obeyed") {
    auto input = inputWith(20, 20, 20);
    input.released = at::zeros({0, kPixels}, at::kByte);
    CHECK(singleOut(input, {}, {}).error().code == ErrorCode::TooFewPatients);
    input.released = drawPeople(20, 1, 0, 99).pixels;
    std::stop_source source;
    source.request_stop();
    const auto stopped = singleOut(input, {}, source.get_token());
    REQUIRE(stopped);
    CHECK(stopped->outcome == Outcome::Stopped);
}
