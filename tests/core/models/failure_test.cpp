// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/failure.h"

#include <c10/util/Exception.h>
#include <sys/resource.h>

#include <functional>
#include <new>
#include <string>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/base/memory.h"
#include "core/base/result.h"

using namespace outis;
using namespace outis::models;

namespace {

std::optional<Error> failureOf(const std::function<void()>& work) {
    try {
        work();
    } catch (...) {
        return knownFailure("train", "training step at 24 images");
    }
    return std::nullopt;
}

bool holds(const Error& error, const std::string& text) {
    return error.detail.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a lack of the computer's memory says what was asked for and what is free") {
    // More than any address space holds, so that it fails on every machine.
    const auto error = failureOf([] { at::empty({std::int64_t{1} << 50}, at::kFloat); });
    REQUIRE(error);
    CHECK(error->code == ErrorCode::OutOfMemory);
    CHECK(error->subject == "train");
    CHECK(error->detail.starts_with("training step at 24 images: 4503599627.4 MB asked for, "));
    CHECK(error->detail.ends_with(" MB of the computer's memory free"));
    const auto plain = failureOf([] { throw std::bad_alloc(); });
    REQUIRE(plain);
    CHECK(plain->code == ErrorCode::OutOfMemory);
    CHECK(holds(*plain, "MB of the computer's memory free"));
}

TEST_CASE("a lack of a GPU's memory says what was asked for and what is free") {
    const auto error = failureOf([] {
        TORCH_CHECK_WITH(OutOfMemoryError, false,
                         "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total "
                         "capacity of 79.10 GiB of which 1.19 GiB is free. Including non-PyTorch "
                         "memory, this process has 77.9 GiB memory in use.");
    });
    REQUIRE(error);
    CHECK(error->code == ErrorCode::OutOfMemory);
    CHECK(holds(*error, "2.00 GiB asked for, 1.19 GiB of the GPU's memory free"));
    const auto driver = failureOf([] {
        throw c10::AcceleratorError({"f", "f", 1}, 2, "CUDA error: out of memory\nmore lines");
    });
    REQUIRE(driver);
    CHECK(driver->code == ErrorCode::OutOfMemory);
    CHECK_FALSE(holds(*driver, "more lines"));
}

TEST_CASE("a GPU that fails in the middle is an error of its own") {
    const std::function<void()> failures[] = {
        [] {
            throw c10::AcceleratorError({"f", "f", 1}, 700,
                                        "CUDA error: an illegal memory access was encountered");
        },
        [] { TORCH_CHECK(false, "CUDA error: unspecified launch failure\nCompile with"); },
        [] { TORCH_CHECK(false, "cuDNN error: CUDNN_STATUS_EXECUTION_FAILED"); },
        [] { TORCH_CHECK(false, "CUDA error: CUBLAS_STATUS_EXECUTION_FAILED when calling"); },
    };
    for (const auto& failure : failures) {
        const auto error = failureOf(failure);
        REQUIRE(error);
        CHECK(error->code == ErrorCode::DeviceFailed);
        CHECK(error->detail.starts_with("training step at 24 images: "));
        CHECK_FALSE(holds(*error, "Compile with"));
    }
}

TEST_CASE("typed errors stay what they are, and other exceptions are left to others") {
    const auto typed = failureOf([] { throw ErrorException({ErrorCode::DiskFull, "a", "b"}); });
    REQUIRE(typed);
    CHECK(typed->code == ErrorCode::DiskFull);
    CHECK(typed->detail == "b");
    CHECK_FALSE(failureOf([] { TORCH_CHECK(false, "sizes do not match"); }));
    CHECK_FALSE(failureOf([] { throw std::runtime_error("something else"); }));
    const auto rethrown = [] {
        try {
            throw std::runtime_error("something else");
        } catch (...) {
            static_cast<void>(failureOrRethrow("train"));
        }
    };
    CHECK_THROWS_AS(rethrown(), std::runtime_error);
}

TEST_CASE("free memory knows the limit of the process") {
    const std::uint64_t before = freeMemory();
    CHECK(before > 0);
    rlimit old{};
    REQUIRE(::getrlimit(RLIMIT_AS, &old) == 0);
    rlimit one = old;
    one.rlim_cur = 1;  // less than is taken
    REQUIRE(::setrlimit(RLIMIT_AS, &one) == 0);
    const std::uint64_t none = freeMemory();
    REQUIRE(::setrlimit(RLIMIT_AS, &old) == 0);
    CHECK(none == 0);
}
