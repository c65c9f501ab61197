// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QTableView>

#include "gui/models/robustness_grid.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// The robustness grid as a heat map with words in its cells.
class GridCard : public Card {
    Q_OBJECT
public:
    explicit GridCard(QWidget* parent = nullptr);

    void show(const PrivacyFacts& facts);

private:
    void choosePairs();

    RobustnessGrid* grid_;
    QComboBox* pairs_;
    QLabel* weakest_;
    QLabel* state_;
    QTableView* table_;
};

}  // namespace outis::gui
