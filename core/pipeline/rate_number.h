// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "core/release/number.h"

namespace outis::pipeline {

/// A privacy::Rate as it was written.
[[nodiscard]] inline release::Number rateNumber(const nlohmann::json& rate) {
    if (!rate.at("rate").is_number()) {
        return release::Number::absent("not known: no patient, or no threshold");
    }
    return release::Number::within(rate.at("rate"), rate.at("low"), rate.at("high"));
}

}  // namespace outis::pipeline
