// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_choice.h"

#include <array>

namespace outis::pipeline {

namespace {

constexpr std::array kAttackers = {privacy::kReidentification, privacy::kCopy, privacy::kDeepSsim,
                                   privacy::kCorrelation};

}  // namespace

void AuditChoice::describe(OptionVisitor& visitor) {
    visitor.list({"detectors", "", "that attack: re-identification, copy, deep-ssim, correlation"},
                 detectors);
    visitor.field({"pairs", "pairs", "seen in the training of each attacker; 0: automatic"}, pairs,
                  {0, 1'000'000'000});
    visitor.field({"width", "", "channels of the first stage of each attacker's small network"},
                  width, {1, 256});
    visitor.field({"batch", "pairs", "averaged per step of their training; 0: automatic"}, batch,
                  {0, 4096});
    visitor.field({"release-number", "",
                   "releases of this source, with this one; 0: counted by the workspace"},
                  releaseNumber, {0, privacy::kMostReleases});
    attack.describe(visitor);
    compute.describe(visitor);
}

Result<void> AuditChoice::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (auto names = privacy::checkDetectorNames(detectors, kAttackers); !names) {
        return names;
    }
    if (auto sound = trainingOf(privacy::kCopy).check(); !sound) {
        return sound;
    }
    return attack.check();
}

privacy::DetectorOptions AuditChoice::trainingOf(const std::string& detector) const {
    privacy::DetectorOptions training;
    training.detector = detector;
    training.pairs = pairs;
    training.width = width;
    training.batch = batch;
    training.seed = attack.seed;
    training.compute = compute;
    return training;
}

}  // namespace outis::pipeline
