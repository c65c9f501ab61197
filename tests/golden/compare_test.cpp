// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/compare.h"

#include <doctest.h>

#include <cmath>
#include <limits>

using namespace outis::golden;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Case expecting(Tensor tensor, double rtol = 0, double atol = 0) {
    Case result;
    result.params = nlohmann::json::object();
    result.rtol = rtol;
    result.atol = atol;
    result.expected.emplace("y", std::move(tensor));
    return result;
}

bool passes(const Case& expected, Tensor got) {
    return compare(expected, {{"y", std::move(got)}}).passes();
}

}  // namespace

TEST_CASE("a difference passes up to atol plus rtol times the expected value") {
    const Case expected = expecting(Tensor::real(100.0), 0.01, 0.5);
    CHECK(passes(expected, Tensor::real(101.5)));
    CHECK(passes(expected, Tensor::real(98.5)));
    CHECK_FALSE(passes(expected, Tensor::real(101.5001)));
    CHECK(compare(expected, {{"y", Tensor::real(100.75)}}).worst == doctest::Approx(0.5));
}

TEST_CASE("every element counts, not only the first") {
    const Case expected = expecting(Tensor::real({1, 2, 3}), 0, 0.1);
    CHECK(passes(expected, Tensor::real({1, 2, 3.05})));
    CHECK_FALSE(passes(expected, Tensor::real({1, 2, 3.2})));
}

TEST_CASE("NaN passes only where NaN is expected") {
    CHECK(passes(expecting(Tensor::real(kNan), 1, 1), Tensor::real(kNan)));
    CHECK_FALSE(passes(expecting(Tensor::real(0.0), 1, 1), Tensor::real(kNan)));
    CHECK_FALSE(passes(expecting(Tensor::real(kNan), 1, 1), Tensor::real(0.0)));
}

TEST_CASE("infinity passes only as the same infinity") {
    const Case expected = expecting(Tensor::real(kInfinity), 1, 1);
    CHECK(passes(expected, Tensor::real(kInfinity)));
    CHECK_FALSE(passes(expected, Tensor::real(-kInfinity)));
    CHECK_FALSE(passes(expected, Tensor::real(1e300)));
    CHECK_FALSE(passes(expecting(Tensor::real(1.0), 1, 1), Tensor::real(kInfinity)));
}

TEST_CASE("whole numbers are equal or wrong, whatever the tolerance") {
    const Case expected = expecting(Tensor::whole({1, 2}), 1, 10);
    CHECK(passes(expected, Tensor::whole({1, 2})));
    CHECK_FALSE(passes(expected, Tensor::whole({1, 3})));
}

TEST_CASE("shape and family must agree, and no output may be missing") {
    const Case expected = expecting(Tensor::real({2, 1}, {1, 2}));
    CHECK(passes(expected, Tensor::real({2, 1}, {1, 2})));
    CHECK_FALSE(passes(expected, Tensor::real({1, 2}, {1, 2})));
    CHECK_FALSE(passes(expected, Tensor::whole({2, 1}, {1, 2})));
    CHECK_FALSE(compare(expected, {{"z", Tensor::real({2, 1}, {1, 2})}}).passes());
}

TEST_CASE("outputs that the file does not hold are not compared") {
    const Case expected = expecting(Tensor::real(1.0));
    CHECK(compare(expected, {{"y", Tensor::real(1.0)}, {"other", Tensor::real(kNan)}}).passes());
}

TEST_CASE("with a stride the flattened elements 0, k, 2k are compared") {
    Case expected = expecting(Tensor::real({0, 3}));
    expected.params["output_stride"] = 3;
    CHECK(passes(expected, Tensor::real({2, 3}, {0, 9, 9, 3, 9, 9})));
    CHECK_FALSE(passes(expected, Tensor::real({2, 3}, {0, 9, 9, 4, 9, 9})));
    CHECK_FALSE(passes(expected, Tensor::real({0, 3})));
    CHECK_FALSE(passes(expected, Tensor::real({7}, {0, 9, 9, 3, 9, 9, 6})));
}
