// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/release_withdrawal.h"

#include "core/base/files.h"
#include "core/release/package/given_text.h"
#include "core/release/package/ledger.h"

namespace outis::release {
namespace {

constexpr const char* kNoticeName = "withdrawal-notice.txt";

}  // namespace

Result<Withdrawal> withdrawRelease(ReleaseRecord& record, const WithdrawalRequest& request,
                                   const Signer& signer, const Clock& clock) {
    if (auto given = requireGiven({{"reason", &request.reason},
                                   {"publisher", &request.publisher},
                                   {"contact", &request.contact}});
        !given) {
        return given.error();
    }
    // A ledger that cannot be read must be known before anything is signed.
    if (const auto before = readLedger(record.workspace()); !before) {
        return before.error();
    }
    const auto statement = record.record({"withdraw", request.reason, nullptr}, signer, clock);
    if (!statement) {
        return statement.error();
    }
    if (auto noted = noteWithdrawn(record.workspace(), clock, record.id(), statement->person.name,
                                   request.reason);
        !noted) {
        return noted.error();
    }
    const auto rows = readLedger(record.workspace());
    if (!rows) {
        return rows.error();
    }
    Withdrawal done;
    std::string notices;
    for (const LedgerRow& row : *rows) {
        if (row.release == record.id()) {
            done.recipients.insert(done.recipients.end(), row.recipients.begin(),
                                   row.recipients.end());
            notices += (notices.empty() ? "" : "\n----\n\n") +
                       withdrawalNotice(row, request.publisher, request.contact, dayOf(clock));
        }
    }
    if (!notices.empty()) {
        done.notice = record.folder() / kNoticeName;
        if (auto written = files::writeAtomically(done.notice, notices); !written) {
            return written.error();
        }
    }
    return done;
}

}  // namespace outis::release
