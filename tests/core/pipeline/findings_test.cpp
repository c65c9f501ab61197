// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/findings_builder.h"

#include <doctest.h>

#include <numeric>

#include <nlohmann/json.hpp>

using namespace outis;
using namespace outis::pipeline;

namespace {

nlohmann::json evaluation() {
    return {{"space", "pixels"},
            {"unit", "root-mean-square grey levels"},
            {"synthetic", {10.0, 20.0, 30.0, 40.0}},
            {"test", {15.0, 25.0}},
            {"control", {12.0, 22.0, 80.0}},
            {"pairs", nlohmann::json::array()},
            {"singling_out",
             {{"train_patients", 60},
              {"control_patients", 20},
              {"weight_upper", 0.139},
              {"baseline", 0.37},
              {"verdict", "no attack found at this power"},
              {"reason", "because"},
              {"detectable_planted", 2},
              {"rows",
               {{{"kappa", 0.25},
                 {"radius", 9.0},
                 {"asked", 4},
                 {"tried", 4},
                 {"successes", 1},
                 {"rate", 0.25},
                 {"rate_low", 0.01},
                 {"rate_high", 0.8},
                 {"leap", 0.7}},
                {{"kappa", 1.0},
                 {"radius", 0.0},
                 {"asked", 4},
                 {"tried", 0},
                 {"successes", 0},
                 {"rate", 0.0},
                 {"rate_low", 0.0},
                 {"rate_high", 1.0},
                 {"leap", 0.0}}}}}}};
}

}  // namespace

TEST_CASE("histograms of all sets share their edges and lose no image") {
    const auto facts = distanceFacts(evaluation());
    REQUIRE(facts.sets.size() == 3);
    for (const auto& set : facts.sets) {
        CHECK(set.counts.size() + 1 == facts.edges.size());
        CHECK(std::accumulate(set.counts.begin(), set.counts.end(), std::int64_t{0}) == set.images);
    }
    CHECK(*facts.sets[0].minimum.value == 10.0);
    CHECK(*facts.sets[0].median.value == 25.0);
    // Of the 12 pairs (synthetic, control) the synthetic image is nearer in 7.
    CHECK(*facts.nearerThanControl.value == doctest::Approx(7.0 / 12));
}

TEST_CASE("a rule without a usable radius is said to be so, with no number") {
    const auto facts = psoFacts(evaluation());
    CHECK(facts.verdict == release::Verdict::NoAttackFound);
    REQUIRE(facts.rows.size() == 2);
    CHECK(facts.rows[0].testable);
    CHECK(*facts.rows[0].rate.value == 0.25);
    CHECK_FALSE(facts.rows[1].testable);
    CHECK_FALSE(facts.rows[1].rate.value.has_value());
    CHECK(facts.rows[1].rate.state == "no usable radius");
    CHECK(*facts.power.value == 0.5);
}

TEST_CASE("an unknown verdict is never read as a good one") {
    auto json = evaluation();
    json["singling_out"]["verdict"] = "all is well";
    CHECK(psoFacts(json).verdict == release::Verdict::NotTestable);
    json["singling_out"]["detectable_planted"] = nullptr;
    CHECK_FALSE(psoFacts(json).power.value.has_value());
}
