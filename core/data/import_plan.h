// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/data/importer.h"
#include "core/data/label_matching.h"
#include "core/data/label_report.h"
#include "core/data/patient_rules.h"
#include "core/data/source_files.h"

namespace outis::data {

/// Everything that is known before the first picture is read.
struct ImportPlan {
    std::filesystem::path root;      ///< of the source, absolute
    SourceFiles source;              ///< how its files are read
    std::vector<std::string> files;  ///< relative, sorted, `/` separators
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> modified;  ///< nanoseconds
    MatchedLabels labels;
    std::optional<LabelFileReport> labelFile;  ///< where there is one
    PatientRules rules;
    std::vector<std::string> classes;
    /// Equal for imports that would judge every file in the same way.
    std::string fingerprint;
    std::vector<Error> warnings;  ///< without identities
};

/// Throws ErrorException: EmptyFolder, NotFound, Unreadable, BadLabelFile, MissingImages,
/// InvalidOption, Corrupt.
[[nodiscard]] ImportPlan planImport(const Workspace& workspace, const Catalogue& catalogue,
                                    const ImportOptions& options);

}  // namespace outis::data
