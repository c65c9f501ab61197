// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include "core/base/observer.h"
#include "core/base/result.h"
#include "core/data/catalogue.h"
#include "core/data/workspace.h"
#include "core/pipeline/audit_choice.h"
#include "core/pipeline/made_by.h"
#include "core/pipeline/prepared_tensors.h"
#include "core/privacy/audit/audit_result.h"
#include "core/privacy/detectors/robustness.h"

/// The audit of METHOD 13 on the patients of a workspace: one way for the stage and for a folder.
namespace outis::pipeline {

/// Groups of patients, or findings, behind images (METHOD 4.3); -1: none.
struct ReleaseGroups {
    std::vector<std::int64_t> released;  ///< [Y]
    at::Tensor train;                    ///< I64 [TRAIN]; undefined: unknown
};

/// A release, or the part of it that one generator drew, and who that generator learned from.
struct AuditPart {
    std::string half;     ///< "a" or "b" of a cross-fitted release, "together"; else ""
    at::Tensor released;  ///< U8 [Y, 1, S, S]
    std::vector<std::int64_t> numbers;  ///< [Y] what the results call each image
    at::Tensor learnedFrom;    ///< I64: rows of TRAIN, rising; patients of the others are controls
    privacy::Denoise denoise;  ///< by that generator, rows of TRAIN; empty: no such copies
    ReleaseGroups groups;      ///< whom each image was steered by
    at::Tensor labels;         ///< I8 [Y, C]: findings that the release carries, or undefined
};

/// All images of a release and of the earlier ones of its source.
struct TogetherPart {
    std::string state;  ///< "ok", or why they cannot be attacked: "not testable" then
    AuditPart part;
};

/// Everything is borrowed.
struct AuditRequest {
    const data::Workspace& workspace;
    const data::Catalogue& catalogue;
    const RoleSets& sets;
    const AuditChoice& choice;
    std::vector<AuditPart> parts;  ///< one, or one per half
    MadeBy madeBy;
    std::string digest;     ///< of the whole release
    std::string generator;  ///< digest of all that `denoise` depends on
    std::stop_token stop;
    Observer& observer;
    std::function<bool()> checkpointRequested;
    std::optional<TogetherPart> together = {};  ///< where there are earlier releases
};

/// A copy, each pair of images once.
struct FoundCopy {
    std::int64_t released = 0;  ///< by its number
    std::int64_t image = 0;     ///< catalogue number of the training image
    std::int64_t patient = 0;
    std::vector<std::string> detectors;  ///< all that found this pair
    double score = 0;                    ///< of the first of them
};
[[nodiscard]] nlohmann::json toJson(const FoundCopy& copy);
/// "copy, correlation"
[[nodiscard]] std::string attackersOf(const FoundCopy& copy);

struct AuditedRelease {
    Outcome outcome = Outcome::Finished;  ///< Stopped: nothing else is filled
    std::string verdict;                  ///< of all parts, alone and together: the worst
    std::string reason;
    std::vector<privacy::AuditResult> audits;  ///< per part; images by catalogue number
    std::optional<privacy::AuditResult> together;
    std::vector<FoundCopy> copies;
    nlohmann::json record;  ///< everything, for the project alone
    nlohmann::json totals;  ///< what a report may say
};

/// Trains the attackers on the validation and test patients (kept in models/attack, and used
/// again), scores every part against training, control and reference patients, and attacks it. What
/// an attacker has scored is kept until clearAuditEvidence(); after a stop the same request goes on
/// from there, and from where the trainings were, to the same result. Progress in percent, as stage
/// "audit". A release without images, too few patients and blind attackers are states of the
/// result. Errors: those of the trainings and of the audit.
[[nodiscard]] Result<AuditedRelease> auditRelease(const AuditRequest& request);

/// Forgets the scores that audits of our own releases, or of folders, have kept: for who has
/// written the result.
void clearAuditEvidence(const data::Workspace& workspace, MadeBy madeBy);

}  // namespace outis::pipeline
