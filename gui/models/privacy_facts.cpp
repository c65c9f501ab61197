// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/privacy_facts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "gui/models/report_json.h"

namespace outis::gui {

namespace {

QJsonArray listOf(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toArray();
}

QJsonObject partOf(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toObject();
}

/// `{hits, trials, rate, low, high}` of a stage.
ReportNumber rateOf(const QJsonObject& json, const char* name) {
    const QJsonObject rate = partOf(json, name);
    return {valueOf(rate, "rate"), valueOf(rate, "low"), valueOf(rate, "high"), {}};
}

ThresholdFact thresholdOf(const QJsonObject& json) {
    return {valueOf(json, "value").has_value(), countOf(json, "used"), countOf(json, "needed"),
            textOf(json, "state")};
}

CalibrationFact calibrationOf(const QJsonObject& json) {
    CalibrationFact fact;
    fact.detector = textOf(json, "detector");
    fact.task = textOf(json, "task");
    fact.isUsable = json.value(QLatin1String("usable")).toBool();
    fact.state = textOf(json, "state");
    fact.own = thresholdOf(partOf(json, "own"));
    fact.all = thresholdOf(partOf(json, "all"));
    fact.samePatient = rateOf(json, "recall-all");
    fact.copies = rateOf(json, "copies-all");
    fact.falseRejects = rateOf(json, "false-rejects-all");
    fact.separation =
        numberOf(json, fact.task == QLatin1String("copies") ? "auc-copies" : "auc-patients");
    return fact;
}

GridCell cellOf(const QJsonObject& json) {
    return {textOf(json, "detector"),
            textOf(json, "edit"),
            valueOf(json, "strength").value_or(0),
            textOf(json, "pairs"),
            rateOf(json, "recall-all"),
            countOf(partOf(json, "recall-all"), "trials")};
}

ExposedPatient patientOf(const QJsonObject& json) {
    ExposedPatient patient;
    patient.patient = countOf(json, "patient");
    patient.half = textOf(json, "half");
    for (const QJsonValue& image : listOf(json, "images")) {
        patient.images.append(image.toInteger());
    }
    patient.picture = textOf(json, "picture");
    patient.detector = textOf(json, "detector");
    patient.rank = valueOf(json, "rank-among-controls").value_or(1);
    patient.isolations = countOf(json, "isolations");
    patient.leap = valueOf(json, "leap").value_or(0);
    patient.isUnusual = json.value(QLatin1String("outlier")).toBool();
    patient.typicality = valueOf(json, "typicality");
    return patient;
}

/// Whether there is a result; else the state says why not.
bool isTested(const QJsonObject& row) {
    return textOf(row, "state") == QLatin1String("ok");
}

void readFamilies(const QJsonObject& part, AuditDetails& details) {
    for (const QJsonValue& value : listOf(part, "families")) {
        const QJsonObject row = value.toObject();
        FamilyFact fact;
        fact.half = textOf(part, "half");
        fact.family = textOf(row, "family");
        fact.detector = textOf(row, "detector");
        fact.state = textOf(row, "state");
        if (isTested(row)) {
            fact.baseline = numberOf(part, "null_bound");
            fact.success = numberOf(row, "success");
            fact.leap = numberOf(row, "leap");
            fact.p = numberOf(row, "p");
        }
        fact.kappa = numberOf(row, "kappa");
        fact.asked = countOf(row, "asked");
        fact.tried = countOf(row, "tried");
        details.families.append(fact);
    }
}

void readPower(const QJsonObject& part, AuditDetails& details) {
    const QString half = textOf(part, "half");
    const QJsonArray rows = listOf(part, "power");
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        details.power.append({half, textOf(row, "kind"), valueOf(row, "share").value_or(0),
                              countOf(row, "planted"), numberOf(row, "any")});
    }
    const QString state = textOf(part, "power_state");
    if (rows.isEmpty() && !state.isEmpty() && !details.powerStates.contains(state)) {
        details.powerStates.append(state);
    }
}

void readUnusual(const QJsonObject& part, AuditDetails& details) {
    for (const QJsonValue& value : listOf(part, "unusual_patients")) {
        const QJsonObject row = value.toObject();
        details.unusual.append({textOf(part, "half"), textOf(row, "detector"), textOf(row, "score"),
                                textOf(row, "state"), countOf(row, "members"),
                                countOf(row, "others"), numberOf(row, "auc")});
    }
}

AccuracyTrial trialOf(const QJsonObject& json) {
    return {valueOf(json, "false-rejects").value_or(0),
            countOf(json, "images"),
            countOf(json, "without"),
            {valueOf(json, "loss"), valueOf(json, "low"), valueOf(json, "high"),
             textOf(json, "state")}};
}

}  // namespace

PrivacyFacts privacyFactsOf(const QJsonObject& answer) {
    PrivacyFacts facts;
    const QJsonObject calibration = partOf(answer, "calibration");
    facts.hasCalibration = !calibration.isEmpty();
    facts.falseRejects = valueOf(calibration, "false-rejects").value_or(0);
    facts.galleryImages = countOf(calibration, "gallery-images");
    for (const QJsonValue& detector : listOf(calibration, "detectors")) {
        facts.detectors.append(calibrationOf(detector.toObject()));
    }
    const QJsonObject robustness = partOf(answer, "robustness");
    facts.hasGrid = !robustness.isEmpty();
    facts.gridState = textOf(robustness, "strength");
    for (const QJsonValue& cell : listOf(robustness, "cells")) {
        facts.grid.append(cellOf(cell.toObject()));
    }
    facts.isJudgedByThese = answer.value(QLatin1String("judged_by_these")).toBool();
    facts.ledger = textOf(answer, "ledger");
    facts.trialLimits = textOf(answer, "trial_limits");
    for (const QJsonValue& step : listOf(partOf(answer, "threshold_accuracy"), "steps")) {
        facts.accuracyTrials.append(trialOf(step.toObject()));
    }
    facts.isAuditOfDrawing = answer.value(QLatin1String("audit_is_of_drawing")).toBool();
    for (const QJsonValue& patient : listOf(answer, "patients")) {
        facts.patients.append(patientOf(patient.toObject()));
    }
    return facts;
}

AuditDetails auditDetailsOf(const QByteArray& report) {
    AuditDetails details;
    const QJsonObject audit = partOf(QJsonDocument::fromJson(report).object(), "audit");
    if (const auto number = valueOf(audit, "release_number")) {
        details.releaseNumber = QString::number(*number);
    }
    for (const QJsonValue& value : listOf(audit, "parts")) {
        const QJsonObject part = value.toObject();
        readFamilies(part, details);
        readPower(part, details);
        readUnusual(part, details);
    }
    return details;
}

ReportNumber syntheticAurocOf(const QByteArray& report) {
    const QJsonObject utility = partOf(QJsonDocument::fromJson(report).object(), "utility");
    for (const QJsonValue& value : listOf(utility, "findings")) {
        const QJsonObject row = value.toObject();
        if (textOf(row, "finding").isEmpty()) {
            return numberOf(row, "synthetic");
        }
    }
    return {{}, {}, {}, textOf(utility, "state")};
}

}  // namespace outis::gui
