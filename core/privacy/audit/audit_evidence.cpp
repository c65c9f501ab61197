// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/audit_evidence.h"

#include <algorithm>
#include <cmath>

namespace outis::privacy {
namespace {

/// What the checks of one detector share; the first fault is kept.
class Checker {
public:
    Checker(const AuditPopulation& population, std::string subject)
        : population_(population), subject_(std::move(subject)) {}

    void length(std::size_t has, std::int64_t wanted, const char* what) {
        fault(static_cast<std::int64_t>(has) == wanted, std::string(what) + " do not fit");
    }
    void numbers(const std::vector<float>& values) {
        if (!fault_ && std::any_of(values.begin(), values.end(),
                                   [](float value) { return !std::isfinite(value); })) {
            fault_ = Error{ErrorCode::NonFinite, subject_, "a score is not a number"};
        }
    }
    void table(const ScoreTable& table, const char* what) {
        fault(table.values.empty() || table.columns == population_.columns(),
              std::string(what) + " have another number of patients");
        numbers(table.values);
    }
    void owners(const std::vector<std::int64_t>& owners, std::int64_t begin, std::int64_t end,
                const char* what) {
        fault(std::all_of(owners.begin(), owners.end(),
                          [&](std::int64_t owner) { return owner >= begin && owner < end; }),
              std::string(what) + " are no patients of that set");
    }
    void nearest(const std::vector<NearestImage>& images, const char* what) {
        for (const NearestImage& image : images) {
            if (!fault_ && !std::isfinite(image.score)) {
                fault_ = Error{ErrorCode::NonFinite, subject_, "a score is not a number"};
            }
            fault(image.patient < population_.exchangeable(),
                  std::string(what) + " name other patients");
        }
    }
    void release(const ReleaseEvidence& release) {
        length(release.largest.size(), population_.exchangeable(), "largest scores");
        numbers(release.largest);
        fault(release.largestAt.empty() || release.largestAt.size() == release.largest.size(),
              "largest scores do not fit");
        fault(release.largestReference.empty() ||
                  std::ssize(release.largestReference) == population_.reference,
              "largest scores of reference patients do not fit");
        numbers(release.largestReference);
        length(release.toControl.size(), static_cast<std::int64_t>(release.toTrain.size()),
               "nearest images");
        length(release.toReference.size(), static_cast<std::int64_t>(release.toTrain.size()),
               "nearest reference images");
        numbers(release.toReference);
        nearest(release.toTrain, "nearest images");
        nearest(release.toControl, "nearest images");
        table(release.predicates, "predicates");
        length(release.asked.size(), release.predicates.rows(), "predicates");
    }
    void owned(const OwnedImages& owned, std::int64_t begin, std::int64_t end,
               std::int64_t released) {
        owners(owned.owner, begin, end, "owned images");
        length(owned.image.size(), std::ssize(owned.owner), "owned images");
        length(owned.scores.size(), std::ssize(owned.owner) * released, "scores of owned images");
        fault(owned.reference.empty() || owned.reference.size() == owned.owner.size(),
              "neighbours of owned images do not fit");
        numbers(owned.scores);
    }
    void matches(const PredicateMatches& matches) {
        length(matches.columns.size(), matches.attempted(), "predicates");
        for (const auto& columns : matches.columns) {
            fault(std::all_of(columns.begin(), columns.end(),
                              [&](std::int32_t column) {
                                  return column >= 0 && column < population_.exchangeable();
                              }) &&
                      std::is_sorted(columns.begin(), columns.end()),
                  "matches name other patients");
        }
    }
    [[nodiscard]] Result<void> result() const {
        return fault_ ? Result<void>(*fault_) : Result<void>();
    }

private:
    void fault(bool sound, const std::string& detail) {
        if (!sound && !fault_) {
            fault_ = Error{ErrorCode::InvalidOption, subject_, detail};
        }
    }

