// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/data/image.h"

namespace outis::data {

/// Names of a DICOM object that leads nowhere: made new, below 2.25 (ITU-T X.667).
struct CaptureUids {
    std::string study;
    std::string series;
    std::string instance;

    friend bool operator==(const CaptureUids&, const CaptureUids&) = default;
};

/// A synthetic picture as a DICOM Secondary Capture object (PS3.3 A.8.1): explicit little endian,
/// 8 bits, Synthetic Data (0008,001C) = YES, patient's fields empty, no date, no device but the
/// words of `series`. The same picture and UIDs give the same bytes. Errors: Internal (DCMTK
/// refuses), InvalidOption (a picture without pixels or with a side over 65535).
[[nodiscard]] Result<std::vector<std::byte>> encodeSecondaryCapture(const GreyImage& image,
                                                                    const CaptureUids& uids);

struct SecondaryCapture {
    GreyImage image;
    CaptureUids uids;
};

/// Reads one back and checks it: every attribute that the Secondary Capture Image IOD requires
/// stands in it with a value that its type allows, and it says that it is synthetic. Errors:
/// Corrupt, with the attribute in `detail`.
[[nodiscard]] Result<SecondaryCapture> readSecondaryCapture(std::span<const std::byte> bytes);

}  // namespace outis::data
