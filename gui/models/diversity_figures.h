// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "gui/models/report_figures.h"

namespace outis::gui {

/// Real images that are the nearest to so many synthetic ones.
struct RetrievalBar {
    qint64 hits = 0;
    bool orMore = false;
    qint64 images = 0;
    double expected = 0;  ///< if every image were hit alike
};

/// The real images of one group that are the nearest to some synthetic image.
struct GroupCoverage {
    QString attribute;  ///< "finding", "sex", "age" or "view"
    QString value;
    qint64 images = 0;
    qint64 met = 0;
    ReportNumber share;
    double expected = 0;
};

/// A real image, by its number in the catalogue.
struct RetrievedImage {
    qint64 image = 0;
    qint64 hits = 0;
};

/// What `diversity --json` says.
struct DiversityFigures {
    QString state;  ///< "ok", or why nothing was measured
    qint64 images = 0;
    qint64 queries = 0;
    qint64 met = 0;
    double expectedMet = 0;
    qint64 oftenFrom = 0;
    QList<RetrievalBar> bars;
    QList<GroupCoverage> groups;
    qint64 neverCount = 0;
    qint64 oftenCount = 0;
    QList<RetrievedImage> never;  ///< some of them
    QList<RetrievedImage> often;  ///< the most retrieved ones

    [[nodiscard]] bool isMeasured() const { return state == QLatin1String("ok"); }
};

[[nodiscard]] DiversityFigures diversityFiguresOf(const QJsonObject& answer);
/// "412 of 600 real images are nearest to a synthetic one; drawing evenly would reach 520"
[[nodiscard]] QString retrievalFinding(const DiversityFigures& figures);
/// The group whose interval lies farthest below what drawing evenly would reach, in words; else
/// that none does.
[[nodiscard]] QString coverageFinding(const DiversityFigures& figures);

}  // namespace outis::gui
