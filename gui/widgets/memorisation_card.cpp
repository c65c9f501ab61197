// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/memorisation_card.h"

#include <QHBoxLayout>

#include "gui/charts/chart_frame.h"
#include "gui/text/memorisation_words.h"
#include "gui/theme/theme.h"
#include "gui/widgets/page.h"

namespace outis::gui {

namespace {

/// A sign for each state, so that colour is never alone.
QString signedWord(MemorisationState state) {
    switch (state) {
        case MemorisationState::NoSign:
            return QStringLiteral("✓ ") + memorisationWord(state);
        case MemorisationState::Rising:
        case MemorisationState::OverLimit:
            return QStringLiteral("▲ ") + memorisationWord(state);
        case MemorisationState::Unmeasured:
            break;
    }
    return memorisationWord(state);
}

const char* toneOf(MemorisationState state) {
    switch (state) {
        case MemorisationState::NoSign:
            return "pass";
        case MemorisationState::Rising:
            return "attention";
        case MemorisationState::OverLimit:
            return "fail";
        case MemorisationState::Unmeasured:
            break;
    }
    return "muted";
}

}  // namespace

MemorisationCard::MemorisationCard(Dialogs& dialogs, QWidget* parent)
    : Card(tr("Memorisation"), parent) {
    setObjectName(QStringLiteral("memorisationCard"));
    setHelp(QStringLiteral("memorisation"));
    waiting_ = makeText(tr("While the generator learns, samples are compared from time to time "
                           "with training and with held-back patients. The curve begins with the "
                           "first measurement, unless measuring was switched off."),
                        "muted", 0.9);
    waiting_->setObjectName(QStringLiteral("memorisationWaiting"));
    chart_ = new MemorisationChart;
    state_ = makeText({}, "", 1.0, QFont::DemiBold);
    state_->setObjectName(QStringLiteral("memorisationState"));
    copies_ = makeText({}, "muted", 0.9);
    copies_->setObjectName(QStringLiteral("memorisationCopies"));
    stop_ = makeButton(tr("Stop at the best point"), QStringLiteral("memorisationStopButton"),
                       tr("Ends at a checkpoint, as Stop does; it can be continued later"));
    connect(stop_, &QPushButton::clicked, this, &MemorisationCard::stopRequested);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(state_);
    words->addWidget(copies_);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGrid);
    row->addLayout(words, 1);
    row->addWidget(stop_, 0, Qt::AlignVCenter);
    measured_ = new QWidget;
    auto* column = new QVBoxLayout(measured_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGrid / 2);
    column->addWidget(new ChartFrame(chart_, dialogs), 1);
    column->addLayout(row);
    body().addWidget(waiting_);
    body().addWidget(measured_, 1);
    // The room of the curve is kept until it comes, so that nothing moves then.
    body().addStretch();
    show({}, 0, false);
}

void MemorisationCard::show(const MemorisationSeries& series, qint64 target, bool canStop) {
    const MemorisationState state = series.state();
    const bool isMeasured = state != MemorisationState::Unmeasured;
    waiting_->setVisible(!isMeasured);
    measured_->setVisible(isMeasured);
    stop_->setVisible(state == MemorisationState::OverLimit && canStop);
    if (!isMeasured) {
        return;
    }
    const MemorisationPoint last = series.last();
    chart_->setPoints(series.points(), target);
    state_->setText(signedWord(state));
    setTone(*state_, toneOf(state));
    copies_->setText(copiesWords(last.copies));
}

}  // namespace outis::gui
