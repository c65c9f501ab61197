// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <vector>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/base/observer.h"
#include "core/base/random.h"
#include "core/metrics/authpct.h"
#include "core/metrics/cells.h"
#include "core/metrics/ct_test.h"
#include "core/metrics/fid.h"
#include "core/metrics/fld.h"
#include "core/metrics/inception_score.h"
#include "core/metrics/kid.h"
#include "core/metrics/prdc.h"
#include "core/metrics/unit_bootstrap.h"
#include "core/metrics/vendi.h"
#include "tests/core/metrics/made_rows.h"

using namespace outis;
using namespace outis::metrics;
using outis::test::normalRows;

namespace {

/// Two rows of mean m and unbiased variance v, in one dimension.
at::Tensor twoRows(double mean, double variance) {
    const double reach = std::sqrt(variance / 2);
    return at::tensor({mean - reach, mean + reach}, at::kDouble).unsqueeze(1);
}

at::Tensor without(const at::Tensor& rows, std::int64_t row) {
    return at::cat({rows.narrow(0, 0, row), rows.narrow(0, row + 1, rows.size(0) - row - 1)});
}

/// What leaving out a row does, against what its influence says: both of order 1/n.
template <class Figure>
void checkInfluence(const at::Tensor& rows, const std::vector<double>& influence,
                    const Figure& figure) {
    const double whole = figure(rows);
    const auto count = static_cast<double>(rows.size(0));
    double worst = 0;
    double largest = 0;
    for (std::int64_t row = 0; row < 20; ++row) {
        const double change = (count - 1) * (whole - figure(without(rows, row)));
        worst = std::max(worst, std::abs(change - influence[static_cast<std::size_t>(row)]));
        largest = std::max(largest, std::abs(change));
    }
    CHECK(worst < 0.1 * largest);
}

}  // namespace

TEST_CASE("FID in one dimension is (m1 - m2)^2 + (s1 - s2)^2") {
    const auto found = fid(twoRows(0, 1), twoRows(1, 4));
    REQUIRE(found);
    CHECK(found->fid == doctest::Approx(2));
    CHECK(found->meanTerm == doctest::Approx(1));
    CHECK(found->traceTerm == doctest::Approx(5));
    CHECK(found->crossTerm == doctest::Approx(-4));
}

TEST_CASE("FID does not mind rotations, sides, or fewer rows than dimensions") {
    const at::Tensor x = normalRows(1, 40, 12);
    const at::Tensor y = normalRows(2, 8, 12) * 1.4 + 0.2;
    const auto rotation = std::get<0>(at::linalg_qr(normalRows(3, 12, 12).to(at::kDouble)));
    const double there = fid(x, y)->fid;
    CHECK(fid(y, x)->fid == doctest::Approx(there).epsilon(1e-10));
    CHECK(fid(at::mm(x.to(at::kDouble), rotation), at::mm(y.to(at::kDouble), rotation))->fid ==
          doctest::Approx(there).epsilon(1e-8));
    CHECK(!fid(x, normalRows(4, 5, 11)));
    CHECK(!fid(x, normalRows(4, 1, 12)));
}

TEST_CASE("influences say what leaving out a row does") {
    const at::Tensor x = normalRows(5, 300, 6);
    const at::Tensor y = normalRows(6, 200, 6) * 1.5 + 0.3;
    const auto distance = fid(x, y);
    checkInfluence(x, distance->influenceX, [&](const at::Tensor& r) { return fid(r, y)->fid; });
    checkInfluence(y, distance->influenceY, [&](const at::Tensor& r) { return fid(x, r)->fid; });
    const auto kernel = kid(x, y);
    checkInfluence(x, kernel->influenceX, [&](const at::Tensor& r) { return kid(r, y)->mmd2; });
    checkInfluence(y, kernel->influenceY, [&](const at::Tensor& r) { return kid(x, r)->mmd2; });
    const auto entropy = vendiEntropy(y);
    checkInfluence(y, entropy->influence,
                   [](const at::Tensor& r) { return vendiEntropy(r)->entropy; });
    const at::Tensor few = normalRows(7, 40, 64);
    CHECK(std::exp(vendiEntropy(few)->entropy) ==
          doctest::Approx(vendi(few, std::vector<double>{1})->front()).epsilon(1e-9));
    // Fewer rows than dimensions go another way, to the same influences.
    const at::Tensor repeated = few.repeat({50, 1});
    const auto narrow = vendiEntropy(few)->influence;
    const auto tall = vendiEntropy(repeated)->influence;
    for (std::size_t row = 0; row < narrow.size(); ++row) {
        CHECK(narrow[row] == doctest::Approx(tall[row]).epsilon(1e-6));
    }
    checkInfluence(repeated, tall, [](const at::Tensor& r) { return vendiEntropy(r)->entropy; });
}

