// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/metrics/kernels/row_loops.h"

using outis::Philox;
using outis::Seed;
using namespace outis::metrics::kernels;

namespace {

std::vector<float> normalRow(std::uint64_t seed, std::size_t width) {
    std::vector<float> row(width);
    Philox(Seed{seed}).fillNormal(row);
    return row;
}

}  // namespace

TEST_CASE("every instruction set gives the same bits for a row") {
    const RowLoops& best = bestRowLoops();
    const RowLoops& portable = portableRowLoops();
    for (const std::int64_t width : {1, 7, 8, 16, 31, 100, 513}) {
        CAPTURE(width);
        const std::vector<float> a = normalRow(1, static_cast<std::size_t>(width));
        const std::vector<float> b = normalRow(2, static_cast<std::size_t>(width));
        CHECK(best.squaredNorm(a.data(), width) == portable.squaredNorm(a.data(), width));
        CHECK(best.squaredDistance(a.data(), b.data(), width) ==
              portable.squaredDistance(a.data(), b.data(), width));
        CHECK(best.squaredDistance(a.data(), a.data(), width) == 0);
        const float largest = best.largestMagnitude(a.data(), width);
        CHECK(largest == portable.largestMagnitude(a.data(), width));
        std::vector<std::int8_t> mine(a.size());
        std::vector<std::int8_t> theirs(a.size());
        const float scale = largest / 127;
        CHECK(best.quantise(a.data(), width, scale, mine.data()) ==
              portable.quantise(a.data(), width, scale, theirs.data()));
        CHECK(mine == theirs);
    }
}

TEST_CASE("rounding to bytes says what it loses") {
    const std::vector<float> row = normalRow(3, 77);
    const float scale = portableRowLoops().largestMagnitude(row.data(), 77) / 127;
    std::vector<std::int8_t> bytes(row.size());
    const float lost = bestRowLoops().quantise(row.data(), 77, scale, bytes.data());
    double squared = 0;
    double norm = 0;
    for (std::size_t index = 0; index < row.size(); ++index) {
        const double rest = static_cast<double>(row[index]) - scale * bytes[index];
        CHECK(std::abs(rest) <= 0.5001 * scale);
        squared += rest * rest;
        norm += static_cast<double>(row[index]) * row[index];
    }
    CHECK(lost == doctest::Approx(std::sqrt(squared)).epsilon(1e-4));
    CHECK(bestRowLoops().squaredNorm(row.data(), 77) == doctest::Approx(norm).epsilon(1e-12));
}
