// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "core/base/error.h"

/// What the computer or the GPU throws in the middle of a computation, as typed errors.
namespace outis::models {

/// The error of the exception that is being handled; to be called inside a catch block only.
/// ErrorException: its own error. Lack of memory of the computer or of a GPU: OutOfMemory, the
/// detail says how much was asked for and how much is free. A GPU that fails: DeviceFailed with
/// the driver's sentence. Nothing for every other exception. `phase` ("training step at 24
/// images") begins the detail of the latter two where it is given.
[[nodiscard]] std::optional<Error> knownFailure(std::string_view subject,
                                                std::string_view phase = "");

/// As knownFailure(), and the exception thrown on where it is none of those.
[[nodiscard]] Error failureOrRethrow(std::string_view subject, std::string_view phase = "");

}  // namespace outis::models
