// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/result.h"

namespace outis::test {

/// The code of an error; empty for a success.
template <class T>
std::optional<ErrorCode> errorOf(const Result<T>& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

}  // namespace outis::test
