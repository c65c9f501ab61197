// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"
#include "core/data/dicom_rendering.h"

namespace outis::data {
namespace {

DcmItem* firstItem(DcmDataset& dataset, const DcmTagKey& sequence) {
    DcmItem* item = nullptr;
    return dataset.findAndGetSequenceItem(sequence, item, 0).good() ? item : nullptr;
}

/// Value `index` of a lookup table's descriptor, whose VR (US or SS) files often get wrong.
std::int64_t descriptorValue(DcmItem& item, unsigned long index, bool isSigned) {
    Uint16 unsignedValue = 0;
    Sint16 signedValue = 0;
    if (item.findAndGetUint16(DCM_LUTDescriptor, unsignedValue, index).good()) {
        return isSigned ? static_cast<std::int16_t>(unsignedValue) : std::int64_t{unsignedValue};
    }
    return item.findAndGetSint16(DCM_LUTDescriptor, signedValue, index).good()
               ? (isSigned ? std::int64_t{signedValue}
                           : std::int64_t{static_cast<std::uint16_t>(signedValue)})
               : 0;
}

std::optional<LookupTable> readTable(DcmItem* item, bool isSigned) {
    if (item == nullptr) {
        return std::nullopt;
    }
    LookupTable table;
    const std::int64_t claimed = descriptorValue(*item, 0, false);
    const std::size_t entries = claimed == 0 ? 65536 : static_cast<std::size_t>(claimed);
    table.first = descriptorValue(*item, 1, isSigned);
    table.bits = static_cast<int>(descriptorValue(*item, 2, false));
    const Uint16* words = nullptr;
    unsigned long count = 0;
    if (item->findAndGetUint16Array(DCM_LUTData, words, &count).bad() || words == nullptr ||
        table.bits < 1 || table.bits > 16) {
        return std::nullopt;
    }
    table.values.reserve(entries);
    if (count >= entries) {
        table.values.assign(words, words + entries);
    } else if (table.bits <= 8 && count * 2 >= entries) {  // two 8-bit entries a word
        for (std::size_t entry = 0; entry < entries; ++entry) {
            table.values.push_back((words[entry / 2] >> (entry % 2 * 8)) & 0xFF);
        }
    } else {
        return std::nullopt;
    }
    return table;
}

std::optional<VoiWindow> readWindow(DcmDataset& dataset, std::vector<std::string>& notes) {
    constexpr double kWidest = 1e9;  // beyond that nothing of 16 bits is left to see
    if (!dataset.tagExistsWithValue(DCM_WindowCenter)) {
        return std::nullopt;
    }
    const auto center = numberOf(dataset, {0x0028, 0x1050});
    const auto width = numberOf(dataset, {0x0028, 0x1051});
    const std::string name = textOf(dataset, {0x0028, 0x1056});
    VoiWindow window;
    window.function = name == "SIGMOID"        ? VoiFunction::Sigmoid
                      : name == "LINEAR_EXACT" ? VoiFunction::LinearExact
                                               : VoiFunction::Linear;
    const double narrowest = window.function == VoiFunction::Linear ? 1.0 : 1e-9;
    if (!center || !width || *width < narrowest || *width > kWidest ||
        std::abs(*center) > kWidest) {
        notes.emplace_back("unusable window: the value range is used");
        return std::nullopt;
    }
    window.center = *center;
    window.width = *width;
    return window;
}

void readRescale(DcmDataset& dataset, Rendering& rendering, std::vector<std::string>& notes) {
    constexpr double kLargest = 1e9;
    const auto slope = numberOf(dataset, {0x0028, 0x1053});
    const auto intercept = numberOf(dataset, {0x0028, 0x1052});
    const bool isSaid = dataset.tagExistsWithValue(DCM_RescaleSlope) ||
                        dataset.tagExistsWithValue(DCM_RescaleIntercept);
    if (!isSaid) {
        return;
    }
    if (slope && intercept && std::abs(*slope) < kLargest && std::abs(*intercept) < kLargest) {
        rendering.slope = *slope;
        rendering.intercept = *intercept;
    } else {
        notes.emplace_back("unusable rescale values were left out");
    }
    if (rendering.slope == 0) {
        notes.emplace_back("rescale slope 0: the picture is constant");
    }
}

/// Pixel Padding Value, alone or with its range limit (PS3.3 C.7.5.1.1.2). Either VR may be wrong.
void readPadding(DcmDataset& dataset, bool isSigned, Rendering& rendering) {
    const auto asStored = [isSigned](double value) {
        const auto word = static_cast<std::uint16_t>(static_cast<std::int64_t>(value));
        return isSigned ? std::int64_t{static_cast<std::int16_t>(word)} : std::int64_t{word};
    };
    const auto value = numberOf(dataset, {0x0028, 0x0120});
    if (!value || std::abs(*value) > 65535) {
        return;
    }
    const auto limit = numberOf(dataset, {0x0028, 0x0121});
    const std::int64_t first = asStored(*value);
    const std::int64_t last = limit && std::abs(*limit) <= 65535 ? asStored(*limit) : first;
    rendering.paddingLow = std::min(first, last);
    rendering.paddingHigh = std::max(first, last);
}

}  // namespace

Rendering readRendering(DcmDataset& dataset, const PixelDescription& pixels,
                        std::vector<std::string>& notes) {
    Rendering rendering;
    rendering.isInverted = pixels.photometric == "MONOCHROME1";
    rendering.modalityLut = readTable(firstItem(dataset, DCM_ModalityLUTSequence), pixels.isSigned);
    if (!rendering.modalityLut) {
        readRescale(dataset, rendering, notes);
    }
    // The VOI LUT's inputs are signed when rescaling can give negative values.
    const bool isSigned = !rendering.modalityLut && (pixels.isSigned || rendering.intercept < 0);
    rendering.voiLut = readTable(firstItem(dataset, DCM_VOILUTSequence), isSigned);
    if (!rendering.voiLut) {
        rendering.window = readWindow(dataset, notes);
    }
    readPadding(dataset, pixels.isSigned, rendering);
    return rendering;
}

}  // namespace outis::data
