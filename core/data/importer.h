// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/base/observer.h"
#include "core/base/options.h"
#include "core/base/result.h"
#include "core/data/image_file.h"

namespace outis::data {

class Catalogue;
class Workspace;
class IntakeTaker;

struct ImportOptions {
    std::string source;
    std::string labels;
    std::string patientRule = "auto";
    std::string patientRegex;
    std::int64_t folderLevel = 1;
    std::string dataset = "local";
    bool allowUnknownPatients = false;
    bool keepLateral = false;
    bool keepLateralGuess = false;
    bool keepNotChest = false;
    bool maskText = true;
    bool keepMarkers = true;
    bool keepIdentities = false;
    std::int64_t workingSize = 256;
    std::string classList = "auto";
    std::vector<std::string> classes;
    std::int64_t minimumClassPatients = 20;
    std::string imageColumn;
    std::string patientColumn;
    std::string findingsColumn;
    std::string findingsSeparator = "auto";
    std::string labelProfile = "auto";
    std::int64_t threads = 0;
    double fileSeconds = 30;
    std::int64_t fileMemoryMb = 2048;

    void describe(OptionVisitor& visitor);
    /// Ranges and contradictions. Errors: InvalidOption.
    [[nodiscard]] Result<void> check() const;
};

struct ImportReport {
    Outcome outcome = Outcome::Finished;
    std::int64_t files = 0;     ///< listed in the source
    std::int64_t imported = 0;  ///< in the workspace now, whether new or from an earlier import
    std::int64_t duplicates = 0;
    std::int64_t notImages = 0;
    std::int64_t rejected = 0;
    std::int64_t alreadyThere = 0;  ///< not read again, since nothing changed
    std::int64_t patients = 0;      ///< of the whole workspace after the import
    std::int64_t images = 0;
    std::vector<std::string> classes;
    std::vector<Error> warnings;   ///< without identities; also sent to the observer
    std::filesystem::path report;  ///< import-report.json: one row per file
};
/// For `import --json`.
[[nodiscard]] nlohmann::json toJson(const ImportReport& report);

/// Decodes files. Called from several threads at once.
class ImageReader {
public:
    virtual ~ImageReader() = default;
    [[nodiscard]] virtual FileReading read(const std::filesystem::path& path) const = 0;
};

/// readImageFile().
class ContentImageReader final : public ImageReader {
public:
    [[nodiscard]] FileReading read(const std::filesystem::path& path) const override;
};

/// Takes every usable picture below `options.source` into the workspace, and says of every other
/// file why not. Sends stageStarted("import", files, "files") and stageFinished. A stopped import
/// leaves what it took; the next one goes on after it. Originals are only read.
/// Errors: EmptyFolder, NoImages, UnknownPatient (no image has a patient id), BadLabelFile,
/// MissingImages (no image that the label file names exists), NotFound, Unreadable, Unwritable,
/// DiskFull, InvalidOption; Refused and Corrupt for a pseudonym.key that others may read or that
/// is not this catalogue's; and those of the taker.
[[nodiscard]] Result<ImportReport> importFolder(const Workspace& workspace, Catalogue& catalogue,
                                                const ImportOptions& options, std::stop_token stop,
                                                Observer& observer, IntakeTaker& taker);
/// The same in this process, for tests and trusted sources: see DirectTaker.
[[nodiscard]] Result<ImportReport> importFolder(const Workspace& workspace, Catalogue& catalogue,
                                                const ImportOptions& options, std::stop_token stop,
                                                Observer& observer,
                                                const ImageReader& reader = ContentImageReader());

}  // namespace outis::data
