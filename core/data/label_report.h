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
#include "core/data/label_columns.h"
#include "core/data/label_matching.h"
#include "core/data/labels.h"

namespace outis::data {

/// What an import says of its label file, without identities.
struct LabelFileReport {
    std::string file;  ///< its name
    LabelProfile profile;
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
    std::int64_t rows = 0;
    std::int64_t filesWithRow = 0;
    std::vector<FindingCount> findings;
    LabelProblems problems;
};
/// "label-file" of import-report.json; docs/import.md, "Labels".
[[nodiscard]] nlohmann::json toJson(const LabelFileReport& report);

/// A label file as it would be understood, without an import.
struct LabelOverview {
    std::string file;  ///< its name
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ',';
    std::vector<std::string> header;
    ColumnMapping mapping;
    std::optional<LabelTable> table;       ///< nothing: see `error`
    std::optional<Error> error;            ///< why it cannot be used as it is mapped
    std::optional<MatchedLabels> matched;  ///< with a source
    std::int64_t sourceFiles = 0;
};

/// `source`: a folder whose files the rows are matched with; empty = none.
/// Errors: those of readLabels, but a mapping without image is an overview with `error`.
[[nodiscard]] Result<LabelOverview> overlookLabels(const std::filesystem::path& path,
                                                   const LabelProfile& profile,
                                                   const std::filesystem::path& source);
/// `outis-worker labels --json`; docs/protocol.md. No patient id, and image names as shapes.
[[nodiscard]] nlohmann::json toJson(const LabelOverview& overview);

/// Of a path: letters become x, digits 9; signs and a picture's ending stay.
[[nodiscard]] std::string shapeOf(const std::string& path);

}  // namespace outis::data
