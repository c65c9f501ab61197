// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QWidget>

#include "gui/models/pair_list.h"

namespace outis::gui {

/// Which pairs are listed: of which detector, with which finding, decision and likeness.
class PairFilterBar : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    PairFilterBar(const PairList& list, PairFilter& filter, QWidget* parent = nullptr);

    /// After the list has got other pairs; keeps what was chosen where it is still there.
    void refill();

private:
    QComboBox* addChoice(const QString& name, const QString& meaning);
    void chooseDetector();
    void setLimit();

    const PairList& list_;
    PairFilter& filter_;
    QComboBox* detector_;
    QComboBox* finding_;
    QComboBox* decision_;
    QDoubleSpinBox* limit_;
};

}  // namespace outis::gui
