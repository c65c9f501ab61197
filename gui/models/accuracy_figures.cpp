// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/accuracy_figures.h"

#include <QJsonArray>

#include "gui/models/report_json.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"

namespace outis::gui {

namespace {

constexpr std::array<const char*, kArms> kNames{"real", "synthetic", "both"};

QList<QPointF> calibrationOf(const QJsonObject& arm) {
    QList<QPointF> points;
    for (const auto& each : arm.value(QLatin1String("calibration")).toArray()) {
        const QJsonObject bin = each.toObject();
        points.append(
            {valueOf(bin, "predicted").value_or(0), valueOf(bin, "positive").value_or(0)});
    }
    return points;
}

QList<QPointF> rocOf(const QJsonObject& arm) {
    QList<QPointF> points;
    for (const auto& each : arm.value(QLatin1String("roc")).toArray()) {
        const QJsonArray point = each.toArray();
        points.append({point.at(0).toDouble(), point.at(1).toDouble()});
    }
    return points;
}

std::array<ArmAccuracy, kArms> armsOf(const QJsonObject& figures) {
    std::array<ArmAccuracy, kArms> arms;
    for (const auto& each : figures.value(QLatin1String("arms")).toArray()) {
        const QJsonObject json = each.toObject();
        for (std::size_t arm = 0; arm < arms.size(); ++arm) {
            if (textOf(json, "arm") == QLatin1String(kNames[arm])) {
                arms[arm] = {numberOf(json, "auroc"), numberOf(json, "calibration-error"),
                             rocOf(json), calibrationOf(json)};
            }
        }
    }
    return arms;
}

FindingCurves curvesOf(const QJsonObject& json) {
    return {textOf(json, "finding"), countOf(json, "positives"), countOf(json, "negatives"),
            armsOf(json)};
}

/// `figure` of the classifiers of one arm in a list of {"arm", …}.
ReportNumber ofArm(const QJsonObject& json, const char* list, QLatin1String arm,
                   const char* figure) {
    for (const auto& each : json.value(QLatin1String(list)).toArray()) {
        if (textOf(each.toObject(), "arm") == arm) {
            return numberOf(each.toObject(), figure);
        }
    }
    return {};
}

}  // namespace

AccuracyFigures accuracyFiguresOf(const QJsonObject& answer) {
    AccuracyFigures figures;
    figures.state = workerSentence(textOf(answer, "state"));
    for (const auto& each : answer.value(QLatin1String("verdicts")).toArray()) {
        if (textOf(each.toObject(), "arm") == QLatin1String("synthetic")) {
            figures.verdict = textOf(each.toObject(), "verdict");
            figures.sentence = workerSentence(textOf(each.toObject(), "sentence"));
        }
    }
    figures.adherence =
        workerSentence(textOf(answer.value(QLatin1String("adherence")).toObject(), "sentence"));
    figures.testImages = countOf(answer, "test-images");
    figures.testPatients = countOf(answer, "test-patients");
    figures.seeds = countOf(answer, "classifier-seeds");
    for (const QString& warning : textsOf(answer, "warnings")) {
        figures.warnings.append(workerSentence(warning));
    }
    if (answer.contains(QLatin1String("mean"))) {
        const QJsonObject mean = answer.value(QLatin1String("mean")).toObject();
        figures.findings.append(curvesOf(mean));
        figures.matched = ofArm(mean, "arms", QLatin1String("real-matched"), "auroc");
        figures.matchedLoss = ofArm(mean, "losses", QLatin1String("real-matched"), "points");
    }
    for (const auto& each : answer.value(QLatin1String("findings")).toArray()) {
        figures.findings.append(curvesOf(each.toObject()));
    }
    for (const auto& each : answer.value(QLatin1String("subgroups")).toArray()) {
        const QJsonObject json = each.toObject();
        figures.subgroups.append({textOf(json, "attribute"), textOf(json, "value"),
                                  countOf(json, "images"), countOf(json, "patients"),
                                  armsOf(json.value(QLatin1String("mean")).toObject())});
    }
    return figures;
}

QString accuracyFinding(const AccuracyFigures& figures) {
    if (!figures.isMeasured()) {
        return {};
    }
    const auto& arms = figures.findings.first().arms;
    if (!arms[0].auroc.value || !arms[1].auroc.value) {
        return tr("The comparison could not be made: %1")
            .arg(numberWords(arms[arms[0].auroc.value ? 1 : 0].auroc));
    }
    return tr("Area under the ROC: %1 trained on real, %2 on synthetic images")
        .arg(numberWords(arms[0].auroc), numberWords(arms[1].auroc));
}

}  // namespace outis::gui
