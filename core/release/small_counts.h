// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "core/release/findings.h"

/// What statistical disclosure control asks of a table that leaves the house: no count of a few
/// patients, and none that gives one back by subtraction from a total (secondary suppression).
namespace outis::release {

/// Counts from one to this less one are not told outside (METHOD 13 names no number; five patients
/// is what most offices ask for, and what stands behind each condition).
inline constexpr std::int64_t kSmallestTold = 5;

/// A count in a table, with how many patients it is about.
struct CountCell {
    Count* count = nullptr;     ///< changed where it may not be told
    std::int64_t patients = 0;  ///< 0: the count is of patients itself, or they were not counted
};

/// Withholds small counts, and then the next larger ones until nobody who knows `total` can
/// compute the small ones. The cells are a partition of `total`, or overlap within it (findings of
/// the same images: then a count that all but a few have is withheld as well). Zeros are told.
/// Where that does not help, no cell is told.
void withholdSmall(std::span<const CountCell> cells, std::int64_t total);

/// Everything in a report for the outside that counts, or rests on, few patients by finding, sex,
/// age, view or another group, or is the distance of a few images to the training images.
void withholdSmallCounts(Findings& findings);

}  // namespace outis::release
