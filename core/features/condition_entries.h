// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/features/conditions.h"

namespace outis::features {

/// A set of classes, bit c for class c.
using LabelSet = std::uint64_t;
inline constexpr std::int64_t kMostClasses = 64;

/// One patient's images with the same positive classes: many images weigh as one.
struct Entry {
    std::int64_t patient = 0;
    LabelSet labels = 0;
    std::vector<std::int64_t> images;  ///< rows of the input
};

/// Sorted by label set, then patient, so that the order of the input changes nothing.
struct Entries {
    std::vector<Entry> all;
    std::vector<std::int64_t> ofImage;     ///< [N]
    std::vector<std::int64_t> perPatient;  ///< [E]: entries of the entry's patient
    std::int64_t patients = 0;
    at::Tensor means;  ///< F64 [E, D]: mean raw feature
};

/// `input` has been checked.
[[nodiscard]] Entries entriesOf(const ConditionInput& input);

/// The positive classes of each image.
[[nodiscard]] std::vector<LabelSet> labelSetsOf(const at::Tensor& positives, std::int64_t images);

}  // namespace outis::features
