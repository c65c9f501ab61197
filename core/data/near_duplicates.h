// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

#include "core/base/observer.h"
#include "core/data/ids.h"
#include "core/data/near_index.h"

namespace SQLite {
class Database;
}

namespace outis::data {

/// Two images that show one exposure.
struct NearDuplicate {
    ImageId earlier;
    ImageId later;
    PatientId patientOfEarlier;
    PatientId patientOfLater;
    double detail = 0;  ///< PictureMatch::detail
};

struct NearDuplicates {
    Outcome outcome = Outcome::Finished;
    /// As few as link the images of each exposure to one another; ordered by the later image.
    std::vector<NearDuplicate> found;
    std::int64_t images = 0;       ///< that were searched
    std::int64_t featureless = 0;  ///< without contrast: they are near to nothing
    std::int64_t unreadable = 0;   ///< whose stored picture could not be read for a comparison
    std::int64_t bounded = 0;      ///< NearCandidates::bounded
};

/// Searches all images of the catalogue by their fingerprints, and confirms each candidate by its
/// stored pictures. Fingerprints that are missing (of an older catalogue) are made. Pairs of
/// patients that were told apart by the steward are left out. Throws SQLite::Exception.
[[nodiscard]] NearDuplicates findNearDuplicates(SQLite::Database& database,
                                                const std::filesystem::path& workspace,
                                                const std::stop_token& stop,
                                                const NearLimits& limits = {});

/// Writes "near-duplicate of image N" among the warnings of the later image and of its files, in
/// place of what an earlier search wrote there. Within one patient that is all.
void recordNearDuplicates(SQLite::Database& database, const std::vector<NearDuplicate>& found);

}  // namespace outis::data
