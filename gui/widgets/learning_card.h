// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCheckBox>
#include <QStackedWidget>

#include "gui/charts/auroc_chart.h"
#include "gui/charts/loss_chart.h"
#include "gui/widgets/card.h"

namespace outis::gui {

class Dialogs;
class RunModel;

/// How well the network under training learns: the generator's loss, an encoder's, or the reading
/// of the classifiers, whichever stage is under way.
class LearningCard : public Card {
    Q_OBJECT
public:
    LearningCard(const RunModel& run, Dialogs& dialogs, QWidget* parent = nullptr);

    void refresh();

private:
    [[nodiscard]] static QString lossTopic(const QString& stage);
    [[nodiscard]] static QString subject(const QString& stage);
    [[nodiscard]] static QString explanation(const QString& stage, double embeddingStd);

    const RunModel& run_;
    QLabel* subject_;
    QStackedWidget* charts_;
    LossChart* loss_;
    AurocChart* auroc_;
    QLabel* help_;
    QCheckBox* logarithmic_;
};

}  // namespace outis::gui
