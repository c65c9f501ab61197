// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/detectors/patient_images.h"

/// What the stage "shadow" leaves for the audit (METHOD 13.3).
namespace outis::pipeline {

struct ShadowRelease {
    std::string state = "ok";  ///< or "not run: reason", "not testable: reason": nothing else
    std::string reference;     ///< digest of the reference patients' images
    std::vector<std::int64_t> members;  ///< R1 without a mark, catalogue numbers, rising
    std::vector<std::int64_t> marked;   ///< R1 with a mark, rising
    std::vector<std::int64_t> outside;  ///< left out of R1 and R2 as outliers, rising
    double length = 0;
    double passes = 0;
    double releasePasses = 0;
    privacy::CanaryEvidence canaries;
    at::Tensor images;  ///< U8 [n, 1, S, S], in samples.safetensors beside shadow.json
};

/// models/shadow: checkpoints, conditions, samples.safetensors, shadow.json; below it `guide`.
[[nodiscard]] std::filesystem::path shadowFolder(const data::Workspace& workspace);

/// shadow.json alone. Errors: Unwritable, DiskFull.
[[nodiscard]] Result<void> writeShadow(const data::Workspace& workspace,
                                       const ShadowRelease& shadow);

/// As it was written; of other reference patients, or absent: state "not run". Errors: Corrupt,
/// those of readSyntheticSet().
[[nodiscard]] Result<ShadowRelease> readShadow(const data::Workspace& workspace,
                                               const privacy::PatientImages& reference);

/// For the audit of these patients.
[[nodiscard]] privacy::ShadowEvidence shadowEvidenceOf(const ShadowRelease& shadow,
                                                       const privacy::AuditPopulation& population);

}  // namespace outis::pipeline
