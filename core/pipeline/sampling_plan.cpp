// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/sampling_plan.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace outis::pipeline {

namespace {

/// Groups by their label row.
std::map<std::vector<float>, std::vector<std::int64_t>> groupsOfLabelSets(
    const at::Tensor& groupLabels) {
    std::map<std::vector<float>, std::vector<std::int64_t>> sets;
    const at::Tensor rows = groupLabels.to(at::kFloat).contiguous();
    const auto width = rows.size(1);
    const float* values = rows.const_data_ptr<float>();
    for (std::int64_t group = 0; group < rows.size(0); ++group) {
        sets[{values + group * width, values + (group + 1) * width}].push_back(group);
    }
    return sets;
}

}  // namespace

std::vector<std::int64_t> largestRemainder(std::int64_t total, const std::vector<double>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<std::int64_t> shares;
    std::vector<std::pair<double, std::size_t>> remainders;
    std::int64_t given = 0;
    for (std::size_t index = 0; index < weights.size(); ++index) {
        const double exact = static_cast<double>(total) * weights[index] / sum;
        shares.push_back(static_cast<std::int64_t>(std::floor(exact)));
        given += shares.back();
        remainders.emplace_back(exact - std::floor(exact), index);
    }
    std::ranges::stable_sort(remainders, std::greater<>(), &std::pair<double, std::size_t>::first);
    for (std::size_t next = 0; given < total; ++next, ++given) {
        ++shares[remainders[next % remainders.size()].second];
    }
    return shares;
}

SamplingPlan planByLabels(std::int64_t count, const at::Tensor& trainingLabels, Seed seed) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    Philox random(derive(seed, "labels"));
    for (std::int64_t& row : rows) {
        row = static_cast<std::int64_t>(
            random.below(static_cast<std::uint64_t>(trainingLabels.size(0))));
    }
    return {{}, trainingLabels.index_select(0, at::tensor(rows, at::kLong))};
}

SamplingPlan planByGroups(std::int64_t count, const at::Tensor& groupLabels,
                          const std::vector<std::int64_t>& imagesOfGroup, Seed seed) {
    const auto sets = groupsOfLabelSets(groupLabels);
    std::vector<double> weights;
    for (const auto& [labels, groups] : sets) {
        double images = 0;
        for (const std::int64_t group : groups) {
            images += static_cast<double>(imagesOfGroup[static_cast<std::size_t>(group)]);
        }
        weights.push_back(images);
    }
    const auto shares = largestRemainder(count, weights);
    SamplingPlan plan;
    Philox random(derive(seed, "groups"));
    std::size_t set = 0;
    for (const auto& [labels, groups] : sets) {
        std::vector<std::int64_t> order = groups;
        shuffle(std::span(order), random);
        for (std::int64_t sample = 0; sample < shares[set]; ++sample) {
            plan.groups.push_back(order[static_cast<std::size_t>(sample) % order.size()]);
        }
        ++set;
    }
    shuffle(std::span(plan.groups), random);
    plan.labels = groupLabels.index_select(0, at::tensor(plan.groups, at::kLong));
    return plan;
}

}  // namespace outis::pipeline
