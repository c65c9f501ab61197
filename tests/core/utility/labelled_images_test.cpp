// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/labelled_images.h"

#include <doctest.h>

#include <set>

#include <ATen/ATen.h>

#include "tests/core/utility/made_images.h"
#include "tests/support/result_check.h"

namespace outis::utility {
namespace {

std::set<std::int64_t> groupsAt(const LabelledImages& data, const at::Tensor& indices) {
    std::set<std::int64_t> groups;
    for (std::int64_t row = 0; row < indices.size(0); ++row) {
        groups.insert(data.groups[indices[row].item<std::int64_t>()].item<std::int64_t>());
    }
    return groups;
}

TEST_CASE("no group is learned from and validated on") {
    const LabelledImages data = madeImages(100, 16, 1);
    const auto split = splitOwn(data, {}, Seed{4});
    REQUIRE_RESULT(split);
    CHECK(split->validation.size(0) == 10);
    CHECK(split->train.size(0) == 90);
    const auto held = groupsAt(data, split->validation);
    for (const std::int64_t group : groupsAt(data, split->train)) {
        CHECK_FALSE(held.contains(group));
    }
    CHECK_FALSE(at::equal(split->validation, splitOwn(data, {}, Seed{5})->validation));
}

TEST_CASE("images without a label that counts are left out") {
    LabelledImages data = madeImages(20, 16, 1);
    data.labels.slice(0, 0, 6).fill_(-2);
    UtilityOptions options;
    options.missing = "ignore";
    const auto split = splitOwn(data, options, Seed{4});
    REQUIRE_RESULT(split);
    CHECK(split->leftOut == 6);
    CHECK(split->train.size(0) + split->validation.size(0) == 14);
    CHECK(splitOwn(data, {}, Seed{4})->leftOut == 0);
    data.groups.fill_(1);
    CHECK(splitOwn(data, {}, Seed{4}).error().code == ErrorCode::TooFewPatients);
}

TEST_CASE("joined sets keep their groups apart") {
    const LabelledImages real = madeImages(10, 16, 1);
    const LabelledImages synthetic = madeImages(6, 16, 2);
    const auto both = joined(real, synthetic);
    REQUIRE_RESULT(both);
    CHECK(both->images.size(0) == 16);
    CHECK(both->groups.slice(0, 10).min().item<std::int64_t>() >
          both->groups.slice(0, 0, 10).max().item<std::int64_t>());
    CHECK(both->digest != real.digest);
    CHECK_FALSE(joined(real, madeImages(6, 32, 2)));
}

TEST_CASE("a subset keeps labels and groups beside their images and has a digest of its own") {
    const LabelledImages data = madeImages(20, 16, 1);
    const LabelledImages some = subsetOf(data, {2, 3, 17});
    REQUIRE(checkImages(some));
    REQUIRE(some.images.size(0) == 3);
    for (const auto& [place, row] : {std::pair{0, 2}, std::pair{1, 3}, std::pair{2, 17}}) {
        CHECK(at::equal(some.images[place], data.images[row]));
        CHECK(at::equal(some.labels[place], data.labels[row]));
        CHECK(at::equal(some.groups[place], data.groups[row]));
    }
    CHECK(some.digest != data.digest);
    CHECK(some.digest == subsetOf(data, {2, 3, 17}).digest);
    CHECK(some.digest != subsetOf(data, {2, 3, 1, 7}).digest);
}

TEST_CASE("images and labels that cannot be are refused") {
    LabelledImages data = madeImages(4, 16, 1);
    CHECK(checkImages(data));
    data.labels[0][0] = 3;
    CHECK(checkImages(data).error().subject == "labels");
    data = madeImages(4, 16, 1);
    data.images = data.images.to(at::kFloat);
    CHECK(checkImages(data).error().subject == "images");
    CHECK(checkImages({}).error().code == ErrorCode::NoImages);
}

}  // namespace
}  // namespace outis::utility
