// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QPushButton>

#include "gui/models/closest_pairs.h"
#include "gui/models/review_draft.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// "Same person?" with three answers and a comment.
class PairDecisionCard : public Card {
    Q_OBJECT
public:
    explicit PairDecisionCard(QWidget* parent = nullptr);

    /// `planned` is nullptr for a pair that nobody has to decide on.
    void show(const PlannedPair* planned, bool canDecide, const DraftWord& word);
    void focusComment();

Q_SIGNALS:
    void decided(const QString& decision);
    void commented(const QString& comment);

private:
    QPushButton* addAnswer(const QString& text, const QString& decision, const QString& key);

    QList<QPushButton*> answers_;
    QLineEdit* comment_;
    QLabel* note_;
};

}  // namespace outis::gui