    const AuditPopulation& population_;
    std::string subject_;
    std::optional<Error> fault_;
};

Result<void> checkPopulation(const AuditPopulation& population) {
    Checker checker(population, "patients");
    checker.length(population.number.size(), population.columns(), "numbers");
    if (!population.stratum.empty()) {
        checker.length(population.stratum.size(), population.exchangeable(), "strata");
    }
    if (!population.typicality.empty()) {
        checker.length(population.typicality.size(), population.exchangeable(), "likenesses");
        checker.numbers(population.typicality);
    }
    for (const PatientGrouping& grouping : population.groupings) {
        checker.length(grouping.of.size(), population.exchangeable(), "groups");
        const auto values = static_cast<std::int64_t>(grouping.values.size());
        checker.owners(grouping.of, -1, values, "groups");
    }
    return checker.result();
}

Result<void> checkDetector(const AuditPopulation& population, const DetectorEvidence& one) {
    Checker checker(population, one.detector);
    for (const auto* scores : {&one.ownPairs, &one.foreign, &one.strangers, &one.editedCopies,
                               &one.controlToReference, &one.controlToTrain}) {
        checker.numbers(*scores);
    }
    checker.length(one.controlToReference.size(), population.control, "control scores");
    checker.length(one.controlToTrain.size(), population.control, "control scores");
    checker.release(one.release);
    if (one.without) {
        checker.release(*one.without);
    }
    checker.table(one.controls, "control images");
    checker.length(one.controlOwner.size(), one.controls.rows(), "owners of control images");
    checker.owners(one.controlOwner, population.train, population.exchangeable(), "controls");
    checker.table(one.training, "training images");
    checker.length(one.trainingOwner.size(), one.training.rows(), "owners of training images");
    checker.length(one.trainingToTrain.size(), one.training.rows(), "training images");
    checker.owners(one.trainingOwner, 0, population.train, "training patients");
    for (const PlantedEvidence& planted : one.planted) {
        checker.table(planted.rows, "planted images");
        checker.length(planted.owner.size(), planted.rows.rows(), "owners of planted images");
        checker.length(planted.toTrain.size(), planted.rows.rows(), "planted images");
        checker.owners(planted.owner, 0, population.train, "planted patients");
        checker.nearest(planted.toTrain, "planted images");
    }
    const auto released = std::ssize(one.release.toTrain);
    checker.owned(one.probes, 0, population.train, released);
    checker.owned(one.controlProbes, population.train, population.exchangeable(), released);
    return checker.result();
}

/// The shadow release is looked at by every detector, as the release is.
Result<void> checkShadow(const AuditEvidence& evidence) {
    const ShadowEvidence& shadow = *evidence.shadow;
    Checker checker(evidence.population, "shadow");
    checker.length(shadow.role.size(), evidence.population.reference, "roles");
    checker.numbers(shadow.canaries.planted);
    checker.numbers(shadow.canaries.heldOut);
    checker.numbers(shadow.canaries.readable);
    checker.length(shadow.canaries.readable.size(), std::ssize(shadow.canaries.planted), "marks");
    for (const DetectorEvidence& one : evidence.detectors) {
        for (const auto* release : {&one.release, one.without ? &*one.without : nullptr}) {
            const auto scores = release != nullptr ? release->largestReference.size() : 0;
            checker.length(scores, evidence.population.reference, "scores of reference patients");
        }
    }
    return checker.result();
}

}  // namespace

Result<void> checkEvidence(const AuditEvidence& evidence) {
    if (auto sound = checkPopulation(evidence.population); !sound) {
        return sound;
    }
    for (const auto* detectors : {&evidence.detectors, &evidence.copiesOnly}) {
        for (const DetectorEvidence& one : *detectors) {
            if (auto sound = checkDetector(evidence.population, one); !sound) {
                return sound;
            }
        }
    }
    for (const FamilyEvidence& family : evidence.families) {
        Checker checker(evidence.population, family.name);
        checker.matches(family.release);
        checker.matches(family.controls);
        checker.length(family.controlOwner.size(), family.controls.attempted(), "control owners");
        if (family.without) {
            checker.matches(*family.without);
        }
        if (auto sound = checker.result(); !sound) {
            return sound;
        }
    }
    return evidence.shadow && evidence.shadow->state == "ok" ? checkShadow(evidence)
                                                             : Result<void>();
}

}  // namespace outis::privacy
