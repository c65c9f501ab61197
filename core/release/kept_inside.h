// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/release/number.h"
#include "core/release/number_text.h"

/// What becomes of a figure of the report for the outside.
namespace outis::release {

inline constexpr const char* kKeptInside = "kept inside: too few patients";

/// As it is shown. All digits of a mean would give back what is kept of one of its terms.
inline void roundAsShown(Number& number) {
    for (std::optional<double>* value : {&number.value, &number.low, &number.high}) {
        if (value->has_value()) {
            *value = asShown(**value);
        }
    }
}

}  // namespace outis::release
