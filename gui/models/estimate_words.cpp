// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/models/estimate_words.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"

namespace outis::gui {

namespace {

constexpr double kHour = 3600;
constexpr qsizetype kMostProposals = 3;

double numberOf(const QJsonObject& json, const char* name) {
    return json.value(QLatin1String(name)).toDouble();
}

QString costOf(const QJsonObject& estimate) {
    const double gpu = numberOf(estimate, "gpu_memory_mb");
    QString text = tr("training %1, drawing %2, memory %3, disk %4, energy %5 kWh")
                       .arg(durationWords(numberOf(estimate, "training_hours") * kHour),
                            durationWords(numberOf(estimate, "sampling_hours") * kHour),
                            memoryWords(numberOf(estimate, "memory_mb")),
                            memoryWords(numberOf(estimate, "disk_mb")),
                            figureWords(numberOf(estimate, "energy_kwh")));
    if (gpu > 0) {
        text += tr(", memory of the graphics card %1").arg(memoryWords(gpu));
    }
    return text;
}

QString capitalised(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

QString limitWord(const QString& limit) {
    static const QHash<QString, const char*> kWords{
        {QStringLiteral("memory"), OUTIS_WORDS("memory")},
        {QStringLiteral("gpu-memory"), OUTIS_WORDS("memory of the graphics card")},
        {QStringLiteral("disk"), OUTIS_WORDS("disk")},
        {QStringLiteral("hours"), OUTIS_WORDS("time")}};
    const char* word = kWords.value(limit, nullptr);
    return word == nullptr ? limit : tr(word);
}

QString proposalOf(const QJsonObject& proposal) {
    const bool isMeasured = proposal.value(QLatin1String("measured")).toBool();
    return QStringLiteral("• ") +
           tr("%1, micro-batch %2, %3 images seen: %4%5")
               .arg(proposal.value(QLatin1String("preset")).toString(),
                    countWords(proposal.value(QLatin1String("micro_batch")).toInteger()),
                    countWords(proposal.value(QLatin1String("images")).toInteger()),
                    costOf(proposal),
                    isMeasured ? QString() : tr(" (calculated from the other network)"));
}

}  // namespace

QString estimateCostWords(const QJsonObject& estimate) {
    return capitalised(costOf(estimate)) + QLatin1Char('.');
}

EstimateWords estimateWords(const QJsonObject& answer) {
    EstimateWords words;
    const QJsonObject asked = answer.value(QLatin1String("asked")).toObject();
    words.asked = estimateCostWords(asked);
    QStringList missing;
    for (const auto& limit : asked.value(QLatin1String("exceeds")).toArray()) {
        missing.append(limitWord(limit.toString()));
    }
    if (!missing.isEmpty()) {
        words.problem = QStringLiteral("▲ ") +
                        tr("More than there is: %1.").arg(missing.join(QStringLiteral(", ")));
    }
    QStringList fitting;
    for (const auto& each : answer.value(QLatin1String("proposals")).toArray()) {
        if (fitting.size() < kMostProposals) {
            fitting.append(proposalOf(each.toObject()));
        }
    }
    if (!fitting.isEmpty()) {
        words.proposals =
            tr("What would fit:") + QLatin1Char('\n') + fitting.join(QLatin1Char('\n'));
    } else if (!missing.isEmpty()) {
        words.proposals = tr("No network of this picture size fits.");
    }
    const QJsonObject audit = answer.value(QLatin1String("audit")).toObject();
    if (!audit.isEmpty()) {
        words.audit = tr("What the attacks on the images will be able to see: %1. %2")
                          .arg(workerSentence(audit.value(QLatin1String("state")).toString()),
                               workerSentence(audit.value(QLatin1String("advice")).toString()));
    }
    words.remark =
        tr("From a trial of %1 on %2. Encoders, the autoencoder and classifiers come on top.")
            .arg(durationWords(numberOf(answer, "trial_seconds")),
                 answer.value(QLatin1String("device")).toString());
    return words;
}

}  // namespace outis::gui
