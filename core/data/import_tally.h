// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace outis::data {

/// What an import noticed, counted: sentences about single files stand in import-report.json.
struct ImportTally {
    std::int64_t unknownPatients = 0;  ///< set aside, no patient id
    std::int64_t contradictory = 0;    ///< set aside, two patients in the label file
    /// Set aside for what they show: lateral, lateral-guess, not-chest.
    std::map<std::string, std::int64_t> setAside;
    std::map<std::string, std::int64_t> flags;  ///< of PictureJudgement -> images that were taken
    std::map<std::string, std::int64_t> unusable;  ///< reason -> files that claim to be pictures
    std::int64_t conflicts = 0;                    ///< No Finding beside a finding
    std::int64_t joinedPatients = 0;               ///< same picture under two ids
    std::int64_t excludedPatients = 0;
    std::int64_t keptPatients = 0;  ///< would have another patient, but the split is locked
    std::int64_t unlabelled = 0;    ///< imported without a row, though there is a label file
};

/// One warning per kind, without identities.
[[nodiscard]] std::vector<Error> warningsOf(const ImportTally& tally);

}  // namespace outis::data
