// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/detectors/copy_detector.h"

/// Canary marks (METHOD 13.3, F4): a small pale glyph of 5 x 5 cells at a place of its own, as a
/// laterality marker is. Glyph and place are functions of a secret seed and a number, so that marks
/// that nobody carries are of the same kind as those that patients do.
namespace outis::privacy {

inline constexpr const char* kCanaryVersion = "glyph-1";

struct CanaryMark {
    std::int64_t cell = 1;  ///< side of a cell, pixels
    std::int64_t top = 0;   ///< of the glyph's frame, in cells
    std::int64_t left = 0;
    at::Tensor glyph;  ///< F32 [5, 5]: 1 where the glyph is, else 0
};

/// The mark with this number for images of side `size` (at least 16).
[[nodiscard]] CanaryMark canaryMark(Seed secret, std::int64_t number, std::int64_t size);

/// U8 [N, 1, S, S] with the mark in every image: a quarter of the range brighter, less where the
/// range ends.
[[nodiscard]] at::Tensor withMark(const at::Tensor& images, const CanaryMark& mark);

/// Patients of a set that carry a mark each, and the set with their marks.
struct MarkedSet {
    PatientImages images;
    std::vector<std::int64_t> patients;  ///< mark i is carried by patients[i]
};

/// `count` patients by lot get the marks 0, 1, ...; on all their images.
[[nodiscard]] MarkedSet plantMarks(const PatientImages& set, std::int64_t count, Seed secret);

/// What canaryTest() asks for: how clearly each mark is in the clearest image of `shadow` (U8
/// [N, 1, S, S]), by a matched filter: correlation of the glyph with the cells at its
/// place, up to one cell to all sides; faint patches count less. In [-1, 1]. `heldOut` marks have
/// the numbers after the planted ones. Errors: InvalidOption (images of another size), NoImages.
[[nodiscard]] Result<CanaryEvidence> canaryEvidence(const MarkedSet& marked,
                                                    const at::Tensor& shadow, std::int64_t heldOut,
                                                    Seed secret);

}  // namespace outis::privacy
