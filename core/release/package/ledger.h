// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/clock.h"
#include "core/base/result.h"

/// Which releases of a source left the house, to whom, under which policy: releases/ledger.jsonl, a
/// chained log of its own (audit_log.h).
namespace outis::release {

/// One copy that left the house.
struct LedgerRow {
    std::string release;
    std::string who;   ///< exported it
    std::string time;  ///< UTC, ISO 8601
    std::string title;
    std::string setting;
    std::string policy;
    std::vector<std::string> recipients;
    std::int64_t images = 0;
    std::string setDigest;
    std::string manifest;   ///< SHA-256 of the package's manifest
    std::string reassess;   ///< YYYY-MM-DD
    std::string withdrawn;  ///< time; "" as long as it stands
    std::string reason;     ///< of the withdrawal
};

[[nodiscard]] std::filesystem::path ledgerFile(const std::filesystem::path& workspace);

/// Errors: those of appendToLog(); also Unwritable where releases/ cannot be made.
[[nodiscard]] Result<void> noteReleased(const std::filesystem::path& workspace, const Clock& clock,
                                        const LedgerRow& row);
/// For a copy that was noted and then did not leave: the row goes.
[[nodiscard]] Result<void> noteUndone(const std::filesystem::path& workspace, const Clock& clock,
                                      const LedgerRow& row);
[[nodiscard]] Result<void> noteWithdrawn(const std::filesystem::path& workspace, const Clock& clock,
                                         const std::string& release, const std::string& who,
                                         const std::string& reason);

/// In the order in which they left; none where there is no ledger. Errors: Corrupt (a broken chain
/// or an entry without its fields), Unreadable.
[[nodiscard]] Result<std::vector<LedgerRow>> readLedger(const std::filesystem::path& workspace);

/// Whether a release that stands must be assessed again on that day or earlier.
[[nodiscard]] bool isDue(const LedgerRow& row, const std::string& day);

/// The day that it is, UTC, YYYY-MM-DD.
[[nodiscard]] std::string dayOf(const Clock& clock);
/// `months` after a day, both YYYY-MM-DD; the last day of the month where there is no such day.
[[nodiscard]] std::string monthsAfter(const std::string& day, std::int64_t months);

[[nodiscard]] nlohmann::json toJson(const LedgerRow& row);

/// What the recipients of a release are told when it is called back.
[[nodiscard]] std::string withdrawalNotice(const LedgerRow& row, const std::string& publisher,
                                           const std::string& contact, const std::string& day);

}  // namespace outis::release
