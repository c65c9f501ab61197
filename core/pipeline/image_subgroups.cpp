// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/image_subgroups.h"

#include <map>
#include <string>

namespace outis::pipeline {

namespace {

constexpr int kAgeBand = 20;  ///< years; narrower bands hold too few patients

std::string ageBandOf(const data::ImageRow& row) {
    if (!row.ageYears) {
        return "";
    }
    const int low = *row.ageYears / kAgeBand * kAgeBand;
    return std::to_string(low) + " to " + std::to_string(low + kAgeBand - 1);
}

}  // namespace

std::vector<utility::SubgroupVector> imageSubgroups(std::span<const data::ImageRow> rows,
                                                    std::span<const std::int64_t> images) {
    std::map<std::int64_t, const data::ImageRow*> byNumber;
    for (const data::ImageRow& row : rows) {
        byNumber.emplace(row.id.value, &row);
    }
    utility::SubgroupVector sex{"sex", {}};
    utility::SubgroupVector age{"age", {}};
    utility::SubgroupVector view{"view", {}};
    const data::ImageRow unknown;
    for (const std::int64_t image : images) {
        const auto found = byNumber.find(image);
        const data::ImageRow& row = found == byNumber.end() ? unknown : *found->second;
        sex.values.push_back(row.sex);
        age.values.push_back(ageBandOf(row));
        view.values.push_back(row.view);
    }
    return {sex, age, view};
}

}  // namespace outis::pipeline
