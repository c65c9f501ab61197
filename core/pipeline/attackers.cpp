// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/attackers.h"

#include <algorithm>

#include <ATen/ATen.h>

#include "core/privacy/detectors/correlation_detector.h"
#include "core/privacy/detectors/learned_detector.h"
#include "core/privacy/detectors/pair_training.h"

namespace outis::pipeline {
namespace {

constexpr std::int64_t kShifted = 50;    // gallery images that correlation looks at with shifts
constexpr std::size_t kUnseenShare = 4;  // one patient in so many selects weights and thresholds

privacy::PatientImages rowsOf(const privacy::PatientImages& set, const at::Tensor& rows) {
    privacy::PatientImages chosen{
        set.images.index_select(0, rows), set.patients.index_select(0, rows), {}, {}};
    if (set.labels.defined()) {
        chosen.labels = set.labels.index_select(0, rows);
    }
    return chosen;
}

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

/// What these patients cannot teach: not a fault of the program or the machine.
bool isOfTheData(const Error& error) {
    return error.code == ErrorCode::TooFewPatients || error.code == ErrorCode::NoImages;
}

}  // namespace

Result<Attackers> prepareAttackers(const data::Workspace& workspace,
                                   const privacy::PatientImages& reference,
                                   const AuditCommandOptions& options, std::stop_token stop,
                                   Observer& observer) {
    Attackers attackers;
    const Seed seed{static_cast<std::uint64_t>(options.audit.seed)};
    const auto [learned, kept] = splitPatients(reference, seed);
    const privacy::DetectorData data{rowsOf(reference, learned), rowsOf(reference, kept)};
    attackers.unseen = data.validation.patients;
    for (const std::string& name : options.detectors) {
        const char* family = name == "re-identification" ? "F1" : "F2";
        if (name == "correlation") {
            attackers.detectors.push_back(privacy::makeCorrelationDetector({kShifted}));
            attackers.attacks.push_back({attackers.detectors.back().get(), family});
            continue;
        }
        privacy::DetectorOptions training;
        training.detector = name;
        training.pairs = options.pairs;
        training.seed = options.audit.seed;
        training.compute = options.compute;
        const auto resolved =
            training.resolve(data.train.images.size(0), data.train.images.size(2));
        training::LoopPlaces places;
        places.folder = workspace.modelsDir() / "attack" / name;
        places.restart = true;
        observer.stageStarted("train-" + name, resolved.pairs, "pairs");
        const auto trained = privacy::trainDetector(training, data, places, stop, observer);
        if (!trained) {
            observer.stageFinished("train-" + name, Outcome::Finished);
            if (!isOfTheData(trained.error())) {
                return trained.error();
            }
            observer.warned(trained.error());
            continue;
        }
        observer.stageFinished("train-" + name, trained->training.outcome);
        if (trained->training.outcome == Outcome::Stopped) {
            attackers.outcome = Outcome::Stopped;
            return attackers;
        }
        auto opened = privacy::openDetector(trained->detector, options.compute);
        if (!opened) {
            return opened.error();
        }
        attackers.detectors.push_back(*std::move(opened));
        attackers.attacks.push_back({attackers.detectors.back().get(), family});
    }
    if (attackers.attacks.empty()) {
        return Error{ErrorCode::TooFewPatients, "attackers",
                     "no detector can be trained on the validation and test patients"};
    }
    return attackers;
}

}  // namespace outis::pipeline
