// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/learning_card.h"

#include <cmath>

#include <QHBoxLayout>

#include "gui/bridge/run_model.h"
#include "gui/charts/chart_frame.h"
#include "gui/text/words.h"

namespace outis::gui {

LearningCard::LearningCard(const RunModel& run, Dialogs& dialogs, QWidget* parent)
    : Card(tr("How well it learns"), parent), run_(run) {
    setObjectName(QStringLiteral("learningCard"));
    subject_ = makeText({}, "", 0.95);
    subject_->setObjectName(QStringLiteral("learningSubject"));
    loss_ = new LossChart;
    auroc_ = new AurocChart;
    charts_ = new QStackedWidget;
    charts_->addWidget(new ChartFrame(loss_, dialogs));
    charts_->addWidget(new ChartFrame(auroc_, dialogs));
    logarithmic_ = new QCheckBox(tr("logarithmic"));
    logarithmic_->setObjectName(QStringLiteral("logarithmicBox"));
    logarithmic_->setAccessibleName(tr("Logarithmic axis of the loss"));
    logarithmic_->setToolTip(tr("Small losses are told apart better (Alt+L)"));
    logarithmic_->setShortcut(QKeySequence(QStringLiteral("Alt+L")));
    help_ = makeText({}, "muted", 0.9);
    help_->setObjectName(QStringLiteral("learningHelp"));
    auto* row = new QHBoxLayout;
    row->addWidget(help_, 1);
    row->addWidget(logarithmic_, 0, Qt::AlignTop);
    body().addWidget(subject_);
    body().addWidget(charts_, 1);
    body().addLayout(row);
    connect(logarithmic_, &QCheckBox::toggled, loss_, &LossChart::setLogarithmic);
    refresh();
}

void LearningCard::refresh() {
    const QString stage = run_.learningStage();
    const LearningRecord& record = run_.learning(stage);
    const bool showsAuroc = record.hasAuroc();
    subject_->setText(subject(stage));
    subject_->setVisible(stage != kGenerator);
    help_->setText(explanation(stage, record.embeddingStd));
    logarithmic_->setVisible(!showsAuroc);
    charts_->setCurrentIndex(showsAuroc ? 1 : 0);
    setHelp(showsAuroc ? QStringLiteral("auroc") : lossTopic(stage));
    if (showsAuroc) {
        auroc_->setRecord(record);
    } else {
        loss_->setSeries(record.loss, record.target, record.unit);
    }
}

QString LearningCard::lossTopic(const QString& stage) {
    if (stage == QLatin1String("encode") || stage == QLatin1String("evaluation-encoder")) {
        return QStringLiteral("encoder-loss");
    }
    return stage == QLatin1String("detect") ? QStringLiteral("detector-loss")
                                            : QStringLiteral("loss");
}

QString LearningCard::subject(const QString& stage) {
    if (stage == QLatin1String("encode")) {
        return tr("Now: the condition encoder, which finds the features that steer the generator");
    }
    if (stage == QLatin1String("evaluation-encoder")) {
        return tr(
            "Now: the evaluation encoder, which measures the finished images and steers "
            "none of them");
    }
    if (stage == QLatin1String("detect")) {
        return tr("Now: the detectors that keep back what looks like a training patient");
    }
    if (stage == QLatin1String("utility")) {
        return tr("Now: classifiers on real, on synthetic and on both kinds of images");
    }
    return stage == kGenerator ? tr("Now: the generator") : tr("Now: %1").arg(stageName(stage));
}

QString LearningCard::explanation(const QString& stage, double embeddingStd) {
    if (stage == QLatin1String("encode") || stage == QLatin1String("evaluation-encoder")) {
        const QString words =
            tr("The loss says how far the encoder is from telling images apart; "
               "lower is better.");
        return std::isfinite(embeddingStd)
                   ? tr("%1 Spread of the features: %2; near 0 it would tell nothing apart.")
                         .arg(words, figureWords(embeddingStd))
                   : words;
    }
    if (stage == QLatin1String("utility")) {
        return tr(
            "AUROC on validation patients: 0.5 is guessing, 1 is perfect. The report "
            "compares them on test patients.");
    }
    if (stage == QLatin1String("detect")) {
        return tr(
            "The loss says how far the detector is from telling patients apart; lower is "
            "better. How many copies it finds stands in the report.");
    }
    return stage == kGenerator
               ? tr("The loss says how far the generator is from removing the noise of an image; "
                    "lower is better.")
               : tr("The loss says how far the network is from its aim; lower is better.");
}

}  // namespace outis::gui
