// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dicom_header.h"
#include "core/data/dicom_scan.h"
#include "core/data/dicom_source.h"
#include "core/data/dicom_tags.h"
#include "core/data/image_file.h"

class DcmDataset;
class DcmItem;

namespace outis::data {

/// The header of a DICOM file, as far as dicom_tags.h lists it, and the place of its pixels.
class DicomDataset {
public:
    /// Takes what could be found in a damaged file. Throws Refusal for a file that cannot be
    /// opened, a transfer syntax that is unknown, and a deflated data set that is broken or too
    /// large.
    DicomDataset(const std::filesystem::path& path, const DecodeLimits& limits);
    ~DicomDataset();
    DicomDataset(const DicomDataset&) = delete;
    DicomDataset& operator=(const DicomDataset&) = delete;

    [[nodiscard]] DcmDataset& dataset() const { return *header_; }
    /// UID; the one that was guessed when the file does not say.
    [[nodiscard]] const std::string& transferSyntax() const { return transferSyntax_; }
    [[nodiscard]] const DicomScan& scan() const { return scan_; }
    [[nodiscard]] DicomSource& source() const { return *source_; }
    [[nodiscard]] bool isIncomplete() const { return scan_.isIncomplete; }
    [[nodiscard]] bool isEmpty() const { return !scan_.hasElements; }
    /// The element of a lookup table that the scan found; nothing when there is none.
    [[nodiscard]] std::unique_ptr<DcmDataset> table(const std::vector<std::byte>& elements) const;

private:
    std::unique_ptr<DicomSource> source_;
    std::string transferSyntax_;
    DicomScan scan_;
    std::unique_ptr<DcmDataset> header_;
};

/// First value of a numeric or numeric-text element, or its `index`-th; nothing when absent, no
/// number, or not finite.
[[nodiscard]] std::optional<double> numberOf(DcmItem& item, DicomTag tag, unsigned long index = 0);
/// The whole element as UTF-8, trimmed of spaces and NUL.
[[nodiscard]] std::string textOf(DcmItem& item, DicomTag tag);
[[nodiscard]] DicomHeader headerOf(DcmItem& item, DcmItem* viewCode);
/// Whether the SOP class is one of the standard's that hold pictures.
[[nodiscard]] bool isImageStorage(const std::string& sopClassUid);

}  // namespace outis::data
