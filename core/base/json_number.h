// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

namespace outis {

/// null for what is missing or not finite, which JSON cannot say.
[[nodiscard]] nlohmann::json numberOrNull(const std::optional<double>& value);
/// Nothing for null. Throws nlohmann's type_error for anything but a number.
[[nodiscard]] std::optional<double> numberFromJson(const nlohmann::json& json);

}  // namespace outis
