// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/privacy/power_card.h"

#include "gui/charts/chart_frame.h"
#include "gui/charts/power_chart.h"

namespace outis::gui {

PowerCard::PowerCard(Dialogs& dialogs, QWidget* parent)
    : Card(tr("What would have been found"), parent) {
    setObjectName(QStringLiteral("powerCard"));
    setHelp(QStringLiteral("power"));
    chart_ = new PowerChart;
    frame_ = new ChartFrame(chart_, dialogs);
    state_ = makeText({}, "attention");
    state_->setObjectName(QStringLiteral("powerState"));
    body().addWidget(frame_);
    body().addWidget(state_);
    body().addWidget(makeText(tr("Copies of training images were planted among the synthetic ones, "
                                 "again and again; the bars are intervals. An audit that finds "
                                 "nothing says no more than that leaks of this size are absent."),
                              "muted", 0.9));
}

void PowerCard::show(const AuditDetails& details) {
    chart_->setPower(details.power);
    frame_->setVisible(!details.power.isEmpty());
    state_->setText(details.powerStates.join(QLatin1Char('\n')));
    state_->setVisible(!details.powerStates.isEmpty());
}

}  // namespace outis::gui
