// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/calibration_card.h"

#include <algorithm>

#include "gui/models/robustness_grid.h"
#include "gui/text/tr.h"
#include "gui/text/words.h"
#include "gui/text/worker_sentences.h"
#include "gui/widgets/table.h"

namespace outis::gui {

namespace {

enum Column { kDetector, kState, kAll, kOwn, kCopies, kPatients, kStrangers };

QString thresholdWords(const ThresholdFact& fact) {
    return fact.isSet ? tr("from %1 patients").arg(countWords(fact.used))
                      : workerSentence(fact.state);
}

}  // namespace

QList<TextRow> calibrationRows(const QList<CalibrationFact>& detectors) {
    QList<TextRow> rows;
    for (const CalibrationFact& fact : detectors) {
        const QString task = fact.task == QLatin1String("copies")
                                 ? tr("made to recognise altered copies")
                                 : tr("made to recognise patients");
        // The reason stands beside it where it is the threshold that is missing.
        const QString idle = fact.state == fact.all.state
                                 ? tr("▲ decides nothing")
                                 : tr("▲ decides nothing: %1").arg(workerSentence(fact.state));
        rows.append({{detectorTitle(fact.detector), fact.isUsable ? tr("may reject") : idle,
                      thresholdWords(fact.all), thresholdWords(fact.own), shareWords(fact.copies),
                      shareWords(fact.samePatient), shareWords(fact.falseRejects)},
                     fact.detector,
                     tr("%1; area under the ROC %2").arg(task, numberWords(fact.separation)),
                     fact.isUsable ? QStringLiteral("pass") : QStringLiteral("attention")});
    }
    return rows;
}

QString calibrationSentence(const QList<CalibrationFact>& detectors) {
    const auto usable = std::count_if(detectors.begin(), detectors.end(),
                                      [](const CalibrationFact& fact) { return fact.isUsable; });
    return usable == 0
               ? tr("No detector may reject an image: this is no filter against copies.")
               : tr("%1 of %2 detectors may reject an image.").arg(usable).arg(detectors.size());
}

CalibrationCard::CalibrationCard(QWidget* parent)
    : Card(tr("How the filter was calibrated"), parent) {
    setObjectName(QStringLiteral("calibrationCard"));
    setHelp(QStringLiteral("filter"));
    rows_ = new TextTable({tr("Detector"), tr("State"), tr("All patients"), tr("Own group"),
                           tr("Copies"), tr("Same patient"), tr("Strangers")},
                          {kCopies, kPatients, kStrangers}, this);
    rows_->setTopics({QStringLiteral("filter"), QStringLiteral("filter"), QStringLiteral("scores"),
                      QStringLiteral("scores"), QStringLiteral("robustness"),
                      QStringLiteral("interval"), QStringLiteral("interval")});
    sentence_ = makeText({}, "", 1.05, QFont::DemiBold);
    sentence_->setObjectName(QStringLiteral("calibrationSentence"));
    auto* table = new WholeTable(*rows_, QStringLiteral("calibrationTable"),
                                 tr("Calibration of the detectors"),
                                 {kDetector, kState, kAll, kOwn, kCopies, kPatients, kStrangers});
    table->setItemDelegateForColumn(kState, new ToneDelegate(table));
    body().addWidget(sentence_);
    body().addWidget(table);
    body().addWidget(
        makeText(tr("All patients, own group: what the thresholds against all training "
                    "patients and against those of an image's own group were taken "
                    "from. Beside them: shares of altered copies, of other images of a "
                    "patient and of strangers' images that are rejected, on test "
                    "patients."),
                 "muted", 0.9));
}

void CalibrationCard::show(const PrivacyFacts& facts) {
    rows_->setRows(calibrationRows(facts.detectors));
    sentence_->setText(calibrationSentence(facts.detectors));
}

}  // namespace outis::gui
