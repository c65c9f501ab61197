// SPDX-FileCopyrightText: 2026 The Outis authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QPushButton>
#include <QString>

#include "core/base/error.h"
#include "gui/bridge/worker_query.h"
#include "gui/widgets/card.h"

namespace outis::gui {

/// What the run of a workspace will cost here, asked for by a button: a short trial, then hours,
/// memory, disk and energy, what does not fit, and what would.
class EstimateCard : public Card {
    Q_OBJECT
public:
    explicit EstimateCard(const WorkerProgram& worker, QWidget* parent = nullptr);

    /// Of which workspace; what was shown of another one is gone. "": none.
    void setWorkspace(const QString& workspace);
    /// A trial beside a run would measure the wrong thing.
    void setPossible(bool isPossible);

private:
    void ask();
    void showAnswer(const QJsonObject& answer);
    void fail(const Error& error);
    void refreshButton();

    WorkerQuery query_;
    QString workspace_;
    bool isPossible_ = false;
    QLabel* asked_;
    QLabel* problem_;
    QLabel* proposals_;
    QLabel* audit_;
    QLabel* remark_;
    QPushButton* button_;
};

}  // namespace outis::gui
