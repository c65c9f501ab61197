// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/release/audit_findings.h"

/// What else of the same source has left the house, or may: predicate singling out does not compose
/// (METHOD 13.1, 13.8).
namespace outis::release {

/// A release that was approved before. Recipients are counted, never named.
struct EarlierRelease {
    std::string release;  ///< its id
    std::string day;      ///< of the first export, else of the approval: YYYY-MM-DD
    std::string state;    ///< "approved", "exported", "withdrawn", "superseded"
    std::int64_t images = 0;
    std::int64_t recipients = 0;
};

struct CompositionFacts {
    /// "no earlier release", "ok" (the union was audited), or why it was not.
    std::string state = "no earlier release";
    std::vector<EarlierRelease> earlier;
    std::int64_t unionImages = 0;            ///< of this release and the earlier ones, each once
    Verdict verdict = Verdict::NotTestable;  ///< on the union; counts in the verdict on the release
    std::string reason;
};

}  // namespace outis::release
