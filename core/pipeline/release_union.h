// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/pipeline/record.h"
#include "core/release/composition_findings.h"

/// Predicate singling out does not compose: what is released next is also attacked together with
/// all that was approved before (METHOD 13.8).
namespace outis::pipeline {

/// Folder, below the workspace, of the pictures that were drawn last.
[[nodiscard]] std::string picturesOf(const data::Workspace& workspace, const Records& records);

/// Ids of releases that were approved, so that they may have left the house, and are of other
/// pictures than those in `pictures` (below the workspace). Errors: Corrupt, Unreadable.
[[nodiscard]] Result<std::vector<std::string>> earlierReleases(const data::Workspace& workspace,
                                                               const std::string& pictures);

struct ReleaseUnion {
    release::CompositionFacts facts;  ///< without a verdict yet
    at::Tensor
        images;  ///< U8 [Y, 1, S, S], `own` first, each once; undefined unless facts say "ok"
};

/// `own` U8 [N, 1, S, S], the pictures of that folder, with all earlier releases. Images of those
/// that are gone, changed or of another size are a state of the facts. Errors: those of
/// ReleaseRecord::open() and readLedger().
[[nodiscard]] Result<ReleaseUnion> unionWithEarlier(const data::Workspace& workspace,
                                                    const at::Tensor& own,
                                                    const std::string& pictures);

}  // namespace outis::pipeline
