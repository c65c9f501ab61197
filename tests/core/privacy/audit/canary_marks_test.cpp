// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/canary_marks.h"

#include <doctest.h>

#include <set>

#include <ATen/ATen.h>

#include "core/privacy/audit/canary_test.h"
#include "tests/core/privacy/detectors/made_patients.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

CanaryResult tested(const MarkedSet& marked, const at::Tensor& shadow) {
    const auto evidence = canaryEvidence(marked, shadow, 200, Seed{5});
    REQUIRE(evidence);
    return canaryTest(*evidence, 999, Seed{1});
}

}  // namespace

TEST_CASE("a mark is its own, faint, and inside the picture") {
    for (const std::int64_t size : {16, 33, 64, 128}) {
        std::set<std::string> seen;
        for (std::int64_t number = 0; number < 50; ++number) {
            const auto mark = canaryMark(Seed{5}, number, size);
            CHECK(mark.glyph.sum().item<float>() == 12);
            const at::Tensor dark = at::zeros({1, 1, size, size}, at::kByte);
            const at::Tensor marked = withMark(dark, mark);
            CHECK(marked.max().item<int>() == 64);
            CHECK(marked.gt(0).sum().item<std::int64_t>() == 12 * mark.cell * mark.cell);
            const at::Tensor bright = at::full({1, 1, size, size}, 250, at::kByte);
            CHECK(withMark(bright, mark).max().item<int>() == 255);
            CHECK(dark.max().item<int>() == 0);  // the given images stay as they are
            seen.insert(std::string(static_cast<const char*>(marked.const_data_ptr()),
                                    static_cast<std::size_t>(marked.numel())));
        }
        CHECK(seen.size() == 50);
    }
}

TEST_CASE("all images of the chosen patients carry their mark, and nobody else's do") {
    const auto set = test::madePatients(12, 2, 32);
    const auto marked = plantMarks(set, 4, Seed{5});
    REQUIRE(marked.patients.size() == 4);
    const at::Tensor changed = marked.images.images.ne(set.images).flatten(1).any(1);
    for (std::int64_t row = 0; row < 24; ++row) {
        const auto patient = set.patients[row].item<std::int64_t>();
        const auto place = std::find(marked.patients.begin(), marked.patients.end(), patient);
        CHECK(changed[row].item<bool>() == (place != marked.patients.end()));
    }
    CHECK(plantMarks(set, 100, Seed{5}).patients.size() == 12);
}

TEST_CASE("marks are read where they are, and found in a generator that repeats them") {
    for (const std::int64_t size : {32, 64}) {
        const auto marked = plantMarks(test::madePatients(40, 1, size), 10, Seed{5});
        const at::Tensor clean = test::madePatients(80, 1, size, 1000).images;
        const auto innocent = tested(marked, clean);
        CHECK(innocent.state == "ok");
        CHECK(innocent.readable.hits >= 9);
        CHECK(innocent.verdict == kNoAttackFound);

        at::Tensor copied = clean.clone();
        for (std::int64_t number = 0; number < 3; ++number) {
            copied.narrow(0, number, 1)
                .copy_(withMark(clean.narrow(0, number, 1), canaryMark(Seed{5}, number, size)));
        }
        const auto leaky = tested(marked, copied);
        CHECK(leaky.verdict == kAttackFound);
        CHECK(leaky.found.hits >= 3);
        CHECK(*leaky.largestExposure > 6);
    }
}

TEST_CASE("images of another size and an empty release are refused") {
    const auto marked = plantMarks(test::madePatients(10, 1, 32), 4, Seed{5});
    CHECK(canaryEvidence(marked, at::zeros({3, 1, 16, 16}, at::kByte), 20, Seed{5}).error().code ==
          ErrorCode::InvalidOption);
    CHECK(canaryEvidence(marked, at::zeros({0, 1, 32, 32}, at::kByte), 20, Seed{5}).error().code ==
          ErrorCode::NoImages);
}
