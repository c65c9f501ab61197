// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace outis::gui {

/// A figure of report.json, which may be absent: then `state` says why.
struct ReportNumber {
    std::optional<double> value;
    std::optional<double> low;  ///< interval, where there is one
    std::optional<double> high;
    QString state;
};

/// Areas under the ROC of one finding, of classifiers trained on three kinds of images.
struct FindingAccuracy {
    QString finding;  ///< "" = mean of the findings
    ReportNumber real;
    ReportNumber synthetic;
    ReportNumber both;
};

/// A measure of likeness or diversity over all synthetic images.
struct QualityFigure {
    QString metric;   ///< "fid", "kid", "irs-adjusted", …
    QString against;  ///< "train", "test" or ""
    ReportNumber number;
    qint64 images = 0;
    QStringList flags;  ///< sentences: how not to read it
};

/// Distances of one set of images to their nearest training image.
struct DistanceSetFigures {
    QString name;  ///< "synthetic", "test" or "control"
    qint64 images = 0;
    QList<double> counts;  ///< of [edges[k], edges[k + 1])
};

struct DistanceFigures {
    QString unit;
    QList<double> edges;
    QList<DistanceSetFigures> sets;
    /// Share of pairs of one synthetic and one control image of which the synthetic one is nearer.
    ReportNumber nearer;
};

/// What became of the images that were drawn.
struct FilterFigures {
    bool isOn = false;
    QString state;  ///< "ok", or what a release must carry
    qint64 asked = 0;
    qint64 candidates = 0;
    qint64 accepted = 0;
    qint64 rejected = 0;
    ReportNumber copies;        ///< altered copies that are found, all detectors together
    ReportNumber falseRejects;  ///< images of strangers that are rejected
    QStringList shortages;
};

/// One kind of attack and what became of it.
struct AttackFigure {
    QString attack;   ///< "Singling out by re-identification (F1), generator a"
    QString tried;    ///< "480 of 500 predicates tried"
    QString found;    ///< "8, 1.7 % [0.8 %, 3.3 %]; p 0.7", or why it could not be made
    QString topic{};  ///< what it means (gui/text/explanations.h)
};

/// Who tried to find a patient in the release, and what they found.
struct AuditFigures {
    QString verdict;  ///< one of the three, as it stands
    QString reason;
    QString planned;       ///< what these numbers of patients allow
    QStringList power;     ///< sentences: which leaks would have been found
    QStringList warnings;  ///< where the audit itself does not hold
    QList<AttackFigure> attacks;
};

/// What the page "Review" shows of report.json.
struct ReportFigures {
    bool hasUtility = false;  ///< the report has the part, measured or not
    QString utilityState;     ///< "ok", or why it was not measured
    QString sentence;
    QString verdict;
    QList<FindingAccuracy> findings;
    QString adherence;  ///< are asked findings shown: a sentence or a reason; "" in older reports
    bool hasFilter = false;  ///< older reports have no such part
    FilterFigures filter;
    bool hasAudit = false;  ///< older reports have no such part
    AuditFigures audit;
    bool hasQuality = false;
    QString qualityState;
    QList<QualityFigure> quality;    ///< of the overview
    QList<QualityFigure> diversity;  ///< how much of the variety is there
    DistanceFigures distances;       ///< the first space that was measured in; no sets: none
    QString memorisationAdvice;      ///< "" = nothing to say
};

/// report.json beside the report's page; empty where it cannot be read.
[[nodiscard]] QByteArray readReportBeside(const QString& reportPage);
/// nullopt for what is no report.
[[nodiscard]] std::optional<ReportFigures> reportFiguresOf(const QByteArray& json);
/// report.json beside the report's page; nullopt where it is absent or no report.
[[nodiscard]] std::optional<ReportFigures> readReportFigures(const QString& reportPage);

/// "98.4 %"
[[nodiscard]] QString percentWords(double share);
/// "98.4 % [95.1 %, 99.7 %]", or why there is no value.
[[nodiscard]] QString shareWords(const ReportNumber& number);
/// "12.5 [11.9, 13.4]", or why there is no value.
[[nodiscard]] QString numberWords(const ReportNumber& number);
/// "Distance of the two sets (FID), to test patients"
[[nodiscard]] QString qualityName(const QualityFigure& figure);

}  // namespace outis::gui
