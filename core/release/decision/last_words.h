// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/release/decision/review_plan.h"

namespace outis::release {

/// What somebody said last of a pair.
struct LastWord {
    std::string name;
    PairDecision decision;
};

/// By pair, then by public key of the person.
using LastWords = std::map<std::int64_t, std::map<std::string, LastWord>>;

/// From the statements "review", in their order; other acts are passed over.
[[nodiscard]] LastWords lastWords(const std::vector<Statement>& statements);

}  // namespace outis::release
