// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/pipeline/drawn_samples.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/filter/filter_run.h"

namespace outis::pipeline {

/// Samples that the filter accepted, and all candidates.
struct FilteredSamples {
    DrawnSamples samples;
    /// Of privacy::FilterRun::records: the candidate behind each sample.
    std::vector<std::size_t> records;
    privacy::FilterRun run;
    std::string generator;  ///< digest of what drew
};

/// Draws candidates, judges each against all training patients and takes what is left, until
/// generate.count samples are there or the rounds are over (METHOD 10.2). One pass over the items
/// of all generators, so that a likeness between two halves is seen as well. What was judged is
/// kept in the workspace, so that a stopped run goes on from there; forgetJudged() removes it.
/// Nothing when stopped. With no accepted image `samples.images` is undefined. Errors: those of the
/// generators and of PatientFilter.
[[nodiscard]] Result<std::optional<FilteredSamples>> drawFiltered(const StageContext& context,
                                                                  const data::PreparedSet& train);
void forgetJudged(const data::Workspace& workspace);

}  // namespace outis::pipeline
