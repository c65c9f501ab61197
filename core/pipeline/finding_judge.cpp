// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/finding_judge.h"

#include <cstdio>
#include <memory>
#include <utility>

#include <ATen/ATen.h>

#include "core/base/hash.h"
#include "core/models/device.h"
#include "core/pipeline/classifiers.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/privacy/detectors/fixed_batch.h"
#include "core/privacy/filter/reference_limits.h"

namespace outis::pipeline {

namespace {

/// What is a gap in the filter rather than a failure of the run.
bool isGap(const Error& error) {
    return error.code == ErrorCode::NoImages || error.code == ErrorCode::NoUsableLabels ||
           error.code == ErrorCode::TooFewPatients;
}

std::string areaWords(const utility::Estimate& area, std::int64_t patients) {
    char text[128];
    std::snprintf(text, sizeof(text), "AUROC %.2f [%.2f, %.2f] on %lld validation patients",
                  *area.value, *area.low, *area.high, static_cast<long long>(patients));
    return text;
}

class JudgeMaker {
public:
    JudgeMaker(const StageContext& context, const data::PreparedSet& train,
               const data::PreparedSet& validation)
        : context_(context), train_(train), validation_(validation) {}

    /// Nothing when stopped. Throws ErrorException.
    std::optional<FindingJudge> make(Observer& observer) {
        if (!context_.options.filter.rules.labels) {
            return FindingJudge{"off", "", "", {}};
        }
        if (!context_.options.train.isSteered()) {
            return FindingJudge{"not checked: no findings are asked for", "", "", {}};
        }
        if (validation_.count() == 0) {
            return FindingJudge{"not checked: no validation patients", "", "", {}};
        }
        const auto options = context_.options.utility.resolve(train_.count(), train_.size());
        const auto trained = trainArm(context_, options, {kRealArm, 0, train_.classes()},
                                      labelledImagesOf(train_), observer);
        if (!trained && isGap(trained.error())) {
            return FindingJudge{
                "not checked: no classifier can be trained: " + describe(trained.error()),
                "",
                "",
                {}};
        }
        if (orThrow(trained).training.outcome == Outcome::Stopped) {
            return std::nullopt;
        }
        const auto judge = orThrow(openFindingJudge(context_, trained->digest));
        const at::Tensor answers = orThrow(judge(imagesOf(validation_), context_.stop));
        if (!answers.defined()) {
            return std::nullopt;
        }
        return calibrated(answers, trained->digest);
    }

private:
    [[nodiscard]] FindingJudge calibrated(const at::Tensor& answers,
                                          const std::string& digest) const {
        utility::UtilityEvaluationOptions options;
        options.uncertain = context_.options.utility.uncertain;
        options.missing = context_.options.utility.missing;
        options.seed = context_.options.utility.seed;
        const auto tested = orThrow(utility::evaluateUtility(
            testSetOf(validation_), {predictionOf(kRealArm, 0, answers)}, options));
        FindingJudge judge;
        if (tested.state != "ok") {
            judge.state = "refused: its judge cannot be tested on validation patients";
            return judge;
        }
        const utility::Estimate& area = tested.mean.arms.front().auroc;
        if (!area.value || !area.low || !area.high) {
            judge.state = "refused: its judge cannot be tested: " + area.state;
            return judge;
        }
        judge.sentence = areaWords(area, tested.testPatients);
        if (*area.low <= 0.5) {
            judge.state = "refused: its judge is not shown to do better than guessing";
            return judge;
        }
        const auto limit = orThrow(privacy::divergenceLimit(
            answers, positivesOf(validation_).to(at::kBool), patientsOf(validation_),
            context_.options.filter.rules.labelPercentile,
            Seed{static_cast<std::uint64_t>(context_.options.detect.seed)}));
        judge.state = limit.state;
        judge.limit = limit.value;
        judge.digest = limit.value ? digest : "";
        return judge;
    }

    const StageContext& context_;
    const data::PreparedSet& train_;
    const data::PreparedSet& validation_;
};

}  // namespace

Result<std::optional<FindingJudge>> makeFindingJudge(const StageContext& context,
                                                     const data::PreparedSet& train,
                                                     const data::PreparedSet& validation,
                                                     Observer& observer) {
    try {
        return JudgeMaker(context, train, validation).make(observer);
    } catch (const ErrorException& exception) {
        return exception.error();
    }
}

Result<privacy::ImageRows> openFindingJudge(const StageContext& context,
                                            const std::string& digest) {
    const auto file = classifierFolder(context.workspace, kRealArm, 0) / "classifier.safetensors";
    const auto found = sha256File(file);
    if (!found || toHex(*found) != digest) {
        return Error{ErrorCode::Corrupt, "detectors.json",
                     "the weights of the judge of findings have changed since"};
    }
    const auto& compute = context.options.utility.compute;
    auto open = utility::openClassifier(file, compute);
    const auto chosen = models::chooseCompute(compute);
    if (!open || !chosen) {
        return !open ? open.error() : chosen.error();
    }
    const auto batches = std::make_shared<privacy::FixedBatch>(
        *std::move(open), context.options.prepare.size, chosen->device);
    return privacy::ImageRows(
        [batches](const at::Tensor& images, const std::stop_token& stop) -> Result<at::Tensor> {
            try {
                return (*batches)(images, stop);
            } catch (const ErrorException& exception) {
                return exception.error();
            }
        });
}

}  // namespace outis::pipeline
