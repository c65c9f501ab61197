// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/data/import_plan.h"
#include "core/data/import_store.h"
#include "core/data/import_tally.h"
#include "core/data/picture_store.h"

namespace outis::data {

inline constexpr const char* kUnknownPatient = "unknown-patient";

/// Decides what becomes of one file that was read, and writes it down. Throws ErrorException and
/// SQLite::Exception; the caller holds the transaction.
class FileSettler {
public:
    FileSettler(const ImportOptions& options, const ImportPlan& plan, ImportStore& store,
                PictureStore& pictures, std::int64_t source, bool splitIsLocked)
        : options_(options),
          plan_(plan),
          store_(store),
          pictures_(pictures),
          source_(source),
          splitIsLocked_(splitIsLocked) {}

    /// `known`: the file as an earlier import left it, or nullptr.
    void settle(std::size_t file, const Intake& intake, const KnownFile* known);
    /// After a commit: pictures that no image names any more go.
    void removeAbandoned();

    [[nodiscard]] const ImportTally& tally() const { return tally_; }
    /// The last picture that was stored, relative to the workspace; "" when there is none.
    [[nodiscard]] const std::string& lastPicture() const { return lastPicture_; }

private:
    [[nodiscard]] std::optional<FileEntry> refuse(std::size_t file, const Intake& intake);
    void accept(std::size_t file, const Intake& intake, const KnownFile* known, FileEntry& entry);
    void takeDuplicate(const ImportStore::StoredImage& image, PatientId patient,
                       const std::vector<LabelState>& labels, FileEntry& entry);
    [[nodiscard]] FileEntry entryOf(std::size_t file, const Intake& intake) const;
    [[nodiscard]] ImageFacts factsOf(std::size_t file, const Intake& intake) const;
    [[nodiscard]] std::vector<LabelState> labelsOf(std::size_t file);
    using View = std::pair<std::string, std::string>;  ///< view and where it comes from
    [[nodiscard]] View viewOf(std::size_t file, const Intake& intake) const;
    [[nodiscard]] std::optional<std::string> patientKey(std::size_t file,
                                                        const Intake& intake) const;
    void dropOwned(const KnownFile* known);

    const ImportOptions& options_;
    const ImportPlan& plan_;
    ImportStore& store_;
    PictureStore& pictures_;
    std::int64_t source_;
    bool splitIsLocked_;
    ImportTally tally_;
    std::string lastPicture_;
    std::vector<std::string> abandoned_;
};

}  // namespace outis::data
