// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <ATen/core/Tensor.h>
#include <nlohmann/json_fwd.hpp>

#include "core/data/prepare.h"
#include "core/release/findings.h"

namespace outis::pipeline {

/// The images that an audit attacked.
struct ReleasedImages {
    at::Tensor images;  ///< U8 [Y, 1, S, S]
    /// Row of the image that the audit calls by a number, or -1; empty: the numbers are the rows.
    std::function<std::int64_t(std::int64_t number)> rowOf;
};

/// The outliers that an audit's record (audit.json) lists among the training patients, those most
/// alike to the release first: each with the image of his that lies nearest to the released image
/// that is most like him (METHOD 13.5-6). For the inside alone. Throws ErrorException: what opening
/// the training set returns.
[[nodiscard]] std::vector<release::UnusualPatient> unusualPatients(const nlohmann::json& record,
                                                                   const data::Workspace& workspace,
                                                                   data::Patients patients,
                                                                   const ReleasedImages& released);

}  // namespace outis::pipeline
