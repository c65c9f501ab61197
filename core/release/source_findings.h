// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/release/count.h"

/// What a report counts of the whole source, before it was split.
namespace outis::release {

/// Images by what was found of burned-in text: "none", "masked", "kept", "left" or "unchecked".
struct BurnedInCount {
    std::string state;
    Count images;
    std::int64_t patients = 0;  ///< whom they show; 0: not counted
};

/// Images that share a property.
struct GroupSize {
    std::string group;  ///< "" where it is not known
    Count images;
    std::int64_t patients = 0;  ///< whom they show; 0: not counted
};

struct GroupSizes {
    std::string property;  ///< "view", "sex" or "age"
    std::vector<GroupSize> groups;
};

}  // namespace outis::release
