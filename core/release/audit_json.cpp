// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "core/base/json_list.h"
#include "core/base/json_number.h"
#include "core/release/findings.h"
#include "core/release/number_json.h"

namespace outis::release {

using nlohmann::json;

namespace {

json toJson(const AuditCopies& copies) {
    return {{"detector", copies.detector},
            {"version", copies.version},
            {"state", copies.state},
            {"note", copies.note},
            {"findings", copies.findings},
            {"expected", numberOrNull(copies.expected)},
            {"control_alarms", toJson(copies.controlAlarms)}};
}

json toJson(const AuditExcess& test) {
    return {{"detector", test.detector},
            {"end", test.end},
            {"state", test.state},
            {"p", toJson(test.p)}};
}

json toJson(const AuditFamily& family) {
    return {{"family", family.family},       {"detector", family.detector},
            {"version", family.version},     {"kappa", toJson(family.kappa)},
            {"state", family.state},         {"asked", family.asked},
            {"tried", family.tried},         {"valid", family.valid},
            {"successes", family.successes}, {"success", toJson(family.success)},
            {"leap", toJson(family.leap)},   {"epsilon", toJson(family.epsilon)},
            {"p", toJson(family.p)}};
}

json toJson(const AuditControl& control) {
    return {{"name", control.name},
            {"detector", control.detector},
            {"state", control.state},
            {"hits", control.hits},
            {"trials", control.trials}};
}

json toJson(const AuditPower& power) {
    return {{"kind", power.kind},
            {"planted", power.planted},
            {"share", numberOrNull(power.share)},
            {"any", toJson(power.any)},
            {"copies", toJson(power.copies)},
            {"excess", toJson(power.excess)},
            {"families", toJson(power.families)}};
}

json toJson(const RocPoint& point) {
    return {{"others", point.others}, {"members", point.members}};
}

json toJson(const AuditMembership& membership) {
    return {{"detector", membership.detector},
            {"score", membership.score},
            {"state", membership.state},
            {"direction", membership.direction},
            {"members", release::toJson(membership.members)},
            {"others", release::toJson(membership.others)},
            {"auc", toJson(membership.auc)},
            {"p", toJson(membership.p)},
            {"tpr_1", toJson(membership.tprAt1)},
            {"tpr_01", toJson(membership.tprAt01)},
            {"roc", jsonList(membership.roc, [](const RocPoint& point) { return toJson(point); })}};
}

json toJson(const AuditInference& row) {
    return {{"attack", row.attack},
            {"name", row.name},
            {"detector", row.detector},
            {"state", row.state},
            {"plain", row.plain},
            {"members", toJson(row.members)},
            {"controls", toJson(row.controls)},
            {"without", toJson(row.without)},
            {"guess", toJson(row.guess)},
            {"risk", toJson(row.risk)}};
}

json toJson(const AuditPart& part);

template <class T>
json listOf(const std::vector<T>& items) {
    return jsonList(items, [](const T& item) { return toJson(item); });
}

json toJson(const AuditPart& part) {
    return {{"half", part.half},
            {"verdict", verdictText(part.verdict)},
            {"reason", part.reason},
            {"validity", part.validity},
            {"train_patients", part.trainPatients},
            {"control_patients", part.controlPatients},
            {"reference_patients", part.referencePatients},
            {"released", part.released},
            {"level", numberOrNull(part.level)},
            {"weight_cap", toJson(part.weightCap)},
            {"weight_at_zero", toJson(part.weightAtZero)},
            {"baseline", toJson(part.baseline)},
            {"null_bound", toJson(part.nullBound)},
            {"controls_needed", part.controlsNeeded},
            {"only_gross", part.onlyGross},
            {"copies", listOf(part.copies)},
            {"excess", listOf(part.excess)},
            {"families", listOf(part.families)},
            {"controls", listOf(part.controls)},
            {"power_state", part.powerState},
            {"power", listOf(part.power)},
            {"membership", listOf(part.membership)},
            {"unusual_patients", listOf(part.unusual)},
            {"inference", listOf(part.inference)},
            {"recipe", part.recipe}};
}

}  // namespace

json toJson(const AuditFacts& facts) {
    return {{"verdict", verdictText(facts.verdict)},
            {"reason", facts.reason},
            {"release_number", facts.releaseNumber},
            {"planned", {{"state", facts.plannedState}, {"advice", facts.plannedAdvice}}},
            {"power", toJson(facts.power)},
            {"power_sentences", facts.powerSentences},
            {"parts", listOf(facts.parts)}};
}

}  // namespace outis::release