TEST_CASE("KID on all rows as a subset is KID, whatever the blocks") {
    const at::Tensor x = normalRows(8, 1500, 5);
    const at::Tensor y = normalRows(9, 1100, 5) + 0.1;
    const auto whole = kid(x, y);
    const at::Tensor allX = at::arange(1500, at::kLong).flip(0).unsqueeze(0);
    const at::Tensor allY = at::arange(1100, at::kLong).unsqueeze(0);
    const auto subsets = kidSubsets(x, y, allX, allY);
    REQUIRE(subsets);
    CHECK(subsets->subsets[0] == doctest::Approx(whole->mmd2).epsilon(1e-9));
    const auto order = allX.flatten();
    CHECK(kid(x.index_select(0, order), y)->mmd2 == doctest::Approx(whole->mmd2).epsilon(1e-9));
    CHECK(!kidSubsets(x, y, at::full({1, 3}, 1500, at::kLong), allY));
}

TEST_CASE("precision, recall, density and coverage equal a full comparison") {
    const at::Tensor real = normalRows(10, 1100, 4);
    const at::Tensor fake = at::cat({normalRows(11, 150, 4), real.narrow(0, 0, 50)});
    SilentObserver observer;
    const auto found = prdc(real, fake, 3, {}, observer);
    REQUIRE(found);
    const at::Tensor r = real.to(at::kDouble);
    const at::Tensor f = fake.to(at::kDouble);
    const auto distances = [](const at::Tensor& a, const at::Tensor& b) {
        return (a.unsqueeze(1) - b.unsqueeze(0)).square().sum(2);
    };
    const auto radii = [&](const at::Tensor& rows) {
        return std::get<0>(distances(rows, rows).sort(1)).select(1, 3);
    };
    const at::Tensor across = distances(r, f);
    const at::Tensor inReal = across < radii(r).unsqueeze(1);
    const at::Tensor inFake = across < radii(f).unsqueeze(0);
    const auto share = [](const at::Tensor& hits) {
        return hits.to(at::kDouble).mean().item<double>();
    };
    CHECK(found->precision == doctest::Approx(share(inReal.any(0))));
    CHECK(found->recall == doctest::Approx(share(inFake.any(1))));
    CHECK(found->coverage == doctest::Approx(share(inReal.any(1))));
    CHECK(found->density == doctest::Approx(share(inReal) * 1100 / 3));
    CHECK(!prdc(real, fake.narrow(0, 0, 3), 3, {}, observer));
}

TEST_CASE("copies of training rows are not authentic, far rows are") {
    SilentObserver observer;
    const at::Tensor train = normalRows(12, 50, 6);
    CHECK(authPct(train, train, {}, observer)->percent == 0);
    CHECK(authPct(train, train + 100, {}, observer)->percent == 100);
    CHECK(!authPct(train.narrow(0, 0, 1), train, {}, observer));
}

TEST_CASE("resampling counts in the copying test equal repeated rows") {
    SilentObserver observer;
    const at::Tensor train = normalRows(13, 60, 3);
    const at::Tensor test = normalRows(14, 40, 3);
    const at::Tensor synthetic = normalRows(15, 50, 3);
    const at::Tensor centres = normalRows(16, 2, 3);
    const auto plain = ctTest(train, test, synthetic, centres, 5, {}, observer);
    const auto doubled =
        ctTest(train, test.repeat({2, 1}), at::cat({synthetic, synthetic[3].unsqueeze(0)}), centres,
               5, {}, observer);
    REQUIRE(plain);
    REQUIRE(doubled);
    const std::vector<double> tests(40, 2);
    std::vector<double> synthetics(50, 1);
    synthetics[3] = 2;
    CHECK(scoreCells(plain->cells, 5, {tests, synthetics}).ct ==
          doctest::Approx(doubled->score.ct).epsilon(1e-12));
    CHECK(!ctTest(train, test, synthetic, centres, 50, {}, observer));
}

