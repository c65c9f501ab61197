// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/privacy/detectors/copy_detector.h"
#include "core/privacy/filter/candidate_record.h"
#include "core/privacy/filter/filter_summary.h"

namespace outis::privacy {

/// One group: what it is asked for and what its candidates are compared with (METHOD 10.2).
struct FilterItem {
    std::int64_t group = 0;  ///< of the seeds; unlike any other item's
    std::int64_t target = 0;
    std::string label;              ///< findings, in words
    std::vector<std::int64_t> own;  ///< gallery rows of its patients; empty: `own` does not apply
    std::vector<double> expected;   ///< p_G [C]; empty: findings are not checked
    bool isDrawable = true;         ///< false: nothing can be drawn; its target is given up
};

struct FilterDetector {
    CopyDetector* detector = nullptr;
    const Gallery* gallery = nullptr;  ///< of all TRAIN images
    /// Looks closely at what the other detectors found and at the group's own patients.
    bool verifiesPairs = false;
};

/// Rows for images U8 [n, 1, S, S]: F32 [n, D], each a function of its image alone, to the bit;
/// undefined when stopped.
using ImageRows = std::function<Result<at::Tensor>(const at::Tensor& images, std::stop_token stop)>;

struct JudgeInputs {
    std::vector<FilterDetector> detectors;  ///< in the order of limits.rules
    FilterLimits limits;
    std::vector<std::int64_t> imageIds;  ///< of the gallery rows; empty: the rows' numbers
    std::int64_t nearest = 50;           ///< of every detector, that pairs are verified with
    ImageRows features;                  ///< of the measuring encoder; empty: no quality check
    at::Tensor validationFeatures;       ///< F32 [V, D]
    ImageRows findings;  ///< probabilities [n, C] of the consistency judge; empty: no check
};

/// Candidates in exported form.
struct CandidateImages {
    at::Tensor images;                     ///< U8 [n, 1, S, S]
    at::Tensor finite;                     ///< Bool [n]; undefined: all
    at::Tensor text;                       ///< Bool [n]: writing found; undefined: none
    std::vector<const FilterItem*> items;  ///< n, borrowed
};

/// Judges each candidate by itself: what is said of one depends on its image, its item and the
/// inputs alone, to the bit, never on the others (METHOD 16, D1). All checks are made of every
/// candidate that can be judged, so that thresholds can be tried out later.
class CandidateJudge {
public:
    /// InvalidOption when the rules are of other detectors than those given.
    [[nodiscard]] static Result<CandidateJudge> create(JudgeInputs inputs);

    /// Fills scores and reasons of `records` (n). Errors: those of the detectors and callbacks,
    /// InvalidOption for shapes that do not fit.
    [[nodiscard]] Result<Outcome> judge(const CandidateImages& candidates,
                                        std::span<CandidateRecord> records,
                                        std::stop_token stop) const;

    [[nodiscard]] const JudgeInputs& inputs() const { return inputs_; }

private:
    explicit CandidateJudge(JudgeInputs inputs) : inputs_(std::move(inputs)) {}
    JudgeInputs inputs_;
};

}  // namespace outis::privacy
