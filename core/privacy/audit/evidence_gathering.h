// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/base/observer.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_options.h"
#include "core/privacy/audit/evidence_pieces.h"
#include "core/privacy/detectors/copy_detector.h"
#include "core/privacy/detectors/robustness.h"

namespace outis::privacy {

/// Patient-disjoint. The detectors learned from `reference` alone, or from nobody.
struct AuditSets {
    PatientImages train;      ///< X: what the release was learned from
    PatientImages probes;     ///< of X too, withheld from learning; may be undefined
    PatientImages control;    ///< H
    PatientImages reference;  ///< R
    at::Tensor released;      ///< U8 [Y, 1, S, S], every image of the release
    at::Tensor without;       ///< U8: a release that was made without X, or undefined
    /// I64: patients of R that no detector learned from; where they have 20 pairs, the threshold
    /// of copies comes from those alone. May be undefined.
    at::Tensor unseen;
    std::vector<std::int64_t> stratum;  ///< [n + m] as populationOf() orders patients; may be empty
};

/// A detector that attacks, and the family that its balls belong to ("F1", "F2").
struct AttackDetector {
    CopyDetector* detector = nullptr;
    std::string family;
    bool copiesOnly = false;  ///< it looks for copies and takes part in no other test
};

struct EvidenceRun {
    Outcome outcome = Outcome::Finished;  ///< Stopped: the evidence is not whole
    AuditEvidence evidence;
    /// Per asked image of the release, then per control image used as predicate: rows of R that the
    /// first detector finds most alike, best first.
    std::vector<std::vector<std::int64_t>> releasedNeighbours;
    std::vector<std::vector<std::int64_t>> controlNeighbours;
};

/// All images of X, those that were learned from first: a patient's probe image counts as its image
/// (METHOD 13.5-1), as every image of a control patient does. Without it, patients of X would have
/// fewer images than those of H, and the two would not be exchangeable.
[[nodiscard]] PatientImages imagesOfTrain(const AuditSets& sets);

/// Columns: patients of X, of H, of R, ascending within each.
[[nodiscard]] AuditPopulation populationOf(const AuditSets& sets);

/// Detectors for copies only come after the others. Scores everything that an audit needs, one
/// candidate image at a time, so that memory grows with patients, not with images times images.
/// `denoise` makes near copies of images of X to be planted (its rows are those of `sets.train`);
/// without one none are planted. A detector with a prefilter scores only part of all sets together;
/// the rest counts as the least of what it scored. Finished pieces are kept in `place` and used
/// again, with the same evidence to the bit; who has the result removes them
/// (clearEvidencePieces()). Progress in images. Errors: those of the detectors, NoImages,
/// RoleForbidden (a patient in two sets), InvalidOption, those of writing.
[[nodiscard]] Result<EvidenceRun> gatherEvidence(std::span<const AttackDetector> detectors,
                                                 const AuditSets& sets, const AuditOptions& options,
                                                 const Denoise& denoise, std::stop_token stop,
                                                 Observer& observer,
                                                 const EvidencePlace& place = {});

}  // namespace outis::privacy
