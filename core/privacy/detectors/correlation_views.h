// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/privacy/detectors/picture_correlation.h"

namespace outis::privacy {

/// How grey levels count.
enum class Tones { AsTheyAre, Ranked };

/// In what forms a candidate is compared.
struct Forms {
    Tones tones = Tones::AsTheyAre;
    Sign sign = Sign::AsIs;
    bool quarterTurns = false;
    std::vector<std::int64_t> halves = {};  ///< sides in half pixels, besides 2 kSide
    std::int64_t ranking = 0;    ///< sides, kSide first, by which gallery images are ranked; 0: all
    std::int64_t step = 1;       ///< between the shifts by which gallery images are ranked
    std::size_t close = 0;       ///< views looked at closely; 0: all
    bool betweenPixels = false;  ///< the best of them shifted by half pixels as well
};

/// Adds the coarse picture of a row at every `step`-th shift.
void addShifted(const std::uint8_t* row, std::int64_t step, std::vector<SmallMiddle>& into);

/// All views of a candidate, and how alike it is to gallery images. Rows (kLength) and forms must
/// outlive it.
class CandidateViews {
public:
    /// `rows`: of its views, one after the other.
    CandidateViews(const std::uint8_t* rows, std::int64_t views, const Forms& forms);

    /// With the best of the views.
    [[nodiscard]] float score(const std::uint8_t* galleryRow) const;

private:
    /// The views that are looked at closely; ties to the lowest.
    [[nodiscard]] std::vector<std::size_t> looked(const std::uint8_t* galleryRow) const;

    const Forms& forms_;
    const std::uint8_t* rows_;
    std::vector<Middle> middles_;
    std::vector<SmallMiddle> small_;
};

}  // namespace outis::privacy
