// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace outis::release {

/// Name and text of every policy that comes with the program (resources/policies).
[[nodiscard]] std::vector<std::pair<std::string, std::string_view>> shippedPolicies();

/// Text of the shipped policy of this name, else of the file. Errors: NotFound, Unreadable,
/// Unsupported (a file too large for a policy).
[[nodiscard]] Result<std::string> findPolicy(const std::string& nameOrFile);

}  // namespace outis::release
