// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/guard.h"

#include <c10/util/Exception.h>

#include <filesystem>
#include <new>
#include <string>

#include "core/base/files.h"

namespace outis::pipeline {

Error currentError(std::string_view subject) {
    const std::string name(subject);
    try {
        throw;
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const c10::OutOfMemoryError& exception) {
        return {ErrorCode::OutOfMemory, name, exception.what_without_backtrace()};
    } catch (const c10::Error& exception) {
        const std::string what = exception.what_without_backtrace();
        const bool memory =
            what.find("alloc") != std::string::npos && what.find("memory") != std::string::npos;
        return {memory ? ErrorCode::OutOfMemory : ErrorCode::Internal, name, what};
    } catch (const std::bad_alloc&) {
        return {ErrorCode::OutOfMemory, name, "no memory left"};
    } catch (const std::filesystem::filesystem_error& exception) {
        return files::errnoError(exception.code().value(), exception.path1(), true);
    } catch (const std::exception& exception) {
        return {ErrorCode::Internal, name, exception.what()};
    } catch (...) {
        return {ErrorCode::Internal, name, "unknown exception"};
    }
}

}  // namespace outis::pipeline
