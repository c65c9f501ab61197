// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/filter_choice.h"

#include <algorithm>
#include <array>

namespace outis::pipeline {

namespace {

constexpr std::array kDetectors = {privacy::kReidentification, privacy::kCopy, privacy::kDeepSsim,
                                   privacy::kCorrelation, privacy::kDistanceRatio};

}  // namespace

std::vector<std::string> FilterChoice::chosen() const {
    std::vector<std::string> names;
    for (const char* name : kDetectors) {
        if (std::ranges::find(detectors, name) != detectors.end()) {
            names.emplace_back(name);
        }
    }
    return names;
}

void FilterChoice::describe(OptionVisitor& visitor) {
    visitor.choice({"use", "", "judge every drawn image against all training patients"}, use,
                   {"on", "off"});
    visitor.list({"detectors", "",
                  "that judge: re-identification, copy, correlation, distance-ratio, deep-ssim"},
                 detectors);
    visitor.field({"rounds", "", "then what is missing is given up and counted"}, rules.rounds,
                  {1, 100});
    visitor.field({"candidates", "images", "drawn per group and round, at least"}, rules.candidates,
                  {1, 10'000});
    visitor.field({"headroom", "", "drawn per missing image, at least"}, rules.headroom, {1, 100});
    visitor.field({"guidance-step", "", "less guidance in every further round"}, rules.guidanceStep,
                  {0, 10});
    visitor.field({"guidance-floor", "", "the guidance never falls below"}, rules.guidanceFloor,
                  {0, 10});
    visitor.field({"text", "", "reject pictures with writing on them"}, text);
    visitor.field({"quality", "", "reject what lies far from all validation images"},
                  rules.quality);
    visitor.field({"quality-percentile", "%", "of the distances of validation images"},
                  rules.qualityPercentile, {50, 100});
    visitor.field({"labels", "", "reject what does not show the findings asked for"}, rules.labels);
    visitor.field({"label-percentile", "%", "of validation images with the same findings"},
                  rules.labelPercentile, {50, 100});
    visitor.field({"nearest", "images", "of each embedding detector, compared pixel by pixel"},
                  rules.nearest, {1, 100'000});
    visitor.field({"batch", "images", "judged between two savings; changes no result"}, rules.batch,
                  {1, 65'536});
}

privacy::FilterOptions FilterChoice::resolve(const diffusion::SampleOptions& sample) const {
    privacy::FilterOptions options = rules;
    options.guidance = sample.guidance;
    options.guidanceFloor = std::min(rules.guidanceFloor, sample.guidance);
    options.seed = sample.seed;
    return options;
}

Result<void> FilterChoice::check(const diffusion::SampleOptions& sample) const {
    if (auto names = privacy::checkDetectorNames(detectors, kDetectors); !names) {
        return names;
    }
    return isOn() ? resolve(sample).check() : Result<void>();
}

}  // namespace outis::pipeline
