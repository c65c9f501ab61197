// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/release/package/release_withdrawal.h"

#include <algorithm>

#include "core/base/files.h"
#include "core/release/decision/given_text.h"
#include "core/release/decision/person_name.h"
#include "core/release/package/ledger.h"

namespace outis::release {
namespace {

constexpr const char* kNoticeName = "withdrawal-notice.txt";

/// Whether copies are still said to stand, or nobody wrote down what their recipients are told.
bool isUnfinished(const ReleaseRecord& record) {
    const auto rows = readLedger(record.workspace());
    if (!rows) {
        return false;
    }
    std::error_code failure;
    const bool hasNotice = std::filesystem::exists(record.folder() / kNoticeName, failure);
    return std::ranges::any_of(*rows, [&](const LedgerRow& row) {
        return row.release == record.id() && (row.withdrawn.empty() || !hasNotice);
    });
}

/// Signs it; where it was signed before and then cut off, what was signed.
Result<Statement> withdrawal(ReleaseRecord& record, const WithdrawalRequest& request,
                             const Signer& signer, const Clock& clock) {
    auto statement = record.record({"withdraw", request.reason, nullptr}, signer, clock);
    const Statement* const signedBefore = record.last("withdraw");
    const bool wasCutOff = !statement && statement.error().code == ErrorCode::Refused &&
                           record.state() == ReleaseState::Withdrawn && signedBefore != nullptr &&
                           isUnfinished(record);
    return wasCutOff ? Result<Statement>(*signedBefore) : std::move(statement);
}

}  // namespace

Result<Withdrawal> withdrawRelease(ReleaseRecord& record, const WithdrawalRequest& request,
                                   const Signer& signer, const Clock& clock) {
    if (auto given = requireGiven({{"reason", &request.reason}}); !given) {
        return given.error();
    }
    for (const auto& [what, text] :
         {std::pair{"publisher", &request.publisher}, std::pair{"contact", &request.contact}}) {
        if (auto checked = checkLine(what, *text); !checked) {
            return checked.error();
        }
    }
    // A ledger that cannot be read must be known before anything is signed.
    const auto before = readLedger(record.workspace());
    if (!before) {
        return before.error();
    }
    const auto withdrawn = withdrawal(record, request, signer, clock);
    if (!withdrawn) {
        return withdrawn.error();
    }
    if (auto noted = noteWithdrawn(record.workspace(), clock, record.id(), withdrawn->person.name,
                                   withdrawn->reason);
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
