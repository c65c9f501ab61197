// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/utility/options.h"

namespace outis::utility {

/// Images with findings, as a classifier learns from them.
struct LabelledImages {
    at::Tensor images;   ///< U8 [N, 1, S, S]
    at::Tensor labels;   ///< I8 [N, C]: 1, 0, -1 uncertain, -2 missing
    at::Tensor groups;   ///< I64 [N]: patient, or what a synthetic image was made from
    std::string digest;  ///< of all three; a checkpoint of other data is refused
};

/// NoImages when empty, InvalidOption for types, shapes or label values that cannot be.
[[nodiscard]] Result<void> checkImages(const LabelledImages& data);

/// All images of both; the groups of `second` are kept apart from those of `first`. The digest is
/// made of both.
[[nodiscard]] Result<LabelledImages> joined(const LabelledImages& first,
                                            const LabelledImages& second);

/// The images of `rows` (positions, ascending), with a digest made of the whole's and of the rows.
[[nodiscard]] LabelledImages subsetOf(const LabelledImages& data,
                                      const std::vector<std::int64_t>& rows);

/// Float targets of maskedBce() (core/models/masked_bce.h): 1, 0, -1, NaN = missing.
[[nodiscard]] at::Tensor targetsOf(const at::Tensor& labels);

/// Bool [N, C]: labels that count under the options' rules.
[[nodiscard]] at::Tensor labelsThatCount(const at::Tensor& labels, const UtilityOptions& options);

/// Which images (I64 indices, ascending) are learned from and which select the best weights.
struct OwnSplit {
    at::Tensor train;
    at::Tensor validation;
    std::int64_t leftOut = 0;  ///< images without a label that counts
};

/// Holds out options.validationShare of the groups (at least one) that have a label that counts.
/// NoUsableLabels without such groups, TooFewPatients with only one.
[[nodiscard]] Result<OwnSplit> splitOwn(const LabelledImages& data, const UtilityOptions& options,
                                        Seed seed);

}  // namespace outis::utility
