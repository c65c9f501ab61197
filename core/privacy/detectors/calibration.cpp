// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/detectors/calibration.h"

#include <utility>

#include <ATen/ATen.h>

#include "core/metrics/feature_rows.h"
#include "core/privacy/detectors/image_edits.h"
#include "core/privacy/detectors/pair_sampling.h"
#include "core/privacy/detectors/stopped.h"

namespace outis::privacy {
namespace {

/// Which images and pairs are scored, the same for every detector.
struct Items {
    at::Tensor validationPairs;  ///< I64 [P, 2]
    at::Tensor validationOne;    ///< I64 [P]
    at::Tensor testPairs;
    at::Tensor testOne;
    at::Tensor strangers;    ///< I64 [P]: place in testOne of another patient's image
    at::Tensor copies;       ///< U8: testOne, altered
    at::Tensor different;    ///< I64 [K]: place in testOne
    at::Tensor differentTo;  ///< I64 [K]: TRAIN row
};

at::Tensor drawnBelow(std::int64_t count, std::int64_t bound, Philox& random) {
    at::Tensor drawn = at::empty({count}, at::kLong);
    auto* const out = drawn.mutable_data_ptr<std::int64_t>();
    for (std::int64_t index = 0; index < count; ++index) {
        out[index] = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(bound)));
    }
    return drawn;
}

Items drawItems(const FilterSets& sets, const CalibrationOptions& options) {
    const Seed seed = derive(Seed{static_cast<std::uint64_t>(options.seed)}, "calibration");
    const Seed validation = derive(seed, "validation");
    const Seed test = derive(seed, "test");
    Items items;
    items.validationPairs = onePairEach(sets.validation, validation);
    items.validationOne = oneRowEach(sets.validation, validation);
    items.testPairs = onePairEach(sets.test, test);
    items.testOne = oneRowEach(sets.test, test);
    const std::int64_t people = items.testOne.size(0);
    Philox random(derive(test, "strangers"));
    if (people > 1) {
        const at::Tensor step = 1 + drawnBelow(people, people - 1, random);
        items.strangers = at::remainder(at::arange(people, at::kLong) + step, people);
    } else {
        items.strangers = at::empty({0}, at::kLong);
    }
    items.copies =
        moderatelyEdited(sets.test.images.index_select(0, items.testOne), derive(test, "copies"));
    items.different = drawnBelow(options.differentPairs, people, random);
    items.differentTo = drawnBelow(options.differentPairs, sets.train.images.size(0), random);
    return items;
}

/// Scores of one detector. Throws ErrorException and Stopped.
class Scorer {
public:
    Scorer(const IndexedDetector& indexed, const FilterSets& sets, const Items& items,
           const std::stop_token& stop)
        : detector_(*indexed.detector),
          gallery_(*indexed.gallery),
          sets_(sets),
          items_(items),
          stop_(stop) {}

