// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/models/closest_pairs.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class ChartFrame;
class Dialogs;
class ScoreChart;

/// Where the score of a pair lies, in a sentence and a chart.
class ScoreCard : public Card {
    Q_OBJECT
public:
    explicit ScoreCard(Dialogs& dialogs, QWidget* parent = nullptr);

    void show(const ClosestPairs& pairs, const PairRow& row);
    void clear();

private:
    QLabel* sentence_;
    ScoreChart* chart_;
    ChartFrame* frame_;
};

/// The row whose detector says most about the pair: itself, or, for a distance, a detector that has
/// the same training image nearest, or else the first one; nullptr without any detector.
[[nodiscard]] const PairRow* scoredRow(const ClosestPairs& pairs, const PairRow& row);
/// "Higher than 99.2 % of pairs of different patients. …"
[[nodiscard]] QString scoreSentence(const PairDetector& detector, const PairRow& scored,
                                    qint64 realImage);

}  // namespace outis::gui
