// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <doctest.h>

#include <algorithm>

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include "core/privacy/detectors/calibration.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/image_edits.h"
#include "core/privacy/detectors/robustness.h"
#include "tests/core/privacy/detectors/made_patients.h"
#include "tests/support/result_check.h"

using namespace outis;
using namespace outis::privacy;

namespace {

FilterSets madeSets(std::int64_t people) {
    return {test::madePatients(60, 1, 32), test::madePatients(people, 2, 32, 1000),
            test::madePatients(people, 2, 32, 2000)};
}

CalibrationOptions quick() {
    CalibrationOptions options;
    options.differentPairs = 200;
    return options;
}

/// Correlation alone, indexed and calibrated.
struct Filter {
    explicit Filter(const FilterSets& sets) : detector(makeCorrelationDetector()) {
        auto indexed = detector->index(sets.train, {});
        REQUIRE_RESULT(indexed);
        gallery = *indexed;
        one = {detector.get(), &gallery};
        SilentObserver observer;
        auto calibrated = calibrate(std::span(&one, 1), sets, quick(), {}, observer);
        REQUIRE_RESULT(calibrated);
        run = *calibrated;
    }

    std::unique_ptr<CopyDetector> detector;
    Gallery gallery;
    IndexedDetector one;
    CalibrationRun run;
};

}  // namespace

TEST_CASE("a filter is calibrated on validation and measured on test patients") {
    const FilterSets sets = madeSets(40);
    const Filter filter(sets);
    const FilterCalibration& result = filter.run.calibration;
    CHECK(result.galleryImages == 60);
    CHECK(result.validationPatients == 40);
    CHECK(result.testPatients == 40);
    const DetectorCalibration& one = result.detectors.front();
    CHECK(one.usable);
    CHECK(one.own.used == 40);
    CHECK(one.all.used == 40);
    CHECK(one.copiesAll.trials == 40);
    CHECK(*one.copies.value > 0.9);
    CHECK(one.falsePairsAll.trials == 200);
    CHECK(*one.falseRejectsAll.rate < 0.3);
    // The scores are those of the detector: the largest really is over the whole gallery.
    CHECK(filter.run.scores.front().testLargest.size() == 40);
    SilentObserver observer;
    const auto again = calibrate(std::span(&filter.one, 1), sets, quick(), {}, observer);
    REQUIRE_RESULT(again);
    CHECK(toJson(again->calibration).dump() == toJson(result).dump());
}

TEST_CASE("too few patients leave a state, and a stop leaves nothing") {
    const FilterSets sets = madeSets(8);
    const Filter filter(sets);
    const DetectorCalibration& one = filter.run.calibration.detectors.front();
    CHECK_FALSE(one.usable);
    CHECK(one.all.state.find("not calibratable at this size: 8 patients, 19 needed") == 0);
    std::stop_source source;
    source.request_stop();
    SilentObserver observer;
    const auto stopped =
        calibrate(std::span(&filter.one, 1), sets, quick(), source.get_token(), observer);
    REQUIRE_RESULT(stopped);
    CHECK(stopped->outcome == Outcome::Stopped);
    FilterSets overlapping = sets;
    overlapping.test = sets.validation;
    const auto refused = calibrate(std::span(&filter.one, 1), overlapping, quick(), {}, observer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::RoleForbidden);
}

TEST_CASE("the grid has every cell, finds light edits and sees a weak filter") {
    const FilterSets sets = madeSets(24);
    const Filter filter(sets);
    RobustnessOptions options;
    options.noiseSeeds = 2;
    SilentObserver observer;
    const auto measure = [&](const Denoise& denoise) {
        auto run = measureRobustness(std::span(&filter.one, 1), filter.run.calibration, sets,
                                     denoise, options, {}, observer);
        REQUIRE_RESULT(run);
        return run->result;
    };
    const RobustnessResult plain = measure({});
    CHECK(plain.patients == 24);
    CHECK(plain.strength == "not tested: no generator made near-duplicates");
    // Every edit for copies and patients, "none" for patients, three mixtures; each also for "any".
    CHECK(plain.cells.size() == 2 * (2 * (robustnessGrid().size() - 1) + 1 + 3));
    const auto cell = std::find_if(plain.cells.begin(), plain.cells.end(), [](const auto& one) {
        return one.edit == "jpeg" && one.strength == 95 && one.pairs == "copies";
    });
    REQUIRE(cell != plain.cells.end());
    CHECK(*cell->recallAll.rate == 1);
    CHECK(*cell->meanScore > 0.99);
    REQUIRE(plain.agreements.size() == 2);
    CHECK(plain.agreements[1].over == "arrangements");
    CHECK(plain.agreements[1].sameBits);
    CHECK(*plain.agreements[1].kappa == 1);

    const RobustnessResult exact =
        measure([](const at::Tensor& images, const at::Tensor&, double, Seed,
                   const std::stop_token&) -> Result<at::Tensor> { return images; });
    CHECK(exact.strength == "ok");
    const RobustnessResult foreign =
        measure([](const at::Tensor& images, const at::Tensor& rows, double, Seed,
                   const std::stop_token&) -> Result<at::Tensor> {
            CHECK(rows.size(0) == images.size(0));
            return at::full_like(images, 3);
        });
    CHECK(foreign.tooWeak);
    CHECK(toJson(foreign)["too-weak"] == true);
}

TEST_CASE("Cohen's kappa") {
    CHECK(cohensKappa({true, true}, {true, true}) == 1);
    CHECK(cohensKappa({true, true, false, false}, {true, false, true, false}) ==
          doctest::Approx(0));
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: 0.4 (the textbook's example)
    std::vector<bool> a;
    std::vector<bool> b;
    const auto add = [&](int count, bool first, bool second) {
        a.insert(a.end(), static_cast<std::size_t>(count), first);
        b.insert(b.end(), static_cast<std::size_t>(count), second);
    };
    add(20, true, true);
    add(5, true, false);
    add(10, false, true);
    add(15, false, false);
    CHECK(cohensKappa(a, b) == doctest::Approx(0.4));
}

TEST_CASE("thresholds come from validation patients alone, reports from test patients alone") {
    const FilterSets sets = madeSets(40);
    FilterSets otherTest = sets;
    otherTest.test = test::madePatients(40, 2, 32, 3000);
    FilterSets otherValidation = sets;
    otherValidation.validation = test::madePatients(40, 2, 32, 4000);
    const auto scoresOf = [](const FilterSets& of) { return Filter(of).run.scores.front(); };
    const DetectorScores first = scoresOf(sets);
    const DetectorScores tested = scoresOf(otherTest);
    const DetectorScores calibrated = scoresOf(otherValidation);
    CHECK(tested.validationPairs == first.validationPairs);
    CHECK(tested.validationLargest == first.validationLargest);
    CHECK(calibrated.validationPairs != first.validationPairs);
    CHECK(calibrated.validationLargest != first.validationLargest);
    CHECK(calibrated.testPairs == first.testPairs);
    CHECK(calibrated.testLargest == first.testLargest);
    CHECK(calibrated.testCopies == first.testCopies);
    CHECK(tested.testLargest != first.testLargest);
}
