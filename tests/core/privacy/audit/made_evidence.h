// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/privacy/audit/audit_evidence.h"

/// Made patients for the audit's tests and for its evidence (METHOD 13.5's simulation): an identity
/// is a standard normal point of 24 dimensions, an image of it lies a little beside it, and images
/// are the more alike the nearer they are. There is one detector, which sees that and nothing else.
namespace outis::test {

struct MadeAudit {
    std::int64_t train = 200;
    std::int64_t control = 300;
    std::int64_t reference = 200;
    std::int64_t released = 250;
    std::int64_t imagesEach = 2;
    /// "near copy", "weak copy", "other image", or "": an oracle's release, which knows nobody.
    std::string kind = {};
    std::int64_t planted = 0;        ///< of the released, each of another TRAIN patient
    bool withPower = false;          ///< evidence for planting: exact, near copies, other images
    bool withOther = false;          ///< a second release, made without X
    bool withShadow = false;         ///< that is a shadow generator's: it knows every second of R
    std::int64_t shadowPlanted = 0;  ///< of what that one drew: copies of the same kind
    std::int64_t strata = 1;
    Seed seed = {};
};

struct MadeEvidence {
    privacy::AuditEvidence evidence;
    std::vector<std::int64_t> leaked;  ///< columns of the patients that were copied
};

[[nodiscard]] MadeEvidence makeEvidence(const MadeAudit& wish);

/// The same with all scores of released images shuffled over the patients: a blind detector.
void shuffleScores(privacy::AuditEvidence& evidence, Seed seed);

}  // namespace outis::test
