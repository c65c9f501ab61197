// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/score_card.h"

#include <QLocale>

#include "gui/charts/chart_frame.h"
#include "gui/charts/score_chart.h"
#include "gui/models/pair_list.h"
#include "gui/text/worker_sentences.h"

namespace outis::gui {

ScoreCard::ScoreCard(Dialogs& dialogs, QWidget* parent)
    : Card(tr("Where this score lies"), parent) {
    setObjectName(QStringLiteral("scoreCard"));
    sentence_ = makeText({}, "", 0.95);
    sentence_->setObjectName(QStringLiteral("scoreSentence"));
    chart_ = new ScoreChart;
    frame_ = new ChartFrame(chart_, dialogs);
    frame_->setHeadlineShown(false);
    setHelp(QStringLiteral("scores"));
    body().addWidget(sentence_);
    body().addWidget(frame_, 1);
    clear();
}

void ScoreCard::clear() {
    sentence_->clear();
    setRemark({});
    frame_->hide();
}

void ScoreCard::show(const ClosestPairs& pairs, const PairRow& row) {
    const PairRow* scored = scoredRow(pairs, row);
    if (scored == nullptr) {
        clear();
        sentence_->setText(tr("No detector looked at these images: the filter was off."));
        return;
    }
    const PairDetector& detector = pairs.detectors[static_cast<std::size_t>(scored->detector)];
    setRemark(detectorWords(detector.name));
    sentence_->setText(scoreSentence(detector, *scored, row.realImage));
    frame_->setVisible(!detector.histograms.empty());
    chart_->setHeadline(sentence_->text());
    chart_->show(detector, scored->score);
}

const PairRow* scoredRow(const ClosestPairs& pairs, const PairRow& row) {
    if (row.detector >= 0) {
        return &row;
    }
    const PairRow* first = nullptr;
    for (const PairRow& other : pairs.rows) {
        if (other.detector < 0 || other.image != row.image) {
            continue;
        }
        if (other.realImage == row.realImage) {
            return &other;
        }
        first = first == nullptr ? &other : first;
    }
    return first;
}

QString scoreSentence(const PairDetector& detector, const PairRow& scored, qint64 realImage) {
    QStringList words;
    for (const ScoreHistogram& histogram : detector.histograms) {
        if (histogram.name != QLatin1String("different-patients")) {
            continue;
        }
        if (const auto share = shareBelow(histogram, scored.score)) {
            words.append(ScoreCard::tr("%1: higher than %2 % of pairs of different patients.")
                             .arg(QLocale().toString(scored.score, 'f', 3),
                                  QLocale().toString(100 * *share, 'f', 1)));
        }
    }
    if (words.isEmpty()) {
        words.append(ScoreCard::tr("%1; there is no calibration to compare with.")
                         .arg(QLocale().toString(scored.score, 'f', 3)));
    }
    if (scored.realImage != realImage) {
        words.append(ScoreCard::tr("To this detector training image %1 is the nearest.")
                         .arg(scored.realImage));
    }
    if (!detector.isUsable) {
        words.append(
            ScoreCard::tr("It decides nothing here: %1.").arg(workerSentence(detector.state)));
    }
    return words.join(QLatin1Char(' '));
}

}  // namespace outis::gui
