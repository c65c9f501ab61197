// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/metrics/fidelity_options.h"
#include "core/metrics/fidelity_result.h"

namespace outis::metrics {

/// Feature rows of one set of images.
struct FeatureSet {
    at::Tensor rows;     ///< F32 [n, D], any device
    at::Tensor units;    ///< I64 [n], what is drawn together: the patient of a real image, the
                         ///< group (or source) of a synthetic one; undefined: each row by itself
    at::Tensor groups;   ///< I64 [n], number of the k-same group behind a synthetic row, and of the
                         ///< group that a training row's patient belongs to; -1: none; undefined:
                         ///< not known
    at::Tensor classes;  ///< BOOL [n, findings]; undefined: none
    std::string digest;  ///< of the set; goes into the result
};

struct FidelityInput {
    FeatureSet synthetic;
    FeatureSet train;
    FeatureSet test;
    /// Real training images through the autoencoder behind a generator of latents (RECON, METHOD
    /// 14): no generator of these latents can be expected to do better. Rows undefined: none.
    FeatureSet reconstructed;
    std::vector<std::string> findings;  ///< names of the columns of `classes`
    std::string encoder;
    std::string encoderDigest;
    bool encoderMadeConditions = false;  ///< this encoder also made the pseudo-conditions
};

/// FID, KID, precision, recall, density and coverage against TRAIN and against TEST; AuthPct and
/// C_T; FLD, raw diversity (overall only), FID and KID of reconstructions (likewise); Vendi; IRS
/// with TRAIN as gallery and TEST as reference; own-group retrieval; overall and per finding, each
/// with an interval, a state and flags. A figure that cannot be computed says why and stops
/// nothing. The order of rows changes nothing, not a bit. Progress counts figures. Errors:
/// InvalidOption for sets of different width or length of their vectors, an empty set, options out
/// of range, and, with set and row, a value that is not finite.
[[nodiscard]] Result<Fidelity> evaluateFidelity(const FidelityInput& input,
                                                const FidelityOptions& options,
                                                std::stop_token stop, Observer& observer);

}  // namespace outis::metrics
