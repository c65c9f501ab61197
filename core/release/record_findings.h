// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/release/review_findings.h"

/// What the record of a decision adds to a report that was signed (points 1, 2, 14, 16 and 17).
namespace outis::release {

/// A rule of the policy, in words.
struct RuleLine {
    std::string title;
    std::string found;
    std::string limit;
    std::string outcome;   ///< "passed", "failed" or "not-measured"
    std::string setAside;  ///< reason of an override; "" when there is none
};

/// A signed statement.
struct ActLine {
    std::string act;
    std::string name;
    std::string role;
    std::string time;  ///< UTC, ISO 8601
    std::string reason;
    std::string publicKey;
    std::int64_t entries = 0;  ///< of the audit log before it
    std::string head;          ///< of the audit log before it
};

struct RecordFacts {
    std::string release;
    std::string state;
    std::string title;
    std::string publisher;
    std::string contact;
    std::string setting;
    std::string policy;  ///< name and version
    std::string date;    ///< of the export, YYYY-MM-DD
    std::string reassess;
    std::string recommendation;
    std::vector<RuleLine> rules;
    std::vector<ActLine> acts;
    ReviewFacts review;
    std::map<std::string, std::string> digests;  ///< of what was signed
};

}  // namespace outis::release
