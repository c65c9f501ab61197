// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include "gui/models/report_figures.h"

namespace outis::gui {

/// Classifiers trained on real, on synthetic and on both kinds of images, in this order.
inline constexpr int kArms = 3;

/// What the classifiers of one arm say of test patients about one finding.
struct ArmAccuracy {
    ReportNumber auroc{{}, {}, {}, QStringLiteral("not trained")};
    ReportNumber calibrationError;
    QList<QPointF> roc;          ///< false against true positives, shares
    QList<QPointF> calibration;  ///< said against true, shares
};

struct FindingCurves {
    QString finding;  ///< "" = mean of the findings
    qint64 positives = 0;
    qint64 negatives = 0;
    std::array<ArmAccuracy, kArms> arms;
};

struct SubgroupAccuracy {
    QString attribute;  ///< "sex", "age" or "view"
    QString value;
    qint64 images = 0;
    qint64 patients = 0;
    std::array<ArmAccuracy, kArms> arms;
};

/// What `accuracy --json` says.
struct AccuracyFigures {
    QString state;     ///< "ok", or why nothing was measured
    QString verdict;   ///< on training with synthetic images alone
    QString sentence;  ///< "loses 0.9 points of AUROC [0.1, 1.7]; …"
    QString adherence;
    /// Trained on as many real images as there are synthetic ones, and what that loses against all
    /// real ones, in points; without values where that was not trained.
    ReportNumber matched;
    ReportNumber matchedLoss;
    qint64 testImages = 0;
    qint64 testPatients = 0;
    qint64 seeds = 0;
    QList<FindingCurves> findings;  ///< the mean first
    QList<SubgroupAccuracy> subgroups;
    QStringList warnings;

    [[nodiscard]] bool isMeasured() const { return !findings.isEmpty(); }
};

[[nodiscard]] AccuracyFigures accuracyFiguresOf(const QJsonObject& answer);
/// The one sentence of the page: "Trained on synthetic instead of real images, a classifier loses
/// 0.9 points of AUROC [0.1, 1.7]"
[[nodiscard]] QString accuracyFinding(const AccuracyFigures& figures);

}  // namespace outis::gui
