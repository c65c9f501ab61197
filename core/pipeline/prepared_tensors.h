// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/data/prepare.h"

namespace outis::pipeline {

/// U8 [N, 1, S, S] over the mapped file: read only, valid as long as the set lives.
[[nodiscard]] at::Tensor imagesOf(const data::PreparedSet& set);
/// U8 [N, S * S], likewise.
[[nodiscard]] at::Tensor flatImagesOf(const data::PreparedSet& set);
/// I64 [N], a copy.
[[nodiscard]] at::Tensor patientsOf(const data::PreparedSet& set);
/// F32 [N, C]: 1 where the class is positive. "Uncertain" and "missing" condition nothing.
[[nodiscard]] at::Tensor positivesOf(const data::PreparedSet& set);

/// The prepared sets of all roles, opened for the audit, which alone may see controls and probes.
struct RoleSets {
    data::PreparedSet train;
    data::PreparedSet validation;
    data::PreparedSet test;
    data::PreparedSet control;
    data::PreparedSet probes;  ///< images of training patients that nothing learned from
};
/// Throws ErrorException: what PreparedSet::open() returns.
[[nodiscard]] RoleSets openForAudit(const data::Workspace& workspace,
                                    data::Patients patients = data::Patients::Kept);

}  // namespace outis::pipeline
