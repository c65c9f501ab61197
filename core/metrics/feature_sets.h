// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/random.h"
#include "core/metrics/fidelity.h"
#include "core/metrics/row_source.h"

namespace outis::metrics {

/// A set whose rows stand in an order of their own making, so that the order in which they came
/// cannot change a result. The rows themselves stay where they are.
struct OrderedSet {
    RowSource rows;                                    ///< F32 [n, D], on the device they came on
    std::vector<std::int64_t> units;                   ///< [n], 0..U-1 by first appearance
    std::vector<std::int64_t> groups;                  ///< [n] as given; empty when not known
    std::vector<std::int64_t> origin;                  ///< [n] number of each row as it was given
    std::vector<std::vector<std::int64_t>> ofFinding;  ///< rows of each finding, ascending

    [[nodiscard]] std::int64_t size() const { return rows.size(); }
    /// The listed rows; `ofFinding` is left empty.
    [[nodiscard]] OrderedSet taken(std::span<const std::int64_t> rowIndices) const;
};

/// Throws ErrorException(InvalidOption), with `name` and the row as given, for what
/// evaluateFidelity refuses.
[[nodiscard]] OrderedSet orderSet(const FeatureSet& set, std::size_t findings,
                                  std::string_view name);

/// `count` of `size` row indices, ascending; all of them when there are no more.
[[nodiscard]] std::vector<std::int64_t> seededSubset(std::int64_t size, std::int64_t count,
                                                     Seed seed);

}  // namespace outis::metrics
