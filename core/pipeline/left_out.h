// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"
#include "core/data/workspace.h"
#include "core/pipeline/stage_context.h"

/// Patients who look so unusual that nothing learns from them, by a rule of the reference patients
/// alone that holds for the audit's controls as well (core/privacy/outlier_rule.h).
namespace outis::pipeline {

struct LeftOutOf {
    std::int64_t patients = 0;
    std::int64_t images = 0;  ///< with probe images
    std::int64_t of = 0;      ///< patients before
};

struct LeftOut {
    double share = 0;  ///< that was asked for; 0: nobody is left out
    std::string map;   ///< what likeness was looked at in
    double limit = 0;
    LeftOutOf train;
    LeftOutOf control;
    LeftOutOf reference;  ///< take no part where reference patients stand for training patients
    std::vector<std::int64_t> referencePatients;  ///< numbers of the catalogue, rising

    [[nodiscard]] bool isOn() const { return share > 0; }
    /// Whether a reference patient was left out.
    [[nodiscard]] bool isOut(std::int64_t patient) const;
    /// I64: places in `patients` I64 [N] whose patients were not left out.
    [[nodiscard]] at::Tensor keptRows(const at::Tensor& patients) const;
};

/// Of the stage "prepare", once its sets are written: learns the rule, sets outliers aside in the
/// sets, and keeps what it did in tensors/outliers.json; without a share it only forgets that file.
/// Nothing when stopped. Errors: TooFewPatients (subject "outliers-out": too few reference patients
/// for the share, or too few patients left), those of the encoder and of setAside().
[[nodiscard]] Result<std::optional<LeftOut>> leaveOutliersOut(const StageContext& context);

/// As it was left by that stage for these options. Errors: StageMissing (not yet, or with another
/// share), Corrupt.
[[nodiscard]] Result<LeftOut> readLeftOut(const data::Workspace& workspace,
                                          const data::PrepareOptions& options);

/// "7 of 314 training patients (9 images) and 3 of 105 control patients (4 images)"
[[nodiscard]] std::string inWords(const LeftOut& left);

}  // namespace outis::pipeline