TEST_CASE("k-means finds clusters that lie apart, principal components keep distances in a plane") {
    const at::Tensor centres =
        at::tensor({0.0, 0.0, 20.0, 0.0, 0.0, 20.0}).view({3, 2}).to(at::kFloat);
    const at::Tensor rows = normalRows(17, 300, 2) + centres.repeat({100, 1});
    const at::Tensor found = kMeans(rows, 3, 10, Seed{1});
    for (std::int64_t centre = 0; centre < 3; ++centre) {
        CHECK((found - centres[centre]).square().sum(1).min().item<double>() < 0.2);
    }
    const at::Tensor wide = at::mm(rows, normalRows(18, 2, 9));
    const at::Tensor flat = principalComponents(wide, 2).apply(wide);
    CHECK((flat[7] - flat[9]).norm().item<double>() ==
          doctest::Approx((wide[7] - wide[9]).norm().item<double>()).epsilon(1e-4));
    CHECK(principalComponents(wide.narrow(0, 0, 5), 64).components.size(1) == 5);
}

TEST_CASE("the bootstrap draws units whole, and covers the mean about as often as it says") {
    const std::vector<std::int64_t> units{0, 0, 1, 2, 2, 2};
    const UnitBootstrap bootstrap(units, Seed{3}, "test");
    for (std::int64_t resample = 0; resample < 50; ++resample) {
        const auto counts = bootstrap.rowCounts(resample);
        CHECK(counts[0] == counts[1]);
        CHECK(counts[3] == counts[5]);
        CHECK(counts[0] + counts[2] + counts[3] == 3);
        auto once = bootstrap.rowsOnce(resample, 4);
        CHECK(once.size() == 4);
        std::sort(once.begin(), once.end());
        CHECK(std::unique(once.begin(), once.end()) == once.end());
    }
    std::int64_t covered = 0;
    std::vector<std::int64_t> each(60);
    for (std::size_t row = 0; row < each.size(); ++row) {
        each[row] = static_cast<std::int64_t>(row);
    }
    for (std::uint64_t trial = 0; trial < 200; ++trial) {
        Philox random(Seed{100 + trial});
        std::vector<double> values(each.size());
        std::generate(values.begin(), values.end(), [&] { return random.normal(); });
        const auto interval =
            percentileInterval(UnitBootstrap(each, Seed{trial}, "cover").means(values, 400), 0.9);
        covered += interval->lower <= 0 && interval->upper >= 0 ? 1 : 0;
    }
    CHECK(covered > 165);
    CHECK(covered < 195);
}

TEST_CASE("Vendi refuses zero rows and orders below 0, inception score bad probabilities") {
    CHECK(!vendi(at::zeros({3, 4}), std::vector<double>{1}));
    CHECK(!vendi(normalRows(19, 3, 4), std::vector<double>{-1}));
    CHECK(!inceptionScore(at::full({4, 2}, -0.5), 2));
    CHECK(!inceptionScore(at::full({4, 2}, 0.5), 5));
    CHECK(inceptionScore(at::full({4, 2}, 0.5), 2)->mean == doctest::Approx(1));
}

TEST_CASE("FLD is worse for a wrong distribution, and copies explain the training set better") {
    const at::Tensor train = normalRows(20, 120, 4);
    const at::Tensor test = normalRows(21, 100, 4);
    const at::Tensor centre = at::arange(60, at::kLong);
    const at::Tensor fit = at::arange(60, 120, at::kLong);
    const auto honest = fld(train, test, normalRows(22, 60, 4), centre, fit);
    const auto wrong = fld(train, test, normalRows(22, 60, 4) + 3, centre, fit);
    const auto copied =
        fld(train, test, train.narrow(0, 0, 60) + normalRows(23, 60, 4) * 0.01, centre, fit);
    REQUIRE(honest);
    REQUIRE(wrong);
    REQUIRE(copied);
    CHECK(wrong->fldTest > honest->fldTest + 10);
    CHECK(copied->fldTest - copied->fldTrain > honest->fldTest - honest->fldTrain + 10);
    CHECK(!fld(train, test, test, at::full({2}, 120, at::kLong), fit));
}
