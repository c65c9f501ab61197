// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/options.h"
#include "core/base/result.h"
#include "core/models/compute_options.h"
#include "core/privacy/audit/audit_options.h"
#include "core/privacy/detectors/detector_options.h"

namespace outis::pipeline {

/// Who attacks a release, and how (METHOD 13).
struct AuditChoice {
    /// Attackers: "re-identification", "copy" and "deep-ssim" are trained on the validation and
    /// test patients, "correlation" learns nothing. The first one also reads attributes (F3).
    std::vector<std::string> detectors = {privacy::kReidentification, privacy::kCopy,
                                          privacy::kCorrelation};
    std::int64_t pairs = 0;   ///< length of the training of each, in pairs seen; 0: automatic
    std::int64_t width = 16;  ///< channels of their small network's first stage
    std::int64_t batch = 0;   ///< pairs averaged per step; 0: automatic
    /// k: how many releases of this source there are, with this one; 0: as many as this workspace
    /// has audited.
    std::int64_t releaseNumber = 0;
    privacy::AuditOptions attack;
    models::ComputeOptions compute;

    void describe(OptionVisitor& visitor);
    /// InvalidOption: ranges, an unknown detector, none.
    [[nodiscard]] Result<void> check() const;
    /// How one of the detectors that learn is trained.
    [[nodiscard]] privacy::DetectorOptions trainingOf(const std::string& detector) const;
};

}  // namespace outis::pipeline
