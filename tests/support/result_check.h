// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest.h>

#include <ostream>
#include <string>

#include "core/base/result.h"

/// Fails with the error's own text.
#define REQUIRE_RESULT(result)                       \
    do {                                             \
        if (!(result)) {                             \
            FAIL(outis::describe((result).error())); \
        }                                            \
    } while (false)

namespace outis {
inline std::ostream& operator<<(std::ostream& stream, ErrorCode code) {
    return stream << errorName(code);
}
}  // namespace outis
