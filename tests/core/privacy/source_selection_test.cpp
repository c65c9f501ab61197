// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/source_selection.h"

#include <doctest.h>

#include <cmath>
#include <vector>

namespace outis::privacy {
namespace {

TEST_CASE("a memorised candidate is never selected by the strict rule") {
    const std::vector<double> scores = {0.1, 0.2, 0.05, 0.2};
    const std::vector<double> logits = {-1, -2, 3, -1};
    const auto selection = selectCandidates(scores, logits, SelectionRule::Strict, 0.5);
    REQUIRE(selection);
    CHECK(selection->memorised == std::vector<bool>{false, false, true, false});
    CHECK(selection->first == 0);
    CHECK(selection->second == 1);
    const std::vector<double> memorised(4, 2.0);
    CHECK_FALSE(selectCandidates(scores, memorised, SelectionRule::Strict, 0.5)->first.has_value());
}

TEST_CASE("equal findings have no divergence and NaN is refused") {
    const std::vector<double> p = {0.0, 1.0, 0.3};
    const auto same = consistency(p, p);
    REQUIRE(same);
    CHECK(same->jensenShannon[0] == 0);
    const std::vector<double> wrong = {0.0, NAN, 0.3};
    CHECK_FALSE(consistency(p, wrong));
    CHECK_FALSE(selectCandidates(p, wrong, SelectionRule::Strict, 0.5));
}

}  // namespace
}  // namespace outis::privacy
