// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/data/near_hash.h"

namespace outis::data {

using NearHash = std::array<std::int8_t, kNearHashBytes>;

/// What bounds the search, so that a heap of equal pictures cannot make it quadratic.
struct NearLimits {
    /// Largest nearDistance() of a pair: beyond all that a re-encoding, a mask over text or a crop
    /// of 2 % was seen to do, below all but 1 in 10,000 pairs of different patients (docs,
    /// import.md, "Duplicates").
    double radius = 0.25;
    std::size_t mostCompared = 20'000;  ///< per fingerprint, with earlier ones
    std::size_t mostNear = 256;         ///< per fingerprint: earlier ones within the radius
    std::size_t mostPartners = 8;       ///< per fingerprint: the nearest of those
};

struct NearPair {
    std::size_t earlier = 0;  ///< index into the fingerprints
    std::size_t later = 0;
    double distance = 0;
};

struct NearCandidates {
    std::vector<NearPair> pairs;  ///< nearest first; ties by index
    std::int64_t compared = 0;    ///< pairs whose distance was computed
    /// Fingerprints with more earlier neighbours than could be compared or kept. Each still has the
    /// nearest of those that were, so that equal pictures stay linked to one another.
    std::int64_t bounded = 0;
};

/// Pairs of fingerprints within the radius, without comparing all: locality-sensitive hashing by
/// the signs of random projections about the mean (Charikar, STOC 2002), 32 bands of 14 bits; two
/// fingerprints are compared when they share a band. The projections are fixed, so that equal
/// input gives equal pairs. Fingerprints that say nothing (all zero) have no pair.
[[nodiscard]] NearCandidates nearCandidates(std::span<const NearHash> hashes,
                                            const NearLimits& limits = {});

}  // namespace outis::data
