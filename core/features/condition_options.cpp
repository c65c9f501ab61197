// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/features/condition_options.h"

namespace outis::features {
namespace {

constexpr std::int64_t kMostPatients = 20;
constexpr double kMostNoise = 10;
constexpr std::int64_t kLargestSeed = std::int64_t{1} << 40;

}  // namespace

void ConditionOptions::describe(OptionVisitor& visitor) {
    visitor.field({"k", "patients",
                   "different patients mixed into one condition; more hides each one better"},
                  k, {1, kMostPatients});
    visitor.field({"allow-single-patients", "",
                   "allow 1 patient per condition, the published method, which can copy patients"},
                  allowSinglePatients);
    visitor.field({"whiten", "", "weigh all directions of the features alike"}, whiten);
    visitor.field({"noise", "", "length of the noise added to a condition of length 1"}, noise,
                  {0, kMostNoise});
    visitor.choice(
        {"mode", "", "sample_only trains with single patients' features and mixes when sampling"},
        mode, {"train_and_sample", "sample_only"});
    visitor.field({"seed", "", "of the noise of the training conditions"}, seed, {0, kLargestSeed});
}

Result<void> ConditionOptions::check() const {
    if (auto ranges = checkRanges(*this); !ranges) {
        return ranges;
    }
    if (k == 1 && !allowSinglePatients) {
        return Error{ErrorCode::InvalidOption, "k",
                     "1 makes each patient's own features a condition; allow it explicitly"};
    }
    return {};
}

ConditionOptions ConditionOptions::diadm() {
    ConditionOptions options;
    options.k = 1;
    options.allowSinglePatients = true;
    options.whiten = false;
    options.noise = 0;
    return options;
}

}  // namespace outis::features
