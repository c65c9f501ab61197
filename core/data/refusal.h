// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

#include "core/data/image_file.h"

namespace outis::data {

/// Thrown by the readers; readImageFile turns it into a FileReading. The text never quotes a value
/// of the header, since any of them may hold an identity.
class Refusal : public std::runtime_error {
public:
    Refusal(FileReason reason, const std::string& detail)
        : std::runtime_error(detail), reason_(reason) {}
    [[nodiscard]] FileReason reason() const noexcept { return reason_; }

private:
    FileReason reason_;
};

/// Throws for a frame without pixels or beyond the limit.
void checkPixels(std::int64_t columns, std::int64_t rows, const DecodeLimits& limits);

}  // namespace outis::data
