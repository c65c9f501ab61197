// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/nearest.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include <ATen/ATen.h>
#include <doctest.h>

#include "core/base/random.h"
#include "tests/core/metrics/made_rows.h"

using namespace outis;
using namespace outis::metrics;
using outis::test::normalRows;

namespace {

at::Tensor byteRows(std::uint64_t seed, std::int64_t rows, std::int64_t width,
                    std::uint64_t levels) {
    at::Tensor out = at::empty({rows, width}, at::kByte);
    Philox random(Seed{seed});
    for (std::int64_t k = 0; k < out.numel(); ++k) {
        out.mutable_data_ptr<std::uint8_t>()[k] = static_cast<std::uint8_t>(random.below(levels));
    }
    return out;
}

Neighbours found(const RowSource& query, const RowSource& gallery, const NearestOptions& options) {
    SilentObserver observer;
    auto result = nearest(query, gallery, options, {}, observer);
    REQUIRE(result);
    return *std::move(result);
}

/// All distances in double, sorted by (distance, index).
void checkAgainstAll(const at::Tensor& query, const at::Tensor& gallery,
                     const NearestOptions& options) {
    const Neighbours got = found(query, gallery, options);
    const at::Tensor q = query.to(at::kDouble);
    const at::Tensor g = gallery.to(at::kDouble);
    std::int64_t wrong = 0;
    for (std::int64_t row = 0; row < q.size(0); ++row) {
        const at::Tensor distances = (g - q[row]).square().sum(1);
        std::vector<std::pair<double, std::int64_t>> all;
        for (std::int64_t other = 0; other < g.size(0); ++other) {
            if (!options.excludeSelf || other != row) {
                all.emplace_back(distances[other].item<double>(), other);
            }
        }
        std::sort(all.begin(), all.end());
        for (std::int64_t rank = 0; rank < options.k; ++rank) {
            const auto& [distance, index] = all[static_cast<std::size_t>(rank)];
            wrong += got.index[row][rank].item<std::int64_t>() != index;
            CHECK(got.dist2[row][rank].item<double>() == doctest::Approx(distance).epsilon(1e-12));
        }
    }
    CHECK(wrong == 0);
}

NearestOptions wanted(std::int64_t k, bool excludeSelf = false, std::int64_t block = 0) {
    NearestOptions options;
    options.k = k;
    options.excludeSelf = excludeSelf;
    options.block = block;
    return options;
}

}  // namespace

TEST_CASE("neighbours equal a full comparison, for widths on both sides of the byte screen") {
    for (const std::int64_t width : {1, 3, 16, 31, 64, 100}) {
        CAPTURE(width);
        checkAgainstAll(normalRows(1, 30, width), normalRows(2, 257, width), wanted(3));
    }
}

TEST_CASE("neighbours do not depend on the block") {
    const at::Tensor query = normalRows(3, 20, 40);
    const at::Tensor gallery = normalRows(4, 500, 40);
    for (const std::int64_t block : {1, 16, 48, 100, 4096}) {
        CAPTURE(block);
        checkAgainstAll(query, gallery, wanted(5, false, block));
    }
}

TEST_CASE("more queries than fit at once are all answered") {
    checkAgainstAll(normalRows(5, 300, 33), normalRows(6, 40, 33), wanted(1));
}

TEST_CASE("a row of the gallery is left out for itself alone") {
    const at::Tensor rows = normalRows(7, 90, 48);
    checkAgainstAll(rows, rows, wanted(4, true, 16));
    const Neighbours self = found(rows, rows, wanted(1));
    CHECK(at::equal(self.index.flatten(), at::arange(90)));
    CHECK(self.dist2.abs().max().item<double>() == 0);
}

TEST_CASE("identical rows are at distance zero and ties go to the lowest index") {
    at::Tensor gallery = normalRows(8, 200, 64);
    for (const std::int64_t copy : {199, 150, 77, 16}) {
        gallery[copy].copy_(gallery[5]);
    }
    const Neighbours got = found(gallery.narrow(0, 150, 1), gallery, wanted(5));
    CHECK(at::equal(got.index.flatten(), at::tensor({5, 16, 77, 150, 199}, at::kLong)));
    CHECK(got.dist2.abs().max().item<double>() == 0);
    const Neighbours others = found(gallery, gallery, wanted(1, true));
    CHECK(others.index[5][0].item<std::int64_t>() == 16);
    CHECK(others.index[16][0].item<std::int64_t>() == 5);
}

