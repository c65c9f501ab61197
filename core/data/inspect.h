// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/result.h"
#include "core/data/image_file.h"

namespace outis::data {

/// One row of `outis-worker inspect`: what a file is, without any identity in it.
struct InspectRow {
    std::string file;
    FileOutcome outcome = FileOutcome::Rejected;
    std::string reason;
    std::string message;
    std::vector<std::string> warnings;
    std::string format;
    std::string transferSyntax;
    std::string modality;
    int rows = 0;
    int columns = 0;
    int bitsStored = 0;
    std::int64_t frames = 0;
    std::string photometric;
    std::optional<double> storedMin;  ///< of frame 0, before rescale, window and inversion
    std::optional<double> storedMax;
    std::optional<double> storedMean;
    std::string frame0Sha256;          ///< of its little-endian bytes of BitsAllocated
    std::optional<GreyImage> picture;  ///< as a viewer would show it; not in the JSON
};

/// A refused file is a row with its reason, not an error. Errors: NotFound.
[[nodiscard]] Result<InspectRow> inspectFile(const std::filesystem::path& path,
                                             const DecodeLimits& limits = {});
/// One object with the keys of docs/protocol.md; absent values are null.
[[nodiscard]] nlohmann::json toJson(const InspectRow& row);

}  // namespace outis::data
