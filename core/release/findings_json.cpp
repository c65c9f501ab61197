// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/json_number.h"
#include "core/release/findings.h"
#include "core/release/number_json.h"
#include "core/release/policy_figures.h"
#include "core/release/small_counts.h"

namespace outis::release {
namespace {

using nlohmann::json;

json toJson(const std::vector<ClassCount>& counts) {
    json out = json::object();
    for (const ClassCount& count : counts) {
        out[count.name] = release::toJson(count.images);
    }
    return out;
}

json toJson(const RunIdentity& run) {
    return {{"release", run.releaseId},        {"run", run.runId},
            {"workspace", run.workspaceId},    {"program", run.programVersion},
            {"created", run.createdUtc},       {"source", run.sourceName},
            {"phantom_data", run.phantomData}, {"audit_only", run.auditOnly}};
}

json toJson(const LeftOutCount& count) {
    return {{"patients", release::toJson(count.patients)},
            {"images", release::toJson(count.images)},
            {"of", release::toJson(count.of)}};
}

json toJson(const LeftOutFacts& left) {
    return {{"share", left.share},
            {"map", left.map},
            {"train", toJson(left.train)},
            {"control", toJson(left.control)},
            {"reference", toJson(left.reference)}};
}

json toJson(const SourceStatement& statement) {
    return {{"organisation", statement.organisation},
            {"period", statement.period},
            {"inclusion", statement.inclusion},
            {"legal_basis", statement.legalBasis},
            {"approval", statement.approval}};
}

json toJson(const std::vector<GroupSizes>& tables) {
    json out = json::object();
    for (const GroupSizes& table : tables) {
        json& groups = out[table.property] = json::object();
        for (const GroupSize& count : table.groups) {
            groups[count.group] = release::toJson(count.images);
        }
    }
    return out;
}

json toJson(const DataFacts& data) {
    json roles = json::array();
    for (const RoleCount& role : data.roles) {
        roles.push_back({{"role", role.role},
                         {"patients", role.patients},
                         {"images", role.images},
                         {"findings", toJson(role.findings)}});
    }
    json text = json::object();
    for (const BurnedInCount& count : data.burnedInText) {
        text[count.state] = release::toJson(count.images);
    }
    return {{"roles", roles},
            {"burned_in_text", text},
            {"groups", toJson(data.groups)},
            {"statement", toJson(data.statement)},
            {"left_out", toJson(data.leftOut)},
            {"image_size", data.imageSize},
            {"geometry", data.geometry},
            {"label_source", data.labelSource},
            {"digest", data.digest},
            {"files_refused", data.filesRefused}};
}

json toJson(const std::vector<Setting>& configuration) {
    json out = json::object();
    for (const Setting& setting : configuration) {
        out[setting.stage][setting.name] = setting.value;
    }
    return out;
}

json toJson(const TrainingFacts& training) {
    json curve = json::array();
    for (const LossPoint& point : training.curve) {
        curve.push_back({{"images", point.imagesSeen}, {"loss", numberOrNull(point.loss)}});
    }
    return {{"preset", training.preset},
            {"precision", training.precision},
            {"device", training.device},
            {"parameters", training.parameters},
            {"images_seen", training.imagesSeen},
            {"images_planned", training.imagesPlanned},
            {"seconds", toJson(training.seconds)},
            {"images_per_second", toJson(training.imagesPerSecond)},
            {"last_loss", toJson(training.lastLoss)},
            {"ema_std", numberOrNull(training.emaStd)},
            {"condition", toJson(training.condition)},
            {"memorisation", toJson(training.meter)},
            {"curve", curve}};
}

json toJson(const SampleFacts& samples) {
    return {{"images", samples.images},
            {"asked", samples.asked},
            {"steps", samples.steps},
            {"guidance", toJson(samples.guidance)},
            {"findings", toJson(samples.findings)}};
}

json toJson(const ForeignFacts& facts) {
    json unread = json::object();
    for (const UnreadCount& count : facts.unread) {
        unread[count.reason] = count.files;
    }
    return {{"folder", facts.folder},   {"files", facts.files},   {"pictures", facts.pictures},
            {"refused", facts.refused}, {"others", facts.others}, {"unread", unread},
            {"digest", facts.digest}};
}

json toJson(const DistanceFacts& facts) {
    json edges = json::array();
    for (const double edge : facts.edges) {
        edges.push_back(numberOrNull(edge));
    }
    json sets = json::array();
    for (const DistanceSet& set : facts.sets) {
        sets.push_back({{"name", set.name},
                        {"images", set.images},
                        {"counts", set.counts},
                        {"minimum", toJson(set.minimum)},
                        {"q01", toJson(set.q01)},
                        {"q05", toJson(set.q05)},
                        {"median", toJson(set.median)}});
    }
    return {{"space", facts.space},
            {"unit", facts.unit},
            {"edges", edges},
            {"sets", sets},
            {"nearer_than_control", toJson(facts.nearerThanControl)}};
}

/// What both files hold.
json shared(const Findings& findings) {
    json distances = json::array();
    for (const DistanceFacts& facts : findings.distances) {
        distances.push_back(toJson(facts));
    }
    return {{"format", 1},
            {"status", findings.audience == Audience::Outside ? "outgoing" : "draft"},
            {"identity", toJson(findings.identity)},
            {"foreign", findings.foreign ? toJson(*findings.foreign) : json()},
            {"data", toJson(findings.data)},
            {"configuration", toJson(findings.configuration)},
            {"training", findings.foreign ? json() : toJson(findings.training)},
            {"samples", findings.foreign ? json() : toJson(findings.samples)},
            {"distances", distances},
            {"quality", toJson(findings.quality)},
            {"utility", findings.foreign ? json() : toJson(findings.utility)},
            {"audit", toJson(findings.audit)},
            {"composition", toJson(findings.composition)},
            {"review", toJson(findings.review)},
            {"warnings", findings.warnings},
            {"limits", findings.limits},
            {"not_tested", findings.notTestedYet}};
}

}  // namespace

const char* verdictText(Verdict verdict) {
    switch (verdict) {
        case Verdict::AttackFound:
            return "attack found";
        case Verdict::NoAttackFound:
            return "no attack found at this power";
        case Verdict::NotTestable:
            break;
    }
    return "not testable at this size";
}

Findings forOutside(Findings findings) {
    findings.audience = Audience::Outside;
    findings.closestPairs.clear();
    findings.unusualPatients.clear();
    findings.identity.runId.clear();
    findings.identity.workspaceId.clear();
    findings.identity.createdUtc.resize(
        std::min(findings.identity.createdUtc.size(), std::string_view("2026-11-22").size()));
    findings.data.digest.clear();
    // Whoever knows the seeds and the recipe can draw the same images again and learn from which
    // patients each of them came.
    std::erase_if(findings.configuration,
                  [](const Setting& setting) { return setting.name.ends_with("seed"); });
    for (FilterDetector& detector : findings.filter.detectors) {
        // Scores of real images tell whoever tries images out how near they come.
        detector.own = detector.all = Number::absent("kept inside");
        detector.scores.clear();
    }
    withholdSmallCounts(findings);
    return findings;
}

json toJson(const Findings& findings) {
    json out = shared(findings);
    json pairs = json::array();
    for (const ClosestPair& pair : findings.closestPairs) {
        pairs.push_back({{"real_image", pair.realImage},
                         {"synthetic_image", pair.syntheticImage},
                         {"found_by", pair.foundBy},
                         {"distance", toJson(pair.distance)}});
    }
    json unusual = json::array();
    for (const UnusualPatient& one : findings.unusualPatients) {
        unusual.push_back({{"patient", one.patient},
                           {"real_image", one.pair.realImage},
                           {"synthetic_image", one.pair.syntheticImage},
                           {"found_by", one.pair.foundBy},
                           {"distance", toJson(one.pair.distance)},
                           {"rank_among_controls", toJson(one.rank)},
                           {"singled_out", one.singledOut}});
    }
    out["kind"] = "findings";
    out["audience"] = "inside this organisation only";
    out["closest_pairs"] = pairs;
    out["unusual_patients"] = unusual;
    out["figures"] = policyFigures(findings);
    out["filter"] = toJson(findings.filter, true);
    return out;
}

json reportJson(const Findings& findings) {
    json out = shared(findings);
    // Thresholds and distributions are scores of real images.
    out["filter"] = toJson(findings.filter, false);
    out["kind"] = "report";
    return out;
}

}  // namespace outis::release
