// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/utility/cohorts.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/utility/figures.h"

namespace outis::utility {
namespace {

Error invalid(const char* subject, const char* detail) {
    return {ErrorCode::InvalidOption, subject, detail};
}

/// 1, 0, or -1 for a label that does not count.
std::int64_t countedLabel(std::int8_t label, const UtilityEvaluationOptions& options) {
    const auto byRule = [](const std::string& rule) {
        return rule == "ignore" ? -1 : rule == "positive" ? 1 : 0;
    };
    switch (label) {
        case -1:
            return byRule(options.uncertain);
        case -2:
            return byRule(options.missing);
        default:
            return label;
    }
}

}  // namespace

Result<void> checkTest(const TestSet& test) {
    const std::size_t rows = test.patients.size();
    if (rows == 0 || test.findings.empty() || test.labels.size() != rows * test.findings.size()) {
        return invalid("test", "needs images, findings and one label for each pair of them");
    }
    if (std::any_of(test.labels.begin(), test.labels.end(),
                    [](std::int8_t label) { return label < -2 || label > 1; })) {
        return invalid("labels", "must be 1, 0, -1 or -2");
    }
    for (const SubgroupVector& subgroup : test.subgroups) {
        if (subgroup.values.size() != rows) {
            return invalid("subgroups", "must name one value per test image");
        }
    }
    return {};
}

Result<void> checkPredictions(const TestSet& test, const std::vector<Prediction>& predictions) {
    if (predictions.empty()) {
        return invalid("predictions", "there are none");
    }
    std::set<std::string> seen;
    for (const Prediction& prediction : predictions) {
        const auto& p = prediction.probabilities;
        if (prediction.arm.empty() || p.size() != test.labels.size()) {
            return invalid("predictions", "need an arm and one probability per label");
        }
        if (std::any_of(p.begin(), p.end(), [](double x) { return !(x >= 0 && x <= 1); })) {
            return invalid("predictions", "must be probabilities");
        }
        const std::string key = prediction.arm + "/" + std::to_string(prediction.generator) + "/" +
                                std::to_string(prediction.seed);
        if (!seen.insert(key).second) {
            return invalid("predictions", "name the same classifier twice");
        }
    }
    return {};
}

Cohort cohortOf(const TestSet& test, const std::vector<Prediction>& predictions,
                const UtilityEvaluationOptions& options) {
    Cohort cohort;
    cohort.classes = test.findings.size();
    std::map<std::int64_t, std::int64_t> number;
    for (const std::int64_t patient : test.patients) {
        const auto next = static_cast<std::int64_t>(number.size());
        cohort.patient.push_back(number.emplace(patient, next).first->second);
    }
    cohort.patients = number.size();
    for (const std::int8_t label : test.labels) {
        cohort.label.push_back(countedLabel(label, options));
    }
    for (const Prediction& prediction : predictions) {
        cohort.score.push_back(prediction.probabilities);
    }
    return cohort;
}

std::vector<ArmRuns> armsOf(const std::vector<Prediction>& predictions) {
    std::vector<std::string> names;
    for (const char* first : {kRealArm, kSyntheticArm}) {
        if (std::any_of(predictions.begin(), predictions.end(),
                        [&](const Prediction& own) { return own.arm == first; })) {
            names.emplace_back(first);
        }
    }
    for (const Prediction& prediction : predictions) {
        if (std::find(names.begin(), names.end(), prediction.arm) == names.end()) {
            names.push_back(prediction.arm);
        }
    }
    std::vector<ArmRuns> arms;
    for (const std::string& name : names) {
        std::map<std::int64_t, std::vector<std::size_t>> byGenerator;
        for (std::size_t run = 0; run < predictions.size(); ++run) {
            if (predictions[run].arm == name) {
                byGenerator[predictions[run].generator].push_back(run);
            }
        }
        ArmRuns arm{name, {}};
        for (auto& [generator, runs] : byGenerator) {
            arm.generators.push_back(std::move(runs));
        }
        arms.push_back(std::move(arm));
    }
    return arms;
}

}  // namespace outis::utility
