// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/sampling_plan.h"

#include <ATen/ATen.h>
#include <doctest.h>

#include <algorithm>
#include <numeric>

using namespace outis;
using namespace outis::pipeline;

TEST_CASE("largest remainders add up and favour the largest fraction, then the lowest index") {
    CHECK(largestRemainder(10, {1, 1, 1}) == std::vector<std::int64_t>{4, 3, 3});
    CHECK(largestRemainder(7, {5, 3, 2}) == std::vector<std::int64_t>{4, 2, 1});
    CHECK(largestRemainder(0, {1, 2}) == std::vector<std::int64_t>{0, 0});
    CHECK(largestRemainder(5, {0, 1}) == std::vector<std::int64_t>{0, 5});
}

TEST_CASE("label sets keep their frequencies and groups of one label set get equal parts") {
    // Two label sets; the first has three groups of 30 images in all, the second one of 10.
    const at::Tensor labels = at::tensor({1, 0, 1, 0, 1, 0, 0, 1}, at::kFloat).view({4, 2});
    const SamplingPlan plan = planByGroups(41, labels, {20, 5, 5, 10}, Seed{3});
    REQUIRE(plan.groups.size() == 41);
    std::vector<std::int64_t> counts(4);
    for (const std::int64_t group : plan.groups) {
        ++counts[static_cast<std::size_t>(group)];
    }
    CHECK(counts[0] + counts[1] + counts[2] == 31);
    CHECK(counts[3] == 10);
    const auto [least, most] = std::minmax_element(counts.begin(), counts.begin() + 3);
    CHECK(*most - *least <= 1);
    for (std::size_t row = 0; row < plan.groups.size(); ++row) {
        CHECK(at::equal(plan.labels[static_cast<std::int64_t>(row)], labels[plan.groups[row]]));
    }
}

TEST_CASE("a plan is a function of its seed") {
    const at::Tensor labels = at::eye(3);
    const auto plan = [&](std::uint64_t seed) {
        return planByGroups(30, labels, {1, 1, 1}, Seed{seed}).groups;
    };
    CHECK(plan(1) == plan(1));
    CHECK(plan(1) != plan(2));
    CHECK_FALSE(std::ranges::is_sorted(plan(1)));  // by lot
    CHECK(planByLabels(20, labels, Seed{1}).labels.sum().item<float>() == 20);
    CHECK(planByLabels(20, labels, Seed{1}).groups.empty());
}
