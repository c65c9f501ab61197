// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dicom_source.h"

namespace outis::data {

/// How the elements of a data set are written (PS3.5 annex A).
struct DicomEncoding {
    bool isExplicit = true;
    bool isBigEndian = false;
    bool operator==(const DicomEncoding&) const = default;
};

struct DicomPlace {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;  ///< bytes that the file really has
};

/// Where the pixel data are; nothing of them is read.
struct PixelPlace {
    bool isPresent = false;
    bool isEncapsulated = false;  ///< of undefined length, in fragments
    bool isInWords = false;       ///< VR OW, which matters for big endian
    std::uint64_t claimed = 0;    ///< length that the header gives to native pixels
    DicomPlace native;
    std::vector<DicomPlace> fragments;  ///< without the basic offset table
};

/// What a walk over the top level of a data set found. Elements that are not wanted (see
/// dicom_tags.h) are jumped over, whatever they hold: depth and size of nested sequences cost
/// nothing.
struct DicomScan {
    DicomEncoding encoding;
    /// The wanted elements, each once, in explicit VR and the file's byte order: a small data set.
    std::vector<std::byte> header;
    /// The same for the first item of the sequence; empty when there is none.
    std::vector<std::byte> modalityLut;
    std::vector<std::byte> voiLut;
    std::vector<std::byte> viewCode;
    PixelPlace pixels;
    bool hasFloatPixels = false;       ///< (7FE0,0008) or (7FE0,0009)
    bool hasSegmentedPalette = false;  ///< (0028,1221) to (0028,1223)
    bool hasElements = false;
    bool isIncomplete = false;       ///< the file ends, or makes no sense, before its end
    std::vector<std::string> notes;  ///< what was odd
};

/// `declared`: what the transfer syntax says; the first element decides, since headers lie.
[[nodiscard]] DicomScan scanDicom(DicomSource& source, std::uint64_t start,
                                  std::optional<DicomEncoding> declared);

}  // namespace outis::data
