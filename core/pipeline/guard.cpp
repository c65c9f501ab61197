// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/guard.h"

#include <c10/util/Exception.h>

#include <filesystem>
#include <string>

#include "core/base/files.h"
#include "core/models/failure.h"

namespace outis::pipeline {

Error currentError(std::string_view subject) {
    const std::string name(subject);
    if (auto failure = models::knownFailure(subject)) {
        return *std::move(failure);
    }
    try {
        throw;
    } catch (const c10::Error& exception) {
        return {ErrorCode::Internal, name, exception.what_without_backtrace()};
    } catch (const std::filesystem::filesystem_error& exception) {
        return files::errnoError(exception.code().value(), exception.path1(), true);
    } catch (const std::exception& exception) {
        return {ErrorCode::Internal, name, exception.what()};
    } catch (...) {
        return {ErrorCode::Internal, name, "unknown exception"};
    }
}

}  // namespace outis::pipeline
