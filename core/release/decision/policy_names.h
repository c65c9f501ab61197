// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/release/decision/policy.h"

/// The words that policy files use.
namespace outis::release {

inline constexpr std::array<std::pair<Recommendation, std::string_view>, 3> kRecommendationNames = {
    {{Recommendation::Release, "release"},
     {Recommendation::Revise, "revise"},
     {Recommendation::Reject, "reject"}}};

inline constexpr std::array<std::pair<PolicyRule::Bound, std::string_view>, 3> kBoundNames = {
    {{PolicyRule::Bound::Value, "value"},
     {PolicyRule::Bound::Low, "low"},
     {PolicyRule::Bound::High, "high"}}};

template <class Names, class Value>
std::string_view nameOf(const Names& names, Value value) {
    return std::ranges::find(names, value, [](const auto& pair) { return pair.first; })->second;
}

}  // namespace outis::release
