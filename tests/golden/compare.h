// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tests/golden/case.h"

namespace outis::golden {

/// The outcome of comparing; `worst` is the largest |got - want| over its tolerance (1 = just
/// permitted; infinite for a wrong shape, family, integer or NaN).
struct Comparison {
    double worst = 0;
    std::string reason;  ///< empty when everything passes
    [[nodiscard]] bool passes() const { return reason.empty(); }
};

/// |got - want| <= atol + rtol |want| for every element of every expected output; whole numbers
/// equal; NaN only where NaN is expected; an infinite expectation only by the same infinity.
[[nodiscard]] Comparison compare(const Case& expected, const Tensors& got);

}  // namespace outis::golden
