// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/result.h"

/// Who looks so unusual that training leaves them out. The audit compares training patients with
/// control patients who could as well have been in their place: so the rule is learned from the
/// reference patients (METHOD 1, R) alone, looks at each patient by itself, and leaves out control
/// patients just as it does training patients.
namespace outis::privacy {

/// Images of patients as rows of a fixed map, which has learned from none of them.
struct PatientRows {
    at::Tensor rows;      ///< F32 or F64 [N, D]
    at::Tensor patients;  ///< I64 [N]
};

struct PatientDistance {
    std::int64_t patient = 0;
    double distance = 0;
};

/// Other patients that the distance reaches to (METHOD 4.3-3).
inline constexpr std::int64_t kNeighbours = 5;

/// Of every patient of `set`, rising by number: the distance of its most unusual image, which is
/// that to the nearest images of other reference patients, of the kNeighbours-th nearest of them.
/// With a reference patient in `set` the patient's own images do not count. Nothing when stopped.
/// Errors: TooFewPatients (not enough others), InvalidOption (shapes), NonFinite.
[[nodiscard]] Result<std::optional<std::vector<PatientDistance>>> unusualness(
    const PatientRows& set, const PatientRows& reference, const std::stop_token& stop);

/// The distance beyond which a patient is an outlier: a new patient like the reference patients is
/// one with a chance of at most `share` (split conformal: the value number ceil((1-share)(m+1)) of
/// m). Errors: InvalidOption (not 0 < share < 1), TooFewPatients (m is too small for that share,
/// with the number that is needed).
[[nodiscard]] Result<double> outlierLimit(const std::vector<PatientDistance>& reference,
                                          double share);

/// Numbers of those beyond the limit, rising.
[[nodiscard]] std::vector<std::int64_t> beyond(const std::vector<PatientDistance>& distances,
                                               double limit);

/// Pictures U8 [N, 1, S, S] at 32 px or less (area averages), each with mean 0 and spread 1, as
/// rows F32 [N, D]: a map that has learned from nobody. A picture without contrast is all 0.
[[nodiscard]] at::Tensor smallPictures(const at::Tensor& images);

}  // namespace outis::privacy
