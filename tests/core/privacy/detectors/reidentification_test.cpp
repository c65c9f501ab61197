// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/reidentification.h"

#include <doctest.h>

#include <limits>

#include <nlohmann/json.hpp>

#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

/// Ten patients with one pair of each kind; a share of them is confused.
std::vector<ScoredPair> madePairs() {
    std::vector<ScoredPair> pairs;
    for (int patient = 0; patient < 10; ++patient) {
        pairs.push_back({patient < 8 ? 2.0 : -1.0, true, patient});
        pairs.push_back({patient < 9 ? -2.0 : 1.0, false, patient});
    }
    return pairs;
}

}  // namespace

TEST_CASE("figures of re-identification are those of the confusion matrix") {
    const auto result = reidentificationOf(madePairs(), {});
    REQUIRE_RESULT(result);
    CHECK(result->patients == 10);
    CHECK(result->truePositives == 8);
    CHECK(result->falseNegatives == 2);
    CHECK(result->falsePositives == 1);
    CHECK(result->trueNegatives == 9);
    CHECK(*result->accuracy.value == doctest::Approx(0.85));
    CHECK(*result->precision.value == doctest::Approx(8.0 / 9));
    CHECK(*result->recall.value == doctest::Approx(0.8));
    CHECK(*result->f1.value == doctest::Approx(16.0 / 19));
    CHECK(*result->auc.value == doctest::Approx(0.98));  // 8 * 10 + 2 * 9 of 100 pairs
    CHECK(*result->recall.low < 0.8);
    CHECK(*result->recall.high > 0.8);
    const auto again = reidentificationOf(madePairs(), {});
    CHECK(toJson(*again).dump() == toJson(*result).dump());
}

TEST_CASE("re-identification without one kind of pairs is a state") {
    std::vector<ScoredPair> pairs = madePairs();
    std::erase_if(pairs, [](const ScoredPair& pair) { return pair.same; });
    const auto result = reidentificationOf(pairs, {});
    REQUIRE_RESULT(result);
    CHECK(result->state.find("not computable") == 0);
    CHECK(toJson(*result)["auc"]["value"].is_null());
    pairs[0].score = std::numeric_limits<double>::quiet_NaN();
    CHECK(reidentificationOf(pairs, {}).error().code == ErrorCode::NonFinite);
}
