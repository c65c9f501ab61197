// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace outis::data {

/// The four patient-disjoint sets of METHOD 2.3. The order is that of the cumulative shares.
enum class Role {
    Train,       ///< what the model learns
    Validation,  ///< model selection and thresholds
    Test,        ///< utility, diversity
    Control      ///< privacy attacks only: nothing may learn from it
};

inline constexpr std::array<Role, 4> kRoles = {Role::Train, Role::Validation, Role::Test,
                                               Role::Control};

/// "train", "validation", "test", "control": also the stems of the files in tensors/.
[[nodiscard]] constexpr std::string_view roleName(Role role) {
    constexpr std::array<std::string_view, 4> kNames = {"train", "validation", "test", "control"};
    return kNames[static_cast<std::size_t>(role)];
}

[[nodiscard]] constexpr std::optional<Role> roleFromName(std::string_view name) {
    for (const Role role : kRoles) {
        if (roleName(role) == name) {
            return role;
        }
    }
    return std::nullopt;
}

}  // namespace outis::data
