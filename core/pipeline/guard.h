// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/base/result.h"

namespace outis::pipeline {

/// The error of the exception that is being handled: typed errors as they are, memory exhaustion of
/// the computer or the GPU as OutOfMemory, a GPU that fails as DeviceFailed, failed file calls by
/// their number, the rest as Internal.
/// To be called inside a catch block only.
[[nodiscard]] Error currentError(std::string_view subject);

/// The one place where exceptions of a stage become errors.
template <class T>
[[nodiscard]] Result<T> guarded(std::string_view subject, const std::function<Result<T>()>& work) {
    try {
        return work();
    } catch (...) {
        return currentError(subject);
    }
}

}  // namespace outis::pipeline
