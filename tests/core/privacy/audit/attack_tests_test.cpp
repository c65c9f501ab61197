// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <cmath>
#include <set>

#include "core/privacy/audit/copy_test.h"
#include "core/privacy/audit/excess_test.h"
#include "core/privacy/audit/isolation_test.h"
#include "core/privacy/audit/label_draws.h"
#include "core/privacy/audit/membership.h"
#include "tests/core/privacy/audit/made_evidence.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

AuditPopulation populationOf(std::int64_t train, std::int64_t control, std::int64_t reference = 0) {
    AuditPopulation population;
    population.train = train;
    population.control = control;
    population.reference = reference;
    for (std::int64_t column = 0; column < population.columns(); ++column) {
        population.number.push_back(7 * column);
    }
    return population;
}

/// T_z that puts X and H in the order of `letters`, all others behind them.
std::vector<float> orderedAs(const std::string& letters, const AuditPopulation& population) {
    std::vector<float> largest(static_cast<std::size_t>(population.exchangeable()), 0.0F);
    std::size_t train = 0;
    auto control = static_cast<std::size_t>(population.train);
    for (std::size_t place = 0; place < letters.size(); ++place) {
        largest[letters[place] == 'X' ? train++ : control++] = 100 - static_cast<float>(place);
    }
    return largest;
}

double stepAt(const ExcessTestResult& test, std::int64_t first) {
    for (const ExcessStep& step : test.steps) {
        if (step.first == first) {
            return step.p;
        }
    }
    return -1;
}

}  // namespace

TEST_CASE("the excess test has METHOD's worked numbers") {
    const ExcessTest::Draws draws{999, 0, Seed{5}};
    const auto end = ExcessTest::End::MostAlike;
    const auto few = populationOf(600, 200);
    CHECK(stepAt(ExcessTest(few).run(orderedAs("XXXXX", few), "d", end, draws), 5) ==
          doctest::Approx(.236).epsilon(.002));
    const auto more = populationOf(400, 600);
    CHECK(stepAt(ExcessTest(more).run(orderedAs("XXXXX", more), "d", end, draws), 5) ==
          doctest::Approx(.01009).epsilon(.001));
    const auto most = populationOf(250, 550);
    const auto test = ExcessTest(most).run(orderedAs("XXXHXXXXXHXX", most), "d", end, draws);
    const std::vector<std::pair<std::int64_t, double>> worked = {
        {1, .3125}, {2, .09739}, {3, .03027}, {5, .03530}, {8, .001607}, {12, .000271}};
    for (const auto& [first, p] : worked) {
        CHECK(stepAt(test, first) == doctest::Approx(p).epsilon(.002));
    }
    CHECK(test.statistic <= .000271 * 1.002);
    CHECK(test.p < .02);  // the smallest of several
}

TEST_CASE("the excess test looks at both ends and says nothing without controls") {
    const auto population = populationOf(100, 150);
    auto largest = orderedAs("XXXXXXXXXXXX", population);
    const ExcessTest test(population);
    const ExcessTest::Draws draws{999, 0, Seed{5}};
    CHECK(test.run(largest, "d", ExcessTest::End::MostAlike, draws).p == doctest::Approx(.001));
    CHECK(test.run(largest, "d", ExcessTest::End::LeastAlike, draws).p > .01);
    for (float& value : largest) {
        value = -value;
    }
    CHECK(test.run(largest, "d", ExcessTest::End::LeastAlike, draws).p == doctest::Approx(.001));
    const auto alone = populationOf(100, 0);
    CHECK(ExcessTest(alone)
              .run(std::vector<float>(100, 0.0F), "d", ExcessTest::End::MostAlike, draws)
              .state.starts_with("not testable"));
}

TEST_CASE("an exact permutation test alarms at its level, also with strata and ties") {
    auto population = populationOf(60, 90);
    for (std::int64_t column = 0; column < 150; ++column) {
        population.stratum.push_back(column % 3 == 0 ? 1 : 0);
    }
    const ExcessTest test(population);
    Philox random(Seed{11});
    int alarms = 0;
    for (std::uint64_t trial = 0; trial < 200; ++trial) {
        std::vector<float> largest;
        for (int column = 0; column < 150; ++column) {
            largest.push_back(static_cast<float>(random.below(40)));
        }
        const ExcessTest::Draws draws{199, 0, derive(Seed{12}, "trial", trial)};
        alarms += test.run(largest, "d", ExcessTest::End::MostAlike, draws).p <= .05 ? 1 : 0;
    }
    CHECK(alarms <= 19);  // P(Binomial(200, .05) > 19) = .003
}

