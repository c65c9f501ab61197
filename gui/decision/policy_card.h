// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QPushButton>

#include "gui/models/release_facts.h"
#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;
class WholeTable;

/// What a policy asks for and what was found, rule by rule; for the draft the policy is chosen
/// here, for a release it is the one that was submitted.
class PolicyCard : public Card {
    Q_OBJECT
public:
    /// `dialogs` must outlive the card.
    explicit PolicyCard(Dialogs& dialogs, QWidget* parent = nullptr);

    void setChoices(const QList<PolicyChoice>& choices);
    /// Chosen as if by the steward; a file of the house is added to the list.
    void choose(const QString& policy);
    /// The policy that the draft is judged by: a name or a file; "" while there is none.
    [[nodiscard]] QString policy() const;

    /// nullopt: not judged yet.
    void showDraft(const std::optional<VerdictFacts>& verdict);
    void showRelease(const ReleaseFacts& release);

Q_SIGNALS:
    void policyChosen(const QString& policy);
    void overrideRequested(const QString& rule, const QString& title);

private:
    void showVerdict(const VerdictFacts& verdict, const ReleaseFacts* release);
    void showChosenRule();
    void chooseIndex(int index);
    [[nodiscard]] const RuleFact* chosenRule() const;

    Dialogs& dialogs_;
    QWidget* choosing_;
    QComboBox* choice_;
    QLabel* choiceWords_;
    QLabel* recommendation_;
    QLabel* sentence_;
    TextTable rows_;
    WholeTable* table_;
    QLabel* detail_;
    QPushButton* override_;
    QList<PolicyChoice> choices_;
    VerdictFacts verdict_;
    bool canOverride_ = false;
    QString chosen_;
};

/// The rows of the table: rule, found, asked, state. `release` adds who set a rule aside so far.
[[nodiscard]] QList<TextRow> ruleRowsOf(const VerdictFacts& verdict, const ReleaseFacts* release);

}  // namespace outis::gui
