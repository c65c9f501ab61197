// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What a report says of how the source was prepared and by which options everything was made.
namespace outis::release {

/// Images of the source by what was found of burned-in text: "none", "masked", "kept", "left" or
/// "unchecked".
struct TextCount {
    std::string state;
    std::int64_t images = 0;
};

/// One option as it was set.
struct Setting {
    std::string stage;
    std::string name;
    std::string value;
};

}  // namespace outis::release
