// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/data/labels.h"

namespace outis::data {

/// What the label file says about each file.
struct MatchedLabels {
    std::vector<std::optional<LabelRow>> rowOf;  // [files]
    std::vector<bool> contradictory;             // [files]: given to two patients
    std::int64_t matched = 0;                    ///< files with a row
    std::int64_t missing = 0;                    ///< rows whose image is not there
    std::int64_t firstMissingLine = 0;
    std::vector<Error> warnings;  ///< with line numbers, without identities
};

/// `files` are relative paths with `/`. A row names a file by the whole relative path, by the end
/// of it, or the other way round; without an ending, by the name before it. A name that fits
/// several files fits none; rows whose path leaves `source` are refused.
[[nodiscard]] MatchedLabels matchLabels(const LabelTable& table,
                                        const std::vector<std::string>& files,
                                        const std::filesystem::path& source,
                                        const std::string& subject);

}  // namespace outis::data
