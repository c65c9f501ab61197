// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/report_figures.h"

#include <limits>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "gui/text/words.h"

namespace outis::gui {

namespace {

/// A report lists pairs and curves, never pictures; what is larger is something else.
constexpr qint64 kMostBytes = qint64{64} * 1024 * 1024;

QString tr(const char* text) {
    return QCoreApplication::translate("outis::report", text);
}

QString textOf(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toString();
}

std::optional<double> valueOf(const QJsonObject& json, const char* name) {
    const QJsonValue value = json.value(QLatin1String(name));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

ReportNumber numberOf(const QJsonObject& json, const char* name) {
    const QJsonObject number = json.value(QLatin1String(name)).toObject();
    return {valueOf(number, "value"), valueOf(number, "low"), valueOf(number, "high"),
            textOf(number, "state")};
}

void readUtility(const QJsonObject& json, ReportFigures& figures) {
    figures.hasUtility = !json.isEmpty();
    figures.utilityState = textOf(json, "state");
    figures.sentence = textOf(json, "sentence");
    figures.verdict = textOf(json, "verdict");
    const QJsonObject adherence = json.value(QLatin1String("adherence")).toObject();
    figures.adherence = textOf(adherence, "sentence");
    if (figures.adherence.isEmpty() && !adherence.isEmpty()) {
        figures.adherence = tr("Are the asked findings shown? %1").arg(textOf(adherence, "state"));
    }
    for (const auto& each : json.value(QLatin1String("findings")).toArray()) {
        const QJsonObject row = each.toObject();
        figures.findings.append({textOf(row, "finding"), numberOf(row, "real"),
                                 numberOf(row, "synthetic"), numberOf(row, "both")});
    }
}

void readFilter(const QJsonObject& json, ReportFigures& figures) {
    figures.hasFilter = !json.isEmpty();
    FilterFigures& filter = figures.filter;
    filter.isOn = textOf(json, "use") == QLatin1String("on");
    filter.state = textOf(json, "state");
    filter.asked = json.value(QLatin1String("asked")).toInteger();
    filter.candidates = json.value(QLatin1String("candidates")).toInteger();
    filter.accepted = json.value(QLatin1String("accepted")).toInteger();
    filter.rejected = json.value(QLatin1String("rejected")).toInteger();
    const QJsonObject together = json.value(QLatin1String("together")).toObject();
    filter.copies = numberOf(together, "copies");
    filter.falseRejects = numberOf(together, "false_rejects");
    for (const auto& each : json.value(QLatin1String("shortages")).toArray()) {
        filter.shortages.append(each.toString());
    }
}

bool isShown(const QString& metric) {
    return metric == QLatin1String("fid") || metric == QLatin1String("kid") ||
           metric == QLatin1String("irs-adjusted") || metric == QLatin1String("fld") ||
           metric == QLatin1String("raw-diversity-2") || metric == QLatin1String("recon-fid");
}

void readQuality(const QJsonObject& json, ReportFigures& figures) {
    figures.hasQuality = !json.isEmpty();
    figures.qualityState = textOf(json, "state");
    for (const auto& each : json.value(QLatin1String("metrics")).toArray()) {
        const QJsonObject row = each.toObject();
        if (!isShown(textOf(row, "metric")) || !textOf(row, "finding").isEmpty()) {
            continue;
        }
        QStringList flags;
        for (const auto& flag : row.value(QLatin1String("flags")).toArray()) {
            flags.append(flag.toString());
        }
        figures.quality.append({textOf(row, "metric"), textOf(row, "against"),
                                numberOf(row, "number"),
                                row.value(QLatin1String("images")).toInteger(), flags});
    }
}

}  // namespace

std::optional<ReportFigures> reportFiguresOf(const QByteArray& json) {
    const QJsonObject report = QJsonDocument::fromJson(json).object();
    if (report.isEmpty()) {
        return std::nullopt;
    }
    ReportFigures figures;
    readUtility(report.value(QLatin1String("utility")).toObject(), figures);
    readFilter(report.value(QLatin1String("filter")).toObject(), figures);
    readQuality(report.value(QLatin1String("quality")).toObject(), figures);
    const QJsonObject training = report.value(QLatin1String("training")).toObject();
    figures.memorisationAdvice =
        textOf(training.value(QLatin1String("memorisation")).toObject(), "advice");
    return figures;
}

std::optional<ReportFigures> readReportFigures(const QString& reportPage) {
    const QFileInfo page(reportPage);
    QFile file(page.path() + QLatin1Char('/') + page.completeBaseName() + QStringLiteral(".json"));
    if (reportPage.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
        return std::nullopt;
    }
    return reportFiguresOf(file.readAll());
}

QString shareWords(const ReportNumber& number) {
    if (!number.value) {
        return number.state.isEmpty() ? tr("not known") : number.state;
    }
    const auto percent = [](double share) {
        return tr("%1 %").arg(QString::number(100 * share, 'f', 1));
    };
    return number.low && number.high
               ? tr("%1 [%2, %3]")
                     .arg(percent(*number.value), percent(*number.low), percent(*number.high))
               : percent(*number.value);
}

QString numberWords(const ReportNumber& number) {
    if (!number.value) {
        return number.state.isEmpty() ? tr("not computed") : number.state;
    }
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    return intervalWords(*number.value, number.low.value_or(unknown),
                         number.high.value_or(unknown));
}

QString qualityName(const QualityFigure& figure) {
    static const QHash<QString, const char*> kNames{
        {QStringLiteral("fid"),
         QT_TRANSLATE_NOOP("outis::report", "Distance of the two sets (FID)")},
        {QStringLiteral("kid"),
         QT_TRANSLATE_NOOP("outis::report", "Distance without bias of size (KID)")},
        {QStringLiteral("fld"), QT_TRANSLATE_NOOP("outis::report", "Likelihood distance (FLD)")},
        {QStringLiteral("recon-fid"),
         QT_TRANSLATE_NOOP("outis::report", "FID of the autoencoder alone (RECON)")},
        {QStringLiteral("raw-diversity-2"),
         QT_TRANSLATE_NOOP("outis::report", "Training images that were met (raw diversity)")},
        {QStringLiteral("irs-adjusted"),
         QT_TRANSLATE_NOOP("outis::report", "Variety that was reached (IRS, adjusted)")}};
    const QString name = tr(kNames.value(figure.metric, ""));
    if (figure.against == QLatin1String("train")) {
        return tr("%1, against training").arg(name);
    }
    return figure.against == QLatin1String("test") ? tr("%1, against test patients").arg(name)
                                                   : name;
}

}  // namespace outis::gui
