// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/report_figures.h"

#include <algorithm>
#include <limits>

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "gui/models/report_json.h"
#include "gui/text/explanations.h"
#include "gui/text/report_words.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"

namespace outis::gui {

namespace {

/// A report lists pairs and curves, never pictures; what is larger is something else.
constexpr qint64 kMostBytes = qint64{64} * 1024 * 1024;

void readUtility(const QJsonObject& json, ReportFigures& figures) {
    figures.hasUtility = !json.isEmpty();
    figures.utilityState = textOf(json, "state");
    figures.sentence = workerSentence(textOf(json, "sentence"));
    figures.verdict = textOf(json, "verdict");
    const QJsonObject adherence = json.value(QLatin1String("adherence")).toObject();
    figures.adherence = workerSentence(textOf(adherence, "sentence"));
    if (figures.adherence.isEmpty() && !adherence.isEmpty()) {
        figures.adherence =
            tr("Are the asked findings shown? %1").arg(workerSentence(textOf(adherence, "state")));
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
    for (const QString& shortage : textsOf(json, "shortages")) {
        filter.shortages.append(workerSentence(shortage));
    }
}

/// Whether there is a result; else the state says why not.
bool isTested(const QJsonObject& row) {
    return textOf(row, "state") == QLatin1String("ok");
}

QString detectorOf(const QJsonObject& row) {
    return reportWord(textOf(row, "detector"));
}

QString pWords(const QJsonObject& row) {
    return tr("p = %1").arg(numberWords(numberOf(row, "p")));
}

/// Of all rules of a family the one with the smallest p, as it counts for the verdict.
QList<QJsonObject> bestOfFamilies(const QJsonArray& rows) {
    QList<QJsonObject> best;
    const auto worth = [](const QJsonObject& row) {
        return isTested(row) ? numberOf(row, "p").value.value_or(1) : 2;
    };
    for (const auto& each : rows) {
        const QJsonObject row = each.toObject();
        const auto same = std::find_if(best.begin(), best.end(), [&](const QJsonObject& other) {
            return textOf(other, "family") == textOf(row, "family") &&
                   textOf(other, "detector") == textOf(row, "detector");
        });
        if (same == best.end()) {
            best.append(row);
        } else if (worth(row) < worth(*same)) {
            *same = row;
        }
    }
    return best;
}

void readAttacks(const QJsonObject& part, AuditFigures& audit) {
    const QString half = textOf(part, "half");
    const QString where = half.isEmpty() ? QString() : tr(", generator %1").arg(half);
    const auto add = [&](const char* topic, const QString& attack, const QString& tried,
                         const QJsonObject& row, const QString& found) {
        audit.attacks.append({attack + where, tried,
                              isTested(row) ? found : workerSentence(textOf(row, "state")),
                              QString::fromLatin1(topic)});
    };
    const QString images =
        unitWords(part.value(QLatin1String("released")).toInteger(), QStringLiteral("images"));
    for (const auto& each : part.value(QLatin1String("copies")).toArray()) {
        const QJsonObject row = each.toObject();
        add("pairs", tr("Copies, by %1").arg(detectorOf(row)), images, row,
            tr("%1 found").arg(countWords(row.value(QLatin1String("findings")).toInteger())));
    }
    for (const auto& each : part.value(QLatin1String("excess")).toArray()) {
        const QJsonObject row = each.toObject();
        add("distances",
            tr("Excess of those %1, by %2").arg(reportWord(textOf(row, "end")), detectorOf(row)),
            images, row, pWords(row));
    }
    for (const QJsonObject& row : bestOfFamilies(part.value(QLatin1String("families")).toArray())) {
        add("success", tr("Singling out %1, by %2").arg(textOf(row, "family"), detectorOf(row)),
            tr("%1 of %2 predicates")
                .arg(countWords(row.value(QLatin1String("tried")).toInteger()),
                     countWords(row.value(QLatin1String("asked")).toInteger())),
            row, tr("%1, %2").arg(shareWords(numberOf(row, "success")), pWords(row)));
    }
    for (const auto& each : part.value(QLatin1String("membership")).toArray()) {
        const QJsonObject row = each.toObject();
        add("membership", tr("Membership, by %1").arg(detectorOf(row)),
            tr("%1 and %2 patients")
                .arg(countWords(row.value(QLatin1String("members")).toInteger()),
                     countWords(row.value(QLatin1String("others")).toInteger())),
            row, tr("area %1, %2").arg(numberWords(numberOf(row, "auc")), pWords(row)));
    }
}

void readAudit(const QJsonObject& json, ReportFigures& figures) {
    figures.hasAudit = !json.isEmpty();
    AuditFigures& audit = figures.audit;
    audit.verdict = textOf(json, "verdict");
    audit.reason = workerSentence(textOf(json, "reason"));
    audit.planned =
        workerSentence(textOf(json.value(QLatin1String("planned")).toObject(), "advice"));
    for (const QString& sentence : textsOf(json, "power_sentences")) {
        audit.power.append(workerSentence(sentence));
    }
    for (const auto& each : json.value(QLatin1String("parts")).toArray()) {
        const QJsonObject part = each.toObject();
        if (textOf(part, "validity") != QLatin1String("ok")) {
            audit.warnings.append(workerSentence(textOf(part, "validity")));
        }
        readAttacks(part, audit);
    }
}

bool isShown(const QString& metric) {
    return metric == QLatin1String("fid") || metric == QLatin1String("kid") ||
           metric == QLatin1String("irs-adjusted") || metric == QLatin1String("fld") ||
           metric == QLatin1String("raw-diversity-2") || metric == QLatin1String("recon-fid");
}

bool isOfDiversity(const QString& metric) {
    static const QStringList kMetrics{QStringLiteral("irs"),
                                      QStringLiteral("irs-reference"),
                                      QStringLiteral("irs-adjusted"),
                                      QStringLiteral("recall"),
                                      QStringLiteral("coverage"),
                                      QStringLiteral("vendi"),
                                      QStringLiteral("raw-diversity-2")};
    return kMetrics.contains(metric);
}

/// Those that the report takes from its own lists are translated.
QStringList reportSentences(QStringList sentences) {
    for (QString& sentence : sentences) {
        sentence = tr(sentence.toUtf8().constData());
    }
    return sentences;
}

void readQuality(const QJsonObject& json, ReportFigures& figures) {
    figures.hasQuality = !json.isEmpty();
    figures.qualityState = textOf(json, "state");
    for (const auto& each : json.value(QLatin1String("metrics")).toArray()) {
        const QJsonObject row = each.toObject();
        if (!textOf(row, "finding").isEmpty()) {
            continue;
        }
        const QualityFigure figure{textOf(row, "metric"), textOf(row, "against"),
                                   numberOf(row, "number"), countOf(row, "images"),
                                   reportSentences(textsOf(row, "flags"))};
        if (isShown(figure.metric)) {
            figures.quality.append(figure);
        }
        if (isOfDiversity(figure.metric)) {
            figures.diversity.append(figure);
        }
    }
}

DistanceFigures distancesOf(const QJsonObject& json) {
    DistanceFigures distances;
    distances.unit = textOf(json, "unit");
    distances.nearer = numberOf(json, "nearer_than_control");
    for (const auto& edge : json.value(QLatin1String("edges")).toArray()) {
        distances.edges.append(edge.toDouble());
    }
    for (const auto& each : json.value(QLatin1String("sets")).toArray()) {
        const QJsonObject set = each.toObject();
        DistanceSetFigures one{textOf(set, "name"), countOf(set, "images"), {}};
        for (const auto& count : set.value(QLatin1String("counts")).toArray()) {
            one.counts.append(count.toDouble());
        }
        distances.sets.append(one);
    }
    return distances;
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
    readAudit(report.value(QLatin1String("audit")).toObject(), figures);
    readQuality(report.value(QLatin1String("quality")).toObject(), figures);
    const QJsonArray distances = report.value(QLatin1String("distances")).toArray();
    figures.distances = distancesOf(distances.first().toObject());
    const QJsonObject training = report.value(QLatin1String("training")).toObject();
    figures.memorisationAdvice =
        workerSentence(textOf(training.value(QLatin1String("memorisation")).toObject(), "advice"));
    return figures;
}

QByteArray readReportBeside(const QString& reportPage) {
    const QFileInfo page(reportPage);
    QFile file(page.path() + QLatin1Char('/') + page.completeBaseName() + QStringLiteral(".json"));
    if (reportPage.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
        return {};
    }
    return file.readAll();
}

std::optional<ReportFigures> readReportFigures(const QString& reportPage) {
    return reportFiguresOf(readReportBeside(reportPage));
}

QString percentWords(double share) {
    return tr("%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

QString shareWords(const ReportNumber& number) {
    if (!number.value) {
        return number.state.isEmpty() ? tr("not known") : workerSentence(number.state);
    }
    return number.low && number.high
               ? tr("%1 [%2, %3]")
                     .arg(percentWords(*number.value), percentWords(*number.low),
                          percentWords(*number.high))
               : percentWords(*number.value);
}

QString numberWords(const ReportNumber& number) {
    if (!number.value) {
        return number.state.isEmpty() ? tr("not computed") : workerSentence(number.state);
    }
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    return intervalWords(*number.value, number.low.value_or(unknown),
                         number.high.value_or(unknown));
}

QString qualityName(const QualityFigure& figure) {
    static const QHash<QString, const char*> kNames{
        {QStringLiteral("fid"), OUTIS_WORDS("Distance of the two sets (FID)")},
        {QStringLiteral("kid"), OUTIS_WORDS("Distance without bias of size (KID)")},
        {QStringLiteral("fld"), OUTIS_WORDS("Likelihood distance (FLD)")},
        {QStringLiteral("recon-fid"), OUTIS_WORDS("FID of the autoencoder alone (RECON)")},
        {QStringLiteral("raw-diversity-2"),
         OUTIS_WORDS("Training images that were met (raw diversity)")},
        {QStringLiteral("irs-adjusted"), OUTIS_WORDS("Variety that was reached (IRS, adjusted)")}};
    const QString name = kNames.contains(figure.metric) ? tr(kNames.value(figure.metric))
                                                        : explanationOf(figure.metric).title;
    if (figure.against == QLatin1String("train")) {
        return tr("%1, against training").arg(name);
    }
    return figure.against == QLatin1String("test") ? tr("%1, against test patients").arg(name)
                                                   : name;
}

}  // namespace outis::gui
