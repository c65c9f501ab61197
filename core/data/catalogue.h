// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/data/ids.h"
#include "core/data/roles.h"

namespace SQLite {
class Database;
}

namespace outis::data {

class Workspace;

struct ImageRow {
    ImageId id;
    PatientId patient;
    std::string storedPath;   ///< relative to the workspace: images/ab/<sha256>.png
    std::string pixelDigest;  ///< SHA-256 of the decoded picture, before it was made smaller
    int width = 0;            ///< of the stored picture
    int height = 0;
    std::string format;                ///< of the source file
    std::string view;                  ///< a word of view_words.h or empty
    std::string sex;                   ///< F, M, O or empty
    std::optional<int> ageYears;       ///< lower end of a band of five years, at most 90
    std::string viewSource;            ///< header, labels, guess or empty
    std::vector<std::string> quality;  ///< flags of PictureJudgement
    std::string textState;             ///< none, masked, kept, left or unchecked
    std::optional<int> studyDay;       ///< days since the patient's first study, where known
};

struct CatalogueCounts {
    std::int64_t patients = 0;
    std::int64_t images = 0;
    std::array<std::int64_t, 4> patientsByRole{};
    std::array<std::int64_t, 5> imagesByRole{};  ///< Train without its probe images
};

/// The locked split as it is stored; its proof was checked when it was read.
struct SplitRecord {
    std::array<std::uint8_t, 16> salt{};
    std::int64_t seed = -1;  ///< -1: the salt came from the operating system
    std::array<double, 4> shares{};
    std::int64_t probes = 0;  ///< that were asked for
    std::string lockedAt;     ///< ISO 8601, UTC
    std::string proof;        ///< SHA-256 over the four sorted lists of patients and their lengths
};

/// One synthetic image that was drawn, accepted or not.
struct CandidateRow {
    std::string run;
    std::int64_t index = 0;  ///< within the run
    std::uint64_t seed = 0;
    std::string label;  ///< condition, as the sampler was given it; "" unconditional
    std::optional<ImageId> nearest;
    std::optional<double> distance;  ///< to `nearest`
    std::string decision;            ///< "accepted", "rejected", "given-up"
    std::string reason;
    std::string storedPath;  ///< relative to the workspace; "" when not kept
};

struct RunRow {
    std::string id;
    std::string command;
    std::string started;  ///< ISO 8601, UTC
    std::string finished;
    std::string outcome;  ///< "" while it runs
};

/// What became of one source file. Its number stands for its path, which may name a person.
struct FileRow {
    std::int64_t number = 0;
    std::string outcome;  ///< outcomeName()
    std::string reason;
    std::string message;
    std::vector<std::string> warnings;
    std::optional<ImageId> image;
};

/// The project's database: patients, images, labels, split, files, runs, candidates. Identities
/// stand in one table that only the importer and the steward's own commands read. Not for use from
/// two threads at once.
class Catalogue {
public:
    static constexpr int kSchema = 3;

    /// For the one writer: creates or migrates. Errors: Corrupt, NewerVersion, Unwritable,
    /// DiskFull.
    [[nodiscard]] static Result<Catalogue> open(const Workspace& workspace);
    /// For any number of readers beside the writer. One of an older schema is read as a copy in
    /// memory, and stays as it is. Errors: StageMissing (nothing imported yet),
    /// Corrupt, NewerVersion, Unreadable.
    [[nodiscard]] static Result<Catalogue> openReadOnly(const Workspace& workspace);
    Catalogue(Catalogue&&) noexcept;
    Catalogue& operator=(Catalogue&&) noexcept;
    ~Catalogue();

    [[nodiscard]] Result<CatalogueCounts> counts() const;
    [[nodiscard]] Result<std::vector<std::string>> classes() const;
    /// Ordered by id. Patients that were taken out of the study are left out.
    [[nodiscard]] Result<std::vector<ImageRow>> images() const;
    /// Of Train: without the probe images.
    [[nodiscard]] Result<std::vector<ImageRow>> imagesOf(Role role) const;
    /// Row-major [images, classes]: 1 positive, 0 negative, -1 uncertain, -2 missing.
    [[nodiscard]] Result<std::vector<std::int8_t>> labels(std::span<const ImageId> images) const;
    /// Ordered by number.
    [[nodiscard]] Result<std::vector<FileRow>> files() const;
    /// Number -> source folder and path of every file. Identities, for the steward's eyes alone;
    /// empty once they were forgotten.
    [[nodiscard]] Result<std::map<std::int64_t, std::string>> filePaths() const;

    /// Ordered by id.
    [[nodiscard]] Result<std::vector<PatientId>> patientsOf(Role role) const;
    /// Empty before the split. Errors: Corrupt when the stored proof does not hold.
    [[nodiscard]] Result<std::optional<SplitRecord>> split() const;

    /// SHA-256 over images, patients, labels, split and probe images: what later stages depend on.
    [[nodiscard]] Result<std::string> digest() const;

    [[nodiscard]] Result<void> addCandidates(std::span<const CandidateRow> candidates);
    /// Ordered by index.
    [[nodiscard]] Result<std::vector<CandidateRow>> candidates(const std::string& run) const;
    /// Inserts or replaces by id.
    [[nodiscard]] Result<void> recordRun(const RunRow& run);
    [[nodiscard]] Result<std::vector<RunRow>> runs() const;

    /// For the sources of core/data alone.
    [[nodiscard]] SQLite::Database& database() const { return *database_; }

private:
    explicit Catalogue(std::unique_ptr<SQLite::Database> database);
    std::unique_ptr<SQLite::Database> database_;
};

}  // namespace outis::data
