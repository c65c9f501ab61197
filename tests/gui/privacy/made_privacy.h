// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include <QByteArray>
#include <QDir>

#include "core/privacy/filter/threshold_trials.h"
#include "gui/models/threshold_choice.h"

/// What a run leaves behind about privacy, made small.
namespace outis::gui::test {

/// The answer of `privacy --json`: two detectors, of which one may reject.
inline constexpr const char* kAnswer = R"({
 "calibration": {"false-rejects": 0.05, "gallery-images": 20, "detectors": [
   {"detector": "copy", "task": "copies", "usable": true, "state": "ok",
    "own": {"value": null, "used": 3, "needed": 19, "rank": 0,
            "state": "not calibratable at this size: 3 patients, 19 needed"},
    "all": {"value": 0.5, "used": 80, "needed": 79, "rank": 79, "state": "ok"},
    "recall-all": {"hits": 3, "trials": 10, "rate": 0.3, "low": 0.07, "high": 0.65},
    "copies-all": {"hits": 9, "trials": 10, "rate": 0.9, "low": 0.55, "high": 0.99},
    "false-rejects-all": {"hits": 0, "trials": 10, "rate": 0, "low": 0, "high": 0.31},
    "auc-copies": {"value": 0.99, "low": 0.9, "high": 1, "state": "ok"}},
   {"detector": "correlation", "task": "copies", "usable": false, "state": "refused: blind",
    "own": {"value": null, "state": "none"}, "all": {"value": null, "state": "none"},
    "recall-all": {"rate": null}, "copies-all": {"rate": null},
    "false-rejects-all": {"rate": null}, "auc-copies": {"value": null, "state": "few"}}]},
 "robustness": {"strength": "too weak: fewer than 80 % of near-duplicates are found", "cells": [
   {"detector": "copy", "edit": "blur", "strength": 1, "pairs": "copies",
    "recall-all": {"hits": 98, "trials": 100, "rate": 0.98, "low": 0.93, "high": 1}},
   {"detector": "any", "edit": "blur", "strength": 1, "pairs": "copies",
    "recall-all": {"hits": 98, "trials": 100, "rate": 0.98, "low": 0.93, "high": 1}},
   {"detector": "correlation", "edit": "blur", "strength": 1, "pairs": "copies",
    "recall-all": {"hits": 0, "trials": 0, "rate": null, "low": null, "high": null}},
   {"detector": "copy", "edit": "rotation", "strength": 30, "pairs": "copies",
    "recall-all": {"hits": 4, "trials": 100, "rate": 0.04, "low": 0.01, "high": 0.1}},
   {"detector": "any", "edit": "rotation", "strength": 30, "pairs": "copies",
    "recall-all": {"hits": 45, "trials": 100, "rate": 0.45, "low": 0.35, "high": 0.55}},
   {"detector": "any", "edit": "mirror", "strength": 0, "pairs": "patients",
    "recall-all": {"hits": 1, "trials": 4, "rate": 0.25, "low": 0.01, "high": 0.8}}]},
 "trial_limits": "models/detectors/trial-limits.json", "ledger": "synthetic/r/candidates.jsonl",
 "threshold_accuracy": {"state": "ok", "steps": [{"false-rejects": 0.1, "images": 7,
   "without": 0, "state": "ok", "loss": 4, "low": 1, "high": 7}]},
 "judged_by_these": true, "drawing": "r", "audit_is_of_drawing": true,
 "patients": [
   {"patient": 4, "half": "", "images": [7], "picture": "synthetic/r/000000.png",
    "detector": "copy", "score": 0.4, "rank-among-controls": 0.02, "isolations": 1, "leap": 3,
    "outlier": true, "typicality": 0.11},
   {"patient": 5, "half": "", "images": [9, 7], "picture": "synthetic/r/000001.png",
    "detector": "copy", "score": 0.3, "rank-among-controls": 0.5, "isolations": 0, "leap": 0,
    "outlier": true, "typicality": 0.31},
   {"patient": 6, "half": "", "images": [9], "picture": "", "detector": "correlation",
    "score": 0.2, "rank-among-controls": 0.9, "isolations": 0, "leap": 0, "outlier": false,
    "typicality": null}]})";

