// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/data/ids.h"
#include "core/data/image.h"

namespace outis::data {

class Catalogue;
class Workspace;

/// A place of burned-in text in an imported picture, as the catalogue keeps it.
struct MaskedRegionRow {
    std::int64_t id = 0;
    ImageId image;
    std::string storedPath;  ///< of the picture, relative to the workspace
    double left = 0;         ///< fractions of the picture's sides
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string kind;  ///< textKindName()
    double confidence = 0;
    bool isMasked = false;
    bool isStillReadable = false;
};

/// Ordered by image, then by region. Patients that were taken out of the study are left out.
[[nodiscard]] Result<std::vector<MaskedRegionRow>> maskedRegions(const Catalogue& catalogue);

/// PNG of the place before it was masked; empty once identities were forgotten. An identity, for
/// the steward's eyes alone.
[[nodiscard]] Result<std::vector<std::byte>> regionBefore(const Catalogue& catalogue,
                                                          std::int64_t region);
/// A place of a picture, given in fractions of its sides, at least one pixel large.
[[nodiscard]] GreyImage placeOf(const GreyImage& picture, double left, double top, double right,
                                double bottom);
/// The same place in the stored picture. Errors: those of readPng().
[[nodiscard]] Result<GreyImage> regionAfter(const Workspace& workspace,
                                            const MaskedRegionRow& region);

}  // namespace outis::data
