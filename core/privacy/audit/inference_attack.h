// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/privacy/audit/attribute_predicates.h"
#include "core/privacy/audit/audit_evidence.h"
#include "core/privacy/audit/audit_result.h"

/// Linkability and attribute inference (METHOD 13.7) from the evidence of an audit.
namespace outis::privacy {

/// What is known beside likenesses. Tables hold one row per image, all with the same attributes.
struct InferenceKnowledge {
    std::vector<std::int64_t> groupOf;  ///< [|Y|] group behind each image, -1: none; empty: unknown
    std::vector<std::vector<std::int64_t>> groupsOf;  ///< [n] groups that each patient of X is in
    AttributeTable reference;                         ///< of every image of R
    AttributeTable released;  ///< as the release says or the attacker reads it: [|Y|]
    AttributeTable probes;    ///< the truth, of every owned image of X, in its order
    AttributeTable controls;  ///< the same of H
};

/// Fewer owned images of one kind than this, and nothing is said (CHOICE: no success in 20 trials
/// still leaves a rate of one in six).
inline constexpr std::int64_t kFewestOwned = 20;

/// "top-1" and "top-5" of every detector: is an image of the patient's own group among those most
/// alike the image that the attacker owns? Patients without a group take no part. InvalidOption for
/// lists that do not fit.
[[nodiscard]] Result<InferenceResult> linkabilityOf(const AuditEvidence& evidence,
                                                    const InferenceKnowledge& knowledge, Seed seed);

/// One row per attribute, with the first detector's likenesses: the value that most of the five
/// most alike images have, among his own patients' and the released ones; among his own alone; and
/// the most frequent value of his own patients. InvalidOption as above.
[[nodiscard]] Result<InferenceResult> inferenceOf(const AuditEvidence& evidence,
                                                  const InferenceKnowledge& knowledge);

}  // namespace outis::privacy
