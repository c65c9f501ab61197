// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>
#include <QLabel>

#include "gui/models/accuracy_figures.h"
#include "gui/pages/answer_page.h"

namespace outis::gui {

class Card;
class CurveChart;
class Dialogs;
class IntervalChart;

/// How well classifiers trained on real, on synthetic and on both kinds of images read real test
/// patients: in one sentence, by finding, as curves, and by group.
class AccuracyPage : public AnswerPage {
    Q_OBJECT
public:
    AccuracyPage(Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

protected:
    void showAnswer(const QJsonObject& answer) override;

private:
    [[nodiscard]] QWidget* makeResultCard();
    [[nodiscard]] QWidget* makeFindingsCard(Dialogs& dialogs);
    [[nodiscard]] QWidget* makeCurvesCard(Dialogs& dialogs);
    [[nodiscard]] QWidget* makeGroupsCard(Dialogs& dialogs);
    void showFindings();
    void showCurves();
    void showGroups();

    AccuracyFigures figures_;
    QLabel* verdict_;
    QLabel* sentence_;
    QLabel* matched_;
    QLabel* basis_;
    QLabel* adherence_;
    QLabel* warnings_;
    Card* findingsCard_;
    IntervalChart* findings_;
    QLabel* gaps_;
    Card* curvesCard_;
    QComboBox* choice_;
    CurveChart* roc_;
    CurveChart* calibration_;
    QLabel* curveValues_;
    Card* groupsCard_;
    IntervalChart* groups_;
};

}  // namespace outis::gui
