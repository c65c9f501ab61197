// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace outis::data {

/// Rows of the catalogue. They name a patient or an image in every later stage, and say nothing
/// about who that is.
struct PatientId {
    std::int64_t value = 0;
    friend auto operator<=>(PatientId, PatientId) = default;
};

struct ImageId {
    std::int64_t value = 0;
    friend auto operator<=>(ImageId, ImageId) = default;
};

}  // namespace outis::data
