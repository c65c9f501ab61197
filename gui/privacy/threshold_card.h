// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QPushButton>
#include <QSlider>

#include "gui/bridge/threshold_reader.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;

/// What stricter or laxer thresholds would have left, by a slider. Changes nothing.
class ThresholdCard : public Card {
    Q_OBJECT
public:
    /// `dialogs` must outlive the card.
    explicit ThresholdCard(Dialogs& dialogs, QWidget* parent = nullptr);

    /// Reads when `source` is another one, or was read while it was not there.
    void setSource(const ThresholdSource& source, const ReportNumber& auroc,
                   const QList<AccuracyTrial>& trials);
    /// Nothing to try: says why.
    void showReason(const QString& reason);

private:
    void makeSlider();
    void makeWords();
    void makeAdvice();
    void take(const std::shared_ptr<const ThresholdChoice>& choice);
    void showStep();

    Dialogs& dialogs_;
    ThresholdReader reader_;
    ThresholdSource source_;
    ReportNumber auroc_;
    QList<AccuracyTrial> trials_;
    std::shared_ptr<const ThresholdChoice> choice_;
    QLabel* state_;
    QWidget* parts_;
    QSlider* slider_;
    QPushButton* toNow_;
    QLabel* threshold_;
    QLabel* images_;
    QLabel* found_;
    QLabel* variety_;
    QLabel* accuracy_;
    QLabel* estimate_;
    QLabel* warning_;
    TextTable* findings_;
    QPushButton* how_;
    QWidget* advice_;
    QLabel* command_;
};

}  // namespace outis::gui
