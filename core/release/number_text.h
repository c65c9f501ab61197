// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/release/findings.h"

/// Numbers as people read them: three significant digits, thin spaces between thousands.
namespace outis::release {

[[nodiscard]] std::string countText(std::int64_t count);
/// The number, or "fewer than 5 patients", or "withheld".
[[nodiscard]] std::string countText(const Count& count);
/// Never "nan" or "inf": those give an empty text.
[[nodiscard]] std::string plainNumber(double value);
/// "12 %", "0.4 %"
[[nodiscard]] std::string percentText(double share);
/// "about 6 min", "42 s", "3.2 h"
[[nodiscard]] std::string durationText(double seconds);

/// The value with the digits that a reader sees, and no more.
[[nodiscard]] double asShown(double value);

enum class Show { Number, Percent, Duration };
/// HTML: "0.8 [0.1, 1.6]", or the reason why there is no value.
[[nodiscard]] std::string numberHtml(const Number& number, Show show = Show::Number);
/// A finite value, if there is one.
[[nodiscard]] bool hasValue(const Number& number);

}  // namespace outis::release
