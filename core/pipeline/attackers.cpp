// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/attackers.h"

#include <algorithm>

#include <ATen/ATen.h>

#include "core/pipeline/detector_set.h"
#include "core/pipeline/phase_observer.h"
#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/learned_detector.h"
#include "core/privacy/detectors/pair_training.h"

namespace outis::pipeline {
namespace {

constexpr std::int64_t kShifted = 150;   // images of all sets that correlation looks at closely
constexpr std::size_t kUnseenShare = 4;  // one patient in so many selects weights and thresholds

/// One patient in four is kept from the networks.
std::pair<at::Tensor, at::Tensor> splitPatients(const privacy::PatientImages& reference,
                                                Seed seed) {
    auto lists = privacy::rowsByPatient(reference);
    Philox random(derive(seed, "attackers"));
    shuffle(std::span(lists), random);
    const std::size_t unseen = std::max<std::size_t>(1, lists.size() / kUnseenShare);
    std::vector<std::int64_t> learned;
    std::vector<std::int64_t> kept;
    for (std::size_t patient = 0; patient < lists.size(); ++patient) {
        auto& rows = patient < unseen ? kept : learned;
        rows.insert(rows.end(), lists[patient].begin(), lists[patient].end());
    }
    std::sort(learned.begin(), learned.end());
    std::sort(kept.begin(), kept.end());
    return {at::tensor(learned, at::kLong), at::tensor(kept, at::kLong)};
}

constexpr std::int64_t kParts = 100;  // of the progress of each training

/// Its best weights; goes on from a checkpoint. Nothing when stopped.
std::unique_ptr<privacy::CopyDetector> learnedFrom(const privacy::DetectorOptions& training,
                                                   const privacy::DetectorData& data,
                                                   const AttackerPlaces& places,
                                                   const std::stop_token& stop,
                                                   Observer& observer) {
    training::LoopPlaces loop;
    loop.folder = places.folder / training.detector;
    loop.restart = true;
    loop.checkpointRequested = places.checkpointRequested;
    const auto trained = orThrow(privacy::trainDetector(training, data, loop, stop, observer));
    return trained.training.outcome == Outcome::Stopped
               ? nullptr
               : orThrow(privacy::openDetector(trained.detector, training.compute));
}

}  // namespace

Result<Attackers> prepareAttackers(const AttackerPlaces& places,
                                   const privacy::PatientImages& reference,
                                   const AuditChoice& choice, std::stop_token stop,
                                   Observer& observer) {
    Attackers attackers;
    const Seed seed{static_cast<std::uint64_t>(choice.attack.seed)};
    const auto [learned, kept] = splitPatients(reference, seed);
    const privacy::DetectorData data{privacy::chosenRows(reference, learned),
                                     privacy::chosenRows(reference, kept)};
    attackers.unseen = data.validation.patients;
    const auto count = std::ssize(choice.detectors);
    for (std::int64_t index = 0; index < count; ++index) {
        const std::string& name = choice.detectors[static_cast<std::size_t>(index)];
        std::unique_ptr<privacy::CopyDetector> detector;
        if (name == privacy::kCorrelation) {
            detector = privacy::makeCorrelationDetector({.prefilter = kShifted});
        } else {
            // Losses of several networks are no one curve.
            PhaseObserver phase(observer, index * kParts, kParts, count * kParts,
                                PhaseObserver::Numbers::Keep);
            try {
                detector = learnedFrom(choice.trainingOf(name), data, places, stop, phase);
            } catch (const ErrorException& exception) {
                if (!isOfTheData(exception.error())) {
                    return exception.error();
                }
                observer.warned({exception.error().code, name,
                                 "cannot be trained to attack: " + exception.error().detail});
                continue;
            }
            if (!detector) {
                attackers.outcome = Outcome::Stopped;
                return attackers;
            }
        }
        attackers.attacks.push_back(
            {detector.get(), name == privacy::kReidentification ? "F1" : "F2"});
        attackers.detectors.push_back(std::move(detector));
    }
    // Whoever compares pictures compares them in every form that a copy may hide in.
    if (std::ranges::count(choice.detectors, privacy::kCorrelation) > 0) {
        auto forms = privacy::makeFormsDetector();
        attackers.attacks.push_back({forms.get(), "F2", /*copiesOnly=*/true});
        attackers.detectors.push_back(std::move(forms));
    }
    return attackers;
}

}  // namespace outis::pipeline
