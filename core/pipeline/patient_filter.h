// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/data/prepare.h"
#include "core/pipeline/detector_set.h"
#include "core/pipeline/stage_context.h"
#include "core/privacy/filter/candidate_judge.h"

namespace outis::pipeline {

/// What the stage "detect" left behind, ready to judge pictures against all training images.
class PatientFilter {
public:
    /// Nothing when stopped. With `first`, a filter of the same workspace on another device: what
    /// it keeps of real images is shared. Errors: StageMissing (subject "detect"; also when it was
    /// run without the filter), Corrupt, and those of DetectorSet::open().
    [[nodiscard]] static Result<std::unique_ptr<PatientFilter>> open(
        const StageContext& context, const PatientFilter* first = nullptr);

    [[nodiscard]] const privacy::CandidateJudge& judge() const { return *judge_; }
    [[nodiscard]] const DetectorsNote& note() const { return note_; }
    /// Bool [n]: writing was found; nothing where that check decides nothing.
    [[nodiscard]] std::optional<at::Tensor> writing(const at::Tensor& images,
                                                    const std::stop_token& stop) const;

private:
    explicit PatientFilter(data::PreparedSet train) : train_(std::move(train)) {}

    data::PreparedSet train_;  ///< with the patients that were left out, behind the others
    DetectorsNote note_;
    std::unique_ptr<DetectorSet> detectors_;
    std::optional<privacy::CandidateJudge> judge_;
};

}  // namespace outis::pipeline
