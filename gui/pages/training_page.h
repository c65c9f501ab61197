// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QSlider>
#include <QTimer>

#include "gui/bridge/run_model.h"
#include "gui/widgets/error_notice.h"
#include "gui/widgets/estimate_card.h"
#include "gui/widgets/learning_card.h"
#include "gui/widgets/memorisation_card.h"
#include "gui/widgets/page.h"
#include "gui/widgets/picture_view.h"
#include "gui/widgets/stage_list.h"

namespace outis::gui {

class Card;
class Session;

/// The run: what is learnt, memorisation, samples, stages, figures, log, and the buttons that steer
/// it.
class TrainingPage : public Page {
    Q_OBJECT
public:
    TrainingPage(Session& session, Dialogs& dialogs, QWidget* parent = nullptr);

Q_SIGNALS:
    void reportRequested();
    void copyRequested();

private:
    void createButtons();
    [[nodiscard]] QWidget* makeSamplesCard();
    [[nodiscard]] QWidget* makeStagesCard();
    [[nodiscard]] QWidget* makeFiguresCard();
    [[nodiscard]] QWidget* makeLogCard();
    void connectModels();
    void refresh();
    void refreshButtons();
    void refreshSentence();
    void refreshFigures();
    void refreshNotice();
    void resetForWorkspace();
    void addPicture(const RunPicture& picture);
    void showPicture(int index);

    Session& session_;
    RunModel& run_;
    ErrorNotice* notice_;
    LearningCard* learning_;
    MemorisationCard* memorisation_;
    EstimateCard* estimate_;
    Card* samplesCard_;
    PictureView* samples_;
    QSlider* history_;
    Card* stagesCard_;
    QLabel* imagesSeen_;
    QLabel* speed_;
    QLabel* memory_;
    QLabel* checkpoint_;
    QListView* log_;
    QPushButton* start_;
    QPushButton* pause_;
    QPushButton* resume_;
    QPushButton* stop_;
    QPushButton* report_;
    QTimer clock_;  ///< "3 min ago" grows while nothing is heard
};

}  // namespace outis::gui
