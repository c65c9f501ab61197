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
    std::vector<std::optional<LabelRow>> rowOf;  ///< [files]; without image and study
    std::vector<bool> contradictory;             ///< [files]: given to two patients
    std::int64_t matched = 0;                    ///< files with a row
    LabelProblems problems;
};

/// `files` are relative paths with `/`. A row names a file by the whole relative path, by the end
/// of it, or the other way round; without an ending, by the name before it; or it names a study and
/// speaks of all files in its folder. A name that fits several files fits none; rows whose path
/// leaves `source` are refused.
///
/// Rows of one image are put together, whatever their order: a state that only one of them has
/// counts, states that differ are uncertain, views, sexes and ages that differ are unknown, and an
/// image given to two patients is contradictory.
[[nodiscard]] MatchedLabels matchLabels(const LabelTable& table,
                                        const std::vector<std::string>& files,
                                        const std::filesystem::path& source);

}  // namespace outis::data
