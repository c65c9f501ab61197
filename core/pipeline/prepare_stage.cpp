// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/base/hash.h"
#include "core/data/prepare.h"
#include "core/pipeline/left_out.h"
#include "core/pipeline/stage_context.h"

namespace outis::pipeline {

namespace {

/// One digest over the sets of all roles. The digests of controls and probe images are read for
/// bookkeeping only, no picture of them is. Without probe images it is that of a workspace from
/// before there were any, whose trainings then stay fresh.
Result<std::string> digestOfSets(const data::Workspace& workspace, const LeftOut& left) {
    Sha256 sha;
    for (const data::Role role : data::kImageRoles) {
        const auto set = data::PreparedSet::open(workspace, role, data::Access::Audit);
        if (!set) {
            return set.error();
        }
        if (role == data::Role::Probe && set->count() == 0) {
            continue;
        }
        sha.update(std::string(data::roleName(role)) + ":" + set->digest() + "\n");
    }
    if (left.isOn()) {
        // Whom the filter looks at besides, and whom shadow generator and meter do not.
        const auto everyone = data::PreparedSet::open(workspace, data::Role::Train,
                                                      data::Access::Learning, data::Patients::All);
        if (!everyone) {
            return everyone.error();
        }
        sha.update("everyone:" + everyone->digest() +
                   "\nreference outliers:" + nlohmann::json(left.referencePatients).dump() + "\n");
    }
    return toHex(sha.finish());
}

}  // namespace

Result<StageResult> runPrepare(StageContext& context) {
    const auto outcome = data::prepare(context.workspace, context.catalogue,
                                       context.options.prepare, context.stop, context.observer);
    if (!outcome) {
        return outcome.error();
    }
    StageResult result;
    result.outcome = *outcome;
    if (*outcome == Outcome::Stopped) {
        return result;
    }
    const auto left = leaveOutliersOut(context);
    if (!left) {
        return left.error();
    }
    if (!*left) {
        result.outcome = Outcome::Stopped;
        return result;
    }
    const auto digest = digestOfSets(context.workspace, **left);
    if (!digest) {
        return digest.error();
    }
    result.output = *digest;
    const std::string side = std::to_string(context.options.prepare.size);
    result.summary = side + " x " + side + " pixels, " + context.options.prepare.geometry;
    if ((*left)->isOn()) {
        result.summary += "; left out as outliers: " + inWords(**left);
    }
    return result;
}

}  // namespace outis::pipeline
