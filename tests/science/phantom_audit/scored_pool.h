// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/random.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_options.h"
#include "core/privacy/audit/audit_result.h"
#include "core/privacy/audit/evidence_gathering.h"

/// Many audits from one scoring: whoever was learned from and whatever was released is drawn anew
/// for each, so that the audits are not all about the same few patients.
namespace outis::science {

/// Who was learned from, and what was released.
struct Draw {
    std::vector<std::int64_t> train;     ///< places of pool patients, ascending; the others: H
    std::vector<std::int64_t> released;  ///< rows of the candidates
};

/// Patients of a pool and reference patients; every image that may be released is scored once with
/// all of them, by gatherEvidence().
class ScoredPool {
public:
    /// Pool patients have lower numbers than reference patients. `unseen` as in AuditSets. Throws
    /// ErrorException.
    ScoredPool(std::span<const privacy::AttackDetector> attackers,
               const privacy::PatientImages& pool, const privacy::PatientImages& reference,
               const at::Tensor& unseen, const at::Tensor& candidates);

    [[nodiscard]] std::int64_t patients() const { return patients_; }

    /// What gatherEvidence() would give, without planted copies and without numbers of TRAIN
    /// images; at most `options.predicates` released images are asked, the first ones.
    [[nodiscard]] privacy::AuditEvidence evidenceOf(const Draw& draw,
                                                    const privacy::AuditOptions& options) const;

private:
    struct View;  ///< of one detector's scores, in the columns of one draw

    void addRelease(const View& view, const Draw& draw, std::int64_t asked,
                    privacy::ReleaseEvidence& release) const;
    void addReal(const View& view, privacy::DetectorEvidence& one) const;

    std::int64_t patients_ = 0;
    std::int64_t candidates_ = 0;
    std::vector<std::vector<std::int64_t>> images_;  ///< rows of each pool patient
    privacy::AuditEvidence base_;
};

/// By lot: `train` of the pool's patients are learned from.
[[nodiscard]] std::vector<std::int64_t> drawTrain(std::int64_t patients, std::int64_t train,
                                                  Philox& random);
/// `count` different numbers below `below`, in the order drawn.
[[nodiscard]] std::vector<std::int64_t> drawRows(std::int64_t below, std::int64_t count,
                                                 Philox& random);

/// Which kinds of test say "attack found" at their share of the audit's level.
struct Alarms {
    bool verdict = false;
    bool copyF1 = false;  ///< copy test of re-identification
    bool copyF2 = false;  ///< of the copy detector and of correlation
    bool excess = false;
    bool isolation = false;
    bool membership = false;
};

[[nodiscard]] Alarms alarmsOf(const privacy::AuditEvidence& evidence,
                              const privacy::AuditOptions& options);

}  // namespace outis::science
