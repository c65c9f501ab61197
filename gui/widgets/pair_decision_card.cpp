// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/pair_decision_card.h"

#include <QHBoxLayout>

#include "gui/models/pair_list.h"
#include "gui/theme/theme.h"
#include "gui/widgets/page.h"

namespace outis::gui {

PairDecisionCard::PairDecisionCard(QWidget* parent) : Card(tr("Same person?"), parent) {
    setHelp(QStringLiteral("pairs"));
    setObjectName(QStringLiteral("pairDecisionCard"));
    answers_ = {addAnswer(tr("Not the same"), QStringLiteral("different"), QStringLiteral("N")),
                addAnswer(tr("Unsure"), QStringLiteral("unsure"), QStringLiteral("U")),
                addAnswer(tr("Same person"), QStringLiteral("same"), QStringLiteral("S"))};
    comment_ = new QLineEdit;
    comment_->setObjectName(QStringLiteral("pairComment"));
    comment_->setAccessibleName(tr("Comment on this pair"));
    comment_->setPlaceholderText(tr("Comment (C), no names"));
    comment_->setMaxLength(500);
    note_ = makeText({}, "muted", 0.9);
    note_->setObjectName(QStringLiteral("pairNote"));
    note_->setTextFormat(Qt::PlainText);
    body().addWidget(comment_);
    body().addWidget(note_);
    body().addStretch();
    connect(comment_, &QLineEdit::editingFinished, this,
            [this] { Q_EMIT commented(comment_->text().trimmed()); });
}

QPushButton* PairDecisionCard::addAnswer(const QString& text, const QString& decision,
                                         const QString& key) {
    QPushButton* button =
        makeButton(text, QStringLiteral("answer_") + decision, tr("%1 (key %2)").arg(text, key));
    button->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGrid);
    row->addWidget(button, 1);
    QLabel* hint = makeText(tr("key %1").arg(key), "muted", 0.85);
    hint->setWordWrap(false);
    row->addWidget(hint);
    body().addLayout(row);
    connect(button, &QPushButton::clicked, this, [this, decision] { Q_EMIT decided(decision); });
    return button;
}

void PairDecisionCard::show(const PlannedPair* planned, bool canDecide, const DraftWord& word) {
    const bool isOpen = canDecide && planned != nullptr && planned->number > 0;
    for (QPushButton* answer : answers_) {
        answer->setEnabled(isOpen);
        answer->setChecked(answer->objectName() == QStringLiteral("answer_") + word.decision);
    }
    comment_->setEnabled(isOpen);
    comment_->setVisible(isOpen);
    if (comment_->text() != word.comment) {
        comment_->setText(word.comment);
    }
    QStringList notes;
    if (planned != nullptr) {
        for (const PairWord& said : planned->words) {
            notes.append(
                tr("%1: %2 (%3)").arg(said.name, pairDecisionWords(said.decision), said.reason));
        }
    }
    if (!isOpen && !canDecide) {
        notes.append(tr("To look at. People decide on pairs once a release is in review."));
    } else if (!isOpen) {
        notes.append(tr("To look at. This pair is not in the plan of the review."));
    } else if (!word.decision.isEmpty()) {
        notes.append(tr("* not signed yet"));
    }
    note_->setText(notes.join(QLatin1Char('\n')));
}

void PairDecisionCard::focusComment() {
    comment_->setFocus(Qt::ShortcutFocusReason);
    comment_->selectAll();
}

}  // namespace outis::gui
