// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/evidence_choices.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include <ATen/ATen.h>

#include "core/privacy/detectors/image_edits.h"

namespace outis::privacy {
namespace {

constexpr std::int64_t kTrainingImages = 200;  // of control c
constexpr double kPlantedSigma = 1;            // of near copies (METHOD 13.5-5)
constexpr std::int64_t kOwnedControls = 500;   // as many as there are probe images at most

/// METHOD 13.5-5: rotation 3 degrees, blur 1, JPEG 70.
at::Tensor lightlyEdited(const at::Tensor& images, Seed seed) {
    const at::Tensor turned = edited(images, {EditKind::Rotation, 3}, seed);
    return edited(edited(turned, {EditKind::Blur, 1}, seed), {EditKind::Jpeg, 70}, seed);
}

/// Up to `most` of `count`, by lot, ascending.
std::vector<std::int64_t> chooseRows(std::int64_t count, std::int64_t most, Seed seed) {
    std::vector<std::int64_t> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    Philox random(seed);
    shuffle(std::span(rows), random);
    rows.resize(static_cast<std::size_t>(std::min(count, most)));
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::vector<std::int64_t> oneEach(const PatientImages& set, std::int64_t most, Seed seed) {
    const at::Tensor rows = oneRowEach(set, seed);
    const auto* const row = rows.const_data_ptr<std::int64_t>();
    std::vector<std::int64_t> chosen;
    for (const std::int64_t place : chooseRows(rows.size(0), most, derive(seed, "patients"))) {
        chosen.push_back(row[place]);
    }
    return chosen;
}

std::vector<std::int64_t> ofSeveral(const PatientImages& set, std::int64_t most, Seed seed) {
    std::vector<std::int64_t> rows;
    Philox random(derive(seed, "several"));
    for (const auto& own : rowsByPatient(set)) {
        if (own.size() > 1) {
            rows.push_back(own[random.below(own.size())]);
        }
    }
    std::vector<std::int64_t> chosen;
    for (const std::int64_t place : chooseRows(std::ssize(rows), most, seed)) {
        chosen.push_back(rows[static_cast<std::size_t>(place)]);
    }
    return chosen;
}

}  // namespace

EvidenceChoices chooseEvidence(const AuditSets& sets, const AuditOptions& options,
                               const Denoise& denoise, const std::stop_token& stop) {
    const Seed seed = derive(Seed{static_cast<std::uint64_t>(options.seed)}, "audit-evidence");
    EvidenceChoices choices;
    choices.lots = seed;
    choices.asked = chooseRows(sets.released.size(0), options.predicates, derive(seed, "asked"));
    if (sets.without.defined()) {
        choices.askedWithout =
            chooseRows(sets.without.size(0), options.predicates, derive(seed, "without"));
    }
    choices.controlImages = oneEach(sets.control, options.predicates, derive(seed, "control"));
    choices.trainingImages = oneEach(sets.train, kTrainingImages, derive(seed, "training"));
    choices.plantedImages = oneEach(sets.train, options.plantedPool, derive(seed, "planted"));
    choices.otherImages = ofSeveral(sets.train, options.plantedPool, derive(seed, "other"));
    choices.ownedControls = ofSeveral(sets.control, kOwnedControls, derive(seed, "owned"));
    std::sort(choices.ownedControls.begin(), choices.ownedControls.end());
    const at::Tensor planted = takenRows(sets.train.images, choices.plantedImages);
    choices.light = lightlyEdited(planted, derive(seed, "edits"));
    choices.referenceImages = oneEach(sets.reference, std::numeric_limits<std::int64_t>::max(),
                                      derive(seed, "reference"));
    choices.editedReference = lightlyEdited(
        takenRows(sets.reference.images, choices.referenceImages), derive(seed, "reference-edits"));
    if (denoise) {
        const at::Tensor rows = at::tensor(choices.plantedImages, at::kLong);
        choices.denoised = [=, &denoise, made = at::Tensor()]() mutable {
            if (!made.defined()) {
                made =
                    orThrow(denoise(planted, rows, kPlantedSigma, derive(seed, "denoise"), stop));
            }
            return made;
        };
    }
    return choices;
}

at::Tensor takenRows(const at::Tensor& from, const std::vector<std::int64_t>& rows) {
    return from.index_select(0, at::tensor(rows, at::kLong));
}

}  // namespace outis::privacy
