// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

#include "gui/charts/memorisation_chart.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;

/// The memorisation meter: a sentence until the first measurement, then the curve, its state in
/// words, and a way out when it is over the limit.
class MemorisationCard : public Card {
    Q_OBJECT
public:
    explicit MemorisationCard(Dialogs& dialogs, QWidget* parent = nullptr);

    /// `target` images are planned (0 = unknown); `canStop` while a training is under way.
    void show(const MemorisationSeries& series, qint64 target, bool canStop);

Q_SIGNALS:
    void stopRequested();

private:
    QLabel* waiting_;
    QWidget* measured_;
    MemorisationChart* chart_;
    QLabel* state_;
    QLabel* copies_;
    QPushButton* stop_;
};

}  // namespace outis::gui
