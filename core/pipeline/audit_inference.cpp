// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_inference.h"

#include <map>
#include <vector>

#include <ATen/ATen.h>

#include "core/pipeline/audit_attributes.h"
#include "core/pipeline/audit_run.h"
#include "core/privacy/audit/inference_attack.h"

namespace outis::pipeline {
namespace {

using privacy::AttributeTable;

AttributeTable chosenOf(const AttributeTable& table, const std::vector<std::int64_t>& rows) {
    AttributeTable chosen{table.names, {}};
    for (const std::int64_t row : rows) {
        for (std::size_t attribute = 0; attribute < table.names.size(); ++attribute) {
            chosen.codes.push_back(table.at(row, attribute));
        }
    }
    return chosen;
}

std::vector<std::int64_t> listOf(const at::Tensor& rows) {
    const at::Tensor list = rows.contiguous();
    return {list.const_data_ptr<std::int64_t>(),
            list.const_data_ptr<std::int64_t>() + list.numel()};
}

/// What released images carry: findings as they are labelled, the rest, or all of it, as the
/// attacker reads it from those images that he looks at.
AttributeTable releasedTable(const AuditPart& part, const privacy::EvidenceRun& run,
                             const AttributeTable& reference) {
    const std::size_t width = reference.names.size();
    AttributeTable table{reference.names, {}};
    table.codes.assign(static_cast<std::size_t>(run.evidence.released) * width, -1);
    const auto read = privacy::predictedFrom(run.releasedNeighbours, reference);
    const auto& asked = run.evidence.detectors.front().release.asked;
    for (std::size_t place = 0; place < asked.size(); ++place) {
        for (std::size_t attribute = 0; attribute < width; ++attribute) {
            table.codes[static_cast<std::size_t>(asked[place]) * width + attribute] =
                read.at(static_cast<std::int64_t>(place), attribute);
        }
    }
    if (part.labels.defined() && part.labels.size(1) > 0) {
        const at::Tensor labels = part.labels.to(at::kInt).contiguous();
        const auto* const states = labels.const_data_ptr<std::int32_t>();
        const auto classes = static_cast<std::size_t>(labels.size(1));
        for (std::size_t row = 0; row < static_cast<std::size_t>(labels.size(0)); ++row) {
            for (std::size_t label = 0; label < classes; ++label) {
                table.codes[row * width + label] = states[row * classes + label] == 1 ? 1 : 0;
            }
        }
    }
    return table;
}

/// As given; where findings alone steer, images of one set of findings are one group.
ReleaseGroups groupsOf(const AuditPart& part, const data::PreparedSet& train) {
    if (part.groups.train.defined() || !part.labels.defined() || part.labels.size(1) == 0) {
        return part.groups;
    }
    std::map<std::vector<bool>, std::int64_t> numbers;
    const auto numberOf = [&](const at::Tensor& isPositive) {
        std::vector<std::int64_t> groups;
        const at::Tensor rows = isPositive.contiguous();
        const bool* const row = rows.const_data_ptr<bool>();
        for (std::int64_t image = 0; image < rows.size(0); ++image) {
            const bool* const own = row + image * rows.size(1);
            const std::vector<bool> findings(own, own + rows.size(1));
            groups.push_back(numbers.try_emplace(findings, std::ssize(numbers)).first->second);
        }
        return groups;
    };
    return {numberOf(part.labels.eq(1)), at::tensor(numberOf(positivesOf(train).gt(0)), at::kLong)};
}

/// Groups of every patient of X by their training images.
std::vector<std::vector<std::int64_t>> groupsOfPatients(
    const RoleSets& open, const AuditPart& part, const at::Tensor& groupOf,
    const privacy::AuditPopulation& population) {
    std::map<std::int64_t, std::vector<std::int64_t>> groups;
    for (const std::int64_t row : listOf(part.learnedFrom)) {
        const auto group = groupOf[row].item<std::int64_t>();
        if (group >= 0) {
            groups[open.train.patients()[static_cast<std::size_t>(row)]].push_back(group);
        }
    }
    std::vector<std::vector<std::int64_t>> all;
    for (std::int64_t column = 0; column < population.train; ++column) {
        all.push_back(groups[population.number[static_cast<std::size_t>(column)]]);
    }
    return all;
}

/// Rows of H as its sets stand one after the other in `all`: train, probes, control.
std::vector<std::int64_t> controlRows(const RoleSets& open, const at::Tensor& learnedFrom) {
    const std::int64_t beforeProbes = open.train.count();
    const std::int64_t beforeControls = beforeProbes + open.probes.count();
    const OtherRows others = otherRowsOf(open, learnedFrom);
    return listOf(
        at::cat({at::arange(beforeControls, beforeControls + open.control.count(), at::kLong),
                 others.train, others.probes + beforeProbes}));
}

}  // namespace

at::Tensor probeRowsOf(const RoleSets& open, const at::Tensor& learnedFrom) {
    const at::Tensor patients = patientsOf(open.train).index_select(0, learnedFrom);
    return at::isin(patientsOf(open.probes), patients).nonzero().flatten();
}

OtherRows otherRowsOf(const RoleSets& open, const at::Tensor& learnedFrom) {
    const auto others = [](std::int64_t count, const at::Tensor& rows) {
        return at::ones({count}, at::kBool).index_fill(0, rows, false).nonzero().flatten();
    };
    return {others(open.train.count(), learnedFrom),
            others(open.probes.count(), probeRowsOf(open, learnedFrom))};
}

void addInference(const data::Catalogue& catalogue, const RoleSets& open, const AuditPart& part,
                  const privacy::EvidenceRun& run, Seed seed, privacy::AuditResult& result) {
    const auto& evidence = run.evidence;
    if (evidence.detectors.empty()) {
        return;
    }
    privacy::InferenceKnowledge knowledge;
    knowledge.reference = attributesOf(
        catalogue, {{&open.validation, data::Role::Validation}, {&open.test, data::Role::Test}});
    const auto all = attributesOf(catalogue, {{&open.train, data::Role::Train},
                                              {&open.probes, data::Role::Probe},
                                              {&open.control, data::Role::Control}});
    const auto& detector = evidence.detectors.front();
    const auto probes = listOf(probeRowsOf(open, part.learnedFrom));
    std::vector<std::int64_t> ofProbes;
    for (const std::int64_t image : detector.probes.image) {
        ofProbes.push_back(open.train.count() + probes[static_cast<std::size_t>(image)]);
    }
    const auto controls = controlRows(open, part.learnedFrom);
    std::vector<std::int64_t> ofControls;
    for (const std::int64_t image : detector.controlProbes.image) {
        ofControls.push_back(controls[static_cast<std::size_t>(image)]);
    }
    knowledge.probes = chosenOf(all, ofProbes);
    knowledge.controls = chosenOf(all, ofControls);
    knowledge.released = releasedTable(part, run, knowledge.reference);
    const ReleaseGroups groups = groupsOf(part, open.train);
    if (groups.train.defined()) {
        knowledge.groupOf = groups.released;
        knowledge.groupsOf = groupsOfPatients(open, part, groups.train, evidence.population);
    }
    result.linkability = orThrow(privacy::linkabilityOf(evidence, knowledge, seed));
    result.inference = orThrow(privacy::inferenceOf(evidence, knowledge));
}

}  // namespace outis::pipeline
