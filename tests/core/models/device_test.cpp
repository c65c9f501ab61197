// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/models/device.h"

#include <doctest.h>

#include <vector>

#include <ATen/Parallel.h>

#include "core/models/cuda_libraries.h"

using namespace outis::models;
using outis::ErrorCode;

TEST_CASE("the CPU is chosen when asked for, with the precision asked for") {
    ComputeOptions options;
    options.device = "cpu";
    options.threads = 1;
    options.precision = "bf16";
    auto compute = chooseCompute(options);
    REQUIRE(compute);
    CHECK(compute->device.is_cpu());
    CHECK(compute->precision == Precision::BF16);
    CHECK(compute->threads == 1);
    CHECK(at::get_num_threads() == 1);
    CHECK(compute->description.find("CPU, 1 thread, bf16") == 0);

    options.precision = "f32";
    compute = chooseCompute(options);
    REQUIRE(compute);
    CHECK(compute->precision == Precision::F32);
}

TEST_CASE("auto takes bfloat16 on the CPU only where the processor multiplies it") {
    ComputeOptions options;
    options.device = "cpu";
    const auto compute = chooseCompute(options);
    REQUIRE(compute);
    CHECK((compute->precision == Precision::BF16) == cpuHasFastBf16());
    CHECK(compute->threads >= 1);
}

TEST_CASE("a GPU that is not there is refused with the reason") {
    ComputeOptions options;
    options.device = "cuda";
    const auto compute = chooseCompute(options);
    if (loadCudaLibraries().loaded) {
        MESSAGE("skipped: this machine has a GPU");
        return;
    }
    REQUIRE_FALSE(compute);
    CHECK(compute.error().code == ErrorCode::NoDevice);
    CHECK_FALSE(compute.error().detail.empty());
}

TEST_CASE("unknown devices and precisions are refused") {
    ComputeOptions options;
    options.device = "abacus";
    auto compute = chooseCompute(options);
    REQUIRE_FALSE(compute);
    CHECK(compute.error().code == ErrorCode::InvalidOption);
    CHECK(compute.error().subject == "device");
    options = {};
    options.precision = "f16";
    CHECK_FALSE(chooseCompute(options));
}

TEST_CASE("the memory high-water mark never falls") {
    const std::uint64_t before = memoryHighWater();
    CHECK(before > 1'000'000);
    std::vector<char> block(64 << 20, 'x');
    CHECK(block[block.size() / 2] == 'x');
    CHECK(memoryHighWater() >= before);
}
