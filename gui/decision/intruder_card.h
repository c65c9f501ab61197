// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>

#include "gui/bridge/worker_query.h"
#include "gui/models/text_table.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;
struct ReleaseFacts;
struct SignRequest;

/// The motivated-intruder exercise of a release: making a blind test, taking one person's answers,
/// and what came out.
class IntruderCard : public Card {
    Q_OBJECT
public:
    /// `dialogs` must outlive the card.
    IntruderCard(Dialogs& dialogs, const WorkerProgram& worker, QWidget* parent = nullptr);

    /// Asks for the result where the release is another one, or was signed since.
    void show(const ReleaseFacts& release, const QString& workspace);
    /// What an act answered; others than its own are passed over.
    void takeAct(const QJsonObject& answer);

Q_SIGNALS:
    void signRequested(const outis::gui::SignRequest& request);
    void failed(const outis::Error& error);

private:
    void take(const QJsonObject& answer);
    void askForTest();
    void askForAnswers();
    void openTests();
    [[nodiscard]] QString testsFolder() const;
    void refreshButtons();

    Dialogs& dialogs_;
    WorkerQuery query_;
    QString release_;
    QString folder_;
    QString shown_;  ///< release and number of its statements
    bool isInReview_ = false;
    QLabel* sentence_;
    QLabel* made_;
    TextTable* rows_;
    QWidget* table_;
    QPushButton* make_;
    QPushButton* answers_;
    QPushButton* open_;
};

/// The state of the exercise of `intruder --json` in a sentence.
[[nodiscard]] QString exerciseSentence(const QJsonObject& exercise);
/// Role, day, right answers, result: a row for each person who answered.
[[nodiscard]] QList<TextRow> exerciseRows(const QJsonObject& exercise);

}  // namespace outis::gui
