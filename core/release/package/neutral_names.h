// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace outis::release {

/// `count` different names such as "synthetic-bcdf...", ascending: drawn from the operating
/// system's random numbers, which are kept nowhere, so that neither a name nor its place tells
/// which image came first. Of consonants alone: no name of a person or number of a patient comes
/// about by chance.
[[nodiscard]] std::vector<std::string> drawNeutralNames(std::size_t count);

/// Whether a name may have been drawn so.
[[nodiscard]] bool isNeutralName(const std::string& name);

/// 0 to count - 1 in an order drawn from the same source.
[[nodiscard]] std::vector<std::size_t> drawOrder(std::size_t count);

/// A UID below 2.25 of 128 random bits (ITU-T X.667).
[[nodiscard]] std::string drawUid();

}  // namespace outis::release
