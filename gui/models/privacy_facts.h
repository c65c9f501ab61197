// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include "gui/models/report_figures.h"

/// What is known of the privacy of a drawing: from the answer of `privacy --json`, which stays
/// inside the house, and from the report. What is absent stays empty; nothing here fails.
namespace outis::gui {

/// Stands for all detectors together in the robustness grid.
inline constexpr const char* kTogether = "any";

/// One kind of altered copy and how often a detector finds it.
struct GridCell {
    QString detector;
    QString edit;  ///< "blur", "near-duplicate", …
    double strength = 0;
    QString pairs;       ///< "copies": an image and its altered self; "patients": another image
    ReportNumber found;  ///< at the threshold against all training images
    qint64 trials = 0;
};

/// A threshold, or why there is none.
struct ThresholdFact {
    bool isSet = false;
    qint64 used = 0;  ///< patients it was taken from
    qint64 needed = 0;
    QString state;
};

/// How one detector was calibrated.
struct CalibrationFact {
    QString detector;
    QString task;  ///< "patients" or "copies"
    bool isUsable = false;
    QString state;
    ThresholdFact own;
    ThresholdFact all;
    ReportNumber samePatient;
    ReportNumber copies;
    ReportNumber falseRejects;
    ReportNumber separation;  ///< area under the ROC of what it is meant to recognise
};

/// A training patient whom the release is most alike to, or who looks like nobody else.
struct ExposedPatient {
    qint64 patient = 0;
    QString half;
    QList<qint64> images;  ///< training images
    QString picture;       ///< the synthetic one most alike, below the workspace; "" = unknown
    QString detector;
    double rank = 1;  ///< share of control patients as alike or more
    qint64 isolations = 0;
    double leap = 0;
    bool isUnusual = false;
    std::optional<double> typicality;  ///< likeness to the most alike reference patient
};

/// What classifiers would lose with the images of another threshold, by a light classifier.
struct AccuracyTrial {
    double falseRejects = 0;
    qint64 images = 0;   ///< that it learned from
    qint64 without = 0;  ///< that would be taken and whose pictures are not kept
    ReportNumber loss;   ///< points of AUROC against the images as they are
};

struct PrivacyFacts {
    bool hasCalibration = false;
    double falseRejects = 0;  ///< share asked for
    qint64 galleryImages = 0;
    QList<CalibrationFact> detectors;
    bool hasGrid = false;
    QString gridState;  ///< "ok", "too weak: …", "not tested: …"
    QList<GridCell> grid;
    bool isJudgedByThese = false;  ///< these detectors judged the drawing
    QString ledger;                ///< below the workspace; "" = none
    QString trialLimits;
    QList<AccuracyTrial> accuracyTrials;  ///< empty where nothing is estimated
    bool isAuditOfDrawing = false;
    QList<ExposedPatient> patients;
};
[[nodiscard]] PrivacyFacts privacyFactsOf(const QJsonObject& answer);

/// One family of predicates with one rule.
struct FamilyFact {
    QString half;
    QString family;  ///< "F1"
    QString detector;
    QString state;
    ReportNumber baseline;  ///< success by chance, at most
    ReportNumber success;
    ReportNumber leap;
    ReportNumber p;
    ReportNumber kappa;
    qint64 asked = 0;
    qint64 tried = 0;
};

/// How often planted copies of one kind and number were found.
struct PowerFact {
    QString half;
    QString kind;
    double share = 0;  ///< of the release
    qint64 planted = 0;
    ReportNumber found;
};

/// Can members be told, of the unusual patients alone?
struct UnusualFact {
    QString half;
    QString detector;
    QString score;
    QString state;
    qint64 members = 0;
    qint64 others = 0;
    ReportNumber auc;
};

/// What the report says of the attacks in detail.
struct AuditDetails {
    QList<FamilyFact> families;
    QList<PowerFact> power;
    QStringList powerStates;  ///< why there is none
    QList<UnusualFact> unusual;
    QString releaseNumber;  ///< of this source, from 1 on; "" in older reports
};
/// Empty for what is no report, and for reports without an audit.
[[nodiscard]] AuditDetails auditDetailsOf(const QByteArray& report);
/// Mean AUROC of classifiers trained on synthetic images; absent with the reason.
[[nodiscard]] ReportNumber syntheticAurocOf(const QByteArray& report);

}  // namespace outis::gui
