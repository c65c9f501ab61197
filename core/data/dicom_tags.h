// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace outis::data {

/// Place of an element of the data dictionary (PS3.6).
struct DicomTag {
    std::uint16_t group = 0;
    std::uint16_t element = 0;
    auto operator<=>(const DicomTag&) const = default;
};

/// The VR under which the element is read, or "" for one that is skipped. The table behind this is
/// the whole list of elements whose values ever leave the file: everything else, private elements
/// and nested sequences included, is jumped over.
[[nodiscard]] std::string_view wantedVr(DicomTag tag);
/// The same inside the items of the modality LUT, VOI LUT and view code sequences.
[[nodiscard]] std::string_view wantedVrInItem(DicomTag tag);

}  // namespace outis::data
