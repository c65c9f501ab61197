// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>
#include <span>

#include <dcmtk/config/osconfig.h>
// First of DCMTK's headers.
#include <dcmtk/dcmdata/dctk.h>

#include "core/data/dicom_dataset.h"
#include "core/data/dicom_rendering.h"

namespace outis::data {
namespace {

/// Value `index` of a lookup table's descriptor, whose VR (US or SS) files often get wrong.
std::int64_t descriptorValue(DcmItem& item, unsigned long index, bool isSigned) {
    const auto value = numberOf(item, {0x0028, 0x3002}, index);
    const auto word = static_cast<std::uint16_t>(static_cast<std::int64_t>(value.value_or(0)));
    return isSigned ? std::int64_t{static_cast<std::int16_t>(word)} : std::int64_t{word};
}

/// The entries, however they are packed; empty when there are too few.
std::vector<std::uint16_t> entriesOf(std::span<const std::uint16_t> words, std::size_t entries,
                                     int bits) {
    std::vector<std::uint16_t> values;
    if (words.size() >= entries) {
        values.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(entries));
    } else if (bits <= 8 && words.size() * 2 >= entries) {  // two 8-bit entries a word
        values.reserve(entries);
        for (std::size_t entry = 0; entry < entries; ++entry) {
            values.push_back(words[entry / 2] >> (entry % 2 * 8) & 0xFF);
        }
    }
    return values;
}

std::optional<LookupTable> readTable(const std::unique_ptr<DcmDataset>& item, bool isSigned,
                                     std::vector<std::string>& notes) {
    if (!item) {
        return std::nullopt;
    }
    LookupTable table;
    const std::int64_t claimed = descriptorValue(*item, 0, false);
    table.first = descriptorValue(*item, 1, isSigned);
    table.bits = static_cast<int>(descriptorValue(*item, 2, false));
    const Uint16* words = nullptr;
    unsigned long count = 0;
    if (item->findAndGetUint16Array(DCM_LUTData, words, &count).good() && words != nullptr &&
        table.bits >= 1 && table.bits <= 16) {
        table.values = entriesOf(
            {words, count}, claimed == 0 ? 65536 : static_cast<std::size_t>(claimed), table.bits);
    }
    if (table.values.empty()) {
        notes.emplace_back("unusable lookup table was left out");
        return std::nullopt;
    }
    const int used = std::bit_width(*std::max_element(table.values.begin(), table.values.end()));
    if (used > table.bits) {
        notes.emplace_back("a lookup table holds more bits than it says");
        table.bits = used;
    }
    return table;
}

VoiFunction functionOf(DcmDataset& dataset) {
    const std::string name = textOf(dataset, {0x0028, 0x1056});
    return name == "SIGMOID"        ? VoiFunction::Sigmoid
           : name == "LINEAR_EXACT" ? VoiFunction::LinearExact
                                    : VoiFunction::Linear;
}

std::optional<VoiWindow> readWindow(DcmDataset& dataset, std::vector<std::string>& notes) {
    constexpr double kWidest = 1e9;  // beyond that nothing of 16 bits is left to see
    constexpr unsigned long kMostWindows = 64;
    DcmElement* centers = nullptr;
    if (dataset.findAndGetElement(DCM_WindowCenter, centers).bad() || centers->getVM() == 0) {
        return std::nullopt;
    }
    VoiWindow window;
    window.function = functionOf(dataset);
    const double narrowest = window.function == VoiFunction::Linear ? 1.0 : 1e-9;
    for (unsigned long index = 0; index < std::min(centers->getVM(), kMostWindows); ++index) {
        const auto center = numberOf(dataset, {0x0028, 0x1050}, index);
        const auto width = numberOf(dataset, {0x0028, 0x1051}, index);
        if (center && width && *width >= narrowest && *width <= kWidest &&
            std::abs(*center) <= kWidest) {
            if (index > 0) {
                notes.emplace_back("unusable window: another one of the file is used");
            }
            window.center = *center;
            window.width = *width;
            return window;
        }
    }
    notes.emplace_back("unusable window: the value range is used");
    return std::nullopt;
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

Rendering readRendering(const DicomDataset& dicom, const PixelDescription& pixels,
                        std::vector<std::string>& notes) {
    DcmDataset& dataset = dicom.dataset();
    Rendering rendering;
    rendering.isInverted = pixels.photometric == "MONOCHROME1";
    rendering.modalityLut =
        readTable(dicom.table(dicom.scan().modalityLut), pixels.isSigned, notes);
    if (!rendering.modalityLut) {
        readRescale(dataset, rendering, notes);
    }
    // The VOI LUT's inputs are signed when rescaling can give negative values.
    const bool isSigned = !rendering.modalityLut && (pixels.isSigned || rendering.intercept < 0);
    rendering.voiLut = readTable(dicom.table(dicom.scan().voiLut), isSigned, notes);
    if (!rendering.voiLut) {
        rendering.window = readWindow(dataset, notes);
    }
    readPadding(dataset, pixels.isSigned, rendering);
    return rendering;
}

}  // namespace outis::data
