// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGridLayout>

#include "gui/models/report_figures.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// The verdict of the attacks on the synthetic images, each attack with what it found, and which
/// leaks would have been found.
class AuditCard : public Card {
    Q_OBJECT
public:
    explicit AuditCard(QWidget* parent = nullptr);

    void show(const AuditFigures& audit);

private:
    void showAttacks(const QList<AttackFigure>& attacks);

    QLabel* verdict_;
    QLabel* reason_;
    QLabel* warning_;
    QGridLayout* attacks_;
    QLabel* power_;
    QLabel* planned_;
};

}  // namespace outis::gui
