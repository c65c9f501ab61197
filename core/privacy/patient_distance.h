// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

namespace outis::privacy {

/// The images of a set of people. Rows of one person need not be neighbours.
struct PeopleImages {
    at::Tensor pixels;  ///< U8 [N, D]
    at::Tensor person;  ///< I64 [N], catalogue rows, not identities
};

/// Distance of every query to the nearest image of every person.
struct PersonDistances {
    at::Tensor dist2;    ///< F64 [Q, P], squared Euclidean in grey levels, exact integers
    at::Tensor persons;  ///< I64 [P], ascending
};

/// `queries` U8 [Q, D]. Exact: grey levels are integers, and a product of doubles keeps them.
/// Returns undefined tensors when stopped.
[[nodiscard]] PersonDistances personDistances(const at::Tensor& queries, const PeopleImages& people,
                                              const std::stop_token& stop);

/// The smallest squared distance between two images of different people, one from each set (the
/// sets may be the same); infinity when there is no such pair.
[[nodiscard]] double smallestForeignDistance(const PeopleImages& left, const PeopleImages& right,
                                             const std::stop_token& stop);

/// Squared distances between different images of the same person, one each pair, ascending.
[[nodiscard]] std::vector<double> samePersonDistances(const PeopleImages& people,
                                                      const std::stop_token& stop);

}  // namespace outis::privacy