    DetectorScores run() {
        const DetectorIdentity& identity = detector_.identity();
        DetectorScores scores;
        scores.detector = identity.name;
        scores.version = identity.version;
        scores.task = identity.task == DetectorTask::Copies ? "copies" : "patients";
        scores.validationPairs = samePatient(sets_.validation, items_.validationPairs);
        scores.testPairs = samePatient(sets_.test, items_.testPairs);
        scores.validationLargest =
            largest(embedded(sets_.validation.images.index_select(0, items_.validationOne)));
        const PatientImages one = rowsOfSet(sets_.test, items_.testOne);
        const at::Tensor asCandidates = embedded(one.images);
        scores.testLargest = largest(asCandidates);
        const Gallery partners = beside(one);
        const at::Tensor places = at::arange(items_.testOne.size(0), at::kLong);
        scores.testCopies = paired(embedded(items_.copies), partners, places);
        scores.testStrangers =
            paired(asCandidates.slice(0, 0, items_.strangers.size(0)), partners, items_.strangers);
        scores.testDifferent =
            paired(asCandidates.index_select(0, items_.different), gallery_, items_.differentTo);
        return scores;
    }

private:
    at::Tensor embedded(const at::Tensor& images) {
        return orStop(orThrow(detector_.embedCandidates(images, stop_)));
    }
    Gallery beside(const PatientImages& set) {
        Gallery partners = orThrow(detector_.indexBeside(set, gallery_, stop_));
        (void)orStop(partners.rows);
        return partners;
    }
    std::vector<double> paired(const at::Tensor& candidates, const Gallery& partners,
                               const at::Tensor& rows) {
        return metrics::toDoubles(
            orThrow(detector_.scores(candidates.contiguous(), partners, rows)));
    }
    std::vector<double> samePatient(const PatientImages& set, const at::Tensor& pairs) {
        if (pairs.size(0) == 0) {
            return {};
        }
        const at::Tensor first = set.images.index_select(0, pairs.select(1, 0));
        const Gallery second = beside(rowsOfSet(set, pairs.select(1, 1)));
        return paired(embedded(first), second, at::arange(pairs.size(0), at::kLong));
    }
    std::vector<double> largest(const at::Tensor& candidates) {
        const Matches found = orThrow(detector_.search(candidates, gallery_, {}, stop_));
        if (found.outcome == Outcome::Stopped) {
            throw Stopped{};
        }
        return metrics::toDoubles(found.score.select(1, 0));
    }

    CopyDetector& detector_;
    const Gallery& gallery_;
    const FilterSets& sets_;
    const Items& items_;
    const std::stop_token& stop_;
};

void describeSets(const FilterSets& sets, const Items& items, FilterCalibration& calibration) {
    calibration.galleryImages = sets.train.images.size(0);
    calibration.galleryPatients = static_cast<std::int64_t>(rowsByPatient(sets.train).size());
    calibration.validationPatients = items.validationOne.size(0);
    calibration.testPatients = items.testOne.size(0);
    calibration.copyEdit = moderateEditWords();
}

}  // namespace

PatientImages rowsOfSet(const PatientImages& set, const at::Tensor& rows) {
    const auto chosen = [&](const at::Tensor& values) {
        return values.defined() ? values.index_select(0, rows.to(values.device())) : values;
    };
    return {chosen(set.images), chosen(set.patients), chosen(set.views), chosen(set.labels)};
}

Result<void> checkSets(const FilterSets& sets) {
    try {
        orThrow(checkPatientImages(sets.train, "training set"));
        orThrow(checkPatientImages(sets.validation, "validation set"));
        orThrow(checkPatientImages(sets.test, "test set"));
        const std::int64_t side = sets.train.images.size(2);
        orThrow(checkImages(sets.validation.images, side));
        orThrow(checkImages(sets.test.images, side));
        orThrow(checkDisjoint(sets.train, sets.validation));
        orThrow(checkDisjoint(sets.train, sets.test));
        orThrow(checkDisjoint(sets.validation, sets.test));
        return {};
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<CalibrationRun> calibrate(std::span<const IndexedDetector> detectors, const FilterSets& sets,
                                 const CalibrationOptions& options, std::stop_token stop,
                                 Observer& observer) {
    CalibrationRun run;
    try {
        orThrow(options.check());
        orThrow(checkSets(sets));
        const Items items = drawItems(sets, options);
        const auto total = static_cast<std::int64_t>(detectors.size());
        for (const IndexedDetector& one : detectors) {
            run.scores.push_back(Scorer(one, sets, items, stop).run());
            observer.progressed(static_cast<std::int64_t>(run.scores.size()), total);
        }
        run.calibration = orThrow(calibrationOf(run.scores, options));
        describeSets(sets, items, run.calibration);
        return run;
    } catch (const Stopped&) {
        return CalibrationRun{Outcome::Stopped, {}, {}};
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

}  // namespace outis::privacy
