// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/release/decision/release_record.h"

namespace outis::release {

struct WithdrawalRequest {
    std::string reason;
    std::string publisher;
    std::string contact;
};

struct Withdrawal {
    std::vector<std::string> recipients;  ///< of all copies that left the house
    /// withdrawal-notice.txt in the release's folder; empty where no copy left the house.
    std::filesystem::path notice;
};

/// Signs the withdrawal, notes it in the ledger and writes the notice for the recipients; one that
/// was signed and then cut off is brought to its end, with the reason that was signed. Errors:
/// Refused (the release is in no state to be withdrawn), InvalidOption (nothing given), those of
/// ReleaseRecord::record() and of the ledger, Unwritable, DiskFull.
[[nodiscard]] Result<Withdrawal> withdrawRelease(ReleaseRecord& record,
                                                 const WithdrawalRequest& request,
                                                 const Signer& signer, const Clock& clock);

}  // namespace outis::release