TEST_CASE("near-duplicates far from the origin keep their order") {
    // |x|^2 - 2 x.y + |y|^2 in float32 has no digit left here.
    at::Tensor gallery = at::full({64, 50}, 3000.0F) + normalRows(9, 64, 50);
    gallery[40].copy_(gallery[3]);
    gallery[40][7] += 0.002F;
    gallery[50].copy_(gallery[3]);
    gallery[50][7] += 0.001F;
    const Neighbours got = found(gallery.narrow(0, 3, 1), gallery, wanted(3));
    CHECK(at::equal(got.index.flatten(), at::tensor({3, 50, 40}, at::kLong)));
    checkAgainstAll(gallery, gallery, wanted(2, true));
}

TEST_CASE("rows of very different length are compared correctly") {
    at::Tensor gallery = normalRows(10, 150, 40);
    gallery.mul_(at::logspace(-4, 4, 150).to(at::kFloat).unsqueeze(1));
    gallery[20].zero_();
    checkAgainstAll(normalRows(11, 25, 40), gallery, wanted(3));
    checkAgainstAll(gallery, gallery, wanted(2, true));
}

TEST_CASE("bytes are compared in whole numbers") {
    checkAgainstAll(byteRows(12, 25, 40, 4), byteRows(13, 300, 40, 4), wanted(6));
    checkAgainstAll(byteRows(14, 25, 9, 256), byteRows(15, 100, 9, 256), wanted(2));
    at::Tensor images = byteRows(16, 60, 1024, 256);
    images[50].copy_(images[4]);
    images[50][1023] = images[50][1023].item<int>() ^ 1;
    const Neighbours got = found(images.narrow(0, 4, 1), images, wanted(2));
    CHECK(got.index[0][1].item<std::int64_t>() == 50);
    CHECK(got.dist2[0][1].item<double>() == 1);
}

TEST_CASE("what cannot be answered is refused") {
    SilentObserver observer;
    const auto refused = [&](const at::Tensor& query, const at::Tensor& gallery,
                             const NearestOptions& options) {
        const auto result = nearest(query, gallery, options, {}, observer);
        return !result && result.error().code == ErrorCode::InvalidOption;
    };
    const at::Tensor rows = normalRows(17, 5, 8);
    CHECK(refused(rows, rows, wanted(6)));
    CHECK(refused(rows, rows, wanted(5, true)));
    CHECK(refused(rows, rows, wanted(0)));
    CHECK(refused(rows, normalRows(18, 5, 7), wanted(1)));
    CHECK(refused(rows.to(at::kDouble), rows.to(at::kDouble), wanted(1)));
    CHECK(refused(rows, rows.narrow(0, 0, 0), wanted(1)));
    at::Tensor broken = rows.clone();
    broken[2][3] = std::numeric_limits<float>::quiet_NaN();
    CHECK(refused(rows, broken, wanted(1)));
    CHECK(refused(broken, rows, wanted(1)));
    CHECK_FALSE(refused(rows, rows, wanted(5)));
}

TEST_CASE("no query gives no answer and no error") {
    const Neighbours got = found(normalRows(19, 0, 8), normalRows(20, 5, 8), wanted(1));
    CHECK(got.index.size(0) == 0);
}

TEST_CASE("a stop is an outcome") {
    std::stop_source stop;
    stop.request_stop();
    SilentObserver observer;
    const at::Tensor rows = normalRows(21, 5, 8);
    const auto result = nearest(rows, rows, wanted(1), stop.get_token(), observer);
    REQUIRE(result);
    CHECK(result->outcome == Outcome::Stopped);
}

TEST_CASE("searching in parts and in another order of the rows finds the same") {
    const at::Tensor floats = normalRows(21, 700, 24);
    const at::Tensor bytes = byteRows(22, 700, 5, 4);  // with many ties
    std::vector<std::int64_t> order;
    for (std::int64_t row = 0; row < 600; ++row) {
        order.push_back(row * 7 % 600);
    }
    for (const at::Tensor& values : {floats, bytes}) {
        const RowSource gallery(values, order);
        const at::Tensor copied = gallery.all();
        for (const bool isSame : {true, false}) {
            const RowSource queries = isSame ? gallery : RowSource(values.narrow(0, 300, 200));
            NearestOptions options = wanted(3, isSame);
            const Neighbours whole = found(queries.all(), copied, options);
            for (const std::int64_t part : {0, 1, 64, 150, 599}) {
                options.part = part;
                const Neighbours parts = found(queries, gallery, options);
                CHECK(at::equal(parts.index, whole.index));
                CHECK(at::equal(parts.dist2, whole.dist2));
            }
        }
    }
}
