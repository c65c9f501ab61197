// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/privacy/audit/audit_result.h"

#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/base/json_list.h"

namespace outis::privacy {
namespace {

using nlohmann::json;

json number(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? json(*value) : json(nullptr);
}

json copyJson(const CopyTestResult& test, bool inside) {
    json made = {{"version", CopyTestResult::kVersion},
                 {"detector", test.detector},
                 {"detector-version", test.version},
                 {"state", test.state},
                 {"note", test.note},
                 {"same-patient-pairs", test.ownPairs},
                 {"released", test.released},
                 {"findings", test.findings.size()},
                 {"against-controls", test.againstControls},
                 {"expected-by-controls", test.expectedByControls},
                 {"control-alarms", toJson(test.controlAlarms)}};
    if (inside) {
        made["threshold"] = number(test.threshold);
        made["largest-foreign"] = test.largestForeign;
        made["pairs"] = jsonList(test.findings, [](const CopyFinding& finding) {
            return json{{"released", finding.released},
                        {"train-image", finding.trainImage},
                        {"patient", finding.patient},
                        {"score", finding.score}};
        });
    }
    return made;
}

json excessJson(const ExcessTestResult& test) {
    return {{"version", ExcessTestResult::kVersion},
            {"detector", test.detector},
            {"end", test.end},
            {"state", test.state},
            {"statistic", test.statistic},
            {"p", test.p},
            {"p-holm", test.pHolm},
            {"steps", jsonList(test.steps, [](const ExcessStep& step) {
                 return json{{"first", step.first}, {"train", step.train}, {"p", step.p}};
             })}};
}

json isolationJson(const IsolationTestResult& test) {
    return {{"version", IsolationTestResult::kVersion},
            {"family", test.family},
            {"detector", test.detector},
            {"detector-version", test.version},
            {"kappa", number(test.kappa)},
            {"state", test.state},
            {"asked", test.asked},
            {"attempted", test.attempted},
            {"valid", test.valid},
            {"isolated", test.isolated},
            {"successes", test.successes},
            {"success", test.success},
            {"low", test.low},
            {"high", test.high},
            {"leap", test.leap},
            {"eps-lower-bound", number(test.epsLowerBound)},
            {"extrapolated-weight", number(test.extrapolatedWeight)},
            {"p", test.p},
            {"p-holm", test.pHolm}};
}

json weightJson(const WeightResult& weight) {
    return {{"cap", weight.cap},
            {"at-zero", weight.atZero},
            {"most-matches", weight.hMax},
            {"null-bound", weight.nullBound},
            {"baseline", weight.baseline},
            {"controls-needed", weight.needed},
            {"only-gross", weight.onlyGross}};
}

json controlJson(const ControlResult& control) {
    return {{"name", control.name}, {"detector", control.detector}, {"state", control.state},
            {"hits", control.hits}, {"trials", control.trials},     {"p", control.p}};
}

json powerJson(const PowerSummary& power) {
    return {{"version", PowerSummary::kVersion},
            {"state", power.state},
            {"rows", jsonList(power.rows,
                              [](const PowerResult& row) {
                                  return json{{"kind", row.kind},
                                              {"planted", row.planted},
                                              {"share", row.share},
                                              {"any", toJson(row.any)},
                                              {"copy-test", toJson(row.copyTest)},
                                              {"excess-test", toJson(row.excessTest)},
                                              {"isolation-test", toJson(row.isolationTest)}};
                              })},
            {"smallest", jsonList(power.smallest, [](const PowerSummary::Smallest& one) {
                 return json{
                     {"kind", one.kind}, {"share", number(one.share)}, {"planted", one.planted}};
             })}};
}

json membershipJson(const MembershipResult& result) {
    return {
        {"version", MembershipResult::kVersion},
        {"detector", result.detector},
        {"score", result.score},
        {"group", result.group},
        {"state", result.state},
        {"members", result.members},
        {"non-members", result.nonMembers},
        {"auc", result.auc},
        {"direction", result.direction},
        {"low", result.low},
        {"high", result.high},
        {"p", result.p},
        {"p-holm", result.pHolm},
        {"tpr",
         jsonList(result.tpr,
                  [](const TprAtFpr& one) {
                      return json{{"fpr", one.fpr}, {"tpr", number(one.tpr)}, {"state", one.state}};
                  })},
        {"roc", jsonList(result.roc, [](const RocPoint& point) {
             return json{{"fpr", point.fpr}, {"tpr", point.tpr}};
         })}};
}

/// One line for people (METHOD 13.2).
std::string wordsOf(const InferenceRow& row) {
    if (row.state != "ok") {
        return row.state;
    }
    if (row.weak) {
        return "the attacker did no better than guessing";
    }
    return row.low > 0 ? "an attack on training patients succeeds more often than the same on "
                         "control patients"
                       : "the attacker did no better on training patients than on control "
                         "patients";
}

json canaryJson(const CanaryResult& result) {
    return {{"version", CanaryResult::kVersion},
            {"marks-version", result.version},
            {"family", "F4"},
            {"about", "the recipe of this project, by another training run"},
            {"state", result.state},
            {"verdict", result.verdict},
            {"words", wordsOf(result)},
            {"planted", result.planted},
            {"held-out", result.heldOut},
            {"readable", toJson(result.readable)},
            {"found", toJson(result.found)},
            {"false-alarms", toJson(result.falseAlarms)},
            {"median-exposure", number(result.medianExposure)},
            {"largest-exposure", number(result.largestExposure)},
            {"p", result.p}};
}

json shadowJson(const ShadowResult& result) {
    return {{"version", ShadowResult::kVersion},
            {"state", result.state},
            {"members", result.members},
            {"non-members", result.nonMembers},
            {"marked", result.marked},
            {"length", result.length},
            {"passes", result.passes},
            {"release-passes", result.releasePasses},
            {"drawn", result.drawn},
            {"canaries", canaryJson(result.canaries)}};
}

json patientJson(const PatientRow& row) {
    return {{"patient", row.patient},
            {"released", row.released},
            {"detector", row.detector},
            {"score", row.score},
            {"rank-among-controls", row.rankAmongControls},
            {"isolations", row.isolations},
            {"leap", row.leap},
            {"outlier", row.outlier},
            {"typicality", number(row.typicality)}};
}

json made(const AuditResult& result, bool inside) {
    json all = {{"version", AuditResult::kVersion},
                {"verdict", result.verdict},
                {"reason", result.reason},
                {"validity", result.validity},
                {"half", result.half},
                {"train-patients", result.trainPatients},
                {"control-patients", result.controlPatients},
                {"reference-patients", result.referencePatients},
                {"released", result.released},
                {"level", result.level},
                {"weight", weightJson(result.weight)},
                {"copy-test",
                 jsonList(result.copies, [&](const auto& test) { return copyJson(test, inside); })},
                {"excess-test", jsonList(result.excess, excessJson)},
                {"isolation-test", jsonList(result.isolation, isolationJson)},
                {"controls", jsonList(result.controls, controlJson)},
                {"power", powerJson(result.power)},
                {"membership", jsonList(result.membership, membershipJson)},
                {"linkability", toJson(result.linkability)},
                {"inference", toJson(result.inference)},
                {"shadow", shadowJson(result.shadow)}};
    if (inside) {
        all["patients"] = jsonList(result.patients, patientJson);
    }
    return all;
}

}  // namespace

nlohmann::json toJson(const InferenceResult& result) {
    return {{"version", InferenceResult::kVersion},
            {"rows", jsonList(result.rows, [](const InferenceRow& row) {
                 return json{{"name", row.name},
                             {"detector", row.detector},
                             {"state", row.state},
                             {"words", wordsOf(row)},
                             {"main", toJson(row.main)},
                             {"control", toJson(row.control)},
                             {"without", toJson(row.without)},
                             {"chance", row.chance},
                             {"risk", row.risk},
                             {"low", row.low},
                             {"high", row.high},
                             {"no-better-than-guessing", row.weak}};
             })}};
}

nlohmann::json publicJson(const AuditResult& result) {
    return made(result, false);
}

nlohmann::json toJson(const AuditResult& result) {
    return made(result, true);
}

std::string wordsOf(const CanaryResult& result) {
    if (result.state != "ok") {
        return "Recipe: " + result.state;
    }
    char p[32];
    std::snprintf(p, sizeof p, "%.2g", result.p);
    return "Recipe, by another training run: " + result.verdict + "; " +
           std::to_string(result.found.hits) + " of " + std::to_string(result.planted) +
           " marks of single patients came out, " + std::to_string(result.falseAlarms.hits) +
           " of " + std::to_string(result.heldOut) + " that nobody carried (p = " + p +
           "). This says nothing about the release itself";
}

std::string worseVerdict(const std::string& a, const std::string& b) {
    for (const char* verdict : {kAttackFound, kNotTestable}) {
        if (a == verdict || b == verdict) {
            return verdict;
        }
    }
    return kNoAttackFound;
}

}  // namespace outis::privacy
