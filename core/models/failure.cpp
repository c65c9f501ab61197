// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/failure.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <new>

#include "core/base/memory.h"
#include "core/base/result.h"

namespace outis::models {

namespace {

constexpr std::int32_t kCudaOutOfMemory = 2;  // cudaErrorMemoryAllocation

std::string firstLine(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// The whole number that follows `before` in `text`.
std::optional<std::uint64_t> numberAfter(const std::string& text, std::string_view before) {
    const auto place = text.find(before);
    std::uint64_t number = 0;
    if (place == std::string::npos ||
        std::sscanf(text.c_str() + place + before.size(), "%lu", &number) != 1) {
        return std::nullopt;
    }
    return number;
}

/// The words of LibTorch's GPU allocator ("2.00 GiB") that follow `before`.
std::string wordsAfter(const std::string& text, std::string_view before) {
    const auto place = text.find(before);
    if (place == std::string::npos) {
        return "";
    }
    const auto begin = place + before.size();
    const auto space = text.find(' ', begin);
    auto end = space == std::string::npos ? text.size() : space + 1;
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) != 0) {
        ++end;
    }
    return text.substr(begin, end - begin);
}

std::string memoryText(const std::string& what) {
    if (const auto bytes = numberAfter(what, "you tried to allocate ")) {
        return lackOfMemory(inMegabytes(*bytes));
    }
    const std::string asked = wordsAfter(what, "Tried to allocate ");
    if (asked.empty()) {
        return firstLine(what);
    }
    const std::string free = wordsAfter(what, "of which ");
    return asked + " asked for, " + (free.empty() ? "too little" : free) +
           " of the GPU's memory free";
}

bool lacksMemory(const std::string& what) {
    return contains(what, "out of memory") || contains(what, "Out of Memory") ||
           contains(what, "DefaultCPUAllocator") ||
           (contains(what, "memory") && contains(what, "alloc"));
}

bool isOfTheGpu(std::string_view what) {
    constexpr std::array kWords = {"CUDA error",     "CUDA driver error", "cuDNN error",
                                   "CUDNN_STATUS",   "CUBLAS_STATUS",     "CUFFT_STATUS",
                                   "CUSOLVER_STATUS"};
    return std::ranges::any_of(kWords, [&](const char* word) { return contains(what, word); });
}

Error failure(ErrorCode code, std::string_view subject, std::string_view phase,
              const std::string& what) {
    return {code, std::string(subject), phase.empty() ? what : std::string(phase) + ": " + what};
}

}  // namespace

std::optional<Error> knownFailure(std::string_view subject, std::string_view phase) {
    const auto told = [&](ErrorCode code, const std::string& what) {
        return failure(code, subject, phase, what);
    };
    try {
        throw;
    } catch (const ErrorException& exception) {
        return exception.error();
    } catch (const c10::OutOfMemoryError& exception) {
        return told(ErrorCode::OutOfMemory, memoryText(exception.what_without_backtrace()));
    } catch (const c10::AcceleratorError& exception) {
        const bool memory = exception.get_error_code() == kCudaOutOfMemory;
        return told(memory ? ErrorCode::OutOfMemory : ErrorCode::DeviceFailed,
                    firstLine(exception.what_without_backtrace()));
    } catch (const c10::Error& exception) {
        const std::string what = exception.what_without_backtrace();
        if (lacksMemory(what)) {
            return told(ErrorCode::OutOfMemory, memoryText(what));
        }
        if (isOfTheGpu(what)) {
            return told(ErrorCode::DeviceFailed, firstLine(what));
        }
        return std::nullopt;
    } catch (const std::bad_alloc&) {
        return told(ErrorCode::OutOfMemory, lackOfMemory("an unknown amount"));
    } catch (...) {
        return std::nullopt;
    }
}

Error failureOrRethrow(std::string_view subject, std::string_view phase) {
    if (auto failure = knownFailure(subject, phase)) {
        return *std::move(failure);
    }
    throw;
}

}  // namespace outis::models
