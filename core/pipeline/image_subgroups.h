// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/data/catalogue.h"
#include "core/utility/evaluation.h"

namespace outis::pipeline {

/// Sex, age band of twenty years and view of images by their numbers, as far as `rows` knows them.
[[nodiscard]] std::vector<utility::SubgroupVector> imageSubgroups(
    std::span<const data::ImageRow> rows, std::span<const std::int64_t> images);

}  // namespace outis::pipeline
