// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/privacy/detectors/detector_contract.h"

#include <doctest.h>

#include <vector>

#include <ATen/ATen.h>

#include "tests/support/result_check.h"

namespace outis::test {

using privacy::CopyDetector;
using privacy::Gallery;
using privacy::Matches;
using privacy::PatientImages;
using privacy::SearchOptions;

namespace {

at::Tensor embedded(CopyDetector& detector, const at::Tensor& images) {
    auto rows = detector.embedCandidates(images, {});
    REQUIRE_RESULT(rows);
    return *rows;
}

Matches found(const CopyDetector& detector, const at::Tensor& candidates, const Gallery& gallery,
              std::int64_t top) {
    SearchOptions options;
    options.top = top;
    auto matches = detector.search(candidates, gallery, options, {});
    REQUIRE_RESULT(matches);
    return *matches;
}

}  // namespace

void checkContract(CopyDetector& detector, const PatientImages& train,
                   const at::Tensor& candidates) {
    auto indexed = detector.index(train, {});
    REQUIRE_RESULT(indexed);
    const Gallery& gallery = *indexed;
    const std::int64_t count = candidates.size(0);
    const at::Tensor all = embedded(detector, candidates);

    std::vector<at::Tensor> alone;
    for (std::int64_t row = 0; row < count; ++row) {
        alone.push_back(embedded(detector, candidates.slice(0, row, row + 1)));
    }
    CHECK(at::equal(all, at::cat(alone)));
    CHECK(at::equal(all.flip({0}), embedded(detector, candidates.flip({0}))));
    const at::Tensor others = at::cat({candidates.slice(0, 1, 4), 255 - candidates});
    CHECK(at::equal(all.slice(0, 1, 4), embedded(detector, others).slice(0, 0, 3)));

    const Matches matches = found(detector, all, gallery, 3);
    CHECK(matches.score.sizes() == at::IntArrayRef({count, 3}));
    for (std::int64_t place = 0; place < 3; ++place) {
        const auto scores =
            detector.scores(all, gallery, matches.index.select(1, place).contiguous());
        REQUIRE_RESULT(scores);
        CHECK(at::equal(*scores, matches.score.select(1, place).contiguous()));
    }
    const Matches single = found(detector, all.slice(0, 2, 3).contiguous(), gallery, 3);
    CHECK(at::equal(single.score, matches.score.slice(0, 2, 3)));
    CHECK(at::equal(single.index, matches.index.slice(0, 2, 3)));
    const Matches mirrored = found(detector, embedded(detector, candidates.flip({3})), gallery, 3);
    CHECK(at::equal(mirrored.score, matches.score));

    // Images of the gallery find themselves; of two equal ones the lower.
    PatientImages twice = train;
    twice.images = at::cat({train.images, train.images});
    twice.patients = at::cat({train.patients, train.patients});
    auto doubled = detector.index(twice, {});
    REQUIRE_RESULT(doubled);
    const Matches own =
        found(detector, embedded(detector, train.images.slice(0, 0, 5)), *doubled, 2);
    CHECK(at::equal(own.index.select(1, 0), at::arange(5, at::kLong)));
    CHECK(at::equal(own.index.select(1, 1), at::arange(5, at::kLong) + train.images.size(0)));

    std::stop_source source;
    source.request_stop();
    const auto stopped = detector.search(all, gallery, {}, source.get_token());
    REQUIRE_RESULT(stopped);
    CHECK(stopped->outcome == Outcome::Stopped);
    CHECK(detector.embedCandidates(candidates.to(at::kFloat), {}).error().code ==
          ErrorCode::InvalidOption);
}

}  // namespace outis::test
