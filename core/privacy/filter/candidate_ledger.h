// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/privacy/filter/candidate_record.h"
#include "core/privacy/filter/filter_summary.h"

/// Every candidate of a filter run, on disk: JSON Lines, the first with what all have in common.
/// Stays inside the project (scores against real images are an attack channel).
namespace outis::privacy {

struct CandidateLedger {
    static constexpr int kVersion = 1;
    std::string generator;  ///< digest of what drew the candidates
    FilterLimits limits;    ///< with the detectors' versions and digests
    std::vector<GroupTarget> targets;
    std::vector<CandidateRecord> records;
};

/// Writes atomically. Errors: Unwritable, DiskFull.
[[nodiscard]] Result<void> writeLedger(const std::filesystem::path& path,
                                       const CandidateLedger& ledger);
/// Errors: NotFound, Unreadable, Corrupt (with the line), NewerVersion.
[[nodiscard]] Result<CandidateLedger> readLedger(const std::filesystem::path& path);

}  // namespace outis::privacy
