// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include "core/data/catalogue.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/privacy/audit/audit_result.h"
#include "core/privacy/audit/evidence_gathering.h"

namespace outis::pipeline {

struct AuditPart;

/// Rows of the probe images whose patients were learned from; `learnedFrom`: rows of TRAIN.
[[nodiscard]] at::Tensor probeRowsOf(const RoleSets& open, const at::Tensor& learnedFrom);

/// Rows of TRAIN and of the probe images whose patients were not learned from: they are controls,
/// after those of the control set and in this order.
struct OtherRows {
    at::Tensor train;
    at::Tensor probes;
};
[[nodiscard]] OtherRows otherRowsOf(const RoleSets& open, const at::Tensor& learnedFrom);

/// Linkability and inference of attributes (METHOD 13.7) for one part of a release. Throws
/// ErrorException.
void addInference(const data::Catalogue& catalogue, const RoleSets& open, const AuditPart& part,
                  const privacy::EvidenceRun& run, Seed seed, privacy::AuditResult& result);

}  // namespace outis::pipeline
