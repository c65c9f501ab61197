// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/data/dicom_header.h"
#include "core/data/image_file.h"

class DcmDataset;
class DcmFileFormat;
class DcmItem;

namespace outis::data {

/// A parsed DICOM file; long values stay on disk until they are asked for.
class DicomDataset {
public:
    /// Takes what could be parsed of a damaged file. Throws Refusal for a transfer syntax that is
    /// unknown and for a deflated data set beyond the limits.
    DicomDataset(const std::filesystem::path& path, const DecodeLimits& limits);
    ~DicomDataset();
    DicomDataset(const DicomDataset&) = delete;
    DicomDataset& operator=(const DicomDataset&) = delete;

    [[nodiscard]] DcmDataset& dataset() const;
    /// UID; the one that was guessed when the file has no meta header.
    [[nodiscard]] const std::string& transferSyntax() const { return transferSyntax_; }
    [[nodiscard]] bool isIncomplete() const { return isIncomplete_; }
    [[nodiscard]] bool isEmpty() const;

private:
    std::unique_ptr<DcmFileFormat> file_;
    std::string transferSyntax_;
    bool isIncomplete_ = false;
};

struct DicomTag {
    std::uint16_t group = 0;
    std::uint16_t element = 0;
};

/// First value of a numeric or numeric-text element; nothing when absent, no number, or not finite.
[[nodiscard]] std::optional<double> numberOf(DcmItem& item, DicomTag tag);
/// The whole element as UTF-8, trimmed of spaces and NUL.
[[nodiscard]] std::string textOf(DcmItem& item, DicomTag tag);
[[nodiscard]] DicomHeader headerOf(DcmItem& item);
/// Whether the SOP class is one of the standard's that hold pictures.
[[nodiscard]] bool isImageStorage(const std::string& sopClassUid);

}  // namespace outis::data
