// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/withheld_distances.h"

#include <doctest.h>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/release/report.h"
#include "core/release/report_words.h"
#include "core/release/small_counts.h"
#include "tests/core/release/made_findings.h"

using namespace outis::release;
using Counts = std::vector<std::int64_t>;

namespace {

DistanceSet setOf(const char* name, const Counts& counts) {
    DistanceSet set;
    set.name = name;
    set.counts = counts;
    set.images = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    set.minimum = Number::of(20.175305914657155);
    set.q01 = Number::of(20.363350929824506);
    set.q05 = Number::of(21.519998027951214);
    set.median = Number::of(25.33851869451629);
    return set;
}

DistanceFacts withheld(const std::vector<DistanceSet>& sets) {
    DistanceFacts facts;
    facts.sets = sets;
    for (std::size_t edge = 0; edge <= sets.front().counts.size(); ++edge) {
        facts.edges.push_back(static_cast<double>(edge) * 1.23456);
    }
    withholdNearest(facts);
    return facts;
}

}  // namespace

TEST_CASE("bins are joined until each shows as many images as may be told, or none") {
    const auto facts = withheld({setOf("synthetic", {0, 0, 1, 9, 20, 8, 3, 0}),
                                 setOf("control", {0, 1, 1, 0, 7, 6, 5, 1})});
    CHECK(facts.edges == std::vector<double>{0, 6.17, 9.88});
    CHECK(facts.sets[0].counts == Counts{30, 11});
    CHECK(facts.sets[1].counts == Counts{9, 12});
    const auto clear = withheld({setOf("synthetic", {5, 0, 7})});
    CHECK(clear.edges == std::vector<double>{0, 1.23, 3.7});
    CHECK(clear.sets[0].counts == Counts{5, 7});
    const auto few = withheld({setOf("synthetic", {0, 2, 0}), setOf("test", {0, 0, 3})});
    CHECK(few.edges == std::vector<double>{0, 3.7});
    CHECK(few.sets[0].counts == Counts{2});
}

TEST_CASE("distances that a few images are nearer than stay inside, others have few digits") {
    const auto of = [](std::int64_t images) {
        return withheld({setOf("synthetic", {images})}).sets[0];
    };
    for (const std::int64_t images : {3, 99, 200, 5000}) {
        CAPTURE(images);
        const DistanceSet set = of(images);
        CHECK_FALSE(set.minimum.value);
        CHECK(set.minimum.state == "kept inside: too few patients");
        CHECK(set.q01.value.has_value() == (images >= 500));
        CHECK(set.q05.value.has_value() == (images >= 100));
        CHECK(set.median.value.has_value() == (images >= 10));
    }
    CHECK(of(200).q05.value == 21.5);
    CHECK(of(5000).q01.value == 20.4);
    CHECK(of(5000).median.value == 25.3);
}

TEST_CASE("a histogram that is none is not told") {
    DistanceFacts facts;
    facts.sets = {setOf("synthetic", {9, 9, 9})};
    facts.edges = {0, 1};
    withholdNearest(facts);
    CHECK(facts.edges.empty());
    CHECK(facts.sets[0].counts.empty());
}

TEST_CASE("the report for the outside tells no single distance, the one for the inside does") {
    Findings findings = madeFindings();
    findings.distances[0].sets[0].minimum = Number::of(20.175305914657155);
    const auto told = [](const Findings& of) { return reportHtml(of) + reportJson(of).dump(); };
    const std::string inside = told(findings);
    CHECK(inside.find("20.175305914657155") != std::string::npos);
    CHECK(inside.find("<b>20.2</b>") != std::string::npos);
    const std::string outside = told(forOutside(findings));
    CHECK(outside.find("20.17") == std::string::npos);
    CHECK(outside.find("20.2") == std::string::npos);
    const std::string share = "</b><span>" + words("result.figure_nearer");
    CHECK(outside.find(share) != std::string::npos);
    CHECK(inside.find(share) == std::string::npos);
}
