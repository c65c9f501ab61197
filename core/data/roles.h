// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace outis::data {

/// The four patient-disjoint sets of METHOD 2.3, in the order of the cumulative shares, and the
/// probe images, which are taken out of Train: their patients are patients of Train.
enum class Role {
    Train,       ///< what the model learns
    Validation,  ///< model selection and thresholds
    Test,        ///< utility, diversity
    Control,     ///< privacy attacks only: nothing may learn from it
    Probe        ///< images of Train patients that nothing may learn from, likewise
};

/// What a patient can be.
inline constexpr std::array<Role, 4> kRoles = {Role::Train, Role::Validation, Role::Test,
                                               Role::Control};
/// What an image can be.
inline constexpr std::array<Role, 5> kImageRoles = {Role::Train, Role::Validation, Role::Test,
                                                    Role::Control, Role::Probe};

/// "train", "validation", "test", "control", "probe": also the stems of the files in tensors/.
[[nodiscard]] constexpr std::string_view roleName(Role role) {
    constexpr std::array<std::string_view, 5> kNames = {"train", "validation", "test", "control",
                                                        "probe"};
    return kNames[static_cast<std::size_t>(role)];
}

/// Whether only the audit may open a set.
[[nodiscard]] constexpr bool isForAuditAlone(Role role) {
    return role == Role::Control || role == Role::Probe;
}

/// Of a patient.
[[nodiscard]] constexpr std::optional<Role> roleFromName(std::string_view name) {
    for (const Role role : kRoles) {
        if (roleName(role) == name) {
            return role;
        }
    }
    return std::nullopt;
}

}  // namespace outis::data