TEST_CASE("drawn sets keep as many training patients in every stratum") {
    auto population = populationOf(4, 4);
    population.stratum = {0, 0, 0, 1, 0, 1, 1, 1};  // stratum 0: three of four, 1: one of four
    std::vector<std::int32_t> all(8);
    for (std::int32_t column = 0; column < 8; ++column) {
        all[static_cast<std::size_t>(column)] = column;
    }
    LabelDraws draws(population, all);
    Philox random(Seed{3});
    std::vector<bool> marked;
    std::set<std::vector<bool>> seen;
    for (int draw = 0; draw < 200; ++draw) {
        draws.draw(random, marked);
        int first = 0;
        int second = 0;
        for (std::size_t column = 0; column < 8; ++column) {
            (population.stratum[column] == 0 ? first : second) += marked[column] ? 1 : 0;
        }
        CHECK(first == 3);
        CHECK(second == 1);
        seen.insert(marked);
    }
    CHECK(seen.size() == 16);
}

TEST_CASE("weights are certified as METHOD 13.4 says") {
    for (const auto& [control, weight] : std::vector<std::pair<std::int64_t, double>>{
             {100, .02951}, {400, .00746}, {1000, .00299}, {3000, .000998}}) {
        CHECK(weightOf(populationOf(500, control), 0)->atZero ==
              doctest::Approx(weight).epsilon(.002));
    }
    const auto gross = weightOf(populationOf(600, 200), 0);
    CHECK(gross->onlyGross);
    CHECK(gross->hMax == 0);
    CHECK(gross->nullBound == doctest::Approx(.368).epsilon(.001));
    const auto fine = weightOf(populationOf(500, 20000), .0749 / 500);
    CHECK_FALSE(fine->onlyGross);
    CHECK(fine->hMax == 0);
    CHECK(fine->baseline == doctest::Approx(.0695).epsilon(.002));
    CHECK(weightOf(populationOf(500, 100), .001)->hMax == -1);  // nothing below 3 % certified
    CHECK(weightOf(populationOf(5, 0), 0).error().code == ErrorCode::InvalidOption);
}

TEST_CASE("balls go kappa spreads beyond the nearest reference patient, an own image aside") {
    const auto population = populationOf(2, 2, 11);
    ScoreTable table;
    table.columns = 15;
    table.values = {.9F, .4F, .65F, .2F};
    for (int reference = 0; reference <= 10; ++reference) {
        table.values.push_back(.05F *
                               static_cast<float>(reference));  // largest .5, 0.9-quantile .45
    }
    CHECK(ballThreshold(table.row(0), population, 1) == doctest::Approx(.55));
    CHECK(ballsOf(table, population, 0).columns[0] == std::vector<std::int32_t>{0, 2});
    CHECK(ballsOf(table, population, 8).columns[0] == std::vector<std::int32_t>{0});
    const std::vector<std::int64_t> owner = {2};
    CHECK(ballsOf(table, population, 0, owner).columns[0] == std::vector<std::int32_t>{0});
    CHECK_FALSE(ballsOf(table, populationOf(8, 7), 0).valid[0]);  // nobody to set it on
}

TEST_CASE("predicates that match one training patient alone are counted, and tested exactly") {
    const auto population = populationOf(4, 6);
    PredicateMatches matches;
    matches.columns = {{0}, {1}, {2}, {5}, {0, 1}, {3, 7}, {}};
    matches.valid = {true, true, true, true, true, true, false};
    WeightResult weight = *weightOf(population, .5);
    CHECK(weight.hMax == 0);
    const auto counts = countPredicates(matches, population, weight);
    CHECK(counts.valid == 6);
    CHECK(counts.isolating == 4);
    CHECK(counts.successes == 3);
    CHECK(counts.isolated[5] == 3);
    CHECK(counts.controls[5] == 1);
    CHECK(counts.fates[6] == PredicateFate::Invalid);
    // Rows 0 to 3 have one match: three of these four patients, or all, in a random set of 4 of 10.
    const double exact = (4.0 * 6 + 1) / 210;
    CHECK(isolationP(matches, population, weight, {9999, 0, Seed{2}}) ==
          doctest::Approx(exact).epsilon(.08));
    CHECK(isolationP(PredicateMatches{}, population, weight, {9999, 0, Seed{2}}) == 1);
    const auto interval = successInterval(counts, 500, Seed{4});
    CHECK(interval.low > 0);
    CHECK(interval.low < 3.0 / 7);
    CHECK(interval.high > 3.0 / 7);
}

