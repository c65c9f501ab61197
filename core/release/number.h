// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace outis::release {

/// A figure that may be absent: then `state` says why ("too few patients"), and JSON holds null.
struct Number {
    std::optional<double> value;
    std::optional<double> low;   ///< 95 % interval, where there is one
    std::optional<double> high;  ///< 95 % interval, where there is one
    std::string state = "ok";    ///< "ok", or the reason why there is no value

    static Number of(double value) { return {value, {}, {}, "ok"}; }
    static Number within(double value, double low, double high) { return {value, low, high, "ok"}; }
    static Number absent(std::string reason) { return {{}, {}, {}, std::move(reason)}; }
};

}  // namespace outis::release