inline constexpr const char* kReport = R"({
 "utility": {"state": "ok", "findings": [
   {"finding": "", "synthetic": {"value": 0.84, "low": 0.8, "high": 0.87, "state": "ok"}}]},
 "audit": {"verdict": "no attack found at this power", "reason": "planted copies were found",
  "release_number": 2, "planned": {"state": "testable", "advice": "11 patients."},
  "power_sentences": [], "parts": [{"half": "", "validity": "ok", "released": 480,
   "null_bound": {"value": 0.03, "state": "ok"},
   "families": [
    {"family": "F1", "detector": "re-identification", "state": "ok", "asked": 500, "tried": 480,
     "kappa": {"value": 1}, "success": {"value": 0.01, "low": 0, "high": 0.03},
     "leap": {"value": 0.33}, "p": {"value": 0.9}},
    {"family": "F2", "detector": "copy", "state": "ok", "asked": 500, "tried": 480,
     "success": {"value": 0.2, "low": 0.15, "high": 0.25}, "leap": {"value": 6.7},
     "p": {"value": 0.001}},
    {"family": "F3", "detector": "attributes", "state": "not testable: no sex", "asked": 0,
     "tried": 0}],
   "power": [
    {"kind": "exact copies", "planted": 1, "share": 0.002,
     "any": {"value": 0.2, "low": 0.1, "high": 0.35, "state": "ok"}},
    {"kind": "exact copies", "planted": 5, "share": 0.01,
     "any": {"value": 0.95, "low": 0.8, "high": 0.99, "state": "ok"}},
    {"kind": "other images of the patients", "planted": 5, "share": 0.01,
     "any": {"value": 0.4, "low": 0.25, "high": 0.6, "state": "ok"}}],
   "unusual_patients": [
    {"detector": "copy", "score": "largest likeness", "state": "ok", "members": 12, "others": 8,
     "auc": {"value": 0.55, "low": 0.3, "high": 0.7, "state": "ok"}}]}]}})";

/// Ten candidates of two groups, scores 0, 1/32, 2/32, …; the threshold in force is 0.5.
inline privacy::CandidateLedger madeLedger() {
    privacy::CandidateLedger ledger;
    ledger.limits.rules = {{"copy", "1:a", true, "ok", std::nullopt, 0.5},
                           {"distance-ratio", "1:b", false, "refused", std::nullopt, std::nullopt}};
    ledger.targets = {{0, 4, "Edema"}, {1, 6, ""}};
    for (std::int64_t index = 0; index < 10; ++index) {
        privacy::CandidateRecord record;
        record.group = index < 4 ? 0 : 1;
        record.index = index;
        record.label = index < 4 ? "Edema" : "";
        record.detectors = {{static_cast<double>(index) / 32, index, {}, -1},
                            {-1.0, index / 2, {}, -1}};
        record.reasons = {privacy::Reason::Accepted};
        ledger.records.push_back(record);
    }
    return ledger;
}

/// Stricter with every step.
inline std::vector<privacy::TrialLimits> madeLimits() {
    std::vector<privacy::TrialLimits> limits;
    for (const auto& [share, threshold] :
         {std::pair{0.05, 0.5}, {0.1, 6.0 / 32}, {0.5, 2.0 / 32}}) {
        privacy::TrialLimits one;
        one.falseRejects = share;
        one.rules = madeLedger().limits.rules;
        one.rules[0].all = threshold;
        one.copies = {9, 10, 0.9, 0.55, 0.99};
        one.falseRejected = {1, 10, 0.1, 0.0, 0.45};
        limits.push_back(one);
    }
    return limits;
}

/// Writes both where kAnswer says they are; false when that fails.
inline bool writeTrials(const QString& workspace) {
    const QDir folder(workspace);
    const auto place = [&](const char* name) {
        return std::filesystem::path(folder.filePath(QString::fromLatin1(name)).toStdString());
    };
    return folder.mkpath(QStringLiteral("synthetic/r")) &&
           folder.mkpath(QStringLiteral("models/detectors")) &&
           privacy::writeLedger(place("synthetic/r/candidates.jsonl"), madeLedger()).has_value() &&
           privacy::writeTrialLimits(place("models/detectors/trial-limits.json"), madeLimits())
               .has_value();
}

inline ThresholdSource madeSource(const QString& workspace) {
    return {workspace,
            QStringLiteral("synthetic/r/candidates.jsonl"),
            QStringLiteral("models/detectors/trial-limits.json"),
            0.05,
            20,
            {}};
}

}  // namespace outis::gui::test
