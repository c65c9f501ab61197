// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/audit_facts.h"

#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "core/pipeline/rate_number.h"
#include "core/privacy/audit/audit_result.h"
#include "core/release/findings.h"

namespace outis::pipeline {

namespace {

using nlohmann::json;
using release::Number;

/// Planted copies that the report's one figure is about.
constexpr const char* kOfTheFigure = "lightly edited copies";

bool isOk(const json& test) {
    return test.at("state") == "ok";
}

/// A figure of a test, absent where the test was not made.
Number figureOf(const json& test, const char* name) {
    return isOk(test) && test.at(name).is_number() ? Number::of(test.at(name))
                                                   : Number::absent("none");
}

Number withinOf(const json& test, const char* name) {
    return isOk(test) ? Number::within(test.at(name), test.at("low"), test.at("high"))
                      : Number::absent("none");
}

release::AuditCopies copiesOf(const json& test) {
    return {test.at("detector"),
            test.at("detector-version"),
            test.at("state"),
            test.at("note"),
            test.at("findings"),
            test.at("expected-by-controls"),
            rateNumber(test.at("control-alarms"))};
}

release::AuditExcess excessOf(const json& test) {
    return {test.at("detector"), test.at("end"), test.at("state"), figureOf(test, "p-holm")};
}

release::AuditFamily familyOf(const json& test) {
    release::AuditFamily family;
    family.family = test.at("family");
    family.detector = test.at("detector");
    family.version = test.at("detector-version");
    family.kappa =
        test.at("kappa").is_number() ? Number::of(test.at("kappa")) : Number::absent("no ball");
    family.state = test.at("state");
    family.asked = test.at("asked");
    family.tried = test.at("attempted");
    family.valid = test.at("valid");
    family.successes = test.at("successes");
    family.success = withinOf(test, "success");
    family.leap = figureOf(test, "leap");
    family.epsilon = isOk(test) && !test.at("eps-lower-bound").is_number()
                         ? Number::absent("no positive lower bound")
                         : figureOf(test, "eps-lower-bound");
    family.p = figureOf(test, "p-holm");
    return family;
}

release::AuditControl controlOf(const json& control) {
    return {control.at("name"), control.at("detector"), control.at("state"), control.at("hits"),
            control.at("trials")};
}

release::AuditPower powerOf(const json& row) {
    return {row.at("kind"),
            row.at("planted"),
            row.at("share"),
            rateNumber(row.at("any")),
            rateNumber(row.at("copy-test")),
            rateNumber(row.at("excess-test")),
            rateNumber(row.at("isolation-test"))};
}

Number tprOf(const json& test, std::size_t place) {
    if (!isOk(test) || test.at("tpr").size() <= place) {
        return Number::absent("none");
    }
    const json& one = test.at("tpr").at(place);
    return one.at("tpr").is_number() ? Number::of(one.at("tpr")) : Number::absent(one.at("state"));
}

release::AuditMembership membershipOf(const json& test) {
    release::AuditMembership membership;
    membership.detector = test.at("detector");
    membership.score = test.at("score");
    membership.state = test.at("state");
    membership.direction = test.at("direction");
    membership.members = test.at("members").get<std::int64_t>();
    membership.others = test.at("non-members").get<std::int64_t>();
    membership.auc = withinOf(test, "auc");
    membership.p = figureOf(test, "p-holm");
    membership.tprAt1 = tprOf(test, 0);
    membership.tprAt01 = tprOf(test, 1);
    // Audits of older versions have none.
    for (const json& point : test.value("roc", json::array())) {
        membership.roc.push_back({point.at("fpr"), point.at("tpr")});
    }
    return membership;
}

release::AuditInference inferenceOf(const char* attack, const json& row) {
    release::AuditInference inference;
    inference.attack = attack;
    inference.name = row.at("name");
    inference.detector = row.at("detector");
    inference.state = row.at("state");
    inference.plain = row.at("words");
    const auto rate = [&](const char* name) {
        return isOk(row) ? rateNumber(row.at(name)) : Number::absent("none");
    };
    inference.members = rate("main");
    inference.controls = rate("control");
    // Nothing links to a release that is not there.
    inference.without =
        inference.attack == "linkability" ? Number::absent("does not apply") : rate("without");
    inference.guess = figureOf(row, "chance");
    inference.risk = withinOf(row, "risk");
    return inference;
}

void readWeight(const json& weight, bool isTested, release::AuditPart& part) {
    const auto figure = [&](const char* name) {
        return isTested ? Number::of(weight.at(name)) : Number::absent("too few patients");
    };
    part.weightCap = figure("cap");
    part.weightAtZero = figure("at-zero");
    part.baseline = figure("baseline");
    part.nullBound = figure("null-bound");
    part.controlsNeeded = weight.at("controls-needed");
    part.onlyGross = weight.at("only-gross");
}

release::AuditPart partOf(const json& audit) {
    release::AuditPart part;
    part.half = audit.at("half");
    part.verdict = verdictOf(audit.at("verdict"));
    part.reason = audit.at("reason");
    part.validity = audit.at("validity");
    part.trainPatients = audit.at("train-patients");
    part.controlPatients = audit.at("control-patients");
    part.referencePatients = audit.at("reference-patients");
    part.released = audit.at("released");
    part.level = audit.at("level");
    readWeight(audit.at("weight"), !audit.at("isolation-test").empty(), part);
    for (const json& test : audit.at("copy-test")) {
        part.copies.push_back(copiesOf(test));
    }
    for (const json& test : audit.at("excess-test")) {
        part.excess.push_back(excessOf(test));
    }
    for (const json& test : audit.at("isolation-test")) {
        part.families.push_back(familyOf(test));
    }
    for (const json& control : audit.at("controls")) {
        part.controls.push_back(controlOf(control));
    }
    part.powerState = audit.at("power").at("state");
    for (const json& row : audit.at("power").at("rows")) {
        part.power.push_back(powerOf(row));
    }
    const std::string unusual = std::string(privacy::kAppearance) + ": " + privacy::kOutliers;
    for (const json& test : audit.at("membership")) {
        if (test.at("group") == "all") {
            part.membership.push_back(membershipOf(test));
        } else if (test.at("group") == unusual) {
            part.unusual.push_back(membershipOf(test));
        }
    }
    for (const json& row : audit.at("linkability").at("rows")) {
        part.inference.push_back(inferenceOf("linkability", row));
    }
    for (const json& row : audit.at("inference").at("rows")) {
        part.inference.push_back(inferenceOf("attribute", row));
    }
    part.recipe = audit.at("shadow").at("canaries").at("words");
    return part;
}

/// The smallest planted share that was found in at least 80 % of the trials; the larger one of two
/// halves.
Number powerFigure(const json& totals) {
    std::optional<double> largest;
    for (const json& audit : totals.at("audits")) {
        const json& power = audit.at("power");
        std::optional<double> share;
        for (const json& one : power.at("smallest")) {
            if (one.at("kind") == kOfTheFigure && one.at("share").is_number()) {
                share = one.at("share");
            }
        }
        if (!share) {
            return Number::absent(power.at("state") == "ok" ? "not found at any share tried"
                                                            : power.at("state").get<std::string>());
        }
        largest = std::max(largest.value_or(0), *share);
    }
    return largest ? Number::of(*largest) : Number::absent("not measured");
}

/// One sentence for every kind of copy: the smallest leak that would be found, or how badly the
/// largest one tried was.
std::vector<std::string> powerSentences(const release::AuditPart& part) {
    constexpr double kReliable = 0.8;
    std::vector<std::string> sentences;
    for (std::size_t row = 0; row < part.power.size();) {
        std::size_t end = row;
        std::size_t told = part.power.size();
        while (end < part.power.size() && part.power[end].kind == part.power[row].kind) {
            const bool isFound = part.power[end].any.value.value_or(0) >= kReliable;
            told = isFound && told == part.power.size() ? end : told;
            ++end;
        }
        const bool isReliable = told < part.power.size();
        const release::AuditPower& power = part.power[isReliable ? told : end - 1];
        char text[200];
        std::snprintf(text, sizeof(text),
                      "%s: a leak of 1 in %.0f images of this kind would have been found with "
                      "power %.2f [%.2f, %.2f]",
                      power.kind.c_str(), std::round(1 / power.share), power.any.value.value_or(0),
                      power.any.low.value_or(0), power.any.high.value_or(1));
        sentences.push_back((part.half.empty() ? "" : "Generator " + part.half + ", ") + text +
                            (isReliable ? "." : "; no share tried was found reliably."));
        row = end;
    }
    return sentences;
}

}  // namespace

release::Verdict verdictOf(const std::string& text) {
    for (const auto verdict : {release::Verdict::AttackFound, release::Verdict::NoAttackFound}) {
        if (text == release::verdictText(verdict)) {
            return verdict;
        }
    }
    return release::Verdict::NotTestable;
}

release::AuditFacts auditFacts(const nlohmann::json& totals) {
    release::AuditFacts facts;
    facts.verdict = verdictOf(totals.at("verdict"));
    facts.reason = totals.at("reason");
    facts.releaseNumber = totals.at("release-number");
    const json& planned = totals.at("planned-power");
    facts.plannedState = planned.at("state");
    facts.plannedAdvice = planned.at("advice");
    facts.power = powerFigure(totals);
    for (const json& audit : totals.at("audits")) {
        facts.parts.push_back(partOf(audit));
        for (std::string& sentence : powerSentences(facts.parts.back())) {
            facts.powerSentences.push_back(std::move(sentence));
        }
    }
    return facts;
}

release::CompositionFacts compositionFacts(const nlohmann::json& totals) {
    release::CompositionFacts facts;
    const auto found = totals.find("composition");
    if (found == totals.end()) {
        facts.state = "not looked at";  // an audit by an earlier version
        return facts;
    }
    facts.state = found->at("state");
    for (const json& row : found->at("earlier")) {
        facts.earlier.push_back({row.at("release"), row.at("day"), row.at("state"),
                                 row.at("images"), row.at("recipients")});
    }
    facts.unionImages = found->at("union_images");
    if (found->at("verdict").is_string()) {
        facts.verdict = verdictOf(found->at("verdict"));
    }
    facts.reason = found->at("reason");
    return facts;
}

}  // namespace outis::pipeline
