// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <ATen/ATen.h>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/pipeline/audit_facts.h"
#include "core/pipeline/audit_run.h"
#include "core/pipeline/generators.h"
#include "core/pipeline/near_duplicates.h"
#include "core/pipeline/release_union.h"
#include "core/pipeline/stage_context.h"
#include "core/pipeline/synthetic_set.h"
#include "core/release/number_json.h"

namespace outis::pipeline {

namespace {

/// The images that each generator drew; near copies are made by it alone (METHOD 13.5, 0c).
std::vector<AuditPart> partsOf(const StageContext& context, const data::PreparedSet& train,
                               const SyntheticSet& synthetic) {
    privacy::Denoise denoise;
    if (synthetic.images.size(0) > 0) {
        denoise = orThrow(nearDuplicatesOf(context, train));
    }
    const at::Tensor trainGroups = orThrow(trainingGroups(context, train));
    std::vector<AuditPart> parts;
    std::int64_t fold = 0;
    for (const GeneratorPlace& place : orThrow(generatorPlaces(context, train))) {
        const at::Tensor drawn = synthetic.folds.eq(fold++).nonzero().flatten();
        AuditPart part;
        part.half = place.name;
        part.released = synthetic.images.index_select(0, drawn);
        const auto* const number = drawn.const_data_ptr<std::int64_t>();
        part.numbers.assign(number, number + drawn.size(0));
        part.learnedFrom = place.rows;
        part.denoise = denoise;
        part.labels = synthetic.labels.index_select(0, drawn);
        if (trainGroups.defined()) {
            const at::Tensor groups = synthetic.groups.index_select(0, drawn).contiguous();
            const auto* const group = groups.const_data_ptr<std::int64_t>();
            part.groups = {{group, group + groups.size(0)}, trainGroups};
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

/// Of the stages before: whatever near copies come from.
std::string digestOfRecords(const Records& records) {
    Sha256 all;
    for (const auto& [stage, record] : records) {
        if (stage < Stage::Audit) {
            all.update(record.output + "\n" + record.options + "\n");
        }
    }
    return toHex(all.finish());
}

/// As of a folder with the same pictures.
std::string digestOf(const at::Tensor& images) {
    const at::Tensor dense = images.contiguous();
    return toHex(sha256(std::as_bytes(
        std::span(dense.const_data_ptr<std::uint8_t>(), static_cast<std::size_t>(dense.numel())))));
}

/// All images by all training patients: which generator drew them is not looked at.
std::optional<TogetherPart> togetherOf(const ReleaseUnion& joined, std::int64_t trainImages) {
    if (joined.facts.earlier.empty()) {
        return std::nullopt;
    }
    TogetherPart together;
    together.state = joined.facts.state;
    if (joined.images.defined()) {
        together.part.half = "together";
        together.part.released = joined.images;
        together.part.numbers.resize(static_cast<std::size_t>(joined.images.size(0)));
        std::iota(together.part.numbers.begin(), together.part.numbers.end(), std::int64_t{0});
        together.part.learnedFrom = at::arange(trainImages);
    }
    return together;
}

nlohmann::json compositionJson(ReleaseUnion joined, const AuditedRelease& audited) {
    if (audited.together) {
        joined.facts.verdict = verdictOf(audited.together->verdict);
        joined.facts.reason = audited.together->reason;
    }
    return release::toJson(joined.facts);
}

}  // namespace

Result<StageResult> runAudit(StageContext& context) {
    const RoleSets sets = openForAudit(context.workspace);
    const auto synthetic = orThrow(readSyntheticSet(
        outputPath(context.workspace, Stage::Generate, context.runOf(Stage::Generate))));
    const auto joined = orThrow(unionWithEarlier(context.workspace, synthetic.images,
                                                 picturesOf(context.workspace, context.records)));
    auto audited = auditRelease({context.workspace, context.catalogue, sets, context.options.audit,
                                 partsOf(context, sets.train, synthetic), MadeBy::ThisWorkspace,
                                 digestOf(synthetic.images), digestOfRecords(context.records),
                                 context.stop, context.observer, context.checkpointRequested,
                                 togetherOf(joined, sets.train.count())});
    if (!audited) {
        return audited.error();
    }
    StageResult result;
    result.outcome = audited->outcome;
    if (audited->outcome == Outcome::Stopped) {
        return result;
    }
    audited->totals["composition"] = audited->record["composition"] =
        compositionJson(joined, *audited);
    const std::string record = audited->record.dump(1) + "\n";
    orThrow(files::writeAtomically(context.runFolder() / "audit.json", record));
    orThrow(files::writeAtomically(outputPath(context.workspace, Stage::Audit, context.runId),
                                   audited->totals.dump(1) + "\n"));
    clearAuditEvidence(context.workspace, MadeBy::ThisWorkspace);
    result.output = toHex(sha256(record));
    result.summary = audited->verdict;
    return result;
}

}  // namespace outis::pipeline
