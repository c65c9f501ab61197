// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "core/base/error.h"

namespace outis::statistics {

/// Numbers that a formula is not defined for.
[[nodiscard]] inline Error invalidInput(std::string subject, std::string detail) {
    return Error{ErrorCode::InvalidOption, std::move(subject), std::move(detail)};
}

}  // namespace outis::statistics
