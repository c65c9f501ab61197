// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/threshold_accuracy.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include <ATen/core/Tensor.h>

#include <nlohmann/json.hpp>

#include "core/base/safetensors.h"
#include "core/pipeline/classifiers.h"
#include "core/pipeline/detector_set.h"
#include "core/utility/light_accuracy.h"

namespace outis::pipeline {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

/// Of the images that a threshold would take, the share whose pictures must be kept.
constexpr double kLeastKept = 0.5;
/// Fewer draws than the classifiers' own: there are up to 16 choices, and two digits are shown.
constexpr std::int64_t kResamples = 500;

json withoutEstimate(const std::string& state) {
    return {{"state", state}, {"steps", json::array()}};
}

/// Seeds of the kept pictures; empty in a set that has none.
Result<std::vector<std::uint64_t>> seedsOf(const fs::path& file) {
    const auto opened = safetensors::File::open(file);
    if (!opened) {
        return opened.error();
    }
    const auto* found = opened->find("seeds");
    if (found == nullptr || found->dtype != safetensors::Dtype::U64) {
        return std::vector<std::uint64_t>{};
    }
    const auto* first = reinterpret_cast<const std::uint64_t*>(found->bytes.data());
    return std::vector<std::uint64_t>(first, first + found->bytes.size() / sizeof(std::uint64_t));
}

std::string stateOf(const ThresholdImages& step) {
    const auto kept = std::ssize(step.rows);
    if (kept == 0) {
        return "not known: no image would be left";
    }
    if (static_cast<double>(kept) < kLeastKept * static_cast<double>(kept + step.without)) {
        return "not known: the pictures of most images that would be taken are not kept";
    }
    return "ok";
}

json jsonOf(const ThresholdImages& step, const std::string& state, const utility::Estimate& loss) {
    const auto number = [](const std::optional<double>& value) {
        return value ? json(*value) : json();
    };
    return {{"false-rejects", step.falseRejects},
            {"images", std::ssize(step.rows)},
            {"without", step.without},
            {"state", state},
            {"loss", number(loss.value)},
            {"low", number(loss.low)},
            {"high", number(loss.high)}};
}

/// Choices without repetition, the present images first, and which one each step has; -1: none.
struct Choices {
    std::vector<utility::ImageChoice> list;
    std::vector<std::int64_t> ofStep;
};

Choices choicesOf(const std::vector<ThresholdImages>& steps, std::int64_t images) {
    Choices choices;
    utility::ImageChoice present(static_cast<std::size_t>(images));
    std::iota(present.begin(), present.end(), 0);
    choices.list.push_back(std::move(present));
    for (const ThresholdImages& step : steps) {
        if (stateOf(step) != "ok") {
            choices.ofStep.push_back(-1);
            continue;
        }
        const auto found = std::ranges::find(choices.list, step.rows);
        choices.ofStep.push_back(found - choices.list.begin());
        if (found == choices.list.end()) {
            choices.list.push_back(step.rows);
        }
    }
    return choices;
}

/// The steps with what they lose; empty when stopped.
Result<std::vector<json>> estimated(const StageContext& context, const SyntheticSet& synthetic,
                                    const MeasuredFidelity& measured,
                                    const std::vector<ThresholdImages>& steps) {
    const auto test =
        data::PreparedSet::open(context.workspace, data::Role::Test, data::Access::Learning);
    if (!test) {
        return test.error();
    }
    const Choices choices = choicesOf(steps, synthetic.labels.size(0));
    utility::UtilityEvaluationOptions options;
    options.resamples = kResamples;
    const auto losses =
        utility::lightLosses({measured.synthetic, synthetic.labels}, choices.list, measured.test,
                             testSetOf(*test), options, context.stop);
    if (!losses) {
        return losses.error();
    }
    std::vector<json> objects;
    for (std::size_t step = 0; step < steps.size() && !losses->empty(); ++step) {
        const std::int64_t choice = choices.ofStep[step];
        const utility::Estimate loss =
            choice < 0 ? utility::Estimate{} : (*losses)[static_cast<std::size_t>(choice)];
        objects.push_back(
            jsonOf(steps[step], choice < 0 ? stateOf(steps[step]) : loss.state, loss));
    }
    return objects;
}

}  // namespace

std::vector<ThresholdImages> imagesAtThresholds(const privacy::CandidateLedger& ledger,
                                                std::span<const privacy::TrialLimits> limits,
                                                std::span<const std::uint64_t> seeds) {
    std::map<std::uint64_t, std::int64_t> rowOf;
    for (std::size_t row = 0; row < seeds.size(); ++row) {
        rowOf[seeds[row]] = static_cast<std::int64_t>(row);
    }
    std::vector<ThresholdImages> steps;
    for (const privacy::TrialLimits& one : limits) {
        privacy::FilterLimits tried = ledger.limits;
        tried.rules = one.rules;
        ThresholdImages step{one.falseRejects, {}, 0};
        for (const privacy::CandidateRecord& record :
             privacy::decidedAgain(ledger.records, ledger.targets, tried)) {
            if (record.reasons.empty() || record.reasons.front() != privacy::Reason::Accepted) {
                continue;
            }
            const auto found = rowOf.find(record.seed.value);
            if (found == rowOf.end()) {
                ++step.without;
            } else {
                step.rows.push_back(found->second);
            }
        }
        std::ranges::sort(step.rows);
        steps.push_back(std::move(step));
    }
    return steps;
}

Result<std::optional<json>> thresholdAccuracy(const StageContext& context,
                                              const SyntheticSet& synthetic,
                                              const MeasuredFidelity& measured) {
    using Made = std::optional<json>;
    const fs::path samples =
        outputPath(context.workspace, Stage::Generate, context.runOf(Stage::Generate));
    const fs::path ladder = detectorsFolder(context.workspace) / privacy::kTrialLimits;
    const fs::path candidates = samples.parent_path() / "candidates.jsonl";
    if (synthetic.labels.size(1) == 0) {
        return Made(withoutEstimate("not known: the images carry no findings"));
    }
    if (!fs::exists(ladder) || !fs::exists(candidates)) {
        return Made(withoutEstimate("not known: no filter drew these images"));
    }
    const auto limits = privacy::readTrialLimits(ladder);
    const auto ledger =
        limits ? privacy::readLedger(candidates) : Result<privacy::CandidateLedger>(limits.error());
    const auto seeds = seedsOf(samples);
    if (!ledger || !seeds) {
        return !ledger ? ledger.error() : seeds.error();
    }
    if (std::ssize(*seeds) != synthetic.labels.size(0)) {
        return Made(withoutEstimate("not known: the images carry no seeds"));
    }
    const auto steps =
        estimated(context, synthetic, measured, imagesAtThresholds(*ledger, *limits, *seeds));
    if (!steps) {
        return steps.error();
    }
    return steps->empty() ? Made() : Made(json{{"state", "ok"}, {"steps", *steps}});
}

}  // namespace outis::pipeline
