// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// A release of these patients that was approved before.
struct EarlierFact {
    QString release;
    QString day;
    QString state;
    qint64 images = 0;
    qint64 recipients = 0;
};

/// What the report says of all releases of these patients together.
struct EarlierFacts {
    bool isKnown = false;  ///< older reports say nothing of it
    QString state;         ///< "ok", "no earlier release", or why they were not looked at
    QString verdict;
    QString reason;
    qint64 unionImages = 0;
    QList<EarlierFact> earlier;
};
[[nodiscard]] EarlierFacts earlierFactsOf(const QByteArray& report);
[[nodiscard]] QString earlierSentence(const EarlierFacts& facts);

/// Earlier releases, and what the attacks found in all of them together.
class EarlierCard : public Card {
    Q_OBJECT
public:
    explicit EarlierCard(QWidget* parent = nullptr);

    void show(const EarlierFacts& facts);

private:
    TextTable* rows_;
    QLabel* sentence_;
    QLabel* reason_;
    QWidget* table_;
};

}  // namespace outis::gui
