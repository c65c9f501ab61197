// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/row_source.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/base/random.h"
#include "core/metrics/fid.h"
#include "core/metrics/kid.h"
#include "core/metrics/prdc.h"
#include "tests/core/metrics/made_rows.h"

using namespace outis;
using namespace outis::metrics;
using outis::test::normalRows;

namespace {

double largestDifference(const std::vector<double>& a, const std::vector<double>& b) {
    double largest = a.size() == b.size() ? 0 : HUGE_VAL;
    for (std::size_t at = 0; at < std::min(a.size(), b.size()); ++at) {
        largest = std::max(largest, std::abs(a[at] - b[at]));
    }
    return largest;
}

}  // namespace

TEST_CASE("rows in an order are those rows, and parts of parts keep it") {
    const at::Tensor values = at::arange(12, at::kFloat).view({6, 2});
    const RowSource whole(values);
    CHECK(whole.block(2, 3).const_data_ptr<float>() == values.const_data_ptr<float>() + 4);
    const std::vector<std::int64_t> order = {5, 0, 3, 3};
    const RowSource some(values, order);
    CHECK(some.size() == 4);
    CHECK(at::equal(some.all(), values.index_select(0, at::tensor(order))));
    CHECK(some.row<float>(2)[1] == 7);
    const std::vector<std::int64_t> last = {3, 0};
    CHECK(at::equal(some.taken(last).all(), values.index_select(0, at::tensor({3, 5}))));
    CHECK_FALSE(RowSource(at::zeros({3})).isRows());
    CHECK_FALSE(RowSource().isRows());
}

TEST_CASE("a Gaussian fitted in blocks is that of all rows") {
    // More columns than some blocks have rows, and columns that say nothing.
    at::Tensor x = normalRows(31, 130, 12);
    x.select(1, 3).fill_(2);
    x.select(1, 7).copy_(x.select(1, 5));
    const at::Tensor y = normalRows(32, 90, 12) * 1.3 + 0.1;
    const Gaussian wholeX = *fitGaussian(x);
    const Gaussian wholeY = *fitGaussian(y);
    const Fid whole = *fid(wholeX, wholeY);
    for (const std::int64_t atOnce : {7, 60, 129}) {
        const Gaussian blocksX = *fitGaussian(x, "x", atOnce);
        CHECK(at::allclose(blocksX.covariance(), wholeX.covariance(), 1e-12, 1e-12));
        const Fid blocks = *fid(blocksX, *fitGaussian(y, "y", atOnce));
        CHECK(blocks.fid == doctest::Approx(whole.fid).epsilon(1e-12));
        CHECK(largestDifference(blocks.influenceX, whole.influenceX) < 1e-9);
        CHECK(largestDifference(blocks.influenceY, whole.influenceY) < 1e-9);
    }
}

TEST_CASE("the kernel distance of many rows, read in blocks, is what moments give") {
    // In one dimension sum_ij (x_i y_j + 1)^3 = sum_p C(3, p) (sum_i x_i^p)(sum_j y_j^p).
    const at::Tensor x = normalRows(41, 17000, 1);
    const at::Tensor y = normalRows(42, 50, 1) + 0.2;
    const double chosen[] = {1, 3, 3, 1};
    const auto power = [](const at::Tensor& rows, int p) {
        return rows.to(at::kDouble).pow(p).sum().item<double>();
    };
    double within[2] = {0, 0};
    double across = 0;
    for (int p = 0; p < 4; ++p) {
        within[0] += chosen[p] * power(x, p) * power(x, p);
        within[1] += chosen[p] * power(y, p) * power(y, p);
        across += chosen[p] * power(x, p) * power(y, p);
    }
    const auto ownKernel = [](const at::Tensor& rows) {
        return (rows.to(at::kDouble).square() + 1).pow(3).sum().item<double>();
    };
    const double expected = (within[0] - ownKernel(x)) / (17000.0 * 16999) +
                            (within[1] - ownKernel(y)) / (50.0 * 49) - 2 * across / (17000.0 * 50);
    CHECK(kid(x, y)->mmd2 == doctest::Approx(expected).epsilon(1e-9));
    CHECK(kid(y, x)->mmd2 == doctest::Approx(expected).epsilon(1e-9));
}

TEST_CASE("balls of more rows than are compared at once hold what they should") {
    const at::Tensor real = normalRows(51, 1100, 2);
    const at::Tensor fake = normalRows(52, 4200, 2) + 0.5;
    SilentObserver silent;
    const auto found = prdc(real, fake, 3, {}, silent);
    REQUIRE(found);
    const at::Tensor wideReal = real.to(at::kDouble);
    const at::Tensor wideFake = fake.to(at::kDouble);
    const at::Tensor radiusFake = at::tensor(found->radiusFake, at::kDouble);
    at::Tensor ballsOfFake = at::zeros({4200}, at::kLong);
    std::int64_t wrong = 0;
    for (std::int64_t row = 0; row < 1100; ++row) {
        const auto at = static_cast<std::size_t>(row);
        const at::Tensor distance = (wideFake - wideReal[row]).square().sum(1).sqrt();
        const at::Tensor inReal = distance < found->radiusReal[at];
        const at::Tensor inFake = distance < radiusFake;
        wrong += inReal.sum().item<std::int64_t>() != found->fakesInBall[at];
        wrong += inFake.sum().item<std::int64_t>() != found->ballsOfReal[at];
        ballsOfFake.add_(inReal);
    }
    CHECK(wrong == 0);
    CHECK(at::equal(ballsOfFake, at::tensor(found->ballsOfFake, at::kLong)));
}