TEST_CASE("copies are findings, and a detector that separates nothing finds nothing") {
    auto made = test::makeEvidence({.train = 60,
                                    .control = 60,
                                    .reference = 60,
                                    .released = 40,
                                    .kind = "near copy",
                                    .planted = 5,
                                    .seed = Seed{8}});
    auto& detector = made.evidence.detectors.front();
    const auto& population = made.evidence.population;
    auto found = copyTest(detector, detector.release, population);
    REQUIRE(found.findings.size() == 5);
    for (std::size_t finding = 0; finding < 5; ++finding) {
        CHECK(found.findings[finding].released == static_cast<std::int64_t>(finding));
        CHECK(found.findings[finding].patient == 1000 + made.leaked[finding]);
    }
    CHECK(found.againstControls == 0);
    CHECK(found.controlAlarms.hits <= 1);
    CHECK(found.note.empty());

    detector.ownPairs.resize(19);
    found = copyTest(detector, detector.release, population);
    CHECK(found.note.find("only 19") != std::string::npos);
    CHECK(*found.threshold == found.largestForeign);
    CHECK(found.findings.size() == 5);

    for (auto* scores : {&detector.editedCopies, &detector.foreign, &detector.strangers,
                         &detector.controlToTrain, &detector.controlToReference}) {
        std::fill(scores->begin(), scores->end(), 0.5F);
    }
    found = copyTest(detector, detector.release, population);
    CHECK(found.state.starts_with("not testable: does not tell copies"));
    CHECK(found.findings.empty());
}

TEST_CASE("a copy lies beyond every stranger, near enough by chance, and by ratio where asked") {
    CopyThreshold threshold;
    threshold.foreign = 0.9;
    threshold.value = 0.92;
    threshold.identical = 1;
    CHECK(threshold.fires(0.92, 0.91));
    CHECK_FALSE(threshold.fires(0.919, 0.91));
    threshold.value = threshold.foreign;
    CHECK_FALSE(threshold.fires(0.9, 0));  // as alike as two strangers are
    threshold.farthest = 0.05;
    CHECK(threshold.fires(0.951, 0));
    CHECK_FALSE(threshold.fires(0.949, 0));
    threshold.needsRatio = true;
    CHECK(threshold.fires(0.96, 0.91));
    CHECK_FALSE(threshold.fires(0.96, 0.93));  // not half as far as that reference image
    threshold.state = "not testable: made";
    CHECK_FALSE(threshold.fires(1, 0));
}

TEST_CASE(
    "a larger release must lie nearer for a copy: half a percent of them finds one by chance") {
    const auto made = test::makeEvidence({.seed = Seed{3}});
    const DetectorEvidence& detector = made.evidence.detectors.front();
    const AuditPopulation& population = made.evidence.population;
    const auto farthest = [&](std::size_t released) {
        return copyThreshold(detector, population, released).farthest;
    };
    CHECK(kFalseFindings == 0.005);
    CHECK(farthest(1000) < farthest(100));
    CHECK(farthest(100) < farthest(10));
    // So far that strangers of a release of 250 lie beyond it.
    const CopyThreshold threshold = copyThreshold(detector, population, 250);
    std::int64_t beyond = 0;
    for (const NearestImage& nearest : detector.release.toTrain) {
        beyond += threshold.identical - nearest.score > threshold.farthest ? 1 : 0;
    }
    CHECK(beyond == 250);
}

TEST_CASE("membership is two-sided, and rates need enough controls") {
    const auto population = populationOf(50, 1000);
    MembershipScores scores{"d", "largest likeness", {}};
    Philox random(Seed{6});
    for (int column = 0; column < 1050; ++column) {
        scores.of.push_back(random.normal() - (column < 50 ? 1.5 : 0));
    }
    const auto results = membershipOf(scores, population, 200, Seed{9});
    REQUIRE(results.size() == 1);
    CHECK(results[0].direction == "members less alike");
    CHECK(results[0].auc == doctest::Approx(.856).epsilon(.08));
    CHECK(results[0].low > .75);
    CHECK(results[0].high >= results[0].auc);
    CHECK(results[0].p < 1e-6);
    REQUIRE(results[0].tpr.size() == 2);
    CHECK(results[0].tpr[0].tpr);
    CHECK(results[0].tpr[1].state == "m too small: 1000 control patients, 10000 needed");
    // The curve is that of the direction in which members differ, and ends where all are taken.
    const auto& roc = results[0].roc;
    REQUIRE(roc.size() > 2);
    CHECK(roc.front().fpr == 0);
    CHECK(roc.back().tpr == 1);
    double area = 0;
    for (std::size_t k = 1; k < roc.size(); ++k) {
        CHECK(roc[k].tpr >= roc[k - 1].tpr);
        area += (roc[k].fpr - roc[k - 1].fpr) * (roc[k].tpr + roc[k - 1].tpr) / 2;
    }
    CHECK(area == doctest::Approx(results[0].auc).epsilon(.03));
    auto grouped = populationOf(50, 1000);
    grouped.groupings = {{"sex", {"F", "M"}, std::vector<std::int64_t>(1050, 0)}};
    const auto rows = membershipOf(scores, grouped, 100, Seed{9});
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].group == "sex: F");
    CHECK(rows[1].auc == results[0].auc);
    CHECK(rows[2].state.starts_with("not testable"));
}
