// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/pipeline/audit_choice.h"
#include "core/privacy/audit/evidence_gathering.h"
#include "core/privacy/detectors/copy_detector.h"

namespace outis::pipeline {

/// The networks that attack: other ones than the filter's, trained on reference patients alone
/// (METHOD 13.3).
struct Attackers {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    std::vector<std::unique_ptr<privacy::CopyDetector>> detectors;
    std::vector<privacy::AttackDetector> attacks;
    at::Tensor unseen;  ///< I64: reference patients that no network learned from
};

/// Where their networks are kept, and who asks for a checkpoint.
struct AttackerPlaces {
    std::filesystem::path folder;
    std::function<bool()> checkpointRequested;
};

/// Trains what is not there yet; goes on after a stop. A network that these patients cannot teach
/// (no second image of anybody, say) is left out with a warning; there may be none left. Progress
/// in percent of all trainings. Errors: those of the trainings.
[[nodiscard]] Result<Attackers> prepareAttackers(const AttackerPlaces& places,
                                                 const privacy::PatientImages& reference,
                                                 const AuditChoice& choice, std::stop_token stop,
                                                 Observer& observer);

}  // namespace outis::pipeline
