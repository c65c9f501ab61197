// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/data/dicom_tags.h"

#include <algorithm>
#include <array>

namespace outis::data {
namespace {

struct WantedTag {
    DicomTag tag;
    std::string_view vr;
};

constexpr std::array kWanted = {
    // What the values mean, and what the object is.
    WantedTag{{0x0008, 0x0005}, "CS"},  // specific character set
    WantedTag{{0x0008, 0x0016}, "UI"},  // SOP class UID
    WantedTag{{0x0008, 0x0020}, "DA"},  // study date: identity
    WantedTag{{0x0008, 0x0060}, "CS"},  // modality
    // The person (see DicomHeader).
    WantedTag{{0x0010, 0x0010}, "PN"},  // patient's name: identity
    WantedTag{{0x0010, 0x0020}, "LO"},  // patient id: identity
    WantedTag{{0x0010, 0x0021}, "LO"},  // issuer of patient id: identity
    WantedTag{{0x0010, 0x0030}, "DA"},  // birth date: identity
    WantedTag{{0x0010, 0x0040}, "CS"},  // sex
    WantedTag{{0x0010, 0x1010}, "AS"},  // age
    // The exposure.
    WantedTag{{0x0018, 0x0015}, "CS"},  // body part examined
    WantedTag{{0x0018, 0x5101}, "CS"},  // view position
    WantedTag{{0x0020, 0x0020}, "CS"},  // patient orientation
    // The pixels and how to show them (PS3.3 C.7.6.3, C.11.1, C.11.2).
    WantedTag{{0x0028, 0x0002}, "US"},  // samples per pixel
    WantedTag{{0x0028, 0x0004}, "CS"},  // photometric interpretation
    WantedTag{{0x0028, 0x0006}, "US"},  // planar configuration
    WantedTag{{0x0028, 0x0008}, "IS"},  // number of frames
    WantedTag{{0x0028, 0x0010}, "US"},  // rows
    WantedTag{{0x0028, 0x0011}, "US"},  // columns
    WantedTag{{0x0028, 0x0100}, "US"},  // bits allocated
    WantedTag{{0x0028, 0x0101}, "US"},  // bits stored
    WantedTag{{0x0028, 0x0102}, "US"},  // high bit
    WantedTag{{0x0028, 0x0103}, "US"},  // pixel representation
    WantedTag{{0x0028, 0x0120}, "US"},  // pixel padding value
    WantedTag{{0x0028, 0x0121}, "US"},  // pixel padding range limit
    WantedTag{{0x0028, 0x0301}, "CS"},  // burned in annotation
    WantedTag{{0x0028, 0x1050}, "DS"},  // window center
    WantedTag{{0x0028, 0x1051}, "DS"},  // window width
    WantedTag{{0x0028, 0x1052}, "DS"},  // rescale intercept
    WantedTag{{0x0028, 0x1053}, "DS"},  // rescale slope
    WantedTag{{0x0028, 0x1056}, "CS"},  // VOI LUT function
    WantedTag{{0x0028, 0x1101}, "US"},  // palette descriptors: red,
    WantedTag{{0x0028, 0x1102}, "US"},  // green,
    WantedTag{{0x0028, 0x1103}, "US"},  // blue
    WantedTag{{0x0028, 0x1201}, "OW"},  // palette data: red,
    WantedTag{{0x0028, 0x1202}, "OW"},  // green,
    WantedTag{{0x0028, 0x1203}, "OW"},  // blue
};

constexpr std::array kWantedInItem = {
    WantedTag{{0x0008, 0x0100}, "SH"},  // code value
    WantedTag{{0x0008, 0x0104}, "LO"},  // code meaning
    WantedTag{{0x0028, 0x3002}, "US"},  // LUT descriptor
    WantedTag{{0x0028, 0x3006}, "OW"},  // LUT data
};

template <std::size_t Size>
std::string_view find(const std::array<WantedTag, Size>& table, DicomTag tag) {
    const auto place =
        std::lower_bound(table.begin(), table.end(), tag,
                         [](const WantedTag& row, DicomTag wanted) { return row.tag < wanted; });
    return place != table.end() && place->tag == tag ? place->vr : std::string_view();
}

}  // namespace

std::string_view wantedVr(DicomTag tag) {
    return find(kWanted, tag);
}

std::string_view wantedVrInItem(DicomTag tag) {
    return find(kWantedInItem, tag);
}

}  // namespace outis::data
