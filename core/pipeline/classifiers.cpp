// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/classifiers.h"

#include <ATen/ATen.h>

#include <utility>

#include "core/pipeline/prepared_tensors.h"

namespace outis::pipeline {

utility::LabelledImages labelledImagesOf(const data::PreparedSet& set) {
    const auto classes = static_cast<std::int64_t>(set.classes().size());
    auto* labels = const_cast<std::int8_t*>(set.labels().data());  // NOLINT: cloned at once
    return {imagesOf(set), at::from_blob(labels, {set.count(), classes}, at::kChar).clone(),
            patientsOf(set), set.digest()};
}

utility::TestSet testSetOf(const data::PreparedSet& set) {
    utility::TestSet test;
    test.findings = set.classes();
    test.labels.assign(set.labels().begin(), set.labels().end());
    test.patients.assign(set.patients().begin(), set.patients().end());
    return test;
}

utility::Prediction predictionOf(const std::string& arm, std::int64_t seed,
                                 const at::Tensor& probabilities) {
    const at::Tensor rows = probabilities.to(at::kDouble).contiguous();
    const auto* first = rows.const_data_ptr<double>();
    return {arm, 0, seed, {first, first + rows.numel()}};
}

std::filesystem::path classifierFolder(const data::Workspace& workspace, const std::string& arm,
                                       std::int64_t seed) {
    return workspace.modelsDir() / "classifiers" / (arm + "-" + std::to_string(seed));
}

Result<utility::ClassifierResult> trainArm(const StageContext& context,
                                           const utility::UtilityOptions& options,
                                           const utility::ClassifierJob& job,
                                           const utility::LabelledImages& images,
                                           Observer& observer) {
    utility::ClassifierData data{images, {}};
    std::optional<data::PreparedSet> validation;
    if (options.validation == "real") {
        auto opened = data::PreparedSet::open(context.workspace, data::Role::Validation,
                                              data::Access::Learning);
        if (!opened) {
            return opened.error();
        }
        validation = *std::move(opened);
        data.real = labelledImagesOf(*validation);
    }
    training::LoopPlaces places;
    places.folder = classifierFolder(context.workspace, job.arm, job.seedIndex);
    places.restart = true;
    places.checkpointRequested = context.checkpointRequested;
    return utility::trainClassifier(options, job, data, places, context.stop, observer);
}

}  // namespace outis::pipeline
