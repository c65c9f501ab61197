// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/patient_filter.h"

#include <utility>

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/pipeline/burned_in_check.h"
#include "core/pipeline/finding_judge.h"
#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {

namespace {

Result<privacy::FilterLimits> readLimits(const data::Workspace& workspace) {
    const auto text = files::readText(detectorsFolder(workspace) / "limits.json");
    if (!text) {
        return Error{ErrorCode::StageMissing, "detect", "no thresholds have been set yet"};
    }
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (json.is_discarded()) {
        return Error{ErrorCode::Corrupt, "limits.json", "not understood"};
    }
    return privacy::limitsFromJson(json);
}

}  // namespace

Result<std::unique_ptr<PatientFilter>> PatientFilter::open(const StageContext& context,
                                                           const PatientFilter* first) {
    using Opened = std::unique_ptr<PatientFilter>;
    try {
        // Nothing may resemble anybody, whether the generator learned from them or not.
        const auto open = [&](data::Role role) {
            return orThrow(data::PreparedSet::open(context.workspace, role, data::Access::Learning,
                                                   data::Patients::All));
        };
        Opened filter(new PatientFilter(open(data::Role::Train)));
        filter->note_ = orThrow(readNote(context.workspace));
        if (filter->note_.filter != "on") {
            return Error{ErrorCode::StageMissing, "detect", "the last run had the filter off"};
        }
        filter->detectors_ =
            orThrow(DetectorSet::open(context, filter->note_, filter->train_,
                                      first == nullptr ? nullptr : first->detectors_.get()));
        if (!filter->detectors_) {
            return Opened();
        }
        privacy::JudgeInputs inputs;
        inputs.limits = orThrow(readLimits(context.workspace));
        for (const privacy::IndexedDetector& one : filter->detectors_->indexed()) {
            const bool isPairwise = one.detector->identity().name == privacy::kCorrelation;
            inputs.detectors.push_back({one.detector, one.gallery, isPairwise});
        }
        const auto ids = filter->train_.imageIds();
        inputs.imageIds = {ids.begin(), ids.end()};
        inputs.nearest = context.options.filter.rules.nearest;
        if (inputs.limits.distance) {
            inputs.features = [detectors = filter->detectors_.get()](const at::Tensor& images,
                                                                     const std::stop_token& stop) {
                return detectors->features(images, stop);
            };
            inputs.validationFeatures =
                first != nullptr ? first->judge().inputs().validationFeatures
                                 : orThrow(filter->detectors_->features(
                                       imagesOf(open(data::Role::Validation)), context.stop));
            if (!inputs.validationFeatures.defined()) {
                return Opened();
            }
        }
        if (inputs.limits.divergence) {
            inputs.findings = orThrow(openFindingJudge(context, filter->note_.findingsDigest));
        }
        filter->judge_ = orThrow(privacy::CandidateJudge::create(std::move(inputs)));
        return filter;
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

std::optional<at::Tensor> PatientFilter::writing(const at::Tensor& images,
                                                 const std::stop_token& stop) const {
    return rejectsWriting(note_.textState) ? std::optional(showWriting(images, stop))
                                           : std::nullopt;
}

}  // namespace outis::pipeline
